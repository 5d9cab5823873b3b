"""What runs while books are kept: entries, dues, payments and credit notes."""

from datetime import date, timedelta
from decimal import Decimal
from uuid import uuid4

import sqlalchemy as sa

import db.allocations
import db.credit_notes
import db.dues
import db.invoices
import db.ledger
import db.locks
import db.payments
from core.payments import Allocation
from db.engine import SYSTEM
from tests.db.plans.cases import RETAILER, SUPERUSER, VENDOR, Case, Examples, by

TODAY = date(2026, 11, 22)
ACCOUNT = "credit_accounts_pkey"
PAYMENT = "payments_pkey or payments_parties_key"
BILL = "invoices_pkey or invoices_parties_key"
OPEN = "dues_account_open_idx"
OPEN_OF_VENDOR = "dues_vendor_id_open_idx"

as_platform = by(SYSTEM)
as_shop = by(RETAILER)
as_vendor = by(VENDOR)
as_parties = by(RETAILER, VENDOR)


def lock_what_money_moves(connection: sa.Connection, examples: Examples) -> None:
    """Before a payment is decided: orders whose bill is open, and those that it has paid."""
    touched = db.allocations.orders_touched(connection, 1, 1, examples.posted_payment.payment_id)
    assert len(touched) > 10
    db.locks.orders_of(connection, touched)


def spend(connection: sa.Connection, examples: Examples) -> None:
    part = Allocation(examples.open_due.ledger_id, Decimal("0.01"))
    db.allocations.add(connection, examples.unspent.ledger_id, [part])


def note_the_same_transfer(connection: sa.Connection, examples: Examples) -> None:
    claimed_by = connection.scalar(
        sa.text("SELECT current_actor_user_id() WHERE current_retailer_id() IS NOT NULL")
    )
    known, is_new = db.payments.add(
        connection,
        retailer_id=1,
        vendor_id=1,
        amount=Decimal(500),
        method="UPI",
        transaction_id=examples.transfer.transaction_id,
        paid_at=examples.now,
        claimed_by=claimed_by,
        now=examples.now,
    )
    assert not is_new
    assert known is not None
    assert known.id == examples.transfer.id


def note_the_same_cheque(connection: sa.Connection, examples: Examples) -> None:
    known, is_new = db.payments.add(
        connection,
        retailer_id=examples.cheque.retailer_id,
        vendor_id=examples.cheque.vendor_id,
        amount=Decimal(500),
        method="CHEQUE",
        cheque_number=examples.cheque.cheque_number,
        paid_at=examples.now,
        now=examples.now,
    )
    assert not is_new
    assert known is not None
    assert known.id == examples.cheque.id


CASES: list[Case] = [
    *as_vendor(
        "posts to the account with 100,000 entries",
        ("credit_ledgers_idempotency_key", ACCOUNT),
        buffers=200,
        call=lambda c, x: db.ledger.post(
            c,
            retailer_id=1,
            vendor_id=1,
            transaction_type="ADJUSTMENT_CREDIT",
            amount=Decimal(100),
            key=f"test {uuid4()}",
            effective_at=x.now,
            due_date=TODAY,
            note="a charge",
        ),
    ),
    *as_parties(
        "reads the account", ACCOUNT, buffers=10, call=lambda c, _: db.ledger.account(c, 1, 1)
    ),
    *as_parties(
        "locks the account", ACCOUNT, buffers=20, call=lambda c, _: db.locks.account(c, 1, 1)
    ),
    *as_shop(
        "reads the last entries of the account with 100,000",
        "credit_ledgers_account_seq_key",
        buffers=10,
        call=lambda c, _: db.ledger.latest(c, 1, 1, 3),
    ),
    *as_vendor(
        "takes an entry back",
        ("credit_ledgers_idempotency_key", "payment_allocations_settlement_id_idx", "dues_pkey"),
        buffers=400,
        call=lambda c, x: db.ledger.reverse(
            c, x.posted_payment, key="taken back", effective_at=x.now, note="bounced"
        ),
    ),
    *as_vendor(
        "finds the entry of a payment",
        "credit_ledgers_payment_id_key",
        buffers=10,
        call=lambda c, x: db.ledger.of_payment(c, x.posted_payment.payment_id),
    ),
    *as_vendor(
        "finds the entry of a bill",
        "credit_ledgers_invoice_id_key",
        buffers=10,
        call=lambda c, x: db.ledger.of_invoice(c, x.credited_bill.id),
    ),
    *as_parties(
        "sees what is to be paid among thousands of bills",
        OPEN,
        buffers=150,
        call=lambda c, _: db.dues.of_account(c, 1, 1),
    ),
    *as_parties(
        "finds an open due by the number on the bill",
        OPEN,
        buffers=400,
        call=lambda c, x: db.dues.named(c, 1, 1, x.open_due.bill_number),
    ),
    *as_vendor(
        "lists who owes what",
        OPEN_OF_VENDOR,
        buffers=1000,
        call=lambda c, _: db.dues.of_vendor(c, 1),
    ),
    *as_vendor(
        "finds the due of an order",
        "dues_order_id_key",
        buffers=10,
        call=lambda c, x: db.dues.of_order(c, x.credited_bill.order_id),
    ),
    *by(SUPERUSER)(
        "flags what became late",
        OPEN_OF_VENDOR,
        buffers=4000,
        call=lambda c, _: db.dues.flag_overdue(c, TODAY),
    ),
    *as_vendor(
        "locks what a payment can move",
        (OPEN, "payment_allocations_settlement_id_idx", "orders_pkey"),
        buffers=1000,
        call=lock_what_money_moves,
    ),
    *as_vendor(
        "finds what is left of payments among thousands",
        "settlements_account_open_idx",
        buffers=20,
        call=lambda c, _: db.allocations.unspent(c, 1, 1),
    ),
    *as_vendor(
        "pays a bill from what is left of a payment",
        ("settlements_pkey", "dues_pkey", "orders_pkey"),
        buffers=200,
        call=spend,
    ),
    *as_parties(
        "notes a transfer that the books have already",
        "payments_vendor_id_transaction_id_key or payments_transaction_id_idx",
        buffers=80,
        call=note_the_same_transfer,
    ),
    *as_platform(
        "notes a cheque that the books have already",
        "payments_account_cheque_number_key",
        buffers=80,
        call=note_the_same_cheque,
    ),
    *as_vendor(
        "reads the claims that wait",
        "payments_vendor_id_waiting_idx",
        buffers=40,
        call=lambda c, _: db.payments.waiting(c, 1, "PENDING"),
    ),
    *as_vendor(
        "reads the cheques that wait for the bank",
        "payments_vendor_id_waiting_idx",
        buffers=20,
        call=lambda c, _: db.payments.waiting(c, 1, "CLEARING"),
    ),
    *as_vendor(
        "reads what he was paid in a month",
        "payments_vendor_id_paid_at_idx",
        buffers=1000,
        call=lambda c, x: db.payments.of_vendor_in(
            c, 1, x.now - timedelta(days=60), x.now - timedelta(days=30), ["UPI", "BANK_TRANSFER"]
        ),
    ),
    *as_vendor(
        "finds payments by the bank's references",
        "payments_vendor_id_transaction_id_key or payments_transaction_id_idx",
        buffers=40,
        call=lambda c, _: db.payments.of_transactions(
            c, 1, ["UTR000000000001", "UTR000000004001", "UTR000000009999"]
        ),
    ),
    *as_vendor(
        "finds a bill",
        BILL,
        buffers=10,
        call=lambda c, x: db.invoices.find(c, x.credited_bill.id, 1),
    ),
    *as_vendor(
        "finds the bill of an order",
        "invoices_order_id_key",
        buffers=10,
        call=lambda c, x: db.invoices.of_order(c, x.credited_bill.order_id),
    ),
    *as_vendor(
        "adds up what was credited of a bill",
        "credit_notes_invoice_id_idx",
        buffers=10,
        call=lambda c, x: db.credit_notes.credited_total(c, x.credited_bill.id),
    ),
    *as_vendor(
        "reads what is left of the lines of a bill",
        ("invoice_items_pkey or invoice_items_parties_key", "credit_note_items_invoice_id_idx"),
        buffers=20,
        call=lambda c, x: db.credit_notes.billed_lines(
            c, x.credited_bill.id, db.invoices.items(c, x.credited_bill.id)
        ),
    ),
    *as_vendor(
        "finds a claim",
        PAYMENT,
        buffers=10,
        call=lambda c, x: db.payments.find(c, x.claim_to_decide.id, 1),
    ),
    *as_vendor(
        "finds a payment by its number",
        "payments_payment_number_key",
        buffers=10,
        call=lambda c, _: db.payments.of_number(c, 1, "PAY-100"),
    ),
    *as_vendor(
        "finds claims that may be what he enters",
        "payments_account_awaited_idx",
        buffers=40,
        call=lambda c, _: db.payments.claims_like(
            c, retailer_id=1, vendor_id=1, amount=Decimal(500), method="CASH"
        ),
    ),
    *as_vendor(
        "finds what he has entered today",
        "payments_vendor_id_paid_at_idx or payments_retailer_id_created_at_idx",
        buffers=100,
        call=lambda c, x: db.payments.entered_like(
            c,
            retailer_id=1,
            vendor_id=1,
            amount=Decimal(500),
            method="CASH",
            since=x.now - timedelta(hours=12),
        ),
    ),
    *as_vendor(
        "finds the bill that he names without its shop",
        OPEN_OF_VENDOR,
        buffers=4000,
        call=lambda c, _: db.dues.named_of_vendor(c, 1, "1001"),
    ),
    *as_vendor(
        "locks a claim",
        PAYMENT,
        buffers=10,
        call=lambda c, x: db.locks.payment(c, x.claim_to_decide.id),
    ),
    *as_vendor(
        "decides a claim",
        PAYMENT,
        buffers=60,
        call=lambda c, x: db.payments.decide(c, x.claim_to_decide.id, "CONFIRMED", 1, x.now),
    ),
]
