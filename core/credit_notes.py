"""Credit notes: what comes off a bill for goods that were returned, fell short or were damaged.

A note names its bill and uses the bill's own prices and rates, whatever they are today (CGST Act 2017,
section 34). All notes of a bill together never come to more than the bill, to the paisa.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from core.gst import Amounts, bill_amounts, line_amounts, total_of
from core.money import ZERO, to_rupee


class Reason(StrEnum):
    RETURNED = "RETURNED"
    SHORT = "SHORT"
    DAMAGED = "DAMAGED"

    @property
    def goods_are_here(self) -> bool:
        """Whether the vendor has the goods and can sell them again."""
        return self is not Reason.DAMAGED


@dataclass(frozen=True, slots=True)
class BilledLine:
    """A line of a bill, and what earlier notes took from it."""

    line_number: int
    quantity: Decimal
    unit_price: Decimal
    price_includes_gst: bool
    tax_rate: Decimal
    amounts: Amounts
    credited_quantity: Decimal
    credited: Amounts

    @property
    def quantity_left(self) -> Decimal:
        return self.quantity - self.credited_quantity


@dataclass(frozen=True, slots=True)
class CreditedLine:
    line_number: int
    quantity: Decimal
    amounts: Amounts


@dataclass(frozen=True, slots=True)
class CreditNote:
    lines: tuple[CreditedLine, ...]
    amounts: Amounts


@dataclass(frozen=True, slots=True)
class TooMuch:
    """More than the line has left; nothing is credited."""

    line_number: int
    quantity_left: Decimal


class NothingToCredit:
    """No quantity, or goods that cost nothing."""


def credit_each(
    billed: Sequence[BilledLine],
    parts: Mapping[Reason, Mapping[int, Decimal]],
    *,
    total_left: Decimal,
    between_states: bool,
) -> dict[Reason, CreditNote] | TooMuch | NothingToCredit:
    """One note for each reason, each as it is when those before it are written; all of them or none. A
    reason whose goods cost nothing has no note."""
    notes: dict[Reason, CreditNote] = {}
    for reason, quantities in parts.items():
        note = credit(billed, quantities, total_left=total_left, between_states=between_states)
        match note:
            case TooMuch():
                return note
            case CreditNote():
                notes[reason] = note
                billed = _after(billed, note)
                total_left -= note.amounts.total
    return notes or NothingToCredit()


def credit(
    billed: Sequence[BilledLine],
    quantities: Mapping[int, Decimal],
    *,
    total_left: Decimal,
    between_states: bool,
) -> CreditNote | TooMuch | NothingToCredit:
    """Credit quantities of some lines, by line number.

    ``total_left`` is the bill's total less the totals of its earlier notes, in rupees.
    """
    lines = []
    for line in billed:
        quantity = quantities.get(line.line_number, ZERO)
        if quantity > line.quantity_left:
            return TooMuch(line.line_number, line.quantity_left)
        if quantity > 0:
            part = _line(line, quantity, between_states)
            lines.append(CreditedLine(line.line_number, quantity, part))
    exact = total_of(line.amounts for line in lines)
    takes_all = all(line.quantity_left == quantities.get(line.line_number, ZERO) for line in billed)
    amounts = _close(exact, billed, total_left, takes_all=takes_all)
    if amounts.total <= 0:
        return NothingToCredit()
    return CreditNote(tuple(lines), amounts)


def _after(billed: Sequence[BilledLine], note: CreditNote) -> tuple[BilledLine, ...]:
    taken = {line.line_number: line for line in note.lines}
    return tuple(
        replace(
            line,
            credited_quantity=line.credited_quantity + taken[line.line_number].quantity,
            credited=line.credited + taken[line.line_number].amounts,
        )
        if line.line_number in taken
        else line
        for line in billed
    )


def _line(line: BilledLine, quantity: Decimal, between_states: bool) -> Amounts:
    """The last of a line takes what earlier notes left of each amount, so that nothing is lost in
    rounding; a part of it takes no more than that."""
    left = line.amounts - line.credited
    if quantity == line.quantity_left:
        return left
    part = line_amounts(
        quantity,
        line.unit_price,
        price_includes_gst=line.price_includes_gst,
        rate=line.tax_rate,
        between_states=between_states,
    )
    return part.at_most(left)


def _close(
    exact: Amounts, billed: Sequence[BilledLine], total_left: Decimal, *, takes_all: bool
) -> Amounts:
    """All notes of a bill together are rounded to the rupee, so that many small ones do not drift away
    from their goods; the one that takes all that is left takes the bill's own rounding too. One that
    would come to nothing this way is not rounded."""
    if takes_all:
        total = total_left
    else:
        credited = bill_amounts(line.amounts for line in billed).total - total_left
        credited_exactly = total_of(line.credited for line in billed).total
        total = min(to_rupee(credited_exactly + exact.total) - credited, total_left)
        if total <= 0:
            total = min(exact.total, total_left)
    return replace(exact, round_off=total - exact.total)
