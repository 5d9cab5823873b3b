"""Which bills a payment pays."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Due:
    """What is still to be paid on one order."""

    order_id: int
    open_amount: Decimal


@dataclass(frozen=True, slots=True)
class Allocation:
    order_id: int
    amount: Decimal
    # Nothing is left to pay on the order after this.
    settles: bool


def allocate(amount: Decimal, dues: Sequence[Due]) -> tuple[Allocation, ...]:
    """Spread a payment over the dues in the order given, which is oldest due first.

    What is left over stays on the account as an advance.
    """
    allocations = []
    for due in dues:
        if amount <= 0:
            break
        part = min(amount, due.open_amount)
        allocations.append(Allocation(due.order_id, part, settles=part == due.open_amount))
        amount -= part
    return tuple(allocations)
