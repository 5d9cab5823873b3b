"""Invoices: numbered without gaps, written once."""

from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import insert as upsert

import db.lines
from core.orders import Quote
from db.rows import Row
from db.tables.orders import document_counters, invoice_items, invoices


def next_number(connection: sa.Connection, vendor_id: int, financial_year: str) -> int:
    """The vendor's next invoice number of that year. The counter's row lock lasts until the commit,
    so a rolled-back transaction leaves no gap."""
    statement = upsert(document_counters).values(
        vendor_id=vendor_id, kind="INVOICE", financial_year=financial_year, last_number=1
    )
    number: int = connection.execute(
        statement.on_conflict_do_update(
            index_elements=["vendor_id", "kind", "financial_year"],
            set_={"last_number": document_counters.c.last_number + 1},
        ).returning(document_counters.c.last_number)
    ).scalar_one()
    return number


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
            taxable_amount=amounts.taxable,
            cgst_amount=amounts.cgst,
            sgst_amount=amounts.sgst,
            igst_amount=amounts.igst,
            round_off=amounts.round_off,
            total=amounts.total,
            created_at=now,
        )
        .returning(invoices.c.id)
    ).scalar_one()
    connection.execute(
        sa.insert(invoice_items),
        [
            {"invoice_id": invoice_id}
            | db.lines.snapshot(number, order.retailer_id, order.vendor_id, line)
            for number, line in enumerate(quote.lines, start=1)
        ],
    )
    return invoice_id
