"""When a shop is reminded of what it owes, and of which bill."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum

import core.ageing
from core.calendar import INDIA, business_day
from core.money import ZERO
from core.payments import Due

# Nobody is reminded at night: from the first of these on, and before the second, India time.
QUIET_FROM = time(21, 0)
QUIET_UNTIL = time(8, 0)


class Step(StrEnum):
    DUE_SOON = "DUE_SOON"
    OVERDUE_1 = "OVERDUE_1"
    OVERDUE_7 = "OVERDUE_7"
    OVERDUE_15 = "OVERDUE_15"
    OVERDUE_30 = "OVERDUE_30"


# Days after the due date from which on each step is taken, the last one first.
_OVERDUE_FROM = (
    (30, Step.OVERDUE_30),
    (15, Step.OVERDUE_15),
    (7, Step.OVERDUE_7),
    (1, Step.OVERDUE_1),
)
# Days: of a bill that is not late he is reminded once, the day before.
DUE_SOON_ON = -1


@dataclass(frozen=True, slots=True)
class Standing:
    """What decides whether an account is reminded now.

    ``bills`` are the open ones, oldest due first, and ``sent`` the steps that were taken for the first
    of them. ``waiting_payments`` are claims and cheques on which somebody's word is missing.
    """

    bills: Sequence[Due]
    sent: frozenset[Step]
    reminded_at: datetime | None
    open_promises: int
    waiting_payments: int


@dataclass(frozen=True, slots=True)
class Reminder:
    """``bill`` is the oldest, ``amount`` everything that is late, or will be after tomorrow."""

    step: Step
    bill: Due
    amount: Decimal


def is_quiet(now: datetime) -> bool:
    """Answers are given at any time; reminders are not."""
    at = now.astimezone(INDIA).time()
    return at >= QUIET_FROM or at < QUIET_UNTIL


def next_step(due_date: date, sent: Collection[Step], today: date) -> Step | None:
    """The step for an account whose oldest open bill was due then; ``None`` where it was taken.

    A step that was missed because reminders paused is not made up for: only the present one counts.
    """
    days_late = (today - due_date).days
    step = next((step for days, step in _OVERDUE_FROM if days_late >= days), None)
    if step is None and days_late == DUE_SOON_ON:
        step = Step.DUE_SOON
    return None if step in sent else step


def next_reminder(standing: Standing, now: datetime) -> Reminder | None:
    """What to remind of at this moment: nothing in quiet hours, and at most once a day."""
    today = business_day(now)
    if is_quiet(now) or standing.open_promises or standing.waiting_payments:
        return None
    if standing.reminded_at is not None and business_day(standing.reminded_at) == today:
        return None
    if not standing.bills:
        return None
    oldest = standing.bills[0]
    step = next_step(oldest.due_date, standing.sent, today)
    if step is None:
        return None
    return Reminder(step, oldest, _amount(standing.bills, step, oldest.due_date, today))


def _amount(bills: Sequence[Due], step: Step, due_date: date, today: date) -> Decimal:
    if step is Step.DUE_SOON:
        return sum((bill.open_amount for bill in bills if bill.due_date == due_date), start=ZERO)
    return core.ageing.overdue(bills, today)
