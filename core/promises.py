"""A shop's word that it will pay: which day is meant, whether that can be, and whether it was kept."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

# A word that is given for longer than this is no plan to pay.
AHEAD_MAX = timedelta(days=60)

# Days. A figure beyond it is some other number, and no calendar goes that far.
DAYS_COUNTED = 10_000

DECEMBER = 12
WEEK = 7


@dataclass(frozen=True, slots=True)
class InDays:
    """``kal``, ``parso``, ``5 din mein``."""

    days: int


@dataclass(frozen=True, slots=True)
class OnWeekday:
    """``somvar ko``; 0 is Monday."""

    weekday: int


@dataclass(frozen=True, slots=True)
class OnDate:
    """``25 tarikh ko``, ``25 nov``, ``25/11/2026``."""

    day: int
    month: int | None = None
    year: int | None = None


Day = InDays | OnWeekday | OnDate


@dataclass(frozen=True, slots=True)
class PromiseMention:
    """What was said; what was not said is ``None``."""

    day: Day | None
    amount: Decimal | None


class Problem(StrEnum):
    """Why a promise cannot be noted as it is."""

    NO_DAY = "no day"
    PAST = "past"
    TOO_FAR = "too far"
    # One was named that nobody can pay.
    NO_AMOUNT = "no amount"


def on(day: Day, today: date) -> date | None:
    """The day that is meant when it is said today; ``None`` where the calendar has no such day.

    A weekday is the next one after today. A date without a month is the next such day, today included;
    one without a year is the nearest such day, which may be over.
    """
    match day:
        case InDays(days=days):
            return today + timedelta(days=min(days, DAYS_COUNTED))
        case OnWeekday(weekday=weekday):
            return today + timedelta(days=(weekday - today.weekday() - 1) % WEEK + 1)
        case OnDate(day=number, month=None):
            year, month = today.year, today.month
            if number < today.day:
                year, month = (year + 1, 1) if month == DECEMBER else (year, month + 1)
            return _date(year, month, number)
        case OnDate(day=number, month=month, year=None):
            years = (today.year - 1, today.year, today.year + 1)
            dates = [found for y in years if (found := _date(y, month, number)) is not None]
            return min(dates, key=lambda found: abs(found - today), default=None)
        case OnDate(day=number, month=month, year=year):
            return _date(year, month, number)


def problem(promised: date | None, today: date) -> Problem | None:
    if promised is None:
        return Problem.NO_DAY
    if promised < today:
        return Problem.PAST
    return Problem.TOO_FAR if promised - today > AHEAD_MAX else None


class Verdict(StrEnum):
    """What has become of a promise whose day is over. OPEN: it is not known yet."""

    KEPT = "KEPT"
    BROKEN = "BROKEN"
    OPEN = "OPEN"


def judge(amount: Decimal | None, *, paid: Decimal, awaited: Decimal, owed: Decimal) -> Verdict:
    """Rupees: what was promised (``None`` where no amount was named), what came since and in time, what
    is said to have come and waits for somebody's word, and what is owed at all now.

    Who owes nothing any more has kept his word, whatever he had named.
    """
    if _is_enough(paid, amount) or owed <= 0:
        return Verdict.KEPT
    return Verdict.OPEN if _is_enough(paid + awaited, amount) else Verdict.BROKEN


def _is_enough(paid: Decimal, amount: Decimal | None) -> bool:
    return paid > 0 if amount is None else paid >= amount


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
