"""What corrects a bill: a credit note for goods, and cancelling one whose goods never moved."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

import core.calendar
import core.complaints
import core.credit_notes
import core.invoices
import db.complaints
import db.credit_notes
import db.document_numbers
import db.invoices
import db.ledger
import db.orders
import db.people
import db.stock
from core.credit_notes import CreditNote, NothingToCredit, Reason, TooMuch
from db.rows import Row
from workers.bookkeeping import allocation
from workers.bookkeeping.books import Books


@dataclass(frozen=True, slots=True)
class Credited:
    """``entry`` is the note's in the ledger."""

    credit_note_id: int
    credit_note_number: str
    reason: Reason
    note: CreditNote
    entry: Row


@dataclass(frozen=True, slots=True)
class Cancelled:
    """``entry`` takes the bill back."""

    entry: Row


class CannotCancel:
    """The goods moved, a note has credited some of them, or it is cancelled already."""


def credit(
    books: Books, invoice: Row, quantities: Mapping[int, Decimal], reason: Reason
) -> Credited | TooMuch | NothingToCredit:
    """Credit quantities of a bill's lines, by line number and in the product's own unit.

    The note pays its own bill first; where that is paid, what it comes to is an advance for others.
    Goods that the vendor has go back to his stock.
    """
    credited = credit_each(books, invoice, {reason: quantities})
    return credited[0] if isinstance(credited, tuple) else credited


def credit_each(
    books: Books, invoice: Row, parts: Mapping[Reason, Mapping[int, Decimal]]
) -> tuple[Credited, ...] | TooMuch | NothingToCredit:
    """One note for each reason, or none at all. All goods go back before the first number is drawn: the
    locks have one order."""
    connection = books.connection
    locked = allocation.lock(books, invoice.retailer_id, invoice.vendor_id)
    present = db.invoices.find(connection, invoice.id, invoice.vendor_id)
    if present is None or present.status != "ISSUED":
        return NothingToCredit()
    items = {item.line_number: item for item in db.invoices.items(connection, invoice.id)}
    notes = core.credit_notes.credit_each(
        db.credit_notes.billed_lines(connection, invoice.id, list(items.values())),
        parts,
        total_left=invoice.total - db.credit_notes.credited_total(connection, invoice.id),
        between_states=invoice.igst_amount > 0,
    )
    if not isinstance(notes, dict):
        return notes
    here = [note for reason, note in notes.items() if reason.goods_are_here]
    if here:
        _return_goods(books, invoice.vendor_id, items, here)
    credited = tuple(_write(books, invoice, items, reason, note) for reason, note in notes.items())
    allocation.spend(books, locked)
    return credited


def cancel(books: Books, invoice: Row, reason: str) -> Cancelled | CannotCancel:
    """Cancel a bill whose goods never left the shop, and its order. The number stays used; what had
    been paid on it is free for other bills."""
    connection = books.connection
    locked = allocation.lock(
        books, invoice.retailer_id, invoice.vendor_id, order_id=invoice.order_id
    )
    order = db.orders.find(connection, invoice.order_id, invoice.vendor_id)
    present = db.invoices.find(connection, invoice.id, invoice.vendor_id)
    if (
        order is None
        or order.status != "DISPATCHED"
        or present is None
        or present.status != "ISSUED"
        or db.credit_notes.credited_total(connection, invoice.id)
    ):
        return CannotCancel()
    db.stock.take_back(
        connection,
        invoice.vendor_id,
        _by_product(
            (item.vendor_product_id, item.quantity)
            for item in db.invoices.items(connection, invoice.id)
        ),
    )
    db.invoices.cancel(connection, invoice.id, reason, books.user_id, books.now)
    entry = db.ledger.reverse(
        connection,
        db.ledger.of_invoice(connection, invoice.id),
        key=f"invoice:{invoice.id}:cancel",
        effective_at=books.now,
        note=reason,
    )
    db.orders.move(connection, order.id, "CANCELLED", books.now, close_reason=reason)
    # There is nothing to pay any more, so nothing to complain about.
    for complaint in db.complaints.open_on(connection, invoice.id):
        db.complaints.decide(
            connection,
            complaint.id,
            "REFUSED",
            books.user_id,
            books.now,
            decision_note=core.complaints.noted(reason),
        )
    allocation.spend(books, locked)
    return Cancelled(entry)


def _write(
    books: Books, invoice: Row, items: Mapping[int, Row], reason: Reason, note: CreditNote
) -> Credited:
    """The next note of the vendor's, and its entry."""
    connection = books.connection
    today = core.calendar.business_day(books.now)
    year = core.calendar.financial_year(today)
    number = core.invoices.credit_note_number(
        db.people.vendor(connection, invoice.vendor_id).invoice_prefix,
        year,
        db.document_numbers.draw(connection, invoice.vendor_id, "CREDIT_NOTE", year),
    )
    note_id = db.credit_notes.insert(
        connection,
        credit_note_number=number,
        invoice=invoice,
        items=items,
        financial_year=year,
        note_date=today,
        reason=reason,
        note=note,
        created_by=books.user_id,
        now=books.now,
    )
    entry = db.ledger.post(
        connection,
        retailer_id=invoice.retailer_id,
        vendor_id=invoice.vendor_id,
        transaction_type="ADJUSTMENT_DEBIT",
        amount=note.amounts.total,
        key=f"credit-note:{note_id}:debit",
        effective_at=books.now,
        order_id=invoice.order_id,
        invoice_id=invoice.id,
        credit_note_id=note_id,
    )
    return Credited(note_id, number, reason, note, entry)


def _return_goods(
    books: Books, vendor_id: int, items: Mapping[int, Row], notes: Iterable[CreditNote]
) -> None:
    db.stock.take_back(
        books.connection,
        vendor_id,
        _by_product(
            (items[line.line_number].vendor_product_id, line.quantity)
            for note in notes
            for line in note.lines
        ),
    )


def _by_product(quantities: Iterable[tuple[int | None, Decimal]]) -> dict[int, Decimal]:
    """Added up; goods of the first release whose product nobody knows any more are left out."""
    sums: dict[int, Decimal] = {}
    for product_id, quantity in quantities:
        if product_id is not None:
            sums[product_id] = sums.get(product_id, Decimal(0)) + quantity
    return sums
