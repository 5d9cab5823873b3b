"""The period that somebody names: "statement october", "pichle mahine ka", "1/10 se 15/10"."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from core.understanding import money_words
from core.understanding.vocabulary import phrase, read_file

# Of a statement for which nobody names one, in days.
USUAL = 30
_WRITTEN = re.compile(r"(?<![\d/])(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}|\d{2}))?(?![\d/])")
CENTURY = 2000


def read_period(text: str, today: date) -> tuple[date, date]:
    """First and last day, neither after today; the last thirty days where none is named that there is."""
    dates = [
        day for match in _WRITTEN.finditer(text) if (day := _written(match, today)) is not None
    ]
    if len(dates) > 1:
        return min(dates[:2]), min(max(dates[:2]), today)
    if dates:
        return min(dates[0], today), today
    parts = money_words.single_words(text)
    said = {tuple(parts[at : at + length]) for at in range(len(parts)) for length in (1, 2, 3)}
    if _has(said, "this_month"):
        return today.replace(day=1), today
    if _has(said, "last_month"):
        return _month(today.replace(day=1) - timedelta(days=1))
    if _has(said, "this_year"):
        return date(today.year - (today.month < 4), 4, 1), today
    if _has(said, "today"):
        return today, today
    month = next(
        (m for part in parts if (m := money_words.load().promise.months.get(part)) is not None),
        None,
    )
    if month is not None:
        first, last = _month(date(today.year - (month > today.month), month, 1))
        return first, min(last, today)
    return today - timedelta(days=USUAL - 1), today


def _has(said: set[tuple[str, ...]], period: str) -> bool:
    names: Sequence[str] = read_file("payment")["periods"][period]
    return any(phrase(name) in said for name in names)


def _month(day: date) -> tuple[date, date]:
    first = day.replace(day=1)
    following = (first + timedelta(days=32)).replace(day=1)
    return first, following - timedelta(days=1)


def _written(match: re.Match[str], today: date) -> date | None:
    day, month, year = match.groups()
    try:
        if year is not None:
            return date(int(year) + (CENTURY if len(year) == 2 else 0), int(month), int(day))
        this_year = date(today.year, int(month), int(day))
        return this_year if this_year <= today else this_year.replace(year=today.year - 1)
    except ValueError:
        # No such day, such as 31/2, or 29/2 of the year before.
        return None
