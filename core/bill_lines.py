"""Lines of a bill that somebody speaks of after the goods have left: which ones, and how much of them."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from core.orders import in_product_unit, units_of


@dataclass(frozen=True, slots=True)
class BillLine:
    """``quantity_left`` is what no credit note has taken yet. ``pack_sizes`` are as they were when it was
    ordered, and where nothing was said of a pack then, as they are today. Goods of the first release may have
    no product any more."""

    line_number: int
    vendor_product_id: int | None
    name: str
    unit: str
    pack_sizes: Mapping[str, Decimal]
    quantity: Decimal
    quantity_left: Decimal

    @property
    def units(self) -> frozenset[str]:
        """In which it can be counted."""
        return units_of(self.unit, self.pack_sizes)


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody says of a line: without a quantity all that is left of it, without a unit its own."""

    line_number: int
    quantity: Decimal | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Counted:
    """``quantity`` is in the product's own unit, the others are as said."""

    line_number: int
    quantity: Decimal
    said_quantity: Decimal
    said_unit: str


@dataclass(frozen=True, slots=True)
class NotOnTheBill:
    line_number: int


@dataclass(frozen=True, slots=True)
class UnknownUnit:
    """Nobody has said how many of the line's own unit that is: a question, never a guess."""

    line: BillLine
    unit: str


@dataclass(frozen=True, slots=True)
class MoreThanLeft:
    """More than the bill says, or than its credit notes have left: ``line.quantity_left``, maybe nothing."""

    line: BillLine
    quantity: Decimal


CannotCount = NotOnTheBill | UnknownUnit | MoreThanLeft


def candidates(
    lines: Iterable[BillLine],
    *,
    vendor_product_ids: Collection[int] | None = None,
    unit: str | None = None,
) -> tuple[BillLine, ...]:
    """The lines that may be meant, where something is left: one is clear, several are a question.

    Named goods are those and no others. Where none are named, a unit that only some lines can be counted
    in says which.
    """
    left = [line for line in lines if line.quantity_left > 0]
    if vendor_product_ids is not None:
        return tuple(line for line in left if line.vendor_product_id in vendor_product_ids)
    fitting = tuple(line for line in left if unit in line.units)
    return fitting or tuple(left)


def count(lines: Sequence[BillLine], said: Iterable[Said]) -> tuple[Counted, ...] | CannotCount:
    """All that was said, by line, in the products' own units; or the first thing that is wrong with it."""
    by_number = {line.line_number: line for line in lines}
    found: dict[int, Counted] = {}
    for one in said:
        line = by_number.get(one.line_number)
        if line is None:
            return NotOnTheBill(one.line_number)
        counted = _count(line, one, found.get(line.line_number))
        if not isinstance(counted, Counted):
            return counted
        if not 0 < counted.quantity <= line.quantity_left:
            return MoreThanLeft(line, counted.quantity)
        found[line.line_number] = counted
    return tuple(found.values())


def quantities(counted: Iterable[Counted]) -> dict[int, Decimal]:
    """By line number."""
    return {one.line_number: one.quantity for one in counted}


def _count(line: BillLine, said: Said, before: Counted | None) -> Counted | UnknownUnit:
    """``before`` is what was said of the same line already."""
    if said.quantity is None:
        return Counted(line.line_number, line.quantity_left, line.quantity_left, line.unit)
    unit = said.unit or line.unit
    quantity = in_product_unit(line, said.quantity, unit)
    if quantity is None:
        return UnknownUnit(line, unit)
    if before is None:
        return Counted(line.line_number, quantity, said.quantity, unit)
    both = before.quantity + quantity
    if before.said_unit == unit:
        return Counted(line.line_number, both, before.said_quantity + said.quantity, unit)
    return Counted(line.line_number, both, both, line.unit)
