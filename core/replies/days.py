"""Days and times as people say them, in their language."""

from datetime import date, datetime, timedelta

from babel.dates import format_date

from core.calendar import INDIA
from core.replies.texts import mark, say

# Hindi has no short names of months that people write.
_PATTERNS = {"hi": "d MMMM"}

_NEAR = {
    timedelta(days=-1): mark("yesterday"),
    timedelta(0): mark("today"),
    timedelta(days=1): mark("tomorrow"),
}


def spoken(language: str, day: date, today: date | None = None) -> str:
    """``7 Dec``; with ``today`` given also ``tomorrow, 7 Dec``."""
    said = format_date(day, _PATTERNS.get(language, "d MMM"), locale=language)
    near = None if today is None else _NEAR.get(day - today)
    return said if near is None else f"{say(language, near)}, {said}"


def spoken_time(language: str, at: datetime) -> str:
    """``7 Dec 10:40``."""
    local = at.astimezone(INDIA)
    return f"{spoken(language, local.date())} {local:%H:%M}"
