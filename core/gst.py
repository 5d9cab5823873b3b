"""Goods and services tax of one line and of a bill.

Within a state the tax is CGST and SGST, each half the rate and each computed and rounded by itself;
across states it is IGST (IGST Act 2017, sections 7 and 8). The bill is rounded to the rupee by a line
of its own (CGST Act 2017, section 170).
"""

import operator
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from core.money import ZERO, to_paise, to_rupee

# Rates of goods in per cent, CGST and SGST together, since 22 September 2025.
RATES = tuple(Decimal(rate) for rate in ("0", "0.25", "3", "5", "18", "40"))


@dataclass(frozen=True, slots=True)
class Amounts:
    """What a line, a document or several of them come to, in rupees. ``total`` is always the sum of the
    others. Nothing is rounded off on a line; a bill is whole rupees, and so is a credit note unless it
    takes the last of one."""

    taxable: Decimal = ZERO
    cgst: Decimal = ZERO
    sgst: Decimal = ZERO
    igst: Decimal = ZERO
    round_off: Decimal = ZERO

    @property
    def tax(self) -> Decimal:
        return self.cgst + self.sgst + self.igst

    @property
    def total(self) -> Decimal:
        return self.taxable + self.tax + self.round_off

    def __add__(self, other: "Amounts") -> "Amounts":
        return self._each(operator.add, other)

    def __sub__(self, other: "Amounts") -> "Amounts":
        return self._each(operator.sub, other)

    def at_most(self, limit: "Amounts") -> "Amounts":
        """Each amount, or the limit's where that is less."""
        return self._each(min, limit)

    def _each(self, of: Callable[[Decimal, Decimal], Decimal], other: "Amounts") -> "Amounts":
        return Amounts(
            of(self.taxable, other.taxable),
            of(self.cgst, other.cgst),
            of(self.sgst, other.sgst),
            of(self.igst, other.igst),
            of(self.round_off, other.round_off),
        )


def line_amounts(
    quantity: Decimal,
    unit_price: Decimal,
    *,
    price_includes_gst: bool,
    rate: Decimal,
    between_states: bool,
) -> Amounts:
    """Price one line. ``rate`` is per cent, CGST and SGST together.

    A price that includes the tax is what the shop pays: the taxable amount gives way, never the total.
    """
    gross = to_paise(quantity * unit_price)
    base = gross / (1 + rate / 100) if price_includes_gst else gross
    if between_states:
        cgst = sgst = ZERO
        igst = to_paise(base * rate / 100)
    else:
        cgst = sgst = to_paise(base * rate / 200)
        igst = ZERO
    taxable = gross - cgst - sgst - igst if price_includes_gst else gross
    return Amounts(taxable, cgst, sgst, igst)


def total_of(amounts: Iterable[Amounts]) -> Amounts:
    """Added up, each amount by itself."""
    return sum(amounts, start=Amounts())


def bill_amounts(lines: Iterable[Amounts]) -> Amounts:
    """Add the lines up and round the total to the rupee."""
    exact = total_of(lines)
    return replace(exact, round_off=to_rupee(exact.total) - exact.total)
