"""Numbers in figures and in words, of English and Hindi: "dhai sau" is 250, "paune do" 1.75."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from core.understanding.vocabulary import Numbers

# A quantity within an order; more digits are a phone number or a reference.
DIGITS_MAX = 7
_TENS = frozenset(map(Decimal, range(20, 100, 10)))


@dataclass(frozen=True, slots=True)
class Numeral:
    """``length`` is how many words it took."""

    value: Decimal
    length: int
    in_words: bool


def numeral(words: Sequence[str], at: int, numbers: Numbers) -> Numeral | None:
    """The number that begins at a place; ``None`` if none does."""
    figures = figure(words[at])
    if figures is not None:
        multiplier = numbers.multipliers.get(_at(words, at + 1))
        if multiplier is None:
            return Numeral(figures, 1, in_words=False)
        return _after_hundreds(words, at, Numeral(figures * multiplier, 2, in_words=True), numbers)
    before = numbers.before.get(words[at])
    if before is not None and _at(words, at + 1) in numbers.whole:
        whole = numbers.whole[words[at + 1]]
        multiplier = numbers.multipliers.get(_at(words, at + 2))
        if multiplier is None:
            return Numeral(whole + before, 2, in_words=True)
        return Numeral((whole + before) * multiplier, 3, in_words=True)
    if words[at] in numbers.fractions:
        multiplier = numbers.multipliers.get(_at(words, at + 1))
        value = numbers.fractions[words[at]]
        if multiplier is None:
            return Numeral(value, 1, in_words=True)
        return Numeral(value * multiplier, 2, in_words=True)
    return _whole(words, at, numbers)


def figure(word: str) -> Decimal | None:
    """The value of a word in figures."""
    if not word[:1].isdigit() and not word.startswith("."):
        return None
    plain = word.replace(".", "", 1)
    if not plain.isdecimal() or len(plain) > DIGITS_MAX:
        return None
    return Decimal(word)


def _whole(words: Sequence[str], at: int, numbers: Numbers) -> Numeral | None:
    small = _below_hundred(words, at, numbers)
    if small is None:
        multiplier = numbers.multipliers.get(words[at])
        if multiplier is None:
            return None
        return _after_hundreds(words, at, Numeral(multiplier, 1, in_words=True), numbers)
    multiplier = numbers.multipliers.get(_at(words, at + small.length))
    if multiplier is None:
        return small
    hundreds = Numeral(small.value * multiplier, small.length + 1, in_words=True)
    return _after_hundreds(words, at, hundreds, numbers)


def _after_hundreds(words: Sequence[str], at: int, hundreds: Numeral, numbers: Numbers) -> Numeral:
    """ "ek hazar do sau pachas": each further part is smaller than the one before."""
    rest = at + hundreds.length
    if rest >= len(words) or figure(words[rest]) is not None:
        return hundreds
    following = _whole(words, rest, numbers)
    if following is None or following.value >= _magnitude(hundreds.value):
        return hundreds
    return Numeral(
        hundreds.value + following.value, hundreds.length + following.length, in_words=True
    )


def _magnitude(value: Decimal) -> Decimal:
    """The multiplier that a round number ends with."""
    for size in (100_000, 1000, 100):
        if value % size == 0:
            return Decimal(size)
    return Decimal(1)


def _below_hundred(words: Sequence[str], at: int, numbers: Numbers) -> Numeral | None:
    value = numbers.whole.get(words[at])
    if value is None:
        return None
    ones = numbers.whole.get(_at(words, at + 1))
    # English says its tens and ones apart.
    if value in _TENS and words[at].endswith("ty") and ones is not None and 0 < ones < 10:
        return Numeral(value + ones, 2, in_words=True)
    return Numeral(value, 1, in_words=True)


def _at(words: Sequence[str], at: int) -> str:
    return words[at] if at < len(words) else ""
