"""How late dues are, in the steps in which wholesalers look at them."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from enum import StrEnum

from core.money import ZERO
from core.payments import Due


class Bucket(StrEnum):
    """Days after the due date."""

    CURRENT = "current"
    DAYS_1_7 = "1-7"
    DAYS_8_15 = "8-15"
    DAYS_16_30 = "16-30"
    DAYS_31_60 = "31-60"
    DAYS_OVER_60 = "60+"


# The last day of each bucket but the open one.
_UNTIL = (
    (0, Bucket.CURRENT),
    (7, Bucket.DAYS_1_7),
    (15, Bucket.DAYS_8_15),
    (30, Bucket.DAYS_16_30),
    (60, Bucket.DAYS_31_60),
)


def bucket(due_date: date, today: date) -> Bucket:
    """On the due date itself a bill is still in time."""
    days_late = (today - due_date).days
    return next((name for until, name in _UNTIL if days_late <= until), Bucket.DAYS_OVER_60)


def overdue(dues: Iterable[Due], today: date) -> Decimal:
    """What is open and late, in rupees."""
    return sum((due.open_amount for due in dues if due.due_date < today), start=ZERO)


def by_age(dues: Iterable[Due], today: date) -> dict[Bucket, Decimal]:
    """What is open in each bucket, in rupees; all buckets are there, youngest first."""
    sums = dict.fromkeys(Bucket, ZERO)
    for due in dues:
        sums[bucket(due.due_date, today)] += due.open_amount
    return sums
