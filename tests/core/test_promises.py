"""What a shop's word means on the day it is given, and when it was kept."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.promises import AHEAD_MAX, Problem, PromiseMention, Verdict, judge, on, problem
from core.understanding.reading import Intent, is_command, read
from tests.core.test_reading import CATALOGUE

# A Sunday.
TODAY = date(2026, 11, 22)

ZERO = Decimal(0)


def promise(text: str) -> PromiseMention:
    reading = read(text, CATALOGUE)
    assert reading.intent is Intent.PROMISE
    assert reading.promise is not None
    return reading.promise


def day(text: str, today: date = TODAY) -> date | None:
    said = promise(text).day
    return None if said is None else on(said, today)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("aaj dunga", TODAY),
        ("kal dunga", date(2026, 11, 23)),
        ("Kal de dunga bhai", date(2026, 11, 23)),
        ("paise kal bhej dunga", date(2026, 11, 23)),
        ("will pay tomorrow", date(2026, 11, 23)),
        ("I'll pay tomorrow", date(2026, 11, 23)),
        ("कल दूंगा", date(2026, 11, 23)),
        ("कल दे देंगे", date(2026, 11, 23)),
        ("kal subah 10 baje tak payment karunga", date(2026, 11, 23)),
        ("parso dunga", date(2026, 11, 24)),
        ("will pay day after tomorrow", date(2026, 11, 24)),
        ("5 din mein dunga", date(2026, 11, 27)),
        ("do hafte mein denge", date(2026, 12, 6)),
        ("somvar ko dunga", date(2026, 11, 23)),
        ("monday ko dunga", date(2026, 11, 23)),
        ("shanivar tak de denge", date(2026, 11, 28)),
        ("will pay on sunday", date(2026, 11, 29)),
        ("25 tarikh ko dunga", date(2026, 11, 25)),
        ("25 ko dunga", date(2026, 11, 25)),
        ("25th ko dunga", date(2026, 11, 25)),
        ("tarikh 25 pakka dunga", date(2026, 11, 25)),
        ("२५ तारीख को दूंगा", date(2026, 11, 25)),
        ("22 tarikh ko dunga", TODAY),
        ("5 tarikh ko dunga", date(2026, 12, 5)),
        ("will pay on 5 dec", date(2026, 12, 5)),
        ("will pay 5th december", date(2026, 12, 5)),
        ("will pay by dec 5", date(2026, 12, 5)),
        ("10 jan ko dunga", date(2027, 1, 10)),
        ("10 nov ko dunga", date(2026, 11, 10)),
        ("25/11 ko dunga", date(2026, 11, 25)),
        ("25/11/2026 ko dunga", date(2026, 11, 25)),
        ("5/1/27 ko dunga", date(2027, 1, 5)),
        ("aaj nahi, kal dunga", date(2026, 11, 23)),
        ("monday ko nahi tuesday ko dunga", date(2026, 11, 24)),
        ("31 tarikh ko dunga", None),
        ("30 feb ko dunga", None),
        ("jaldi dunga", None),
        ("2-3 din mein dunga", None),
    ],
)
def test_the_day_that_is_meant(text: str, expected: date | None) -> None:
    assert day(text) == expected


def test_a_date_at_the_end_of_the_year_is_in_the_next() -> None:
    assert day("5 tarikh ko dunga", date(2026, 12, 22)) == date(2027, 1, 5)
    assert day("5 jan ko dunga", date(2026, 12, 22)) == date(2027, 1, 5)
    assert day("28 dec ko dunga", date(2027, 1, 2)) == date(2026, 12, 28)


def test_29_february_is_the_nearest_one() -> None:
    assert day("29 feb ko dunga", date(2028, 2, 1)) == date(2028, 2, 29)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("kal 5000 dunga", "5000"),
        ("kal ₹5,000 dunga", "5000"),
        ("kal 5k dunga", "5000"),
        ("5 hazar kal dunga", "5000"),
        ("do hazar parso dunga", "2000"),
        ("25 tarikh ko 5000 dunga", "5000"),
        ("5000 25 ko dunga", "5000"),
        ("monday ko 20 dunga", "20"),
        ("5 din mein 2500.50 dunga", "2500.50"),
        ("kal 5 baje 3000 dunga", "3000"),
        ("kal 5 baje dunga", None),
        ("bill 1023 ka paisa kal dunga", None),
        ("kal cheque 445566 dunga", None),
        ("9810000001 par kal paise bhejunga", None),
        ("kal dunga", None),
        ("कल 5000 दूंगा", "5000"),
    ],
)
def test_the_amount_is_none_of_the_other_figures(text: str, amount: str | None) -> None:
    assert promise(text).amount == (None if amount is None else Decimal(amount))


@pytest.mark.parametrize("text", ["kal 5000 diya", "kal 5000 de diya upi", "paid 5000 yesterday"])
def test_what_was_given_is_a_payment(text: str) -> None:
    reading = read(text, CATALOGUE)

    assert reading.intent is Intent.PAYMENT
    assert reading.payment is not None
    assert reading.payment.amount == 5000


@pytest.mark.parametrize(
    "text",
    [
        "kal nahi dunga",
        "will not pay",
        "kal order dunga",
        "kal bhej do",
        "kal 2 bori plutonium bhejna",
    ],
)
def test_what_promises_no_money_is_no_promise(text: str) -> None:
    assert read(text, CATALOGUE).intent is not Intent.PROMISE


def test_goods_outrank_the_word_that_they_will_be_paid_for() -> None:
    reading = read("2 bori chawal bhej do, paise kal dunga", CATALOGUE)

    assert reading.intent is Intent.ORDER
    assert reading.lines[0].quantity == 2


def test_money_for_an_order_is_a_promise() -> None:
    assert day("order ka paisa kal dunga") == date(2026, 11, 23)


@given(st.text(max_size=60), st.sampled_from(["", "kal ", "25 ", "99999 hafte ", "99/99 "]))
def test_no_text_is_too_strange(text: str, before: str) -> None:
    reading = read(f"{before}{text} dunga", CATALOGUE)

    if reading.promise is not None and reading.promise.day is not None:
        assert problem(on(reading.promise.day, TODAY), TODAY) in [*Problem, None]


@pytest.mark.parametrize(
    ("promised", "expected"),
    [
        (None, Problem.NO_DAY),
        (TODAY - timedelta(days=1), Problem.PAST),
        (TODAY, None),
        (TODAY + AHEAD_MAX, None),
        (TODAY + AHEAD_MAX + timedelta(days=1), Problem.TOO_FAR),
    ],
)
def test_a_day_that_cannot_be_is_a_question(
    promised: date | None, expected: Problem | None
) -> None:
    assert problem(promised, TODAY) == expected


@pytest.mark.parametrize(
    ("amount", "paid", "awaited", "verdict"),
    [
        ("5000", "5000", "0", Verdict.KEPT),
        ("5000", "4999.99", "0", Verdict.BROKEN),
        ("5000", "0", "5000", Verdict.OPEN),
        ("5000", "3000", "2000", Verdict.OPEN),
        ("5000", "3000", "1000", Verdict.BROKEN),
        (None, "1", "0", Verdict.KEPT),
        (None, "0", "1", Verdict.OPEN),
        (None, "0", "0", Verdict.BROKEN),
    ],
)
def test_a_promise_is_kept_by_money_that_has_come(
    amount: str | None, paid: str, awaited: str, verdict: Verdict
) -> None:
    promised = None if amount is None else Decimal(amount)
    money = {"paid": Decimal(paid), "awaited": Decimal(awaited)}

    assert judge(promised, **money, owed=Decimal(9000)) is verdict


def test_who_owes_nothing_any_more_has_broken_nothing() -> None:
    assert judge(Decimal(5000), paid=Decimal(4800), awaited=ZERO, owed=ZERO) is Verdict.KEPT


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("STOP", Intent.STOP),
        ("band karo reminders", Intent.STOP),
        ("stop reminders", Intent.STOP),
        ("START", Intent.START),
        ("reminder chalu karo", Intent.START),
        ("cancel", Intent.CANCEL),
    ],
)
def test_stop_and_start_are_commands_of_their_own(text: str, intent: Intent) -> None:
    assert read(text).intent is intent
    assert is_command(text)
