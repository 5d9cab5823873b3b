"""The statement of an account: what was recorded in a period, and what it came to.

The order is the order of record, and the period is of the business days on which entries were recorded.
Both follow the ledger's own sequence, so every running balance is exact, the closing balance of one
period is the opening balance of the next, and a statement that was printed stays true. The day on which
something happened may be an earlier one, such as that of a transfer that was confirmed later; an entry
says it where it differs.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.ageing import Bucket
from core.errors import LedgerContradiction
from core.money import ZERO
from core.spreadsheets import Cell

CSV_HEADER = ("day", "happened_on", "number", "what_for", "amount", "balance")

NOT_MADE = "No statement is made; see: bahi ledger verify"


@dataclass(frozen=True, slots=True)
class Party:
    """One side of the account."""

    name: str
    place: str


@dataclass(frozen=True, slots=True)
class Line:
    """One entry. ``amount`` is signed as its effect on what is owed, ``balance`` is what is owed after
    it; rupees."""

    day: date
    happened_on: date
    number: str
    what_for: str
    amount: Decimal
    balance: Decimal


@dataclass(frozen=True, slots=True)
class OpenOrder:
    order_number: str
    placed_on: date
    status: str
    total: Decimal


@dataclass(frozen=True, slots=True)
class Head:
    """The last entry that the statement covers: its place in the chain and its hash, by which whoever
    has the statement can prove later that nothing before was changed."""

    seq: int
    row_hash: bytes


@dataclass(frozen=True, slots=True)
class Standing:
    """How an account stands on the day of the statement: what a statement of the past leaves out."""

    balance: Decimal
    credit_limit: Decimal
    # Set aside for orders that were placed and not sent yet.
    held: Decimal
    available: Decimal
    open_orders: tuple[OpenOrder, ...]
    ageing: Mapping[Bucket, Decimal]
    advance: Decimal

    @property
    def overdue(self) -> Decimal:
        """What is open and late."""
        return sum(self.ageing.values(), start=ZERO) - self.ageing[Bucket.CURRENT]


@dataclass(frozen=True, slots=True)
class Statement:
    """``standing`` is ``None`` for a period that ended before today."""

    vendor: Party
    shop: Party
    first: date
    last: date
    opening_balance: Decimal
    lines: tuple[Line, ...]
    closing_balance: Decimal
    head: Head | None
    standing: Standing | None

    @property
    def raised(self) -> Decimal:
        """What was added to the debt in the period."""
        return sum((line.amount for line in self.lines if line.amount > 0), start=ZERO)

    @property
    def lowered(self) -> Decimal:
        """What was taken off it; not negative."""
        return -sum((line.amount for line in self.lines if line.amount < 0), start=ZERO)


def make(
    *,
    vendor: Party,
    shop: Party,
    first: date,
    last: date,
    opening_balance: Decimal,
    lines: Iterable[Line],
    head: Head | None,
    standing: Standing | None,
) -> Statement:
    """A statement whose figures follow from one another; raises LedgerContradiction otherwise."""
    lines = tuple(lines)
    balance = opening_balance
    for line in lines:
        balance += line.amount
        if balance != line.balance:
            raise LedgerContradiction(
                f"Entry {line.number} says {line.balance} where {balance} follows from those before."
                f" {NOT_MADE}"
            )
    if standing is not None and standing.balance != balance:
        raise LedgerContradiction(
            f"The account says {standing.balance} where {balance} follows from its entries. {NOT_MADE}"
        )
    return Statement(vendor, shop, first, last, opening_balance, lines, balance, head, standing)


def csv_lines(statement: Statement) -> Iterable[Sequence[Cell]]:
    """The entries between the two balances, below ``CSV_HEADER``."""
    yield statement.first, None, "", "Opening balance", None, statement.opening_balance
    for line in statement.lines:
        yield line.day, line.happened_on, line.number, line.what_for, line.amount, line.balance
    yield statement.last, None, "", "Closing balance", None, statement.closing_balance
