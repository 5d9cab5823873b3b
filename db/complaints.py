"""Complaints about goods of a bill. Whoever opens or decides one has locked its account."""

from collections.abc import Sequence
from datetime import date, datetime

import sqlalchemy as sa

from core.bill_lines import Counted
from core.complaints import ORDER_STATES
from db.rows import Row
from db.tables.complaints import complaint_lines, complaints
from db.tables.orders import credit_notes, invoice_items, invoices, order_keys, orders
from db.tables.people import retailers

# The literal lets a prepared statement use the index of what is open.
IS_OPEN = complaints.c.state == sa.literal_column("'OPEN'")

# With what people know it by, and what it came to: ``credited`` in rupees.
_SHOWN = (
    sa.select(
        complaints,
        order_keys.c.order_number,
        invoices.c.invoice_number,
        retailers.c.shop_name,
        credit_notes.c.credit_note_number,
        credit_notes.c.total.label("credited"),
    )
    .join(order_keys, order_keys.c.id == complaints.c.order_id)
    .join(invoices, invoices.c.id == complaints.c.invoice_id)
    .join(retailers, retailers.c.id == complaints.c.retailer_id)
    .outerjoin(credit_notes, credit_notes.c.id == complaints.c.credit_note_id)
)


def bills(
    connection: sa.Connection, retailer_id: int, vendor_id: int, since: date, limit: int = 10
) -> Sequence[Row]:
    """The bills of a shop that can be complained about, newest first, with ``order_number`` and
    ``order_status``. What is left on their lines is in ``db.bill_lines``."""
    return connection.execute(
        sa.select(invoices, orders.c.order_number, orders.c.status.label("order_status"))
        .join(orders, orders.c.id == invoices.c.order_id)
        .where(
            invoices.c.retailer_id == retailer_id,
            invoices.c.vendor_id == vendor_id,
            invoices.c.invoice_date >= since,
            invoices.c.status == "ISSUED",
            orders.c.status.in_(ORDER_STATES),
        )
        .order_by(invoices.c.invoice_date.desc(), invoices.c.id.desc())
        .limit(limit)
    ).all()


def insert(
    connection: sa.Connection,
    *,
    bill: Row,
    reason: str,
    note: str,
    lines: Sequence[Counted],
    opened_by: int | None,
    now: datetime,
) -> int:
    """A new complaint in state OPEN; returns its id."""
    complaint_id: int = connection.execute(
        sa.insert(complaints)
        .values(
            invoice_id=bill.id,
            order_id=bill.order_id,
            retailer_id=bill.retailer_id,
            vendor_id=bill.vendor_id,
            reason=reason,
            note=note,
            opened_by=opened_by,
            created_at=now,
        )
        .returning(complaints.c.id)
    ).scalar_one()
    connection.execute(
        sa.insert(complaint_lines),
        [
            {
                "complaint_id": complaint_id,
                "line_number": line.line_number,
                "invoice_id": bill.id,
                "retailer_id": bill.retailer_id,
                "vendor_id": bill.vendor_id,
                "quantity": line.quantity,
                "said_quantity": line.said_quantity,
                "said_unit": line.said_unit,
            }
            for line in lines
        ],
    )
    return complaint_id


def decide(
    connection: sa.Connection,
    complaint_id: int,
    state: str,
    decided_by: int | None,
    now: datetime,
    *,
    decision_note: str = "",
    credit_note_id: int | None = None,
) -> None:
    """ACCEPTED, REFUSED or WITHDRAWN, on a complaint that is OPEN and whose account is locked."""
    decided = connection.execute(
        sa.update(complaints)
        .where(complaints.c.id == complaint_id, IS_OPEN)
        .values(
            state=state,
            decided_by=decided_by,
            decided_at=now,
            decision_note=decision_note,
            credit_note_id=credit_note_id,
        )
    )
    assert decided.rowcount == 1, f"complaint {complaint_id} is not open"


def find(connection: sa.Connection, complaint_id: int, vendor_id: int) -> Row | None:
    """The complaint to this vendor with what people know it by; ``None`` when he has no such one."""
    return connection.execute(
        _SHOWN.where(complaints.c.id == complaint_id, complaints.c.vendor_id == vendor_id)
    ).one_or_none()


def numbered(connection: sa.Connection, vendor_id: int, complaint_number: str) -> Row | None:
    """The complaint to this vendor that people mean by ``C-31``."""
    return connection.execute(
        _SHOWN.where(
            complaints.c.complaint_number == complaint_number.strip().upper(),
            complaints.c.vendor_id == vendor_id,
        )
    ).one_or_none()


def lines(connection: sa.Connection, complaint_id: int) -> Sequence[Row]:
    """What it is about, by line of the bill, with ``product_name`` and the product's ``unit``."""
    return connection.execute(
        sa.select(complaint_lines, invoice_items.c.product_name, invoice_items.c.unit)
        .join(
            invoice_items,
            sa.and_(
                invoice_items.c.invoice_id == complaint_lines.c.invoice_id,
                invoice_items.c.line_number == complaint_lines.c.line_number,
            ),
        )
        .where(complaint_lines.c.complaint_id == complaint_id)
        .order_by(complaint_lines.c.line_number)
    ).all()


def open_on(connection: sa.Connection, invoice_id: int) -> Sequence[Row]:
    """The open complaints about a bill, oldest first, with the ``line_numbers`` that each is about."""
    numbers = (
        sa.select(sa.func.array_agg(complaint_lines.c.line_number))
        .where(complaint_lines.c.complaint_id == complaints.c.id)
        .scalar_subquery()
    )
    return connection.execute(
        sa.select(complaints, numbers.label("line_numbers"))
        .where(complaints.c.invoice_id == invoice_id, IS_OPEN)
        .order_by(complaints.c.id)
    ).all()


def waiting(connection: sa.Connection, vendor_id: int, limit: int = 20) -> Sequence[Row]:
    """What waits for a vendor's word, oldest first."""
    return connection.execute(
        _SHOWN.where(complaints.c.vendor_id == vendor_id, IS_OPEN)
        .order_by(complaints.c.id)
        .limit(limit)
    ).all()


def of_shop(
    connection: sa.Connection, retailer_id: int, vendor_id: int, limit: int = 5
) -> Sequence[Row]:
    """What a shop has complained about to a vendor, newest first."""
    return connection.execute(
        _SHOWN.where(complaints.c.retailer_id == retailer_id, complaints.c.vendor_id == vendor_id)
        .order_by(complaints.c.created_at.desc())
        .limit(limit)
    ).all()
