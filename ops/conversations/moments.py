"""Times of day in India, as short as they are clear."""

from datetime import datetime

from core.calendar import INDIA, business_day, dated
from core.replies.days import spoken
from core.replies.texts import DEFAULT_LANGUAGE


def clock(at: datetime) -> str:
    """``10:41``"""
    return f"{at.astimezone(INDIA):%H:%M}"


def moment(at: datetime | None, now: datetime) -> str:
    """``10:41`` today, ``7 Dec 10:41`` this year, ``07 Dec 25`` before; nothing for nothing."""
    if at is None:
        return ""
    day, today = business_day(at), business_day(now)
    if day == today:
        return clock(at)
    return f"{spoken(DEFAULT_LANGUAGE, day)} {clock(at)}" if day.year == today.year else dated(day)


def in_india(at: datetime | None) -> str | None:
    """For programs: ISO 8601 with the offset of India."""
    return None if at is None else at.astimezone(INDIA).isoformat()
