"""Complaints, and attempts to hand goods over."""

import sqlalchemy as sa

from db.tables.columns import BigInt, Instant, Quantity, Text, table

complaints = table(
    "complaints",
    id=BigInt,
    complaint_number=Text,
    invoice_id=BigInt,
    order_id=BigInt,
    retailer_id=BigInt,
    vendor_id=BigInt,
    reason=Text,
    note=Text,
    state=Text,
    opened_by=BigInt,
    created_at=Instant,
    decided_by=BigInt,
    decided_at=Instant,
    decision_note=Text,
    credit_note_id=BigInt,
)
complaint_lines = table(
    "complaint_lines",
    complaint_id=BigInt,
    line_number=sa.Integer,
    invoice_id=BigInt,
    retailer_id=BigInt,
    vendor_id=BigInt,
    quantity=Quantity,
    said_quantity=Quantity,
    said_unit=Text,
)
delivery_attempts = table(
    "delivery_attempts",
    id=BigInt,
    order_id=BigInt,
    retailer_id=BigInt,
    vendor_id=BigInt,
    reason=Text,
    made_by=BigInt,
    created_at=Instant,
)
