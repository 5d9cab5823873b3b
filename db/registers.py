"""The registers of a vendor's period. Read in one snapshot: they have to agree with each other."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import sqlalchemy as sa

import core.calendar
import core.number_series
import core.registers
import db.amounts
from core.calendar import business_day, start_of
from core.number_series import NumberSeries
from core.payments import METHODS
from core.registers import (
    Buyer,
    CancelledNumber,
    Document,
    HsnLine,
    RateLine,
    Receipt,
    Registers,
)
from db.rows import Row
from db.tables.money import payments
from db.tables.orders import (
    credit_note_items,
    credit_notes,
    document_counters,
    invoice_items,
    invoices,
)
from db.tables.people import retailers, users

# Who acted where no person did: the platform itself.
PLATFORM = "platform"

# A document comes in a row for each rate, with what its lines at this rate come to.
_OF_RATE = "rate_"


def of_vendor(connection: sa.Connection, vendor_id: int, first: date, last: date) -> Registers:
    """Everything of the days from ``first`` to ``last``."""
    return Registers(
        first,
        last,
        invoices=_invoices(connection, vendor_id, first, last),
        credit_notes=_credit_notes(connection, vendor_id, first, last),
        cancelled=_cancelled(connection, vendor_id, first, last),
        receipts=_receipts(connection, vendor_id, first, last),
        hsn=_hsn(connection, vendor_id, first, last),
        series=_series(connection, vendor_id, first, last),
    )


def _invoices(
    connection: sa.Connection, vendor_id: int, first: date, last: date
) -> tuple[Document, ...]:
    rows = connection.execute(
        sa.select(
            invoices,
            invoice_items.c.tax_rate,
            *db.amounts.sums(invoice_items, _OF_RATE),
        )
        .join(invoice_items, invoice_items.c.invoice_id == invoices.c.id)
        .where(
            invoices.c.vendor_id == vendor_id,
            invoices.c.invoice_date.between(first, last),
            invoices.c.status == "ISSUED",
        )
        .group_by(*invoices.c, invoice_items.c.tax_rate)
        .order_by(invoices.c.invoice_date, invoices.c.id, invoice_items.c.tax_rate)
    ).all()
    return tuple(
        Document(
            number=row.invoice_number,
            day=row.invoice_date,
            kind="tax invoice" if row.kind == "TAX_INVOICE" else "bill of supply",
            buyer=_buyer(row.buyer),
            lines=lines,
            round_off=row.round_off,
            total=row.total,
        )
        for row, lines in _documents(rows)
    )


def _credit_notes(
    connection: sa.Connection, vendor_id: int, first: date, last: date
) -> tuple[Document, ...]:
    rows = connection.execute(
        sa.select(
            credit_notes,
            invoices.c.invoice_number,
            invoices.c.invoice_date,
            invoices.c.buyer,
            credit_note_items.c.tax_rate,
            *db.amounts.sums(credit_note_items, _OF_RATE),
        )
        .join(invoices, invoices.c.id == credit_notes.c.invoice_id)
        .join(credit_note_items, credit_note_items.c.credit_note_id == credit_notes.c.id)
        .where(credit_notes.c.vendor_id == vendor_id, credit_notes.c.note_date.between(first, last))
        .group_by(
            *credit_notes.c,
            invoices.c.invoice_number,
            invoices.c.invoice_date,
            invoices.c.buyer,
            credit_note_items.c.tax_rate,
        )
        .order_by(credit_notes.c.note_date, credit_notes.c.id, credit_note_items.c.tax_rate)
    ).all()
    return tuple(
        Document(
            number=row.credit_note_number,
            day=row.note_date,
            kind=row.reason.lower(),
            buyer=_buyer(row.buyer),
            lines=lines,
            round_off=row.round_off,
            total=row.total,
            of_bill=row.invoice_number,
            of_bill_day=row.invoice_date,
        )
        for row, lines in _documents(rows)
    )


def _documents(rows: Sequence[Row]) -> list[tuple[Row, tuple[RateLine, ...]]]:
    """Each document once, with its sums by rate."""
    documents: dict[int, tuple[Row, list[RateLine]]] = {}
    for row in rows:
        line = RateLine(row.tax_rate, db.amounts.of_row(row, _OF_RATE))
        documents.setdefault(row.id, (row, []))[1].append(line)
    return [(row, tuple(lines)) for row, lines in documents.values()]


def _buyer(buyer: dict[str, Any]) -> Buyer:
    return Buyer(buyer["name"], buyer.get("gstin") or "", buyer["state_code"])


def _cancelled(
    connection: sa.Connection, vendor_id: int, first: date, last: date
) -> tuple[CancelledNumber, ...]:
    rows = connection.execute(
        sa.select(
            invoices.c.invoice_number,
            invoices.c.invoice_date,
            invoices.c.cancelled_at,
            invoices.c.cancel_reason,
            sa.func.coalesce(users.c.name, PLATFORM).label("by"),
        )
        .outerjoin(users, users.c.id == invoices.c.cancelled_by)
        .where(
            invoices.c.vendor_id == vendor_id,
            invoices.c.invoice_date.between(first, last),
            invoices.c.status == "CANCELLED",
        )
        .order_by(invoices.c.invoice_date, invoices.c.id)
    )
    return tuple(
        CancelledNumber(
            row.invoice_number,
            row.invoice_date,
            business_day(row.cancelled_at),
            row.by,
            row.cancel_reason,
        )
        for row in rows
    )


def _receipts(
    connection: sa.Connection, vendor_id: int, first: date, last: date
) -> tuple[Receipt, ...]:
    """What came in, also what was returned or taken back later; not what was only claimed."""
    rows = connection.execute(
        sa.select(
            payments,
            retailers.c.shop_name,
            sa.func.coalesce(
                sa.func.nullif(payments.c.collected_by, ""), users.c.name, PLATFORM
            ).label("by"),
        )
        .join(retailers, retailers.c.id == payments.c.retailer_id)
        .outerjoin(
            users, users.c.id == sa.func.coalesce(payments.c.banked_by, payments.c.decided_by)
        )
        .where(
            payments.c.vendor_id == vendor_id,
            payments.c.paid_at >= start_of(first),
            payments.c.paid_at < start_of(last + timedelta(days=1)),
            payments.c.status.in_(("CONFIRMED", "CLEARING", "BOUNCED")),
        )
        .order_by(payments.c.paid_at, payments.c.id)
    )
    return tuple(
        Receipt(
            number=row.payment_number,
            day=business_day(row.paid_at),
            shop=row.shop_name,
            method=METHODS[row.payment_method],
            reference=row.cheque_number or row.transaction_id or "",
            amount=row.amount,
            by=row.by,
            status="taken back" if row.is_reversed else row.status.lower(),
            reason=row.reversal_reason or "",
        )
        for row in rows
    )


def _hsn(connection: sa.Connection, vendor_id: int, first: date, last: date) -> tuple[HsnLine, ...]:
    """Of the bills that count, less the credit notes, each in the period of its own day."""
    sold = _by_hsn(
        connection,
        invoice_items,
        invoice_items.c.invoice_id == invoices.c.id,
        invoices.c.vendor_id == vendor_id,
        invoices.c.invoice_date.between(first, last),
        invoices.c.status == "ISSUED",
    )
    credited = _by_hsn(
        connection,
        credit_note_items,
        credit_note_items.c.credit_note_id == credit_notes.c.id,
        credit_notes.c.vendor_id == vendor_id,
        credit_notes.c.note_date.between(first, last),
    )
    return core.registers.less(sold, credited)


def _by_hsn(
    connection: sa.Connection, items: sa.Table, *of_documents: sa.ColumnElement[bool]
) -> list[HsnLine]:
    key = (items.c.hsn_code, items.c.tax_rate, items.c.unit)
    quantity = sa.func.sum(items.c.quantity).label("quantity")
    rows = connection.execute(
        sa.select(*key, quantity, *db.amounts.sums(items)).where(*of_documents).group_by(*key)
    )
    return [
        HsnLine(row.hsn_code, row.tax_rate, row.unit, row.quantity, db.amounts.of_row(row))
        for row in rows
    ]


def _series(
    connection: sa.Connection, vendor_id: int, first: date, last: date
) -> tuple[NumberSeries, ...]:
    """The whole financial years that the period touches: a gap shows between two numbers only."""
    found = []
    for kind, name, table, number in (
        ("INVOICE", "Invoices", invoices, invoices.c.invoice_number),
        ("CREDIT_NOTE", "Credit notes", credit_notes, credit_notes.c.credit_note_number),
    ):
        for year in core.calendar.financial_years(first, last):
            drawn = connection.scalar(
                sa.select(document_counters.c.last_number).where(
                    document_counters.c.vendor_id == vendor_id,
                    document_counters.c.kind == kind,
                    document_counters.c.financial_year == year,
                )
            )
            numbers = connection.scalars(
                sa.select(number)
                .where(table.c.vendor_id == vendor_id, table.c.financial_year == year)
                .order_by(table.c.id)
            )
            found.append(core.number_series.examine(name, year, drawn or 0, numbers))
    return tuple(found)
