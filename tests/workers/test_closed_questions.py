"""A number or a yes is about the last question. Where that is closed, nothing older is meant by it."""

from datetime import timedelta
from decimal import Decimal

import pytest

from tests.database import Database
from tests.phones import GUPTA, SHARMA, VERMA, Phones
from tests.trade import Trade

CLOSED = "That question is closed."
# A question is asked for so long, and a draft.
QUESTION_EXPIRES_AFTER = timedelta(hours=2, minutes=5)
DRAFT_EXPIRES_AFTER = timedelta(hours=25)


def payments(database: Database) -> dict[str, str]:
    rows = database.rows("SELECT payment_number, status FROM payments ORDER BY id")
    return {row["payment_number"]: row["status"] for row in rows}


def order(database: Database, quantity: int = 50) -> None:
    trade = Trade(database)
    trade.placed({trade.product("RICE-PARMAL"): Decimal(quantity)})


@pytest.fixture
def claims(phones: Phones) -> str:
    """Two payments wait for his word, and he is asked which of them he means."""
    phones.says(GUPTA, "paid 500 cash")
    phones.says(VERMA, "paid 700 cash")
    return phones.says(SHARMA, "haan")


def test_the_second_number_of_a_list_does_not_turn_into_a_button_of_a_card(
    phones: Phones, database: Database, claims: str
) -> None:
    assert "1 PAY-2: received  2 PAY-1: received" in claims
    phones.reads(SHARMA)
    phones.says(SHARMA, "1")

    again = phones.says(SHARMA, "2")

    assert CLOSED in again
    assert "1 PAY-1: received" in again
    assert payments(database) == {"PAY-1": "PENDING", "PAY-2": "CONFIRMED"}
    phones.says(SHARMA, "1")
    assert payments(database) == {"PAY-1": "CONFIRMED", "PAY-2": "CONFIRMED"}


def test_a_yes_goes_on_to_the_other_card_once_the_list_is_answered(
    phones: Phones, database: Database, claims: str
) -> None:
    phones.says(SHARMA, "1")
    phones.says(SHARMA, "haan")

    assert payments(database) == {"PAY-1": "CONFIRMED", "PAY-2": "CONFIRMED"}


def test_a_late_number_for_how_it_was_paid_places_no_order(
    phones: Phones, database: Database
) -> None:
    phones.says(VERMA, "2 bori chawal")
    assert "1 Cash" in phones.says(VERMA, "paid 700")
    database.move_clock(QUESTION_EXPIRES_AFTER)

    told = phones.says(VERMA, "1")

    assert CLOSED in told
    assert "Parmal Rice: 2 bag" in told
    assert database.rows("SELECT FROM orders") == []
    assert "#1001 is placed" in phones.says(VERMA, "1")


def test_a_late_number_for_a_question_without_buttons_places_no_order(
    phones: Phones, database: Database
) -> None:
    phones.says(VERMA, "2 bori chawal")
    phones.says(VERMA, "paid cash")
    database.move_clock(QUESTION_EXPIRES_AFTER)

    assert CLOSED in phones.says(VERMA, "1")
    assert database.rows("SELECT FROM orders") == []


@pytest.mark.parametrize("answer", ["1", "2", "haan"])
def test_a_late_answer_to_whether_a_rate_is_meant_decides_no_payment(
    phones: Phones, database: Database, answer: str
) -> None:
    phones.says(GUPTA, "paid 500 cash")
    asked = phones.says(SHARMA, "rate chawal 80")
    assert "1 " in asked
    database.move_clock(QUESTION_EXPIRES_AFTER)

    told = phones.says(SHARMA, answer)

    assert CLOSED in told
    assert "1 PAY-1: received" in told
    assert payments(database) == {"PAY-1": "PENDING"}


def test_a_late_number_for_taking_a_payment_back_accepts_no_order(
    phones: Phones, database: Database
) -> None:
    phones.says(GUPTA, "2 bori chawal")
    phones.says(GUPTA, "haan")
    phones.says(SHARMA, "payment 500 gupta cash")
    assert "1 " in phones.says(SHARMA, "reverse payment PAY-1 galat")
    database.move_clock(QUESTION_EXPIRES_AFTER)

    assert "1 #1001: accept" in phones.says(SHARMA, "1")
    assert database.value("SELECT status FROM orders") == "PLACED"


@pytest.mark.parametrize("between", [[], ["orders"]])
def test_a_late_yes_to_a_list_decides_no_payment(
    phones: Phones, database: Database, between: list[str]
) -> None:
    phones.says(VERMA, "paid 700 cash")
    phones.says(SHARMA, "gupta: 2 kg besan")
    for text in between:
        phones.says(SHARMA, text)
    database.move_clock(DRAFT_EXPIRES_AFTER)

    told = phones.says(SHARMA, "haan")

    assert "closed" in told
    assert payments(database) == {"PAY-1": "PENDING"}


def test_a_yes_to_a_card_that_a_colleague_has_answered_is_about_that_card(
    phones: Phones, database: Database
) -> None:
    phones.says(GUPTA, "paid 500 cash")
    phones.says(GUPTA, "2 bori chawal")
    phones.says(GUPTA, "haan")
    trade = Trade(database)
    trade.accept(database.value("SELECT id FROM orders"))

    assert "Order #1001, Gupta Kirana: accepted" in phones.says(SHARMA, "haan")
    assert payments(database) == {"PAY-1": "PENDING"}


def test_a_question_and_a_card_are_told_apart_by_what_they_do(
    phones: Phones, database: Database
) -> None:
    phones.says(SHARMA, "payment 500 gupta cash")
    phones.says(SHARMA, "reverse payment PAY-1 galat")
    phones.says(GUPTA, "paid 300 cash")
    phones.reads(SHARMA)

    assert "1 PAY-2: received  2 Take PAY-1 back" in phones.says(SHARMA, "1")
    assert "taken back" in phones.says(SHARMA, "2")

    assert database.value("SELECT sum(balance) FROM credit_accounts WHERE vendor_id = 1") == 0
    assert payments(database)["PAY-2"] == "PENDING"


@pytest.mark.parametrize(
    ("command", "label"),
    [
        ("rate chawal 80", "2 Parmal Rice: ₹80.00"),
        ("band chawal", "2 The last question: Sell it again"),
        ("rate tel 150", "2 Mustard Oil Loose"),
        ("gupta: colgate strong teeth 2 dozen", "2 The list: choice 1"),
    ],
)
def test_every_question_is_named_beside_a_card(phones: Phones, command: str, label: str) -> None:
    phones.says(SHARMA, command)
    phones.says(GUPTA, "paid 300 cash")
    phones.reads(SHARMA)

    assert label in phones.says(SHARMA, "1")


def test_the_choice_of_a_list_is_the_one_that_was_named(phones: Phones) -> None:
    phones.says(SHARMA, "gupta: colgate strong teeth 2 dozen")
    phones.says(GUPTA, "paid 300 cash")
    phones.says(SHARMA, "1")

    assert "Colgate Strong Teeth Toothpaste 18 g: 2 dozen" in phones.says(SHARMA, "2")


def test_a_request_is_named_by_its_shop(phones: Phones, database: Database) -> None:
    database.execute("UPDATE credit_accounts SET credit_limit = 2000 WHERE retailer_id = 1")
    phones.says(GUPTA, "2 bori chawal")
    phones.says(GUPTA, "haan")
    phones.says(GUPTA, "3")
    phones.says(VERMA, "paid 300 cash")
    phones.reads(SHARMA)

    assert "2 Gupta Kirana asks for more: allow" in phones.says(SHARMA, "haan")


def test_a_payment_that_is_told_beside_a_number_is_asked_about_last_and_not_lost(
    phones: Phones, database: Database
) -> None:
    phones.says(VERMA, "colgate strong teeth 2 dozen")
    phones.writes(VERMA, "paid 800")
    phones.writes(VERMA, "2")
    phones.settle()

    draft, how_paid = phones.provider.taken[-2:]
    assert "1 Confirm" in draft.body
    assert "1 Cash" in how_paid.body
    assert "1 Confirm" not in how_paid.body
    phones.says(VERMA, "1")
    assert payments(database) == {"PAY-1": "PENDING"}
    assert database.rows("SELECT FROM orders") == []


def test_what_was_asked_and_answered_in_a_burst_is_not_asked_again(
    phones: Phones, database: Database
) -> None:
    phones.writes(VERMA, "paid 800")
    phones.writes(VERMA, "cash")
    phones.writes(VERMA, "5 kg cheeni")
    phones.settle()

    assert payments(database) == {"PAY-1": "PENDING"}
    assert "1 Cash" not in phones.provider.taken[-1].body


@pytest.mark.parametrize("text", ["cancel 1001 aur 1002", "cancel 1002 1001"])
def test_all_orders_that_are_named_are_cancelled(
    phones: Phones, database: Database, text: str
) -> None:
    order(database)
    order(database)

    told = phones.says(GUPTA, text)

    assert "#1001" in told
    assert "#1002" in told
    rows = database.rows("SELECT status FROM orders")
    assert [row["status"] for row in rows] == ["CANCELLED", "CANCELLED"]


def test_of_two_orders_one_that_nobody_has_holds_nothing_up(
    phones: Phones, database: Database
) -> None:
    order(database)

    assert "#4711" in phones.says(GUPTA, "cancel 1001 aur 4711")
    assert database.value("SELECT status FROM orders") == "CANCELLED"


def test_a_number_after_a_list_without_numbers_is_asked_about(
    phones: Phones, database: Database
) -> None:
    phones.says(GUPTA, "paid 500 cash")
    order(database)
    assert "#1001" in phones.says(SHARMA, "orders")

    asked = phones.says(SHARMA, "1")

    assert "1 PAY-1: received" in asked
    assert payments(database) == {"PAY-1": "PENDING"}
    phones.says(SHARMA, "1")
    assert payments(database) == {"PAY-1": "CONFIRMED"}


def test_nor_does_it_place_an_order_beside_the_list_of_those_that_are_open(
    phones: Phones, database: Database
) -> None:
    order(database)
    phones.says(GUPTA, "english")
    phones.says(GUPTA, "2 bori chawal")
    assert "#1001" in phones.says(GUPTA, "orders")

    assert "1 My list: confirm" in phones.says(GUPTA, "1")
    assert database.value("SELECT count(*) FROM orders") == 1


def test_a_number_still_takes_the_draft_after_a_short_answer(
    phones: Phones, database: Database
) -> None:
    phones.says(VERMA, "2 bori chawal")
    phones.says(VERMA, "thanks")
    phones.says(VERMA, "1")

    assert database.value("SELECT count(*) FROM orders") == 1


def test_a_number_that_only_an_older_card_has_is_asked_about(
    phones: Phones, database: Database
) -> None:
    phones.says(SHARMA, "namaste")
    phones.says(GUPTA, "2 bori chawal")
    phones.says(GUPTA, "1")
    assert "1 Accept" in phones.reads(SHARMA)
    phones.says(VERMA, "paid 700 cash")

    asked = phones.says(SHARMA, "3")

    assert "This waits for your answer." in asked
    assert "1 #1001: change" in asked
    assert database.value("SELECT status FROM orders") == "PLACED"
    assert payments(database) == {"PAY-1": "PENDING"}
