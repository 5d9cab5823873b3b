"""Goods and services tax of one line and of a bill.

Within a state the tax is CGST and SGST, each half the rate and each computed and rounded by itself;
across states it is IGST (IGST Act 2017, sections 7 and 8). The bill is rounded to the rupee by a line
of its own (CGST Act 2017, section 170).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from core.money import to_paise, to_rupee


@dataclass(frozen=True, slots=True)
class LineAmounts:
    """What one line comes to, in rupees. ``total`` is always the sum of the others."""

    taxable: Decimal
    cgst: Decimal
    sgst: Decimal
    igst: Decimal

    @property
    def tax(self) -> Decimal:
        return self.cgst + self.sgst + self.igst

    @property
    def total(self) -> Decimal:
        return self.taxable + self.tax


@dataclass(frozen=True, slots=True)
class BillAmounts:
    """What all lines come to. ``total`` is whole rupees on a bill, and on a credit note unless it takes the
    last of one."""

    taxable: Decimal
    cgst: Decimal
    sgst: Decimal
    igst: Decimal
    round_off: Decimal

    @property
    def tax(self) -> Decimal:
        return self.cgst + self.sgst + self.igst

    @property
    def total(self) -> Decimal:
        return self.taxable + self.tax + self.round_off


def line_amounts(
    quantity: Decimal,
    unit_price: Decimal,
    *,
    price_includes_gst: bool,
    rate: Decimal,
    between_states: bool,
) -> LineAmounts:
    """Price one line. ``rate`` is per cent, CGST and SGST together.

    A price that includes the tax is what the shop pays: the taxable amount gives way, never the total.
    """
    gross = to_paise(quantity * unit_price)
    base = gross / (1 + rate / 100) if price_includes_gst else gross
    if between_states:
        cgst = sgst = Decimal("0.00")
        igst = to_paise(base * rate / 100)
    else:
        cgst = sgst = to_paise(base * rate / 200)
        igst = Decimal("0.00")
    taxable = gross - cgst - sgst - igst if price_includes_gst else gross
    return LineAmounts(taxable, cgst, sgst, igst)


def bill_amounts(lines: Iterable[LineAmounts]) -> BillAmounts:
    """Add the lines up and round the total to the rupee."""
    taxable = cgst = sgst = igst = Decimal("0.00")
    for line in lines:
        taxable += line.taxable
        cgst += line.cgst
        sgst += line.sgst
        igst += line.igst
    exact = taxable + cgst + sgst + igst
    return BillAmounts(taxable, cgst, sgst, igst, round_off=to_rupee(exact) - exact)
