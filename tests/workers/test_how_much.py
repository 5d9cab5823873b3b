"""Where it is asked how much of the goods, a bare number is the quantity, and no choice or button."""

from decimal import Decimal

import pytest

from tests.database import Database
from tests.phones import GUPTA, SHARMA, VERMA, Phones
from tests.trade import Trade


@pytest.fixture
def trade(phones: Phones, database: Database) -> Trade:
    """10 kg of rice have left for a shop that reads English."""
    phones.says(GUPTA, "english")
    phones.says(SHARMA, "namaste")
    trade = Trade(database)
    trade.dispatched({trade.product("RICE-PARMAL"): Decimal(10)})
    return trade


def complained(database: Database) -> list[Decimal]:
    return [row["quantity"] for row in database.rows("SELECT quantity FROM complaint_lines")]


@pytest.mark.parametrize(
    ("text", "quantity"), [("1", 1), ("2", 2), ("sab", 10), ("poora", 10), ("all: 10 kg", 10)]
)
def test_a_number_is_so_much_and_a_word_is_all_of_it(
    phones: Phones, database: Database, trade: Trade, text: str, quantity: int
) -> None:
    asked = phones.says(GUPTA, "chawal kharab")

    assert asked.endswith("How much of Parmal Rice? For example: 2 kg\nAll: 10 kg")
    phones.says(GUPTA, text)
    assert complained(database) == [Decimal(quantity)]


def test_the_button_is_all_of_it(phones: Phones, database: Database, trade: Trade) -> None:
    phones.says(GUPTA, "chawal kharab")
    (button,) = phones.card(GUPTA)
    phones.presses(GUPTA, button)

    assert complained(database) == [Decimal(10)]


def test_no_order_is_placed_by_it(phones: Phones, database: Database, trade: Trade) -> None:
    phones.says(GUPTA, "2 bori chawal")
    phones.says(GUPTA, "chawal kharab")
    phones.says(GUPTA, "1")

    assert complained(database) == [Decimal(1)]
    assert database.value("SELECT count(*) FROM orders") == 1


def test_a_wholesaler_too_says_how_much(phones: Phones, database: Database, trade: Trade) -> None:
    phones.says(VERMA, "paid 500 cash")
    phones.says(SHARMA, "delivered 1001 chawal kharab")
    phones.says(SHARMA, "1")

    assert database.value("SELECT sum(quantity) FROM credit_note_items") == 1
    assert database.value("SELECT status FROM payments") == "PENDING"


def test_with_a_claim_that_came_meanwhile_he_is_asked_what_it_means(
    phones: Phones, database: Database, trade: Trade
) -> None:
    phones.says(SHARMA, "delivered 1001 chawal kharab")
    phones.says(VERMA, "paid 500 cash")
    phones.reads(SHARMA)

    assert "1 PAY-1: not received" in phones.says(SHARMA, "2")
    assert database.value("SELECT status FROM payments") == "PENDING"
