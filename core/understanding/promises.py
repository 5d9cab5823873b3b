"""Promises to pay: "kal 5000 dunga", "25 tarikh ko", "will pay on monday"."""

import re
from collections.abc import Sequence
from decimal import Decimal

from core.promises import Day, InDays, OnDate, OnWeekday, PromiseMention
from core.understanding import money_words, vocabulary
from core.understanding.money_words import MoneyWords, PromiseWords, single_words
from core.understanding.numerals import numeral

DAY_OF_MONTH_MAX = 31
# Of a year in two digits.
CENTURY = 2000
# "50000.00"; more is an account or a phone number.
AMOUNT_LENGTH_MAX = 8

# With slashes only: "10-12" is a range, and "5.50" an amount.
# No day: somebody has to ask.
_RANGE = re.compile(r"\d+(?:\.\d+)?\s?(?:-|से)\s?\d+(?:\.\d+)?")
_WRITTEN_DATE = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})(?:/(\d{4}|\d{2}))?(?![\d/])")


def read_promise(text: str) -> PromiseMention | None:
    """``None`` when no payment is promised: one that was made is not, nor what he will not do."""
    written = _WRITTEN_DATE.search(text)
    if written is not None:
        text = f"{text[: written.start()]} {text[written.end() :]}"
    words = money_words.load()
    parts = single_words(_RANGE.sub(" ", text))
    if not _promises(parts, words.promise):
        return None
    reader = _Reader(parts, words)
    days = reader.days()
    if written is not None:
        # First, so that a day in words outranks it: "1/2 payment kal dunga".
        days.insert(0, _date(*written.groups()))
    return PromiseMention(days[-1] if days else None, reader.amount())


def _promises(parts: Sequence[str], words: PromiseWords) -> bool:
    said = set(parts)
    if said & words.done or (said & words.orders and not said & words.money):
        return False
    return any(
        tuple(parts[start : start + len(verb)]) == verb
        and (start == 0 or parts[start - 1] not in words.negations)
        for start in range(len(parts))
        for verb in words.verbs
    )


def _date(day: str, month: str, year: str | None) -> OnDate:
    if year is None:
        return OnDate(int(day), int(month))
    return OnDate(int(day), int(month), int(year) + (CENTURY if len(year) == 2 else 0))


class _Reader:
    """Goes over the words once for days and once for an amount, which is none of their figures."""

    def __init__(self, parts: Sequence[str], words: MoneyWords) -> None:
        self.parts = parts
        self.numbers = vocabulary.load().numbers
        self.multipliers = words.multipliers
        self.words = words.promise
        self.used: set[int] = set()

    def days(self) -> list[Day]:
        """In the order in which they were named, without those that were ruled out."""
        found: list[Day] = []
        at = 0
        while at < len(self.parts):
            day, length = self._day(at)
            if day is not None and not self._is_negated(at + length):
                found.append(day)
            if length:
                self.used.update(range(at, at + length))
            at += max(length, 1)
        return found

    def amount(self) -> Decimal | None:
        for at, part in enumerate(self.parts):
            if at in self.used or (at and self.parts[at - 1] in self.words.numbered):
                continue
            following = self._at(at + 1)
            multiplier = self.multipliers.get(following)
            if part.replace(".", "", 1).isdecimal():
                if len(part) <= AMOUNT_LENGTH_MAX and following not in self.words.hours:
                    return Decimal(part) * (multiplier or 1)
            elif multiplier and part in self.numbers.whole:
                return self.numbers.whole[part] * multiplier
        return None

    def _day(self, at: int) -> tuple[Day | None, int]:
        """The day that is named here, and by how many words."""
        for length in (3, 2, 1):
            named = self.words.days.get(tuple(self.parts[at : at + length]))
            if named is not None:
                return InDays(named), length
        word, following = self.parts[at], self._at(at + 1)
        if word in self.words.weekdays:
            return OnWeekday(self.words.weekdays[word]), 1
        if word in self.words.months:
            number = self._whole_number(at + 1)
            return (OnDate(number, self.words.months[word]), 2) if number else (None, 0)
        number = self._whole_number(at)
        if number is None:
            return None, 0
        if following in self.words.spans:
            return InDays(number * self.words.spans[following]), 2
        # "25 nov", "25 th nov", "25 tarikh ko", "tarikh 25".
        for month_at in (at + 1, at + 2):
            month = self.words.months.get(self._at(month_at))
            if month is not None and number <= DAY_OF_MONTH_MAX:
                return OnDate(number, month), month_at - at + 1
        is_dated = at > 0 and self.parts[at - 1] in self.words.dated
        if (is_dated or following in self.words.ordinals) and number <= DAY_OF_MONTH_MAX:
            return OnDate(number), 1
        return None, 0

    def _is_negated(self, at: int) -> bool:
        """ "Monday ko nahi": right behind the day, or behind its "ko"."""
        if self._at(at) in self.words.ordinals:
            at += 1
        return self._at(at) in self.words.negations

    def _whole_number(self, at: int) -> int | None:
        found = numeral([self._at(at)], 0, self.numbers) if self._at(at) else None
        value = None if found is None else found.value
        return int(value) if value is not None and value == int(value) and value > 0 else None

    def _at(self, at: int) -> str:
        return self.parts[at] if at < len(self.parts) else ""
