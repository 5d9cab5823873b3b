"""Which goods and which shop a command means: among the lines of an order, or among all that he sells."""

from decimal import Decimal

import pytest

from core.shops import Directory, NotFound, Shop
from core.understanding.catalogue import Catalogue
from core.understanding.lines import Line, LineStatus
from core.understanding.vendor.commands import ChangeOrder, Deliver, OrderFor, SetRate, SetStock
from core.understanding.vendor.reading import read_vendor
from core.understanding.vendor.resolving import (
    MeantChange,
    goods_of,
    one_of,
    resolve_changes,
    shop_and_goods,
)
from tests.core.understanding.products import product

PARMAL = product(1, "Parmal Rice", "chawal", "rice", unit="kg")
BASMATI = product(2, "Basmati Rice", "basmati", unit="kg")
SUGAR = product(3, "Sugar M-30", "cheeni", unit="kg")
GHEE = product(4, "Cow Ghee 1 L", "ghee", unit="jar")
ATTA = product(5, "Shakti Atta 10 kg", unit="bag", brand="Shakti")
SMALL_ATTA = product(6, "Shakti Atta 5 kg", unit="bag", brand="Shakti")
ALL = Catalogue([PARMAL, BASMATI, SUGAR, GHEE, ATTA, SMALL_ATTA])


def ordered(*products: object) -> Catalogue:
    return Catalogue(products, ALL.vocabulary)  # type: ignore[arg-type]


def meant(said: str, *products: object) -> list[MeantChange]:
    command = read_vendor(said)
    assert isinstance(command, ChangeOrder | Deliver)
    return list(resolve_changes(command.changes, ordered(*products), ALL))


def essence(line: Line) -> tuple[str, list[int], Decimal | None, str | None]:
    ids = sorted(found.vendor_product_id for found in line.candidates)
    return line.status.value, ids, line.quantity, line.unit


def test_goods_are_looked_for_among_those_of_the_order() -> None:
    (change,) = meant("1023 atta 5 hi", PARMAL, ATTA)

    assert essence(change.line) == ("match", [5], Decimal(5), "bag")


def test_goods_that_are_not_in_the_order_are_not_found() -> None:
    (change,) = meant("1023 cheeni nahi hai", PARMAL, ATTA)

    assert essence(change.line) == ("not_found", [], None, None)


def test_two_lines_that_may_be_meant_are_a_question() -> None:
    (change,) = meant("1023 atta 5 hi", ATTA, SMALL_ATTA)

    assert essence(change.line)[:2] == ("ambiguous", [5, 6])


def test_goods_without_a_quantity_are_all_of_them() -> None:
    (change,) = meant("1023 cheeni nahi hai", PARMAL, SUGAR)

    assert essence(change.line) == ("need_quantity", [3], None, None)


def test_one_sentence_may_change_several_lines() -> None:
    changes = meant("1023 chawal 40 kg cheeni 10 kg", PARMAL, SUGAR)

    assert [essence(change.line) for change in changes] == [
        ("match", [1], Decimal(40), "kg"),
        ("match", [3], Decimal(10), "kg"),
    ]


def test_what_comes_instead_is_looked_for_among_all_his_goods() -> None:
    (change,) = meant("1023 chawal ki jagah basmati 50 kg", PARMAL, SUGAR)

    assert essence(change.line)[1] == [1]
    assert change.other is not None
    assert essence(change.other) == ("match", [2], Decimal(50), "kg")


def test_without_a_quantity_what_comes_instead_has_none() -> None:
    (change,) = meant("1023 chawal nahi, basmati dunga", PARMAL, SUGAR)

    assert change.other is not None
    assert essence(change.other) == ("need_quantity", [2], None, None)


def test_a_quantity_alone_is_of_the_only_line_that_is_sold_so() -> None:
    (change,) = meant("delivered 1023 1 peti kam", PARMAL, GHEE)

    assert essence(change.line) == ("match", [4], Decimal(1), "carton")


def test_a_quantity_that_several_lines_may_have_is_a_question() -> None:
    (change,) = meant("delivered 1023 kam 1 bori", PARMAL, SUGAR)

    assert essence(change.line)[:2] == ("ambiguous", [1, 3])


def test_a_rate_needs_one_product() -> None:
    command = read_vendor("rate atta 420")
    assert isinstance(command, SetRate)
    assert essence(one_of(command.goods, ALL))[:2] == ("ambiguous", [5, 6])

    command = read_vendor("rate atta 10kg 420")
    assert isinstance(command, SetRate)
    assert essence(one_of(command.goods, ALL))[1] == [5]


def test_stock_may_be_set_of_several_goods_at_once() -> None:
    command = read_vendor("stock chawal 40 bori cheeni 20 bori")
    assert isinstance(command, SetStock)

    assert [essence(line) for line in goods_of(command.goods, ALL)] == [
        ("match", [1], Decimal(40), "bag"),
        ("match", [3], Decimal(20), "bag"),
    ]


def test_nothing_or_several_goods_are_not_one() -> None:
    assert one_of("", ALL).status is LineStatus.NOT_FOUND
    assert one_of("chawal 5 kg cheeni 5 kg", ALL).status is LineStatus.NOT_FOUND


def shop(retailer_id: int, name: str, area: str, phone: str) -> Shop:
    return Shop(retailer_id, name, area, (phone,), 15, Decimal(1), Decimal(0), Decimal(1))


GUPTA = shop(1, "Gupta Kirana", "Andheri", "+919810000001")
VERMA = shop(2, "Verma General Store", "Kurla", "+919810000002")
SHOPS = Directory([GUPTA, VERMA])


@pytest.mark.parametrize(
    ("said", "goods"),
    [
        ("gupta: 2 bori chawal", "2 bori chawal"),
        ("order gupta 2 bori chawal", "2 bori chawal"),
        ("order gupta chawal 2 bori", "chawal 2 bori"),
        ("gupta 2 bori chawal", "2 bori chawal"),
        ("2 bori chawal gupta kirana", "2 bori chawal"),
        ("गुप्ता: 2 बोरी चावल", "2 बोरी चावल"),
    ],
)
def test_an_order_on_behalf_has_a_shop_and_goods(said: str, goods: str) -> None:
    command = read_vendor(said)
    assert isinstance(command, OrderFor)

    assert shop_and_goods(command, SHOPS) == (GUPTA, goods)


def test_goods_without_a_shop_are_no_order_on_behalf() -> None:
    command = read_vendor("2 bori chawal")
    assert isinstance(command, OrderFor)

    assert shop_and_goods(command, SHOPS) is None


def test_a_shop_that_nobody_knows_is_said_to_be_none() -> None:
    for said in ("mohan: 2 bori chawal", "order mohan 2 bori chawal"):
        command = read_vendor(said)
        assert isinstance(command, OrderFor)
        found = shop_and_goods(command, SHOPS)
        assert found is not None
        assert isinstance(found[0], NotFound)
