"""The van at the shop's door: what was handed over, what was not, and money that was taken."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

import core.arrivals
import db.complaints
import db.credit_notes
import db.delivery_attempts
import db.dues
import db.invoices
import db.ledger
import db.locks
import db.orders
from core.arrivals import Quantities
from core.bill_lines import NotOnTheBill
from core.credit_notes import TooMuch
from db.rows import Row
from workers.bookkeeping import allocation, corrections, receipts
from workers.bookkeeping.books import Books
from workers.bookkeeping.corrections import Credited


@dataclass(frozen=True, slots=True)
class Cash:
    """``collected_by`` says who has it, in the words of whoever enters it."""

    amount: Decimal
    collected_by: str = ""


@dataclass(frozen=True, slots=True)
class Delivered:
    """``balance`` is what the shop owes now. ``complaints`` are open ones about this bill: what was credited
    here may be what they are about."""

    order: Row
    bill: Row
    credited: Sequence[Credited]
    receipt: receipts.Outcome | None
    balance: Decimal
    complaints: Sequence[Row]


@dataclass(frozen=True, slots=True)
class BroughtBack:
    """Still DISPATCHED, to be sent again; ``attempts`` counts this one."""

    order: Row
    attempts: int


@dataclass(frozen=True, slots=True)
class NotOnTheWay:
    """The order has not left or has arrived already: ``order.status`` says. Nothing is done."""

    order: Row


def delivered(
    books: Books,
    order: Row,
    *,
    short: Quantities | None = None,
    damaged: Quantities | None = None,
    refused: Quantities | Literal["EVERYTHING"] | None = None,
    cash: Cash | None = None,
) -> Delivered | NotOnTheWay | NotOnTheBill | TooMuch:
    """Hand a dispatched order over: all of it happens, or nothing.

    The order is not locked yet, because money moves between the bills of its account and all their orders
    are locked in one order. Quantities are of lines of the bill, in the products' own units. Cash pays this
    bill first.
    """
    connection = books.connection
    allocation.lock(books, order.retailer_id, order.vendor_id, order_id=order.id)
    present = _present(books, order)
    if present.status != "DISPATCHED":
        return NotOnTheWay(present)
    bill = db.invoices.of_order(connection, order.id)
    assert bill is not None, "what is on the way has a bill"
    parts = core.arrivals.to_credit(
        db.credit_notes.billed_lines(connection, bill.id, db.invoices.items(connection, bill.id)),
        short=short or {},
        damaged=damaged or {},
        refused=refused or {},
    )
    if not isinstance(parts, dict):
        return parts
    db.orders.move(connection, order.id, "DELIVERED", books.now)
    credited = corrections.credit_each(books, bill, parts) if parts else ()
    receipt = None if cash is None else _take(books, order, cash)
    return Delivered(
        order=_present(books, order),
        bill=bill,
        # What costs nothing is not credited.
        credited=credited if isinstance(credited, tuple) else (),
        receipt=receipt,
        balance=db.ledger.account(connection, order.retailer_id, order.vendor_id).balance,
        complaints=db.complaints.open_on(connection, bill.id),
    )


def closed(
    books: Books, order: Row, reason: Literal["CLOSED", "NOT_REACHED"] = "CLOSED"
) -> BroughtBack | NotOnTheWay:
    """Nobody was there to take it: the goods stay on the van, and the order where it is."""
    connection = books.connection
    present = db.locks.order(connection, order.id, order.vendor_id)
    assert present is not None, "an order does not go away"
    if present.status != "DISPATCHED":
        return NotOnTheWay(present)
    db.delivery_attempts.add(
        connection,
        order_id=order.id,
        retailer_id=order.retailer_id,
        vendor_id=order.vendor_id,
        reason=reason,
        made_by=books.user_id,
        now=books.now,
    )
    return BroughtBack(present, db.delivery_attempts.counts(connection, [order.id])[order.id])


def _take(books: Books, order: Row, cash: Cash) -> receipts.Outcome:
    due = db.dues.of_order(books.connection, order.id)
    return receipts.take(
        books,
        retailer_id=order.retailer_id,
        vendor_id=order.vendor_id,
        amount=cash.amount,
        method="CASH",
        named_due_id=None if due is None else due.ledger_id,
        collected_by=cash.collected_by,
    )


def _present(books: Books, order: Row) -> Row:
    found = db.orders.find(books.connection, order.id, order.vendor_id)
    assert found is not None, "an order does not go away"
    return found
