"""What each word of a message does."""

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
