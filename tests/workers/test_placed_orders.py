"""A shop writes about an order of its own by its number."""

import pytest

from tests.database import Database
from tests.phones import GUPTA, Phones
from tests.trade import Trade


@pytest.fixture
def placed(phones: Phones, database: Database) -> Database:
    """Order #1001 of Gupta Kirana, who reads English."""
    phones.says(GUPTA, "english")
    phones.says(GUPTA, "2 bori chawal")
    assert "#1001" in phones.says(GUPTA, "haan")
    return database


def orders(database: Database) -> list[str]:
    return [row["order_number"] for row in database.rows("SELECT order_number FROM orders")]


@pytest.mark.parametrize(
    "text", ["1001 mein 1 kg cheeni add karo", "#1001 cheeni 1 kg", "१००१ में 1 किलो चीनी"]
)
def test_goods_for_a_placed_order_are_no_draft(phones: Phones, placed: Database, text: str) -> None:
    told = phones.says(GUPTA, text)

    assert "Order #1001 with Sharma Traders is placed and is not changed by chat" in told
    assert "write: cancel 1001" in told
    assert "is not ordered yet. Do you want it as another order?" in told
    assert "Sugar" not in told


def test_they_can_be_another_order(phones: Phones, placed: Database) -> None:
    phones.says(GUPTA, "1001 mein 1 kg cheeni add karo")

    assert "• Sugar M-30: 1 kg" in phones.says(GUPTA, "haan")
    assert orders(placed) == ["1001"]
    assert "#1002" in phones.says(GUPTA, "haan")


def test_or_nothing(phones: Phones, placed: Database) -> None:
    phones.says(GUPTA, "1001 mein 1 kg cheeni add karo")

    assert phones.says(GUPTA, "nahi") == "All stays as it is."
    assert orders(placed) == ["1001"]


def test_goods_are_not_taken_out_of_a_placed_order(phones: Phones, placed: Database) -> None:
    told = phones.says(GUPTA, "1001 mein chawal hatao")

    assert "#1001 with Sharma Traders is placed and is not changed by chat" in told
    assert "another order" not in told


def test_what_has_left_is_not_changed_and_not_cancelled(phones: Phones, database: Database) -> None:
    phones.says(GUPTA, "english")
    Trade(database).dispatched({Trade(database).product("RICE-PARMAL"): 10})

    told = phones.says(GUPTA, "#1001 cheeni 1 kg")

    assert "is not changed any more" in told
    assert "cancel" not in told


def test_a_number_that_is_no_order_of_his_loses_no_goods(phones: Phones, placed: Database) -> None:
    told = phones.says(GUPTA, "#4711 cheeni 1 kg")

    assert "You have no order #4711" in told
    assert "• Sugar M-30: 1 kg" in told


@pytest.mark.parametrize("text", ["1001", "#1001", "order 1001"])
def test_a_number_alone_shows_that_order(phones: Phones, placed: Database, text: str) -> None:
    told = phones.says(GUPTA, text)

    assert "Order #1001 with Sharma Traders: waiting" in told
    assert "Parmal Rice" in told
