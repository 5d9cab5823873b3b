"""Goods of a bill that somebody names after they have left: which of its lines he means, and how much."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum, auto

from core.bill_lines import BillLine, Said
from core.orders import in_product_unit
from core.understanding.catalogue import Catalogue
from core.understanding.complaints import read_complaint
from core.understanding.lines import Line
from core.understanding.products import Product
from core.understanding.reading import EMPTY_CATALOGUE, stages
from core.understanding.vendor.parts import Change, ChangeKind
from core.understanding.vendor.resolving import resolve_changes

# "#2", "#2 1 bag", "#2 2 packet": a line by its number, as a choice has it, with what was said of it.
_LINE = re.compile(r"#(\d{1,3})(?!\d)\s*(.*)", re.DOTALL)
_MEASURE = re.compile(r"(\d+(?:\.\d+)?) (\S+)")


class Doubt(StrEnum):
    """Why it is not clear what he means."""

    # Which of several lines.
    WHICH = auto()
    # Nothing of the bill is called so.
    NOT_ON_BILL = auto()
    HOW_MUCH = auto()
    # Nobody has said how much of it such a unit holds.
    UNIT = auto()
    MORE_THAN_LEFT = auto()
    NOTHING_LEFT = auto()

    @property
    def is_about_the_line(self) -> bool:
        return self in (Doubt.WHICH, Doubt.NOT_ON_BILL, Doubt.NOTHING_LEFT)


@dataclass(frozen=True, slots=True)
class Meant:
    """What is said of some goods. One of ``lines`` is clear, several are a question, none are not on the
    bill; ``quantity`` is ``None`` where he has not said how much."""

    text: str
    lines: tuple[BillLine, ...]
    quantity: Decimal | None = None
    unit: str | None = None

    @property
    def line(self) -> BillLine:
        """Where it is clear which."""
        (line,) = self.lines
        return line

    @property
    def said(self) -> Said:
        return Said(self.line.line_number, self.quantity, self.unit)

    def __str__(self) -> str:
        """As ``BillGoods.read`` reads it again."""
        return of_line(self.line, self.quantity, self.unit) if len(self.lines) == 1 else self.text

    def of(self, line: BillLine) -> str:
        """The same said of this line."""
        return of_line(line, self.quantity, self.unit)

    def doubt(self, *, is_whole: bool = False) -> Doubt | None:
        """``is_whole`` where what is said without a quantity is said of all of it."""
        if len(self.lines) != 1:
            return Doubt.WHICH if self.lines or not self.text else Doubt.NOT_ON_BILL
        line = self.line
        if line.quantity_left <= 0:
            return Doubt.NOTHING_LEFT
        if self.quantity is None:
            return None if is_whole else Doubt.HOW_MUCH
        quantity = in_product_unit(line, self.quantity, self.unit or line.unit)
        if quantity is None:
            return Doubt.UNIT
        return None if 0 < quantity <= line.quantity_left else Doubt.MORE_THAN_LEFT


def of_line(line: BillLine, quantity: Decimal | None = None, unit: str | None = None) -> str:
    """A line by its number, with so much of it."""
    measure = () if quantity is None else (f"{quantity.normalize():f}", unit or "")
    return " ".join([f"#{line.line_number}", *measure]).strip()


def all_of(line: BillLine) -> str:
    """What is left of a line."""
    return of_line(line, line.quantity_left, line.unit)


def with_measure(of: str, text: str) -> str:
    """The line that ``of`` is about, and ``text`` says how much of it."""
    found = _LINE.fullmatch(of)
    return f"#{found[1]} {text}" if found is not None else text


def is_measure(text: str) -> bool:
    """Whether a quantity is all that it says: "2 packet"."""
    items = stages(text, EMPTY_CATALOGUE).items.wanted
    return bool(items) and all(item.has_measure and not item.words for item in items)


def is_short(text: str) -> bool:
    """Whether a quantity and what is wrong with it is all that it says: "1 kg kam"."""
    mention = read_complaint(text)
    return mention.reason is not None and is_measure(mention.goods)


def has_measure(text: str) -> bool:
    return any(item.has_measure for item in stages(text, EMPTY_CATALOGUE).items.wanted)


class BillGoods:
    """The lines of a bill by the words that people say for their goods."""

    def __init__(self, lines: Sequence[BillLine], catalogue: Catalogue) -> None:
        """``catalogue`` says what the goods are called that are on the vendor's list today."""
        self.lines = tuple(lines)
        self._by_number = {line.line_number: line for line in lines}
        # Each line is a product of its own here, so that two lines of one product are a question.
        self._products = {
            line.line_number: _product(line, catalogue.products.get(line.vendor_product_id or 0))
            for line in lines
        }
        self._vocabulary = catalogue.vocabulary
        self._all = self._catalogue(self._products.values())

    @property
    def left(self) -> tuple[BillLine, ...]:
        """The lines of which something is left."""
        return tuple(line for line in self.lines if line.quantity_left > 0)

    def read(self, text: str) -> tuple[Meant, ...]:
        """The goods that a text names. One that names none may be about any line."""
        text = text.strip()
        by_number = _LINE.fullmatch(text)
        if by_number is not None and int(by_number[1]) in self._by_number:
            return (self._of_line(self._by_number[int(by_number[1])], by_number[2], text),)
        if not text:
            return (Meant("", self.left or self.lines),)
        found = tuple(self._meant(line, text) for line in self._lines(text, self._all))
        # Words without a quantity that name nothing are talk, beside goods of the bill.
        named = tuple(one for one in found if one.lines or one.quantity is not None)
        return named or found

    def _of_line(self, line: BillLine, measure: str, text: str) -> Meant:
        exactly = _MEASURE.fullmatch(measure)
        if exactly is not None and exactly[2] in line.units:
            return Meant(text, (line,), Decimal(exactly[1]), exactly[2])
        alone = self._catalogue([self._products[line.line_number]])
        said = self._lines(measure, alone) if measure else ()
        if len(said) != 1:
            return Meant(text, (line,))
        return Meant(text, (line,), said[0].quantity, said[0].unit)

    def _meant(self, line: Line, text: str) -> Meant:
        found = tuple(self._by_number[one.vendor_product_id] for one in line.candidates)
        left = tuple(one for one in found if one.quantity_left > 0)
        return Meant(line.text or text, left or found, line.quantity, line.unit)

    def _lines(self, text: str, catalogue: Catalogue) -> tuple[Line, ...]:
        changes = resolve_changes([Change(ChangeKind.SET, text)], catalogue, catalogue)
        return tuple(change.line for change in changes)

    def _catalogue(self, products: Iterable[Product]) -> Catalogue:
        return Catalogue(products, self._vocabulary)


def _product(line: BillLine, listed: Product | None) -> Product:
    """A line as goods that can be found by their names, in the packs of its bill."""
    known = listed or Product(line.line_number, line.name, line.unit, None, (line.name,))
    return replace(
        known,
        vendor_product_id=line.line_number,
        unit=line.unit,
        units=line.units,
        pack_sizes=line.pack_sizes,
    )
