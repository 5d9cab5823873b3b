"""Payments: a retailer's claim, a vendor's word, and the bills they pay."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import insert

from core.payments import Allocation, Due
from db.rows import Row
from db.tables.money import payment_allocations, payments
from db.tables.orders import invoices


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
) -> tuple[Row, bool]:
    """Note a claim; nothing reaches the ledger. The second value is false when this vendor has that
    transaction already, and then the row is the payment that has it."""
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
    ).one()
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


def pending_ids(connection: sa.Connection, vendor_id: int, ids: Iterable[int]) -> set[int]:
    """Those of ``ids`` that still wait for this vendor's word."""
    return set(
        connection.scalars(
            sa.select(payments.c.id).where(
                payments.c.vendor_id == vendor_id,
                payments.c.id.in_(list(ids)),
                payments.c.status == "PENDING",
            )
        )
    )


def dues(
    connection: sa.Connection,
    retailer_id: int,
    vendor_id: int,
    *,
    order_ids: Sequence[int] | None = None,
    overdue_on: date | None = None,
) -> list[Due]:
    """Bills that are not fully paid, oldest due first; optionally only those of some orders, or
    those that were due before a day."""
    paid = (
        sa.select(sa.func.coalesce(sa.func.sum(payment_allocations.c.amount), 0))
        .where(payment_allocations.c.order_id == invoices.c.order_id)
        .scalar_subquery()
    )
    statement = (
        sa.select(invoices.c.order_id, (invoices.c.total - paid).label("open_amount"))
        .where(
            invoices.c.retailer_id == retailer_id,
            invoices.c.vendor_id == vendor_id,
            invoices.c.status == "ISSUED",
            invoices.c.total > paid,
        )
        .order_by(invoices.c.due_date, invoices.c.id)
    )
    if order_ids is not None:
        statement = statement.where(invoices.c.order_id.in_(order_ids))
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
