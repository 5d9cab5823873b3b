"""Which bills a payment pays."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

# As an accountant reads them.
METHODS = {"CASH": "cash", "BANK_TRANSFER": "bank transfer", "UPI": "UPI", "CHEQUE": "cheque"}
# Figures of a cheque's number.
CHEQUE_LENGTH = 6


@dataclass(frozen=True, slots=True)
class Due:
    """A bill that is not fully paid. ``due_id`` is the ledger entry that made it owed; an opening bill
    has no order."""

    due_id: int
    order_id: int | None
    bill_number: str
    bill_date: date
    due_date: date
    open_amount: Decimal


@dataclass(frozen=True, slots=True)
class Allocation:
    due_id: int
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Unposted:
    """A payment that is not in the books yet: the wholesaler has to confirm it or, where ``is_banked``, the
    bank has to pay its cheque out."""

    number: str
    amount: Decimal
    method: str
    day: date
    is_banked: bool = False


@dataclass(frozen=True, slots=True)
class Paid:
    """A payment as the wholesaler reads of it."""

    number: str
    shop: str
    amount: Decimal
    method: str
    status: str


def is_cheque_number(text: str) -> bool:
    return len(text) == CHEQUE_LENGTH and text.isdecimal()


def may_bear(reference: str, method: str) -> bool:
    """Whether a number by itself may be of a payment made so: cheques have six figures, transfers more."""
    return method == "CHEQUE" if is_cheque_number(reference) else method in ("UPI", "BANK_TRANSFER")


def normal_reference(transaction_id: str) -> str:
    """A bank's reference as it is kept and compared: without spaces, without the apostrophe by which
    spreadsheets keep a figure's zeros, in capitals. Leading zeros are part of it."""
    return "".join(transaction_id.split()).lstrip("'’").upper()


def may_be_one(reference: str | None, other: str | None) -> bool:
    """Whether two payments of one amount may be the same by their references: where one has none. Two that
    are alike are told by the books."""
    return not (reference and other)


def allocate(
    amount: Decimal, dues: Iterable[Due], *, named: int | None = None
) -> tuple[Allocation, ...]:
    """Spread a payment over the dues: first the one that was named, then oldest due first.

    What is left over stays on the account as an advance.
    """
    allocations = []
    for due in sorted(dues, key=lambda due: (due.due_id != named, due.due_date, due.due_id)):
        if amount <= 0:
            break
        part = min(amount, due.open_amount)
        allocations.append(Allocation(due.due_id, part))
        amount -= part
    return tuple(allocations)
