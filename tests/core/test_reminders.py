"""Which reminder is next, and when none is."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calendar import INDIA
from core.payments import Due
from core.reminders import Standing, Step, is_quiet, next_reminder, next_step

DUE = date(2026, 11, 10)


def bill(number: int, due_date: date, amount: str = "1000.00") -> Due:
    bill_date = due_date - timedelta(days=15)
    return Due(number, number, f"SHT/26-27/{number}", bill_date, due_date, Decimal(amount))


BILL = bill(1, DUE)
STANDING = Standing(
    bills=(BILL,), sent=frozenset(), reminded_at=None, open_promises=0, waiting_payments=0
)


def noon(days_after_due: int) -> datetime:
    day = DUE + timedelta(days=days_after_due)
    return datetime.combine(day, time(12), tzinfo=INDIA).astimezone(UTC)


@pytest.mark.parametrize(
    ("days_late", "step"),
    [
        (-2, None),
        (-1, Step.DUE_SOON),
        (0, None),
        (1, Step.OVERDUE_1),
        (6, Step.OVERDUE_1),
        (7, Step.OVERDUE_7),
        (14, Step.OVERDUE_7),
        (15, Step.OVERDUE_15),
        (29, Step.OVERDUE_15),
        (30, Step.OVERDUE_30),
        (400, Step.OVERDUE_30),
    ],
)
def test_the_step_follows_the_days_after_the_due_date(days_late: int, step: Step | None) -> None:
    assert next_step(DUE, (), DUE + timedelta(days=days_late)) is step


@given(st.integers(-5, 60), st.sets(st.sampled_from(Step)))
def test_no_step_is_taken_twice(days_late: int, sent: set[Step]) -> None:
    assert next_step(DUE, sent, DUE + timedelta(days=days_late)) not in sent


def test_day_by_day_each_step_is_taken_once() -> None:
    standing, taken = STANDING, []
    for days in range(-5, 45):
        reminder = next_reminder(standing, noon(days))
        if reminder is not None:
            taken.append((days, reminder.step))
            standing = replace(
                standing, sent=standing.sent | {reminder.step}, reminded_at=noon(days)
            )

    assert taken == [
        (-1, Step.DUE_SOON),
        (1, Step.OVERDUE_1),
        (7, Step.OVERDUE_7),
        (15, Step.OVERDUE_15),
        (30, Step.OVERDUE_30),
    ]


def test_the_amount_is_everything_that_is_late() -> None:
    bills = (BILL, bill(2, DUE + timedelta(days=3), "250.50"), bill(3, DUE + timedelta(days=7)))
    reminder = next_reminder(replace(STANDING, bills=bills), noon(7))

    assert reminder is not None
    assert (reminder.bill, reminder.amount) == (BILL, Decimal("1250.50"))


def test_before_the_due_date_the_amount_is_what_is_due_on_that_day() -> None:
    bills = (BILL, bill(2, DUE, "250.50"), bill(3, DUE + timedelta(days=1)))
    reminder = next_reminder(replace(STANDING, bills=bills), noon(-1))

    assert reminder is not None
    assert (reminder.step, reminder.amount) == (Step.DUE_SOON, Decimal("1250.50"))


@pytest.mark.parametrize(
    "standing",
    [
        replace(STANDING, bills=()),
        replace(STANDING, open_promises=1),
        replace(STANDING, waiting_payments=1),
        replace(STANDING, reminded_at=noon(7) - timedelta(hours=11)),
    ],
    ids=["nothing is owed", "a promise is open", "a payment waits", "it was reminded today"],
)
def test_nobody_is_reminded_when(standing: Standing) -> None:
    assert next_reminder(standing, noon(7)) is None


def test_a_reminder_of_yesterday_evening_does_not_stop_that_of_today() -> None:
    assert next_reminder(replace(STANDING, reminded_at=noon(7) - timedelta(hours=13)), noon(7))


@pytest.mark.parametrize(
    ("at", "quiet"),
    [
        (time(20, 59, 59), False),
        (time(21, 0), True),
        (time(23, 59), True),
        (time(0, 0), True),
        (time(7, 59, 59), True),
        (time(8, 0), False),
    ],
)
def test_between_nine_in_the_evening_and_eight_in_the_morning_it_is_quiet(
    at: time, quiet: bool
) -> None:
    now = datetime.combine(DUE + timedelta(days=7), at, tzinfo=INDIA).astimezone(UTC)

    assert is_quiet(now) is quiet
    assert (next_reminder(STANDING, now) is None) is quiet
