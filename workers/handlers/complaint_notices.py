"""A complaint as both sides are told of it."""

from decimal import Decimal

import sqlalchemy as sa

import core.replies.vendor_complaints
import db.invoices
from core.complaints import Reason
from core.permissions import Act
from core.replies.complaints import Complaint
from workers.bookkeeping import complaints
from workers.handlers import bill_goods
from workers.handlers.turn import Turn


def shown(complaint: complaints.Complaint, vendor_name: str) -> Complaint:
    row = complaint.row
    return Complaint(
        complaint_id=row.id,
        complaint_number=row.complaint_number,
        order_number=row.order_number,
        shop=row.shop_name,
        vendor_name=vendor_name,
        reason=Reason(row.reason),
        lines=[(line.product_name, line.said_quantity, line.said_unit) for line in complaint.lines],
        note=row.note,
        state=row.state,
        why=row.decision_note,
        credit_note_number=row.credit_note_number,
        credited=row.credited,
    )


def opened(turn: Turn, complaint: complaints.Complaint, vendor_name: str) -> None:
    """The wholesaler's people are asked for their word."""
    value = _value(turn.connection, complaint)
    turn.notices.to_vendor(
        complaint.row.vendor_id,
        f"complaint {complaint.row.id} opened",
        lambda language: core.replies.vendor_complaints.card(
            language, turn.secret, shown(complaint, vendor_name), value=value
        ),
        act=Act.DECIDE_COMPLAINTS,
    )


def said_otherwise(
    turn: Turn, complaint: complaints.Complaint, vendor_name: str, said: str
) -> None:
    """They hear what he writes now of a complaint that waits for them; of several messages of one burst each."""
    turn.notices.to_vendor(
        complaint.row.vendor_id,
        f"complaint {complaint.row.id} said otherwise {turn.now:%Y-%m-%d %H:%M:%S} {said}",
        lambda language: core.replies.vendor_complaints.said_otherwise(
            language, shown(complaint, vendor_name), said
        ),
        act=Act.DECIDE_COMPLAINTS,
    )


def _value(connection: sa.Connection, complaint: complaints.Complaint) -> Decimal:
    """What a yes would credit, as the bill is now."""
    row = complaint.row
    bill = db.invoices.find(connection, row.invoice_id, row.vendor_id)
    assert bill is not None, "a bill does not go away"
    quantities = {line.line_number: line.quantity for line in complaint.lines}
    return bill_goods.worth(connection, bill, {Reason(row.reason).credited_as: quantities})
