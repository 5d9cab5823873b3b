"""A shop is meant by its phone number, its name or its id, and never guessed."""

from decimal import Decimal

import pytest

from core.money import ZERO
from core.shops import Directory, NotFound, Shop


def shop(retailer_id: int, name: str, area: str, *phones: str) -> Shop:
    return Shop(retailer_id, name, area, phones, 15, Decimal(50000), ZERO, Decimal(50000))


GUPTA = shop(1, "Gupta Kirana", "Andheri", "+919810000001", "+919810000009")
VERMA = shop(2, "Verma General Store", "Kurla", "+919810000002")
OTHER_GUPTA = shop(3, "Gupta Kirana", "Thane", "+919810000003")
SHOPS = Directory([GUPTA, VERMA, OTHER_GUPTA])


@pytest.mark.parametrize(
    "named",
    [
        "+919810000002",
        "919810000002",
        "9810000002",
        "098100 00002",
        "+91 98100-00002",
        "'+919810000002",
        "Verma General Store",
        "  verma  GENERAL store ",
        "#2",
    ],
)
def test_a_shop_is_found(named: str) -> None:
    assert SHOPS.find(named) is VERMA


def test_each_of_its_phones_means_a_shop() -> None:
    assert SHOPS.find("+919810000009") is GUPTA


def test_of_two_shops_with_one_name_both_are_named_with_what_tells_them_apart() -> None:
    found = SHOPS.find("gupta kirana")

    assert isinstance(found, NotFound)
    assert found.is_ambiguous
    assert "Gupta Kirana, Andheri, …0001, …0009 (#1); Gupta Kirana, Thane, …0003 (#3)" in str(found)


@pytest.mark.parametrize("named", ["Nobody", "#9", "#x", "#", "+919999999999", ""])
def test_no_shop_is_said_to_be_none(named: str) -> None:
    assert isinstance(SHOPS.find(named), NotFound)


def test_a_shop_that_is_called_nearly_so_is_proposed() -> None:
    assert "did you mean Verma General Store, Kurla" in str(SHOPS.find("Varma General Store"))
