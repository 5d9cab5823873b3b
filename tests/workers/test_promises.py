"""A shop's word: noted as it was meant, replaced by a later one, judged when its day is over."""

from datetime import date, time, timedelta
from decimal import Decimal
from typing import Any

import pytest

from core.replies.days import spoken
from tests.database import Database
from tests.debts import owe, set_clock
from tests.phones import GUPTA, SHARMA, VERMA, Phones
from workers.handlers import promises


@pytest.fixture
def today(phones: Phones, database: Database) -> date:
    """The day after Gupta Kirana had goods for ₹1,103.00, at noon."""
    owe(phones)
    day: date = database.value("SELECT (clock_now() AT TIME ZONE 'Asia/Kolkata')::date + 1")
    set_clock(database, day)
    return day


def kept(database: Database) -> list[dict[str, Any]]:
    return database.rows("SELECT promised_on, amount, state FROM payment_promises ORDER BY id")


def judged(phones: Phones, database: Database, day: date, at: time = time(0, 15)) -> list[str]:
    """The states of all promises after the judgement of that night."""
    set_clock(database, day, at)
    promises.judge_promises(phones.runtime)
    return [row["state"] for row in kept(database)]


def days(count: int) -> timedelta:
    return timedelta(days=count)


def test_a_promise_is_noted_with_its_day_and_amount(
    phones: Phones, database: Database, today: date
) -> None:
    told = phones.says(GUPTA, "kal 500 dunga")

    assert f"Sharma Traders ko ₹500.00 {spoken('hi_Latn', today + days(1))} ko denge" in told
    assert kept(database) == [
        {"promised_on": today + days(1), "amount": Decimal(500), "state": "OPEN"}
    ]


def test_the_last_word_counts(phones: Phones, database: Database, today: date) -> None:
    phones.says(GUPTA, "kal 500 dunga")
    phones.says(GUPTA, "parso dunga")

    assert kept(database) == [
        {"promised_on": today + days(1), "amount": Decimal(500), "state": "REPLACED"},
        {"promised_on": today + days(2), "amount": None, "state": "OPEN"},
    ]


def test_what_was_paid_is_a_claim_and_no_promise(
    phones: Phones, database: Database, today: date
) -> None:
    assert "Kaise?" in phones.says(GUPTA, "kal 500 diya")
    phones.says(GUPTA, "kal 500 diya cash")

    assert kept(database) == []
    assert database.value("SELECT status FROM payments") == "PENDING"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("dunga bhai", "Kab denge"),
        ("61 din mein dunga", "bahut door"),
        ("kal 0 dunga", "Itna payment nahi hota"),
    ],
)
def test_a_word_that_cannot_be_noted_is_answered_with_a_question(
    phones: Phones, database: Database, today: date, text: str, why: str
) -> None:
    assert why in phones.says(GUPTA, text)
    assert kept(database) == []


def test_a_day_in_the_past_is_answered_with_a_question(
    phones: Phones, database: Database, today: date
) -> None:
    before = today - days(5)

    assert "nikal chuka" in phones.says(GUPTA, f"{before.day}/{before.month} ko dunga")
    assert kept(database) == []


def test_a_shop_that_owes_nothing_is_told_so(phones: Phones, database: Database) -> None:
    assert phones.says(VERMA, "kal dunga") == "You owe Sharma Traders nothing now."
    assert kept(database) == []


def test_a_promise_is_judged_when_its_day_is_over_and_not_before(
    phones: Phones, database: Database, today: date
) -> None:
    phones.says(GUPTA, "kal dunga")

    assert judged(phones, database, today + days(1), time(23, 59)) == ["OPEN"]
    assert judged(phones, database, today + days(2), time(0, 1)) == ["BROKEN"]


def test_money_that_has_come_keeps_a_promise(
    phones: Phones, database: Database, today: date
) -> None:
    phones.says(GUPTA, "kal 500 dunga")
    set_clock(database, today + days(1))
    phones.says(GUPTA, "paid 500 cash")
    phones.says(SHARMA, "received")

    assert judged(phones, database, today + days(2)) == ["KEPT"]


def test_less_than_was_promised_breaks_it(phones: Phones, database: Database, today: date) -> None:
    phones.says(GUPTA, "kal 500 dunga")
    phones.says(GUPTA, "paid 499 cash")
    phones.says(SHARMA, "received")

    assert judged(phones, database, today + days(2)) == ["BROKEN"]


def test_any_payment_keeps_a_promise_without_an_amount(
    phones: Phones, database: Database, today: date
) -> None:
    phones.says(GUPTA, "kal dunga")
    phones.says(GUPTA, "paid 10 cash")
    phones.says(SHARMA, "received")

    assert judged(phones, database, today + days(2)) == ["KEPT"]


def test_what_was_paid_before_the_promise_or_after_its_day_does_not_count(
    phones: Phones, database: Database, today: date
) -> None:
    phones.says(GUPTA, "paid 500 cash")
    phones.says(SHARMA, "received")
    phones.says(GUPTA, "kal 500 dunga")
    set_clock(database, today + days(2), time(0, 5))
    phones.says(GUPTA, "paid 500 cash")
    phones.says(SHARMA, "received")

    assert judged(phones, database, today + days(2)) == ["BROKEN"]


@pytest.mark.parametrize(("word", "state"), [("received", "KEPT"), ("not received", "BROKEN")])
def test_a_promise_waits_for_the_claim_that_would_keep_it(
    phones: Phones, database: Database, today: date, word: str, state: str
) -> None:
    phones.says(GUPTA, "kal 500 dunga")
    phones.says(GUPTA, "paid 500 upi 412345678901")
    assert judged(phones, database, today + days(2)) == ["OPEN"]
    assert judged(phones, database, today + days(3)) == ["OPEN"]

    phones.says(SHARMA, word)

    assert judged(phones, database, today + days(4)) == [state]


def test_a_promise_is_judged_once(phones: Phones, database: Database, today: date) -> None:
    phones.says(GUPTA, "kal dunga")
    judged(phones, database, today + days(2))
    closed_at = database.value("SELECT closed_at FROM payment_promises")

    assert judged(phones, database, today + days(3)) == ["BROKEN"]
    assert database.value("SELECT closed_at FROM payment_promises") == closed_at


def test_an_order_with_a_promise_behind_it_is_still_an_order(
    phones: Phones, database: Database, today: date
) -> None:
    assert "₹1,103.00" in phones.says(GUPTA, "1 bori chawal bhej do, paise kal dunga")
