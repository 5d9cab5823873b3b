"""Payments: a retailer's claim, a vendor's word, and the bills they pay."""

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import insert

import db.orders
from core.payments import Allocation, Due
from db.rows import Row
from db.tables.money import payment_allocations, payments
from db.tables.orders import invoices, orders


def claim(
    connection: sa.Connection,
    *,
    retailer_id: int,
    vendor_id: int,
    amount: Decimal,
    method: str,
    transaction_id: str | None,
    claimed_by: int,
    now: datetime,
) -> tuple[Row | None, bool]:
    """Note a claim; nothing reaches the ledger. The second value is false when this vendor has that
    transaction already; the row is then the payment that has it, or ``None`` if that is another
    shop's, which the database does not show to this one."""
    added = connection.execute(
        insert(payments)
        .values(
            retailer_id=retailer_id,
            vendor_id=vendor_id,
            amount=amount,
            payment_method=method,
            transaction_id=transaction_id,
            claimed_by=claimed_by,
            created_at=now,
        )
        .on_conflict_do_nothing(
            index_elements=["vendor_id", "transaction_id"],
            index_where=sa.text("transaction_id IS NOT NULL AND status <> 'REJECTED'"),
        )
        .returning(payments)
    ).one_or_none()
    if added is not None:
        return added, True
    known = connection.execute(
        sa.select(payments).where(
            payments.c.vendor_id == vendor_id,
            payments.c.transaction_id == transaction_id,
            payments.c.status != "REJECTED",
        )
    ).one_or_none()
    return known, False


def find(connection: sa.Connection, payment_id: int, vendor_id: int) -> Row | None:
    """The payment to this vendor, not locked; ``None`` when he has no such payment."""
    return connection.execute(
        sa.select(payments).where(payments.c.id == payment_id, payments.c.vendor_id == vendor_id)
    ).one_or_none()


def decide(
    connection: sa.Connection, payment_id: int, status: str, decided_by: int, now: datetime
) -> None:
    """CONFIRMED or REJECTED, on a payment that is locked and PENDING."""
    connection.execute(
        sa.update(payments)
        .where(payments.c.id == payment_id)
        .values(status=status, decided_by=decided_by, decided_at=now)
    )


def pending_of_vendor(connection: sa.Connection, vendor_id: int, limit: int = 20) -> Sequence[Row]:
    """Claims that wait for this vendor's word, oldest first: ``id`` and ``payment_number``."""
    return connection.execute(
        sa.select(payments.c.id, payments.c.payment_number)
        .where(payments.c.vendor_id == vendor_id, payments.c.status == "PENDING")
        .order_by(payments.c.id)
        .limit(limit)
    ).all()


def unallocated(connection: sa.Connection, retailer_id: int, vendor_id: int) -> Sequence[Row]:
    """Confirmed payments of this account that have not paid a bill in full, oldest first, with what
    is left of each as ``left_over``."""
    spent = (
        sa.select(sa.func.coalesce(sa.func.sum(payment_allocations.c.amount), 0))
        .where(payment_allocations.c.payment_id == payments.c.id)
        .scalar_subquery()
    )
    return connection.execute(
        sa.select(payments, (payments.c.amount - spent).label("left_over"))
        .where(
            payments.c.retailer_id == retailer_id,
            payments.c.vendor_id == vendor_id,
            payments.c.status == sa.literal_column("'CONFIRMED'"),
            sa.not_(payments.c.is_reversed),
            sa.not_(payments.c.is_spent),
            payments.c.amount > spent,
        )
        .order_by(payments.c.id)
    ).all()


def dues(
    connection: sa.Connection,
    retailer_id: int,
    vendor_id: int,
    *,
    order_ids: Sequence[int] | None = None,
    overdue_on: date | None = None,
) -> list[Due]:
    """Bills that are not fully paid, oldest due first; optionally only those of some orders, or
    those that were due before a day.

    Begins with the unpaid orders: bills that are paid are many, and more every day."""
    paid = (
        sa.select(sa.func.coalesce(sa.func.sum(payment_allocations.c.amount), 0))
        .where(payment_allocations.c.order_id == invoices.c.order_id)
        .scalar_subquery()
    )
    statement = (
        sa.select(invoices.c.order_id, (invoices.c.total - paid).label("open_amount"))
        .join(orders, orders.c.id == invoices.c.order_id)
        .where(
            orders.c.retailer_id == retailer_id,
            orders.c.vendor_id == vendor_id,
            db.orders.IS_UNPAID,
            invoices.c.status == sa.literal_column("'ISSUED'"),
            invoices.c.total > paid,
        )
        .order_by(invoices.c.due_date, invoices.c.id)
    )
    if order_ids is not None:
        statement = statement.where(orders.c.id.in_(order_ids))
    if overdue_on is not None:
        statement = statement.where(invoices.c.due_date < overdue_on)
    return [Due(row.order_id, row.open_amount) for row in connection.execute(statement)]


def add_allocations(
    connection: sa.Connection, payment: Row, allocations: Sequence[Allocation], now: datetime
) -> None:
    if allocations:
        connection.execute(
            sa.insert(payment_allocations),
            [
                {
                    "payment_id": payment.id,
                    "order_id": allocation.order_id,
                    "retailer_id": payment.retailer_id,
                    "vendor_id": payment.vendor_id,
                    "amount": allocation.amount,
                    "created_at": now,
                }
                for allocation in allocations
            ],
        )
