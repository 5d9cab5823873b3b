"""Accounts, credit holds and the ledger. Everything that changes them is a function of the database."""

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal

import sqlalchemy as sa

from db.rows import Row
from db.tables.money import credit_accounts, credit_ledgers


def account(connection: sa.Connection, retailer_id: int, vendor_id: int) -> Row:
    """The account as it stands; not locked."""
    return connection.execute(
        sa.select(credit_accounts).where(
            credit_accounts.c.retailer_id == retailer_id,
            credit_accounts.c.vendor_id == vendor_id,
        )
    ).one()


def hold_credit(connection: sa.Connection, order_id: int, amount: Decimal) -> Row:
    """Set credit aside. ``granted`` says whether, ``available`` and ``is_blocked`` why not."""
    return connection.execute(
        sa.text("SELECT * FROM hold_credit(:order_id, :amount)"),
        {"order_id": order_id, "amount": amount},
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
    due_date: date | None = None,
) -> Row:
    """Post one entry and return its row. The same ``key`` posts once, for ever."""
    return connection.execute(
        sa.text(
            "SELECT * FROM post_ledger_entry(:retailer_id, :vendor_id, :transaction_type, :amount,"
            " :key, :effective_at, p_order_id => :order_id, p_payment_id => :payment_id,"
            " p_invoice_id => :invoice_id, p_due_date => :due_date)"
        ),
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
            "due_date": due_date,
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
