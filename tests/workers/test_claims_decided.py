"""A wholesaler's word on what a shop says it has paid: he gets just what he said."""

import pytest

from tests.database import Database
from tests.phones import GUPTA, SHARMA, Phones
from tests.workers.test_quoted import last, replies


def statuses(database: Database) -> list[str]:
    return [row["status"] for row in database.rows("SELECT status FROM payments ORDER BY id")]


@pytest.mark.parametrize("said", ["received PAY-1 300", "PAY-1 300 mila", "PAY-1 haan rs 300"])
def test_where_another_amount_came_nothing_is_booked_and_he_reads_what_to_do(
    phones: Phones, database: Database, said: str
) -> None:
    phones.says(GUPTA, "paid 700 cash")

    told = phones.says(SHARMA, said)

    assert "PAY-1 is about ₹700.00 from Gupta Kirana, not ₹300.00, so nothing was booked" in told
    assert "write: not received PAY-1, and then: payment 300 Gupta Kirana cash" in told
    assert statuses(database) == ["PENDING"]

    phones.says(SHARMA, "not received PAY-1")
    phones.says(SHARMA, "payment 300 Gupta Kirana cash")

    assert statuses(database) == ["REJECTED", "CONFIRMED"]


def test_another_amount_in_a_reply_to_the_card_is_about_that_claim(
    phones: Phones, database: Database
) -> None:
    phones.says(GUPTA, "paid 700 cash")
    card = last(phones, SHARMA)

    assert "not ₹300.00, so nothing was booked" in replies(phones, SHARMA, card, "300 hi mila")
    assert statuses(database) == ["PENDING"]
    assert "in the books" in replies(phones, SHARMA, card, "700 mila")


@pytest.mark.parametrize("said", ["received PAY-1 700", "PAY-1 received upi 412345678901"])
def test_the_amount_of_the_claim_and_a_reference_are_no_other_amount(
    phones: Phones, database: Database, said: str
) -> None:
    phones.says(GUPTA, "paid 700 upi")

    phones.says(SHARMA, said)

    assert statuses(database) == ["CONFIRMED"]


def test_the_claim_with_the_very_reference_comes_before_one_without(
    phones: Phones, database: Database
) -> None:
    phones.says(GUPTA, "paid 600 upi")
    phones.says(GUPTA, "paid 600 upi 412345678902")

    told = phones.says(SHARMA, "gupta se 600 upi 412345678902 mila")

    assert "PAY-2: ₹600.00 from Gupta Kirana is in the books" in told
    assert statuses(database) == ["PENDING", "CONFIRMED"]


def test_the_claim_of_the_very_cheque_comes_before_one_without(
    phones: Phones, database: Database
) -> None:
    phones.says(GUPTA, "paid 600 cheque")
    phones.says(GUPTA, "paid 600 cheque 445566")

    phones.says(SHARMA, "payment 600 gupta cheque 445566")

    assert statuses(database) == ["PENDING", "CLEARING"]


def test_the_reason_why_a_payment_is_taken_back_is_said_in_each_ones_language(
    phones: Phones,
) -> None:
    phones.says(SHARMA, "payment 400 gupta cash")
    phones.says(SHARMA, "hindi")
    phones.reads(GUPTA)
    phones.says(SHARMA, "reverse PAY-1")

    assert "(गलत दुकान)" in phones.says(SHARMA, "1")
    assert "(Galat dukaan)" in phones.reads(GUPTA)
