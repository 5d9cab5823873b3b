"""What a shop says it paid, and its wholesaler's word on it."""

from decimal import Decimal

import pytest

from tests.database import Database
from tests.debts import account
from tests.phones import GUPTA, SHARMA, Phones

ORDER = "2 bori chawal aur 5kg cheeni bhej do"


def test_the_vendor_can_say_in_words_that_it_did_not_arrive(
    phones: Phones, database: Database
) -> None:
    phones.says(GUPTA, "paid 500 cash")

    assert "not received" in phones.says(SHARMA, "not received")
    assert database.value("SELECT status FROM payments") == "REJECTED"
    assert "No payment is waiting" in phones.says("+919820000002", "received")


def test_a_cheque_that_is_not_with_the_vendor_cannot_clear_yet(
    phones: Phones, database: Database
) -> None:
    phones.says(GUPTA, "paid 500 cheque 445566")

    assert "Write first: received PAY-1" in phones.says(SHARMA, "cleared PAY-1")
    assert database.value("SELECT status FROM payments") == "PENDING"
    phones.says(SHARMA, "received PAY-1")
    phones.says(SHARMA, "cleared PAY-1")
    assert database.value("SELECT status FROM payments") == "CONFIRMED"


@pytest.mark.parametrize("first", ["paid", "cheque 445566"])
def test_the_number_of_a_cheque_is_kept_and_its_amount_asked(
    phones: Phones, database: Database, first: str
) -> None:
    phones.says(GUPTA, first)
    asked = phones.says(GUPTA, "cheque 445566")
    assert "Kitna" in asked
    assert database.rows("SELECT * FROM payments") == []

    assert "₹5,000.00" in phones.says(GUPTA, "5000")

    (row,) = database.rows("SELECT amount, payment_method, cheque_number FROM payments")
    assert row == {"amount": 5000, "payment_method": "CHEQUE", "cheque_number": "445566"}


def test_what_was_decided_about_a_payment_stays_decided(phones: Phones, database: Database) -> None:
    phones.says(GUPTA, "paid 500 cash")
    received, not_received = phones.card(SHARMA)
    phones.presses(SHARMA, received)

    assert "Already decided" in phones.presses(SHARMA, not_received)
    assert database.value("SELECT status FROM payments") == "CONFIRMED"
    assert account(database)["balance"] == Decimal("-500.00")


def test_a_claim_that_did_not_arrive_changes_no_balance(phones: Phones, database: Database) -> None:
    phones.says(GUPTA, "paid 500 cash")
    phones.presses(SHARMA, phones.card(SHARMA)[1])

    assert database.rows("SELECT * FROM credit_ledgers") == []
    assert database.value("SELECT status FROM payments") == "REJECTED"


def test_one_transfer_is_not_booked_twice(phones: Phones, database: Database) -> None:
    phones.says(GUPTA, "paid 500 upi 412345678901")
    again = phones.says(GUPTA, "paid 500 upi 412345678901")

    assert "412345678901" in again
    assert database.value("SELECT count(*) FROM payments") == 1


def test_an_advance_stays_on_the_account(phones: Phones, database: Database) -> None:
    phones.says(GUPTA, "paid 500 cash")
    phones.says(SHARMA, "received")

    assert account(database)["balance"] == Decimal("-500.00")
    assert database.rows("SELECT * FROM payment_allocations") == []
    assert database.breaks() == []


def test_an_advance_pays_the_bill_that_follows(phones: Phones, database: Database) -> None:
    phones.says(GUPTA, "paid 3000 cash")
    phones.says(SHARMA, "received")
    phones.says(GUPTA, ORDER)
    phones.says(GUPTA, "haan")
    phones.says(SHARMA, "accept")
    phones.says(SHARMA, "dispatched")

    assert database.value("SELECT payment_status FROM orders") == "PAID"
    assert database.value("SELECT sum(amount) FROM payment_allocations") == Decimal("2433.00")
    assert account(database)["balance"] == Decimal("-567.00")
