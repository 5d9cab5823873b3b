"""Which lines of a bill somebody means, and how much of them."""

from decimal import Decimal

import pytest

from core.bill_lines import (
    BillLine,
    Counted,
    MoreThanLeft,
    NotOnTheBill,
    Said,
    UnknownUnit,
    candidates,
    count,
    quantities,
)

NOTHING = Decimal(0)


def line(number: int, name: str, unit: str, left: str, **packs: int) -> BillLine:
    return BillLine(
        line_number=number,
        vendor_product_id=100 + number,
        name=name,
        unit=unit,
        pack_sizes={pack: Decimal(size) for pack, size in packs.items()},
        quantity=Decimal(100),
        quantity_left=Decimal(left),
    )


RICE = line(1, "Rice", "kg", "50", bag=25)
BISCUITS = line(2, "Biscuits", "pkt", "48", carton=24)
OIL = line(3, "Oil", "l", "0", carton=12)
SOAP = line(4, "Soap", "pcs", "30")
BILL = (RICE, BISCUITS, OIL, SOAP)


def test_a_named_product_is_its_line_and_no_other() -> None:
    assert candidates(BILL, vendor_product_ids={101}) == (RICE,)
    assert candidates(BILL, vendor_product_ids={101}, unit="carton") == (RICE,)
    assert candidates(BILL, vendor_product_ids={999}) == ()


def test_without_a_name_the_unit_says_which() -> None:
    assert candidates(BILL, unit="carton") == (BISCUITS,)
    assert candidates(BILL, unit="bag") == (RICE,)
    assert candidates(BILL, unit="dozen") == (SOAP,)


def test_what_is_credited_already_is_not_meant() -> None:
    assert candidates(BILL) == (RICE, BISCUITS, SOAP)
    assert candidates(BILL, vendor_product_ids={103}) == ()


def test_a_unit_that_fits_nothing_leaves_the_question_open() -> None:
    assert candidates(BILL, unit="tin") == (RICE, BISCUITS, SOAP)


@pytest.mark.parametrize(
    ("said", "counted"),
    [
        (Said(1, Decimal(1), "bag"), Counted(1, Decimal(25), Decimal(1), "bag")),
        (Said(2, Decimal(1), "carton"), Counted(2, Decimal(24), Decimal(1), "carton")),
        (Said(1, Decimal(500), "g"), Counted(1, Decimal("0.5"), Decimal(500), "g")),
        (Said(1, Decimal(2)), Counted(1, Decimal(2), Decimal(2), "kg")),
        (Said(4), Counted(4, Decimal(30), Decimal(30), "pcs")),
    ],
)
def test_what_is_said_is_counted_in_the_product_s_own_unit(said: Said, counted: Counted) -> None:
    assert count(BILL, [said]) == (counted,)


def test_a_pack_that_nobody_has_explained_is_a_question() -> None:
    assert count(BILL, [Said(4, Decimal(1), "carton")]) == UnknownUnit(SOAP, "carton")
    assert SOAP.units == {"pcs", "dozen"}


@pytest.mark.parametrize(
    ("said", "too_much"),
    [
        ([Said(1, Decimal(3), "bag")], MoreThanLeft(RICE, Decimal(75))),
        ([Said(3)], MoreThanLeft(OIL, NOTHING)),
        ([Said(1, NOTHING)], MoreThanLeft(RICE, NOTHING)),
        ([Said(1, Decimal(2), "bag"), Said(1, Decimal(1))], MoreThanLeft(RICE, Decimal(51))),
    ],
)
def test_nothing_and_more_than_is_left_are_refused(
    said: list[Said], too_much: MoreThanLeft
) -> None:
    assert count(BILL, said) == too_much


def test_a_line_that_the_bill_does_not_have_is_refused() -> None:
    assert count(BILL, [Said(1), Said(9)]) == NotOnTheBill(9)


def test_what_is_said_of_a_line_in_parts_is_added_up() -> None:
    assert count(BILL, [Said(1, Decimal(1), "bag"), Said(1, Decimal(1), "bag")]) == (
        Counted(1, Decimal(50), Decimal(2), "bag"),
    )
    both = count(BILL, [Said(1, Decimal(1), "bag"), Said(2), Said(1, Decimal(5))])
    assert both == (
        Counted(1, Decimal(30), Decimal(30), "kg"),
        Counted(2, Decimal(48), Decimal(48), "pkt"),
    )
    assert quantities(both) == {1: Decimal(30), 2: Decimal(48)}
