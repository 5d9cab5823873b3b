"""What is said of goods of a bill at the shop's door, or afterwards, as quantities that come off it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

import core.bill_lines
from core.bill_lines import BillLine, CannotCount
from core.credit_notes import Reason
from core.understanding.bill_goods import Doubt, Meant
from core.understanding.vendor.parts import ChangeKind

# Without a quantity these are of all there is.
_WHOLE = (ChangeKind.GONE, ChangeKind.GOES, ChangeKind.ONLY)
# These are of an order that has not left.
_TOO_LATE = (ChangeKind.INSTEAD, ChangeKind.RATE)
_REASONS = {
    ChangeKind.LESS: Reason.SHORT,
    ChangeKind.GONE: Reason.SHORT,
    ChangeKind.DAMAGED: Reason.DAMAGED,
    ChangeKind.RETURNED: Reason.RETURNED,
}


@dataclass(frozen=True, slots=True)
class Part:
    """What he says became of some goods."""

    kind: ChangeKind
    meant: Meant

    @property
    def doubt(self) -> Doubt | None:
        return self.meant.doubt(is_whole=self.kind in _WHOLE)


@dataclass(frozen=True, slots=True)
class Missing:
    """By line of the bill, in the products' own units."""

    short: Mapping[int, Decimal] = field(default_factory=dict)
    damaged: Mapping[int, Decimal] = field(default_factory=dict)
    returned: Mapping[int, Decimal] = field(default_factory=dict)

    def by_reason(self) -> dict[Reason, Mapping[int, Decimal]]:
        """Reasons that nothing comes off for are left out."""
        each: dict[Reason, Mapping[int, Decimal]] = {
            Reason.SHORT: self.short,
            Reason.DAMAGED: self.damaged,
            Reason.RETURNED: self.returned,
        }
        return {reason: quantities for reason, quantities in each.items() if quantities}


def is_too_late(parts: Sequence[Part]) -> bool:
    """Whether he speaks of other goods or another rate, when the bill has them already."""
    return any(part.kind in _TOO_LATE for part in parts)


def unclear(parts: Sequence[Part]) -> int | None:
    """The place of the first part that is a question."""
    return next((at for at, part in enumerate(parts) if part.doubt is not None), None)


def unclear_line(parts: Sequence[Part]) -> int | None:
    """The same of which goods are meant; how much of them may still be open."""
    return next(
        (
            at
            for at, part in enumerate(parts)
            if part.doubt is not None and part.doubt.is_about_the_line
        ),
        None,
    )


def missing(lines: Sequence[BillLine], parts: Sequence[Part]) -> Missing | CannotCount:
    """What comes off, of parts that are clear. A quantity without a word is what arrived."""
    short = _arrived(lines, parts)
    if not isinstance(short, dict):
        return short
    found: dict[Reason, dict[int, Decimal]] = {Reason.SHORT: short}
    for reason in (Reason.SHORT, Reason.DAMAGED, Reason.RETURNED):
        said = [part.meant.said for part in parts if _REASONS.get(part.kind) is reason]
        counted = core.bill_lines.count(lines, said)
        if not isinstance(counted, tuple):
            return counted
        found.setdefault(reason, {}).update(core.bill_lines.quantities(counted))
    return Missing(found[Reason.SHORT], found[Reason.DAMAGED], found[Reason.RETURNED])


def _arrived(lines: Sequence[BillLine], parts: Sequence[Part]) -> dict[int, Decimal] | CannotCount:
    """What is short by what did arrive: "atta 48 kg", "sirf atta"."""
    counted = core.bill_lines.count(
        lines, [part.meant.said for part in parts if part.kind is ChangeKind.SET]
    )
    if not isinstance(counted, tuple):
        return counted
    left = {line.line_number: line.quantity_left for line in lines}
    short = {
        one.line_number: left[one.line_number] - one.quantity
        for one in counted
        if one.quantity < left[one.line_number]
    }
    if any(part.kind is ChangeKind.ONLY for part in parts):
        named = {part.meant.line.line_number for part in parts}
        short |= {n: quantity for n, quantity in left.items() if n not in named and quantity > 0}
    return short
