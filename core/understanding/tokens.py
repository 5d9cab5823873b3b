"""What each word of a message does."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum, auto

from core.understanding.vocabulary import Unit


class Kind(StrEnum):
    WORD = auto()
    NUMBER = auto()
    # "2-3", "do teen": somebody has to ask.
    RANGE = auto()
    # "1-1", "ek ek": so many of each.
    OF_EACH = auto()
    UNIT = auto()
    TIMES = auto()
    # A pack of this price, what one unit costs, and money's worth of something.
    PRICE_POINT = auto()
    RATE = auto()
    MONEY = auto()
    SEPARATOR = auto()
    LINE = auto()
    NOT_BEHIND = auto()
    NOT_BEFORE = auto()
    INSTEAD = auto()
    INSTEAD_OF = auto()
    CORRECTION = auto()
    SETTING = auto()
    # "sirf 2 bori": so much in all, whatever was said before.
    ONLY = auto()
    EACH = auto()
    LOOSE = auto()
    PACKED = auto()
    WALA = auto()
    # "bhej do": what is named behind it is something else.
    VERB = auto()
    CHATTER = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """``text`` is the word, or the one that stands for it; ``said`` are the words that were written,
    with the first of the tokens that they became."""

    kind: Kind
    text: str
    value: Decimal | None = None
    unit: Unit | None = None
    said: tuple[str, ...] = ()


MEASURES = frozenset([Kind.NUMBER, Kind.RANGE, Kind.OF_EACH, Kind.MONEY])


def has_words(tokens: Sequence[Token]) -> bool:
    return any(token.kind is Kind.WORD for token in tokens)


def has_measure(tokens: Sequence[Token]) -> bool:
    return any(token.kind in MEASURES for token in tokens)


def says_anything(tokens: Sequence[Token]) -> bool:
    return has_words(tokens) or has_measure(tokens)


def without_verb(tokens: list[Token]) -> list[Token]:
    """Without the verb in front: "mat bhejo maida", "don't send rice"."""
    first = next(
        (at for at, token in enumerate(tokens) if token.kind is not Kind.VERB), len(tokens)
    )
    return tokens[first:]


def ends_with_number(tokens: Sequence[Token]) -> bool:
    kinds = [token.kind for token in tokens[-2:]]
    return kinds[-1:] == [Kind.NUMBER] or kinds == [Kind.NUMBER, Kind.UNIT]


def begins_with_number(tokens: Sequence[Token]) -> bool:
    return bool(tokens) and tokens[0].kind in (Kind.NUMBER, Kind.RANGE)
