"""Credit notes: written once, beside the bill they name."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal

import sqlalchemy as sa

import db.amounts
from core.credit_notes import BilledLine, CreditNote
from core.gst import Amounts
from core.money import ZERO
from db.rows import Row
from db.tables.complaints import complaints
from db.tables.orders import credit_note_items, credit_notes


def credited_total(connection: sa.Connection, invoice_id: int) -> Decimal:
    """What all notes of a bill come to, in rupees."""
    total: Decimal = connection.execute(
        sa.select(sa.func.coalesce(sa.func.sum(credit_notes.c.total), ZERO)).where(
            credit_notes.c.invoice_id == invoice_id
        )
    ).scalar_one()
    return total


def billed_lines(
    connection: sa.Connection, invoice_id: int, items: Sequence[Row]
) -> tuple[BilledLine, ...]:
    """The lines of a bill with what earlier notes took from each."""
    credited = {
        row.line_number: row
        for row in connection.execute(
            sa.select(
                credit_note_items.c.line_number,
                sa.func.sum(credit_note_items.c.quantity).label("quantity"),
                *db.amounts.sums(credit_note_items),
            )
            .where(credit_note_items.c.invoice_id == invoice_id)
            .group_by(credit_note_items.c.line_number)
        )
    }
    return tuple(_billed(item, credited.get(item.line_number)) for item in items)


def credited_since(
    connection: sa.Connection, invoice_id: int, since: datetime
) -> dict[int, Decimal]:
    """What notes after this moment took from each line of a bill, in the product's own unit. Those that a
    complaint came to were about that one, and no other."""
    of_a_complaint = sa.exists().where(
        complaints.c.invoice_id == invoice_id, complaints.c.credit_note_id == credit_notes.c.id
    )
    rows = connection.execute(
        sa.select(
            credit_note_items.c.line_number,
            sa.func.sum(credit_note_items.c.quantity).label("quantity"),
        )
        .join(credit_notes, credit_notes.c.id == credit_note_items.c.credit_note_id)
        .where(
            credit_note_items.c.invoice_id == invoice_id,
            credit_notes.c.created_at > since,
            ~of_a_complaint,
        )
        .group_by(credit_note_items.c.line_number)
    )
    return {row.line_number: row.quantity for row in rows}


def insert(
    connection: sa.Connection,
    *,
    credit_note_number: str,
    invoice: Row,
    items: Mapping[int, Row],
    financial_year: str,
    note_date: date,
    reason: str,
    note: CreditNote,
    created_by: int | None,
    now: datetime,
) -> int:
    """Write a note and return its id. ``items`` are the bill's lines by their number."""
    amounts = note.amounts
    note_id: int = connection.execute(
        sa.insert(credit_notes)
        .values(
            credit_note_number=credit_note_number,
            invoice_id=invoice.id,
            retailer_id=invoice.retailer_id,
            vendor_id=invoice.vendor_id,
            financial_year=financial_year,
            note_date=note_date,
            reason=reason,
            **db.amounts.columns(amounts),
            round_off=amounts.round_off,
            total=amounts.total,
            created_by=created_by,
            created_at=now,
        )
        .returning(credit_notes.c.id)
    ).scalar_one()
    connection.execute(
        sa.insert(credit_note_items),
        [
            {
                "credit_note_id": note_id,
                "line_number": line.line_number,
                "invoice_id": invoice.id,
                "retailer_id": invoice.retailer_id,
                "vendor_id": invoice.vendor_id,
                "product_name": items[line.line_number].product_name,
                "product_sku": items[line.line_number].product_sku,
                "hsn_code": items[line.line_number].hsn_code,
                "quantity": line.quantity,
                "unit": items[line.line_number].unit,
                "unit_price": items[line.line_number].unit_price,
                "price_includes_gst": items[line.line_number].price_includes_gst,
                "tax_rate": items[line.line_number].tax_rate,
                **db.amounts.columns(line.amounts),
                "line_total": line.amounts.total,
            }
            for line in note.lines
        ],
    )
    return note_id


def _billed(item: Row, credited: Row | None) -> BilledLine:
    return BilledLine(
        line_number=item.line_number,
        quantity=item.quantity,
        unit_price=item.unit_price,
        price_includes_gst=item.price_includes_gst,
        tax_rate=item.tax_rate,
        amounts=db.amounts.of_row(item),
        credited_quantity=ZERO if credited is None else credited.quantity,
        credited=Amounts() if credited is None else db.amounts.of_row(credited),
    )
