"""Money that comes in: noted, confirmed, cleared or returned by the bank, and taken back."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

import db.ledger
import db.locks
import db.payments
from db.rows import Row
from workers.bookkeeping import allocation
from workers.bookkeeping.books import Books

CHEQUE = "CHEQUE"


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a payment stands now. ``entry`` is what was posted, ``None`` when nothing was; ``is_news`` is
    false when it stood like this before."""

    payment: Row
    balance: Decimal
    entry: Row | None
    is_news: bool


def take(
    books: Books,
    *,
    retailer_id: int,
    vendor_id: int,
    amount: Decimal,
    method: str,
    transaction_id: str | None = None,
    cheque_number: str | None = None,
    named_due_id: int | None = None,
    collected_by: str = "",
    paid_at: datetime | None = None,
) -> Outcome:
    """The vendor says that he was paid: into the books at once, a cheque when the bank has paid it.

    Where the shop has claimed this very payment, its claim is confirmed. Where the transaction or the
    cheque is in the books already, nothing changes, and the payment that has it comes back.
    """
    payment, is_new = db.payments.add(
        books.connection,
        retailer_id=retailer_id,
        vendor_id=vendor_id,
        amount=amount,
        method=method,
        transaction_id=transaction_id,
        cheque_number=cheque_number,
        named_due_id=named_due_id,
        collected_by=collected_by,
        paid_at=paid_at or books.now,
        now=books.now,
    )
    assert payment is not None, "a vendor sees his payments"
    is_his_claim = (payment.retailer_id, payment.amount) == (retailer_id, amount)
    if is_new or (is_his_claim and payment.status == "PENDING"):
        return confirm(books, payment)
    account = db.ledger.account(books.connection, payment.retailer_id, vendor_id)
    return Outcome(payment, account.balance, entry=None, is_news=False)


def confirm(books: Books, claim: Row) -> Outcome:
    """The vendor has the money of a claim, or its cheque; once, whoever says so first."""
    locked, payment = _lock(books, claim)
    if payment.status != "PENDING":
        return Outcome(payment, locked.account.balance, entry=None, is_news=False)
    if payment.payment_method == CHEQUE:
        db.payments.decide(books.connection, payment.id, "CLEARING", books.user_id, books.now)
        return _outcome(books, payment, locked.account.balance)
    db.payments.decide(books.connection, payment.id, "CONFIRMED", books.user_id, books.now)
    return _post(books, locked, payment)


def reject(books: Books, claim: Row) -> Outcome:
    """The vendor has not got the money of a claim."""
    locked, payment = _lock(books, claim)
    if payment.status != "PENDING":
        return Outcome(payment, locked.account.balance, entry=None, is_news=False)
    db.payments.decide(books.connection, payment.id, "REJECTED", books.user_id, books.now)
    return _outcome(books, payment, locked.account.balance)


def clear(books: Books, cheque: Row) -> Outcome:
    """The bank has paid a cheque."""
    locked, payment = _lock(books, cheque)
    if payment.status != "CLEARING":
        return Outcome(payment, locked.account.balance, entry=None, is_news=False)
    db.payments.settle_cheque(books.connection, payment.id, "CONFIRMED", books.user_id, books.now)
    return _post(books, locked, payment)


def bounce(books: Books, cheque: Row, reason: str) -> Outcome:
    """The bank has returned a cheque: before it was posted it never is, afterwards it is reversed."""
    locked, payment = _lock(books, cheque)
    if payment.status == "CONFIRMED" and payment.payment_method == CHEQUE:
        return reverse(books, payment, reason, to_status="BOUNCED")
    if payment.status != "CLEARING":
        return Outcome(payment, locked.account.balance, entry=None, is_news=False)
    db.payments.settle_cheque(books.connection, payment.id, "BOUNCED", books.user_id, books.now)
    return _outcome(books, payment, locked.account.balance)


def reverse(books: Books, paid: Row, reason: str, *, to_status: str = "CONFIRMED") -> Outcome:
    """Take a confirmed payment back: what it had paid is due again, as far as no advance pays it. One
    that was entered by mistake stays CONFIRMED, a cheque that the bank returned is BOUNCED."""
    locked, payment = _lock(books, paid)
    if payment.status != "CONFIRMED" or payment.is_reversed:
        return Outcome(payment, locked.account.balance, entry=None, is_news=False)
    db.payments.reverse(
        books.connection, payment.id, reason, books.user_id, books.now, status=to_status
    )
    entry = db.ledger.reverse(
        books.connection,
        db.ledger.of_payment(books.connection, payment.id),
        key=f"payment:{payment.id}:reversal",
        effective_at=books.now,
        note=reason,
    )
    allocation.spend(books, locked)
    return _outcome(books, payment, entry.running_balance, entry)


def _lock(books: Books, payment: Row) -> tuple[allocation.Locked, Row]:
    """Orders, account, payment; the payment as it is now that nobody else can decide it."""
    locked = allocation.lock(books, payment.retailer_id, payment.vendor_id, payment_id=payment.id)
    return locked, db.locks.payment(books.connection, payment.id)


def _post(books: Books, locked: allocation.Locked, payment: Row) -> Outcome:
    entry = db.ledger.post(
        books.connection,
        retailer_id=payment.retailer_id,
        vendor_id=payment.vendor_id,
        transaction_type="PAYMENT_DEBIT",
        amount=payment.amount,
        key=f"payment:{payment.id}:debit",
        effective_at=payment.paid_at,
        payment_id=payment.id,
    )
    allocation.spend(books, locked)
    return _outcome(books, payment, entry.running_balance, entry)


def _outcome(books: Books, payment: Row, balance: Decimal, entry: Row | None = None) -> Outcome:
    now = db.payments.find(books.connection, payment.id, payment.vendor_id)
    assert now is not None, "a payment does not go away"
    return Outcome(now, balance, entry, is_news=True)
