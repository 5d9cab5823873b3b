"""Business days are days in India; the database and everything else keeps UTC."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

INDIA = ZoneInfo("Asia/Kolkata")


def business_day(at: datetime) -> date:
    """The day on the shop's calendar at this moment (an aware datetime)."""
    return at.astimezone(INDIA).date()


def start_of(day: date) -> datetime:
    """The first moment of a business day."""
    return datetime.combine(day, time(), tzinfo=INDIA)


def financial_year(day: date) -> str:
    """``26-27`` for 1 April 2026 to 31 March 2027."""
    first = day.year if day.month >= 4 else day.year - 1
    return f"{first % 100:02d}-{(first + 1) % 100:02d}"


def financial_years(first: date, last: date) -> list[str]:
    """Those that a period touches, in order."""
    return [
        financial_year(date(year, 4, 1))
        for year in range(first.year - (first.month < 4), last.year + (last.month >= 4))
    ]


def due_on(day: date, terms_days: int) -> date:
    """The last day on which a bill of ``day`` is paid in time."""
    return day + timedelta(days=terms_days)


def dated(day: date) -> str:
    """``07 Dec 26``: in columns, one under another."""
    return f"{day:%d %b %y}"
