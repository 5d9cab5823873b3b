"""Order lines: how much of what, in whichever order it was written."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from core.understanding import tokens
from core.understanding.catalogue import Catalogue, Product
from core.understanding.vocabulary import Vocabulary

LINES_MAX = 60
CANDIDATES_MAX = 5

# "Two" anywhere else, but "give" at the end of a verb: "bhej do".
GIVE = ("do", "दो")


class LineStatus(StrEnum):
    MATCH = "match"
    AMBIGUOUS = "ambiguous"
    NOT_FOUND = "not_found"
    NEED_QUANTITY = "need_quantity"
    # He has not told how much one of these units holds.
    NEED_UNIT = "need_unit"


@dataclass(frozen=True, slots=True)
class Line:
    """One line as understood. ``candidates`` holds the product of a match, or the choices."""

    text: str
    status: LineStatus
    candidates: tuple[Product, ...] = ()
    quantity: Decimal | None = None
    unit: str | None = None


@dataclass(slots=True)
class _Parts:
    quantity: Decimal | None
    unit: str | None
    name: list[str]
    text: list[str]

    @classmethod
    def empty(cls) -> "_Parts":
        return cls(None, None, [], [])


def read_lines(text: str, catalogue: Catalogue, vocabulary: Vocabulary) -> tuple[Line, ...]:
    """The lines of a normalised text. Segments that name nothing and count nothing are left out."""
    lines: list[Line] = []
    for segment in _segments(text, vocabulary):
        for parts in _cut_at_quantities(segment, vocabulary):
            chatter = " ".join(parts.name) in vocabulary.intents and parts.quantity is None
            if parts.name and not chatter and len(lines) < LINES_MAX:
                lines.append(_resolve(parts, catalogue))
    return tuple(lines)


def _segments(text: str, vocabulary: Vocabulary) -> Iterator[list[str]]:
    for row in text.split("\n"):
        segment: list[str] = []
        for word in row.split():
            if word in vocabulary.separators:
                yield segment
                segment = []
            else:
                segment.append(word)
        yield segment


def _cut_at_quantities(segment: Sequence[str], vocabulary: Vocabulary) -> Iterator[_Parts]:
    """Name-first and quantity-first lists are told apart by the first word of the segment."""
    parts = _Parts.empty()
    previous = ""
    for word in segment:
        value = tokens.number(word, vocabulary)
        gives = word in GIVE and previous in vocabulary.verb_stems
        if value is not None and not gives:
            if parts.quantity is not None and parts.name:
                yield parts
                parts = _Parts.empty()
            parts.quantity = value
        elif word in vocabulary.units and parts.unit is None and _counts(parts):
            parts.unit = vocabulary.units[word]
        elif not gives and word not in vocabulary.filler:
            parts.name.append(word)
        parts.text.append(word)
        previous = word
    yield parts


def _counts(parts: _Parts) -> bool:
    """A unit follows a quantity, or begins a line whose quantity was not understood; elsewhere the
    word is part of a name, as in "oil tin"."""
    return parts.quantity is not None or not parts.name


def _resolve(parts: _Parts, catalogue: Catalogue) -> Line:
    text = " ".join(parts.text)
    found = catalogue.find(parts.name)
    if not found:
        return Line(text, LineStatus.NOT_FOUND, (), parts.quantity, parts.unit)
    if len(found) > 1:
        choices = found[:CANDIDATES_MAX]
        return Line(text, LineStatus.AMBIGUOUS, choices, parts.quantity, parts.unit)
    product = found[0]
    if parts.quantity is None or parts.quantity <= 0:
        return Line(text, LineStatus.NEED_QUANTITY, found)
    unit = parts.unit or product.unit
    status = LineStatus.MATCH if unit in product.units else LineStatus.NEED_UNIT
    return Line(text, status, found, parts.quantity, unit)
