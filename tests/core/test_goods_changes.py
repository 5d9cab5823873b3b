"""A rate and a stock as a vendor says them, in the unit that his goods are counted in."""

from decimal import Decimal

import pytest

from core.goods_changes import (
    PRICE_MAX,
    STOCK_MAX,
    AboveMrp,
    BadFigure,
    Fault,
    Goods,
    Rate,
    UnknownUnit,
    is_surprising,
    rate,
    received,
    stock,
)
from core.understanding.packs import read_pack

RICE = Goods(1, "Parmal Rice", "kg", Decimal(42), pack_sizes={"bag": Decimal(50)})
SUGAR = Goods(2, "Sugar", "kg", Decimal(43), pack_sizes={"bori": Decimal(50), "katta": Decimal(25)})
ATTA = Goods(
    3, "Atta 10 kg", "pkt", Decimal(410), pack=read_pack("10 kg"), pack_sizes={"bag": Decimal(3)}
)
SOAP = Goods(
    4,
    "Soap 75 g",
    "pcs",
    Decimal(30),
    price_includes_gst=True,
    mrp=Decimal(35),
    pack=read_pack("75 g"),
)
OIL = Goods(5, "Oil 3 l", "can", Decimal(500), pack=read_pack("3 l"))


@pytest.mark.parametrize(
    ("goods", "said", "quantity", "unit", "price"),
    [
        (RICE, "44.50", "1", None, "44.50"),
        (RICE, "2100", "1", "bag", "42.00"),
        # By whichever name he calls the pack, and has written it down.
        (RICE, "2100", "1", "bori", "42.00"),
        (SUGAR, "2200", "1", "bori", "44.00"),
        (RICE, "430", "10", "kg", "43.00"),
        (RICE, "4300", "1", "quintal", "43.00"),
        (RICE, "22", "500", "g", "44.00"),
        # What is packed by ten kilos is asked for by ten kilos, or by the kilo.
        (ATTA, "420", "10", "kg", "420.00"),
        (ATTA, "42", "1", "kg", "420.00"),
        (ATTA, "420", "1", None, "420.00"),
        (ATTA, "1260", "1", "bag", "420.00"),
        (ATTA, "420", "1", "packet", "420.00"),
        (SOAP, "30", "1", "pkt", "30.00"),
        (SOAP, "360", "1", "dozen", "30.00"),
        (OIL, "5880", "1", "dozen", "490.00"),
        # A third of three litres is exact.
        (OIL, "170", "1", "l", "510.00"),
    ],
)
def test_a_rate_becomes_the_price_of_one_unit(
    goods: Goods, said: str, quantity: str, unit: str | None, price: str
) -> None:
    found = rate(goods, Decimal(said), quantity=Decimal(quantity), unit=unit)

    assert isinstance(found, Rate), found
    assert found.price == Decimal(price)
    assert found.is_exact


def test_a_rate_that_does_not_divide_says_what_is_stored() -> None:
    found = rate(RICE, Decimal(2105), quantity=Decimal(3), unit="bag")

    assert found == Rate(price=Decimal("14.03"), said=Decimal(2105), per=Decimal(150))
    assert not found.is_exact
    assert found.comes_to == Decimal("2104.50")


@pytest.mark.parametrize(
    ("said", "quantity", "unit", "fault"),
    [
        ("0", "1", None, Fault.NOT_ABOVE_ZERO),
        ("-5", "1", None, Fault.NOT_ABOVE_ZERO),
        ("42", "0", "kg", Fault.NOT_ABOVE_ZERO),
        ("42.005", "1", None, Fault.TOO_FINE),
        # Less than a paisa a kilo.
        ("0.10", "1", "bag", Fault.TOO_FINE),
        (str(PRICE_MAX + 1), "1", None, Fault.TOO_MUCH),
        ("1000000", "1", "g", Fault.TOO_MUCH),
        ("42", str(STOCK_MAX + 1), "kg", Fault.TOO_MUCH),
    ],
)
def test_a_rate_that_is_none_is_not_stored(
    said: str, quantity: str, unit: str | None, fault: Fault
) -> None:
    found = rate(RICE, Decimal(said), quantity=Decimal(quantity), unit=unit)

    assert found == BadFigure(fault)


def test_the_highest_price_can_be_stored() -> None:
    assert rate(RICE, PRICE_MAX) == Rate(PRICE_MAX, PRICE_MAX, Decimal(1))


def test_a_pack_that_nobody_knows_is_a_question_with_those_that_are_known() -> None:
    assert rate(RICE, Decimal(500), unit="tin") == UnknownUnit("tin", ("kg", "bag", "g", "quintal"))
    # He has two kinds of bag of his own: which is meant, nobody knows.
    assert isinstance(rate(SUGAR, Decimal(500), unit="bag"), UnknownUnit)
    assert isinstance(stock(RICE, Decimal(5), "carton"), UnknownUnit)
    assert isinstance(rate(ATTA, Decimal(420), unit="l"), UnknownUnit)


def test_a_price_with_tax_stays_within_what_is_printed_on_the_goods() -> None:
    assert rate(SOAP, Decimal("35.01")) == AboveMrp(Decimal("35.01"), Decimal(35))
    assert isinstance(rate(SOAP, Decimal(35)), Rate)


@pytest.mark.parametrize(
    ("before", "after", "surprises"),
    [
        ("100", "120", False),
        ("100", "120.01", True),
        ("100", "80", False),
        ("100", "79.99", True),
        ("42", "42", False),
        # A zero too much, or too few.
        ("42", "420", True),
        ("42", "4.20", True),
    ],
)
def test_a_rate_that_moves_by_more_than_a_fifth_is_asked_about(
    before: str, after: str, surprises: bool
) -> None:
    assert is_surprising(Decimal(before), Decimal(after)) is surprises


@pytest.mark.parametrize(
    ("goods", "quantity", "unit", "counted"),
    [
        (RICE, "40", None, "40"),
        (RICE, "40", "bori", "2000"),
        (RICE, "0.5", "bag", "25"),
        (RICE, "750", "g", "0.75"),
        (RICE, "0", None, "0"),
        (ATTA, "40", None, "40"),
        (ATTA, "100", "kg", "10"),
        (ATTA, "2", "bag", "6"),
        (SOAP, "2", "dozen", "24"),
        (OIL, "9", "l", "3"),
    ],
)
def test_a_stock_is_counted_in_the_unit_of_the_goods(
    goods: Goods, quantity: str, unit: str | None, counted: str
) -> None:
    assert stock(goods, Decimal(quantity), unit) == Decimal(counted)


@pytest.mark.parametrize(
    ("goods", "quantity", "unit", "fault"),
    [
        (RICE, "-1", None, Fault.BELOW_ZERO),
        (RICE, "0.0005", None, Fault.NOT_WHOLE),
        (RICE, "0.5", "g", Fault.NOT_WHOLE),
        # Two packets and a half.
        (ATTA, "25", "kg", Fault.NOT_WHOLE),
        (RICE, str(STOCK_MAX + 1), None, Fault.TOO_MUCH),
        (RICE, str(STOCK_MAX), "bag", Fault.TOO_MUCH),
    ],
)
def test_a_stock_that_is_none_is_not_stored(
    goods: Goods, quantity: str, unit: str | None, fault: Fault
) -> None:
    assert stock(goods, Decimal(quantity), unit) == BadFigure(fault)


def test_what_comes_in_is_more_than_nothing() -> None:
    assert received(RICE, Decimal(0)) == BadFigure(Fault.NOT_ABOVE_ZERO)
    assert received(RICE, Decimal(2), "bag") == 100


def test_what_can_be_ordered_is_what_nobody_has_been_promised() -> None:
    counted = Goods(1, "Rice", "kg", Decimal(42), stock=Decimal(40), reserved=Decimal(15))

    assert counted.available == 25
    assert RICE.available is None
