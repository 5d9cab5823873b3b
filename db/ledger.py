"""Accounts, credit holds and the ledger. Everything that changes them is a function of the database."""

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import JSONB

import core.calendar
from core.opening_bills.bills import OpeningBill
from db.rows import Row
from db.tables.money import credit_accounts, credit_ledgers

# The statement of every post, so it goes to the driver as it is.
_POST = """
    SELECT id, ledger_number, running_balance
    FROM post_ledger_entry(
        %(retailer_id)s, %(vendor_id)s, %(transaction_type)s, %(amount)s, %(key)s, %(effective_at)s,
        p_order_id => %(order_id)s, p_payment_id => %(payment_id)s, p_invoice_id => %(invoice_id)s,
        p_credit_note_id => %(credit_note_id)s, p_due_date => %(due_date)s,
        p_reversal_ledger_id => %(reversal_ledger_id)s, p_note => %(note)s)
"""

_POST_BATCH = sa.text("SELECT count(*) FROM post_ledger_entries(:entries)").bindparams(
    sa.bindparam("entries", type_=JSONB)
)


def account(connection: sa.Connection, retailer_id: int, vendor_id: int) -> Row:
    """The account as it stands; not locked."""
    return connection.execute(
        sa.select(credit_accounts).where(
            credit_accounts.c.retailer_id == retailer_id,
            credit_accounts.c.vendor_id == vendor_id,
        )
    ).one()


def hold_credit(connection: sa.Connection, order_id: int, *, beyond_limit: bool = False) -> Row:
    """Set aside what a placed order uses of the credit. ``granted`` says whether, ``available`` and
    ``is_blocked`` why not. Only the vendor himself goes beyond the limit."""
    return connection.execute(
        sa.text("SELECT * FROM hold_credit(:order_id, :beyond_limit)"),
        {"order_id": order_id, "beyond_limit": beyond_limit},
    ).one()


def release_credit(connection: sa.Connection, order_id: int) -> None:
    connection.execute(sa.text("SELECT release_credit(:id)"), {"id": order_id})


def post(
    connection: sa.Connection,
    *,
    retailer_id: int,
    vendor_id: int,
    transaction_type: str,
    amount: Decimal,
    key: str,
    effective_at: datetime,
    order_id: int | None = None,
    payment_id: int | None = None,
    invoice_id: int | None = None,
    credit_note_id: int | None = None,
    due_date: date | None = None,
    reversal_ledger_id: int | None = None,
    note: str = "",
) -> Row:
    """Post one entry; returns its ``id``, ``ledger_number`` and ``running_balance``. The same ``key``
    posts once, for ever; with other parameters it is refused."""
    return connection.exec_driver_sql(
        _POST,
        {
            "retailer_id": retailer_id,
            "vendor_id": vendor_id,
            "transaction_type": transaction_type,
            "amount": amount,
            "key": key,
            "effective_at": effective_at,
            "order_id": order_id,
            "payment_id": payment_id,
            "invoice_id": invoice_id,
            "credit_note_id": credit_note_id,
            "due_date": due_date,
            "reversal_ledger_id": reversal_ledger_id,
            "note": note,
        },
    ).one()


def reverse(
    connection: sa.Connection, entry: Row, *, key: str, effective_at: datetime, note: str
) -> Row:
    """Take an entry back by one of exactly the opposite amount; returns what ``post`` does. What the entry had
    paid is to be paid again; what had paid it is free again."""
    return post(
        connection,
        retailer_id=entry.retailer_id,
        vendor_id=entry.vendor_id,
        transaction_type="ADJUSTMENT_DEBIT" if entry.signed_amount > 0 else "ADJUSTMENT_CREDIT",
        amount=entry.amount,
        key=key,
        effective_at=effective_at,
        order_id=entry.order_id,
        payment_id=entry.payment_id,
        invoice_id=entry.invoice_id,
        reversal_ledger_id=entry.id,
        note=note,
    )


def post_openings(connection: sa.Connection, vendor_id: int, bills: Sequence[OpeningBill]) -> None:
    """Post opening bills, all or none, each once for ever: a bill of an account is known by its
    number."""
    connection.execute(
        _POST_BATCH,
        {
            "entries": [
                {
                    "retailer_id": bill.retailer_id,
                    "vendor_id": vendor_id,
                    "transaction_type": "OPENING_BALANCE",
                    "amount": str(bill.amount),
                    "idempotency_key": opening_key(bill.bill_number),
                    "effective_at": core.calendar.start_of(bill.bill_date).isoformat(),
                    "due_date": bill.due_date.isoformat(),
                    "note": bill.bill_number,
                }
                for bill in bills
            ]
        },
    )


def opening_key(bill_number: str) -> str:
    """Under which key an opening bill is posted in its account."""
    return f"opening:{bill_number}"


def of_payment(connection: sa.Connection, payment_id: int) -> Row:
    """The entry that a confirmed payment made."""
    return connection.execute(
        sa.select(credit_ledgers).where(
            credit_ledgers.c.payment_id == payment_id,
            credit_ledgers.c.transaction_type == sa.literal_column("'PAYMENT_DEBIT'"),
        )
    ).one()


def of_invoice(connection: sa.Connection, invoice_id: int) -> Row:
    """The entry that a bill made."""
    return connection.execute(
        sa.select(credit_ledgers).where(
            credit_ledgers.c.invoice_id == invoice_id,
            credit_ledgers.c.transaction_type == sa.literal_column("'ORDER_CREDIT'"),
        )
    ).one()


def change_terms(
    connection: sa.Connection,
    retailer_id: int,
    vendor_id: int,
    *,
    credit_limit: Decimal | None = None,
    terms_days: int | None = None,
    is_blocked: bool | None = None,
) -> Row:
    """Change what is given and leave the rest; returns the account. The audit trail keeps who did it
    and what it was before."""
    return connection.execute(
        sa.text(
            "SELECT * FROM change_credit_terms("
            ":retailer_id, :vendor_id, :credit_limit, :terms_days, :is_blocked)"
        ),
        {
            "retailer_id": retailer_id,
            "vendor_id": vendor_id,
            "credit_limit": credit_limit,
            "terms_days": terms_days,
            "is_blocked": is_blocked,
        },
    ).one()


def latest(
    connection: sa.Connection, retailer_id: int, vendor_id: int, limit: int
) -> Sequence[Row]:
    """The newest entries of an account, newest first."""
    return connection.execute(
        sa.select(credit_ledgers)
        .where(credit_ledgers.c.retailer_id == retailer_id, credit_ledgers.c.vendor_id == vendor_id)
        .order_by(credit_ledgers.c.seq.desc())
        .limit(limit)
    ).all()
