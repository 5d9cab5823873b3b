"""Which cards still wait for an answer, and what they are called when he is asked which one he means."""

import db.complaints
import db.orders
import db.payments
import db.registrations
import db.requests
from core.buttons import Press
from core.dialogue.prompts import Label
from core.dialogue.vendor.outcomes import TakeCard
from core.replies.texts import mark
from workers.handlers.vendor.desk import Desk


def is_open(desk: Desk, asked: Press) -> bool:
    connection, number = desk.turn.connection, asked.object_id
    match asked.action:
        case "received" | "not_received":
            claim = db.payments.find(connection, number, desk.vendor_id)
            return claim is not None and claim.status == "PENDING"
        case "accept" | "reject" | "change_order":
            order = db.orders.find(connection, number, desk.vendor_id)
            return order is not None and order.status == "PLACED"
        case "grant" | "deny":
            request = db.requests.find(connection, number)
            return request is not None and request.state == "OPEN"
        case "complaint_yes" | "complaint_no":
            complaint = db.complaints.find(connection, number, desk.vendor_id)
            return complaint is not None and complaint.state == "OPEN"
        case "admit" | "turn_away":
            registration = db.registrations.find(connection, number)
            return registration is not None and registration.state == "PENDING"
        case _:
            return False


def label(desk: Desk, card: TakeCard) -> Label:
    """What a card is about: "Order #1023: Accept"."""
    connection, number = desk.turn.connection, card.object_id
    match card.action:
        case "accept" | "reject" | "change_order":
            order = db.orders.find(connection, number, desk.vendor_id)
            values = {"number": "" if order is None else order.order_number}
            return Label(_ORDER[card.action], values)
        case "received" | "not_received":
            payment = db.payments.find(connection, number, desk.vendor_id)
            values = {"number": "" if payment is None else payment.payment_number}
            return Label(_PAYMENT[card.action], values)
        case "complaint_yes" | "complaint_no":
            complaint = db.complaints.find(connection, number, desk.vendor_id)
            values = {"number": "" if complaint is None else complaint.complaint_number}
            return Label(_COMPLAINT[card.action], values)
        case _:
            return Label(_OTHER.get(card.action, mark("The last card")))


_ORDER = {
    "accept": mark("#{number}: accept"),
    "reject": mark("#{number}: refuse"),
    "change_order": mark("#{number}: change"),
}
_PAYMENT = {
    "received": mark("{number}: received"),
    "not_received": mark("{number}: not received"),
}
_COMPLAINT = {
    "complaint_yes": mark("{number}: accept it"),
    "complaint_no": mark("{number}: refuse it"),
}
_OTHER = {
    "grant": mark("The request: allow"),
    "deny": mark("The request: refuse"),
    "admit": mark("The new shop: add"),
    "turn_away": mark("The new shop: refuse"),
    "confirm": mark("The list: confirm"),
    "change": mark("The list: change"),
    "cancel": mark("The list: drop"),
}
