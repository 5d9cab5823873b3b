"""What a shop says was wrong with goods that have left, and the vendor's word on it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

import core.bill_lines
import core.calendar
import core.complaints
import db.bill_lines
import db.complaints
import db.credit_notes
import db.invoices
import db.locks
import db.orders
from core.bill_lines import CannotCount, Said
from core.complaints import AlreadyCredited, MoreThanComplained, NotSent, Reason, TooOld
from core.credit_notes import NothingToCredit, TooMuch
from db.rows import Row
from workers.bookkeeping import allocation, corrections
from workers.bookkeeping.books import Books
from workers.bookkeeping.corrections import Credited


@dataclass(frozen=True, slots=True)
class Complaint:
    """``row`` is as ``db.complaints.find`` has it, ``lines`` as ``db.complaints.lines``."""

    row: Row
    lines: Sequence[Row]


@dataclass(frozen=True, slots=True)
class Opened:
    """``new`` is ``None`` where everything that was said is in ``already``: open complaints about some of
    the same lines for the same reason, of which a line has one at most. Of those ``otherwise`` he has said
    another quantity before."""

    new: Complaint | None
    already: Sequence[Complaint]
    otherwise: Sequence[Complaint] = ()


@dataclass(frozen=True, slots=True)
class Decided:
    """How a complaint stands now. ``credited`` is the note that was made just now; ``is_news`` is false when
    it was decided before."""

    complaint: Complaint
    credited: Credited | None
    is_news: bool


def complain(
    books: Books, bill: Row, reason: Reason, said: Sequence[Said], note: str = ""
) -> Opened | NotSent | TooOld | CannotCount:
    """A shop complains about lines of a bill of its own. Nothing is credited before the vendor's word."""
    connection = books.connection
    db.locks.account(connection, bill.retailer_id, bill.vendor_id)
    present = db.invoices.find(connection, bill.id, bill.vendor_id)
    assert present is not None, "a bill does not go away"
    order = db.orders.find(connection, bill.order_id, bill.vendor_id)
    objection = core.complaints.objection(
        bill_status=present.status,
        order_status=None if order is None else order.status,
        bill_date=present.invoice_date,
        today=core.calendar.business_day(books.now),
    )
    if objection is not None:
        return objection
    before = [
        complaint
        for complaint in db.complaints.open_on(connection, bill.id)
        if complaint.reason == reason
        and {one.line_number for one in said} & {*complaint.line_numbers}
    ]
    known = {number for complaint in before for number in complaint.line_numbers}
    counted = core.bill_lines.count(db.bill_lines.of_bill(connection, present), said)
    if not isinstance(counted, tuple):
        return counted
    already = [_read(books, complaint) for complaint in before]
    quantities = core.bill_lines.quantities(counted)
    otherwise = [
        one
        for one in already
        if any(
            quantities.get(line.line_number, line.quantity) != line.quantity for line in one.lines
        )
    ]
    counted = tuple(one for one in counted if one.line_number not in known)
    if not counted:
        return Opened(None, already, otherwise)
    complaint_id = db.complaints.insert(
        connection,
        bill=present,
        reason=reason,
        note=core.complaints.noted(note),
        lines=counted,
        opened_by=books.user_id,
        now=books.now,
    )
    return Opened(_find(books, complaint_id, bill.vendor_id), already, otherwise)


def accept(
    books: Books, complaint: Row, quantities: Mapping[int, Decimal] | None = None
) -> Decided | MoreThanComplained | AlreadyCredited | TooMuch | NothingToCredit:
    """The vendor agrees, and a credit note says so; once, whoever says so first.

    ``quantities`` are of lines of the bill by their number, in the product's own unit: a line that is not
    there is credited as it was complained about, one with 0 is not. Where the bill has less left by now
    (TooMuch), or nothing (NothingToCredit), or the same was credited since (AlreadyCredited), nothing is done
    and the complaint stays open.
    """
    allocation.lock(books, complaint.retailer_id, complaint.vendor_id)
    present = _read(books, complaint)
    if present.row.state != "OPEN":
        return Decided(present, None, is_news=False)
    agreed = core.complaints.accepted(
        {line.line_number: line.quantity for line in present.lines},
        quantities or {},
        db.credit_notes.credited_since(
            books.connection, complaint.invoice_id, present.row.created_at
        ),
    )
    if not isinstance(agreed, dict):
        return agreed
    bill = db.invoices.find(books.connection, complaint.invoice_id, complaint.vendor_id)
    assert bill is not None, "a bill does not go away"
    credited = corrections.credit(books, bill, agreed, Reason(present.row.reason).credited_as)
    if not isinstance(credited, Credited):
        return credited
    return _decide(books, complaint, "ACCEPTED", credited=credited)


def refuse(books: Books, complaint: Row, why: str = "") -> Decided:
    """The vendor does not agree; ``why`` is what the shop is told."""
    return _end(books, complaint, "REFUSED", why)


def withdraw(books: Books, complaint: Row) -> Decided:
    """The shop takes its complaint back."""
    return _end(books, complaint, "WITHDRAWN")


def _end(books: Books, complaint: Row, state: str, why: str = "") -> Decided:
    db.locks.account(books.connection, complaint.retailer_id, complaint.vendor_id)
    present = _read(books, complaint)
    if present.row.state != "OPEN":
        return Decided(present, None, is_news=False)
    return _decide(books, complaint, state, why=why)


def _decide(
    books: Books, complaint: Row, state: str, *, why: str = "", credited: Credited | None = None
) -> Decided:
    db.complaints.decide(
        books.connection,
        complaint.id,
        state,
        books.user_id,
        books.now,
        decision_note=core.complaints.noted(why),
        credit_note_id=None if credited is None else credited.credit_note_id,
    )
    return Decided(_read(books, complaint), credited, is_news=True)


def _read(books: Books, complaint: Row) -> Complaint:
    """As it is now that nobody else can decide it."""
    return _find(books, complaint.id, complaint.vendor_id)


def _find(books: Books, complaint_id: int, vendor_id: int) -> Complaint:
    row = db.complaints.find(books.connection, complaint_id, vendor_id)
    assert row is not None, "a complaint does not go away"
    return Complaint(row, db.complaints.lines(books.connection, complaint_id))
