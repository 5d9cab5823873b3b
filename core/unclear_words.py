"""What was not understood of an order, as far as it may be kept.

An operator is to see which goods people ask for by words that nobody has written down. Who asked, and for how
much, is no part of that: figures, measures, addresses and the names of people and shops are taken out here,
and what is left is counted (``db.unclear_words``).
"""

import re
import unicodedata
from collections.abc import Iterable, Set
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from core.understanding import vocabulary
from core.understanding.lines import LINES_MAX, Line, LineStatus
from core.understanding.normalise import fold
from core.understanding.spelling import sound
from core.understanding.transliterate import is_devanagari, roman

# What goods are called is short; a sentence would say more than that.
WORDS_MAX = 4
LENGTH_MAX = 40
# Of one message.
ROWS_MAX = LINES_MAX
# Goods of a season, such as those of Diwali or of the weddings, are asked for over some months; a word that
# nobody has said for half a year helps nobody to a better catalogue.
KEPT_DAYS = 180

NO_WORDS: Set[str] = frozenset()

# A name is recognised by its sound, or with something behind it ("rameshji"), only where it is this long.
_NAME_LENGTH_MIN = 4
_ADDRESS = re.compile(
    r"@|://|^www\.|\.(?:com|in|net|org|me|co|io|app|info|link|page|shop|store)(?![^\W\d_])"
)
_RUN = re.compile(r"[^\W_]+")
# Letters beside figures are a house ("12b") or an account ("rahul1990"), not goods beside their quantity.
_HOUSE_LETTERS_MAX = 2
_ACCOUNT_FIGURES_MIN = 3


# Beside one of these stands somebody's name or street: nothing of such a line is kept.
_NAMING = frozenset(
    [
        "naam",
        "name",
        "nam",
        "mr",
        "mrs",
        "shri",
        "shrimati",
        "nagar",
        "gali",
        "galli",
        "road",
        "rd",
        "street",
        "colony",
        "mohalla",
        "sector",
        "chowk",
        "bazar",
        "bazaar",
        "market",
        "flat",
        "makan",
        "ghar",
        "नाम",
        "श्री",
        "नगर",
        "गली",
        "रोड",
        "कॉलोनी",
        "मोहल्ला",
        "चौक",
        "बाजार",
        "मकान",
    ]
)


class Outcome(StrEnum):
    """Nothing of that name is sold; several things fit, and a question was asked; it was answered."""

    UNKNOWN = "UNKNOWN"
    ASKED = "ASKED"
    ANSWERED = "ANSWERED"


_OUTCOMES = {LineStatus.NOT_FOUND: Outcome.UNKNOWN, LineStatus.AMBIGUOUS: Outcome.ASKED}


@dataclass(frozen=True, slots=True)
class UnclearWords:
    """``vendor_product_id`` is what an answer chose."""

    words: str
    outcome: Outcome
    vendor_product_id: int | None = None


def rows_of(lines: Iterable[Line], private_words: Set[str] = NO_WORDS) -> list[UnclearWords]:
    """What is to be counted of a message's lines. Words that are said twice in it count once."""
    rows = (
        UnclearWords(words, _OUTCOMES[line.status])
        for line in lines
        if line.status in _OUTCOMES and (words := kept(line.text, private_words)) is not None
    )
    return list(dict.fromkeys(rows))[:ROWS_MAX]


def answered(
    text: str, vendor_product_id: int, private_words: Set[str] = NO_WORDS
) -> UnclearWords | None:
    """What is to be counted when a question about these words was answered with this product."""
    words = kept(text, private_words)
    return None if words is None else UnclearWords(words, Outcome.ANSWERED, vendor_product_id)


def private_words(names: Iterable[str], message: str = "") -> frozenset[str]:
    """Words that are never kept: those of the names of a shop, its owner and its area; and of a message those
    that are part of an address, an account or a house number. The message is looked at as it was written,
    because its lines no longer show what stood together."""
    found: set[str] = set()
    for name in names:
        words = [word for token in fold(name).split() for word in _letters(token)]
        found.update(words, ["".join(words)])
    for token in fold(message).split():
        if _ADDRESS.search(token):
            found.update(_letters(token))
        else:
            found.update(
                word for run in _RUN.findall(token) if _names_one(run) for word in _letters(run)
            )
    return frozenset(found - {""})


def kept(text: str, private_words: Set[str] = NO_WORDS) -> str | None:
    """The words of a line that may be kept; ``None`` where none may."""
    private = _Private(private_words)
    if _NAMING.intersection(fold(text).split()):
        return None
    goods: list[str] = []
    measures: list[str] = []
    is_behind_figure = False
    for token in fold(text).split():
        has_figure = any(map(str.isnumeric, token))
        if not has_figure and not _ADDRESS.search(token):
            for word in _letters(token):
                # "parle g", but "75 g".
                is_measure = word in _measures() and (len(word) > 1 or is_behind_figure)
                (measures if is_measure else goods).append(word)
        is_behind_figure = has_figure
    # A word for a measure that stands alone may be goods, such as "pav".
    said = (word for word in goods or measures if len(word) <= LENGTH_MAX)
    words = [word for word in said if not private.has(word)][:WORDS_MAX]
    while len(" ".join(words)) > LENGTH_MAX:
        words.pop()
    return " ".join(words) or None


class _Private:
    """Words, and whatever sounds like one of them."""

    def __init__(self, words: Set[str]) -> None:
        self._words = words
        long = [_in_roman(word) for word in words if len(word) >= _NAME_LENGTH_MIN]
        self._beginnings = tuple(long)
        self._sounds = frozenset(map(sound, long))

    def has(self, word: str) -> bool:
        said = _in_roman(word)
        return (
            word in self._words
            or said.startswith(self._beginnings)
            or (len(said) >= _NAME_LENGTH_MIN and sound(said) in self._sounds)
        )


def _in_roman(word: str) -> str:
    return roman(word) if is_devanagari(word) else word


def _names_one(run: str) -> bool:
    """Whether figures and letters that stand together are about a house or an account."""
    figures = sum(map(str.isnumeric, run))
    letters = len(run) - figures
    return bool(figures and letters) and (
        letters <= _HOUSE_LETTERS_MAX or figures >= _ACCOUNT_FIGURES_MIN
    )


def _letters(token: str) -> list[str]:
    """The words of a token: letters of any script with their marks. What is written inside a word without
    being a letter, as an apostrophe, is left out; anything else parts two words."""
    shown = "".join(
        char if category[0] in "LM" else "" if category == "Cf" or char in "'’`" else " "
        for char in token
        for category in (unicodedata.category(char),)
    )
    return [word for word in shown.split() if any(map(str.isalpha, word))]


@cache
def _measures() -> frozenset[str]:
    """Words for how much: numbers, units and money."""
    known = vocabulary.load()
    numbers = known.numbers
    return frozenset(
        [
            *(*numbers.whole, *numbers.multipliers, *numbers.fractions, *numbers.before),
            *known.figures.currency,
            *(spelling[0] for spelling in known.units if len(spelling) == 1),
        ]
    )
