"""What did not arrive of a bill, or was not taken: what is credited when the goods are handed over."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Literal

from core.bill_lines import NotOnTheBill
from core.credit_notes import BilledLine, Reason, TooMuch
from core.money import ZERO

# By line of the bill, in the products' own units.
Quantities = Mapping[int, Decimal]

# What is left of every line.
EVERYTHING: Literal["EVERYTHING"] = "EVERYTHING"


def to_credit(
    lines: Sequence[BilledLine],
    *,
    short: Quantities,
    damaged: Quantities,
    refused: Quantities | Literal["EVERYTHING"],
) -> dict[Reason, dict[int, Decimal]] | NotOnTheBill | TooMuch:
    """What is credited for which reason; reasons that nothing is credited for are left out."""
    left = {line.line_number: line.quantity_left for line in lines}
    wanted: dict[Reason, dict[int, Decimal]] = {}
    for reason, quantities in ((Reason.SHORT, short), (Reason.DAMAGED, damaged)):
        problem = _take(left, lines, quantities)
        if problem is not None:
            return problem
        wanted[reason] = dict(quantities)
    if refused == EVERYTHING:
        wanted[Reason.RETURNED] = left
    else:
        problem = _take(left, lines, refused)
        if problem is not None:
            return problem
        wanted[Reason.RETURNED] = dict(refused)
    something = {
        reason: {number: quantity for number, quantity in quantities.items() if quantity > 0}
        for reason, quantities in wanted.items()
    }
    return {reason: quantities for reason, quantities in something.items() if quantities}


def _take(
    left: dict[int, Decimal], lines: Sequence[BilledLine], quantities: Quantities
) -> NotOnTheBill | TooMuch | None:
    for number, quantity in quantities.items():
        if number not in left:
            return NotOnTheBill(number)
        left[number] -= max(quantity, ZERO)
        if left[number] < 0:
            line = next(line for line in lines if line.line_number == number)
            return TooMuch(number, line.quantity_left)
    return None
