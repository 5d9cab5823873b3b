"""The bank's list held against the books of a wholesaler."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import core.calendar
import core.reconciliation
import db.clock
import db.payments
from core.bank_lists import BankList
from core.reconciliation import Pair, Payment, Reconciliation
from db.rows import Row
from ops.accountant.session import Session
from workers.bookkeeping import receipts
from workers.bookkeeping.books import Books
from workers.bookkeeping.receipts import Outcome
from workers.handlers import payment_notices
from workers.handlers.notices import Notices

# What a bank's list has to have; cash is not in it, and of a cheque the bank may say anything.
TRANSFERS = ("UPI", "BANK_TRANSFER")
# A cheque may be given long before the bank pays it, and told of long after.
CHEQUES_AROUND = timedelta(days=366)


def compare(books: Session, bank: BankList) -> Reconciliation:
    """What agrees and what does not, as of one moment."""
    ids = sorted({credit.transaction_id for credit in bank.credits if credit.transaction_id})
    with books.reading() as reading:
        of_these_ids = db.payments.of_transactions(reading, books.vendor.id, ids)
        of_the_period = db.payments.of_vendor_in(
            reading,
            books.vendor.id,
            core.calendar.start_of(bank.first),
            core.calendar.start_of(bank.last + timedelta(days=1)),
            TRANSFERS,
        )
        cheques = db.payments.of_vendor_in(
            reading,
            books.vendor.id,
            core.calendar.start_of(bank.first - CHEQUES_AROUND),
            core.calendar.start_of(bank.last + CHEQUES_AROUND),
            ("CHEQUE",),
        )
    return core.reconciliation.reconcile(
        bank,
        map(_payment, of_these_ids),
        map(_payment, of_the_period),
        [_payment(row) for row in cheques if row.cheque_number],
    )


def confirm(books: Session, pairs: Sequence[Pair]) -> list[Outcome]:
    """Confirm claims, each in a transaction of its own, and tell their shops. One that somebody has
    decided meanwhile stays as it is."""
    outcomes = []
    for pair in pairs:
        with books.writing() as connection:
            claim = db.payments.find(connection, pair.payment.payment_id, books.vendor.id)
            assert claim is not None, "a payment does not go away"
            outcome = receipts.confirm(Books(connection, None, db.clock.now(connection)), claim)
            if outcome.is_news:
                # Nobody is woken to send it: the sweep finds it in seconds.
                payment_notices.decided(Notices(connection), outcome)
        outcomes.append(outcome)
    return outcomes


def needs_a_person(found: Reconciliation, outcomes: Sequence[Outcome] | None) -> bool:
    """Whether anything is left once the claims were confirmed."""
    if outcomes is None:
        return found.needs_a_person
    was_decided_otherwise = any(outcome.payment.status != "CONFIRMED" for outcome in outcomes)
    return replace(found, confirmable=()).needs_a_person or was_decided_otherwise


def _payment(row: Row) -> Payment:
    return Payment(
        payment_id=row.id,
        payment_number=row.payment_number,
        shop=row.shop_name,
        transaction_id=row.transaction_id or row.cheque_number or "",
        method=row.payment_method,
        amount=row.amount,
        day=core.calendar.business_day(row.paid_at),
        status=row.status,
        is_reversed=row.is_reversed,
    )
