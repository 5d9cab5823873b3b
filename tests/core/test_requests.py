"""What stands against a basket, from figures alone."""

from decimal import Decimal

import pytest

from core.money import Slip, slip
from core.orders import Offer, Quote, Wish, quote
from core.requests import against
from core.stock import ShortLine

RICE, SUGAR = (
    Offer(number, name, name, "1006", "kg", Decimal(price), False, Decimal(0), {})
    for number, name, price in ((1, "Rice", 40), (2, "Sugar", 50))
)


def basket(*wishes: Wish) -> Quote:
    return quote(wishes, {1: RICE, 2: SUGAR}, between_states=False)


KILOS = basket(Wish(1, Decimal(6), "kg"), Wish(2, Decimal(2), "kg"), Wish(1, Decimal(4), "kg"))


def test_nothing_stands_against_what_credit_and_stock_allow() -> None:
    found = against(
        KILOS, is_blocked=False, available=Decimal(500), on_hand={1: Decimal(10), 2: Decimal(2)}
    )

    assert (found.reason, found.over, found.short) == (None, Decimal(0), ())


def test_a_paisa_over_the_credit_is_over_it() -> None:
    found = against(KILOS, is_blocked=False, available=Decimal("499.99"), on_hand={})

    assert (found.reason, found.over) == ("OVER_LIMIT", Decimal("0.01"))


def test_all_lines_of_the_same_goods_count_together() -> None:
    found = against(
        KILOS, is_blocked=False, available=Decimal(500), on_hand={1: Decimal(9), 2: Decimal(2)}
    )

    assert found.reason == "SHORT"
    assert found.short == (ShortLine("Rice", Decimal(10), Decimal(9), "kg"),)


def test_a_blocked_shop_is_blocked_whatever_else() -> None:
    found = against(KILOS, is_blocked=True, available=Decimal(0), on_hand={1: Decimal(0)})

    assert found.reason == "BLOCKED"
    assert found.over == Decimal(500)


@pytest.mark.parametrize(
    ("amount", "wrong"),
    [
        ("0.01", None),
        ("10000000", None),
        ("10000000.01", Slip.TOO_MUCH),
        ("1" + "0" * 40, Slip.TOO_MUCH),
        ("500.55", None),
        ("500.555", Slip.TOO_FINE),
    ],
)
def test_an_amount_that_nobody_means_is_told(amount: str, wrong: Slip | None) -> None:
    assert slip(Decimal(amount)) is wrong
