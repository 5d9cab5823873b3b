"""Invoices: written once; one whose goods never moved is cancelled and keeps its number."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa

import db.amounts
import db.lines
from core.orders import Quote
from db.rows import Row
from db.tables.orders import invoice_items, invoices


def insert(
    connection: sa.Connection,
    *,
    invoice_number: str,
    kind: str,
    order: Row,
    financial_year: str,
    invoice_date: date,
    due_date: date,
    seller: dict[str, Any],
    buyer: dict[str, Any],
    quote: Quote,
    now: datetime,
) -> int:
    """Write the invoice of what was loaded and return its id."""
    amounts = quote.amounts
    invoice_id: int = connection.execute(
        sa.insert(invoices)
        .values(
            invoice_number=invoice_number,
            kind=kind,
            order_id=order.id,
            retailer_id=order.retailer_id,
            vendor_id=order.vendor_id,
            financial_year=financial_year,
            invoice_date=invoice_date,
            due_date=due_date,
            seller=seller,
            buyer=buyer,
            **db.amounts.columns(amounts),
            round_off=amounts.round_off,
            total=amounts.total,
            created_at=now,
        )
        .returning(invoices.c.id)
    ).scalar_one()
    connection.execute(
        sa.insert(invoice_items),
        [
            {"invoice_id": invoice_id, "vendor_product_id": line.offer.vendor_product_id}
            | db.lines.snapshot(number, order.retailer_id, order.vendor_id, line)
            for number, line in enumerate(quote.lines, start=1)
        ],
    )
    return invoice_id


def find(connection: sa.Connection, invoice_id: int, vendor_id: int) -> Row | None:
    """The vendor's invoice; ``None`` when he has no such invoice."""
    return connection.execute(
        sa.select(invoices).where(invoices.c.id == invoice_id, invoices.c.vendor_id == vendor_id)
    ).one_or_none()


def of_order(connection: sa.Connection, order_id: int) -> Row | None:
    """The bill of an order; ``None`` before it has left."""
    return connection.execute(
        sa.select(invoices).where(invoices.c.order_id == order_id)
    ).one_or_none()


def items(connection: sa.Connection, invoice_id: int) -> Sequence[Row]:
    return connection.execute(
        sa.select(invoice_items)
        .where(invoice_items.c.invoice_id == invoice_id)
        .order_by(invoice_items.c.line_number)
    ).all()


def cancel(
    connection: sa.Connection, invoice_id: int, reason: str, cancelled_by: int | None, now: datetime
) -> None:
    connection.execute(
        sa.update(invoices)
        .where(invoices.c.id == invoice_id)
        .values(
            status="CANCELLED", cancelled_at=now, cancelled_by=cancelled_by, cancel_reason=reason
        )
    )
