"""Which cards still wait for an answer, and what they are called when he is asked which one he means."""

from collections.abc import Mapping

import core.replies.prompts
import db.complaints
import db.goods
import db.orders
import db.payments
import db.registrations
import db.requests
from core.buttons import CHOOSE, TAKE, Press
from core.dialogue.prompts import Choice, Label, Prompt
from core.dialogue.retailer.outcomes import TakeChoice
from core.dialogue.vendor.outcomes import (
    ChangeRate,
    DecidePayment,
    KeepAsItIs,
    RejectOrder,
    TakeCard,
    TakePaymentBack,
)
from core.money import rupees
from core.replies.texts import mark
from core.understanding.vendor.parts import ClaimWord
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


def choice(desk: Desk, card: TakeCard, prompt: Prompt | None) -> Choice:
    """What he chooses from where he is asked which card he means. Of a question, and of a draft's list, that
    is what stood behind the number: being asked takes its place."""
    if card.action.startswith(TAKE) and prompt is not None:
        taken = prompt.choices[int(card.action.removeprefix(TAKE)) - 1]
        return Choice(_of_question(desk, taken), taken.outcome)
    if card.action.startswith(CHOOSE):
        number = card.action.removeprefix(CHOOSE)
        label = Label(mark("The list: choice {number}"), {"number": number})
        return Choice(label, TakeChoice(int(number)))
    return Choice(_of_card(desk, card), card)


def _of_question(desk: Desk, taken: Choice) -> Label:
    """A mere "Yes" says what it does."""
    connection = desk.turn.connection
    match taken.outcome:
        case TakePaymentBack(payment_id=payment_id):
            return Label(mark("Take {number} back"), _payment(desk, payment_id))
        case DecidePayment(payment_id=payment_id, word=ClaimWord.BOUNCED):
            return Label(mark("{number}: bounced"), _payment(desk, payment_id))
        case RejectOrder(order_id=order_id):
            return Label(_ORDER["reject"], _order(desk, order_id))
        case ChangeRate(vendor_product_id=product_id, amount=amount):
            goods = db.goods.find(connection, desk.vendor_id, [product_id]).get(product_id)
            values = {"goods": "" if goods is None else goods.name, "price": rupees(amount)}
            return Label(mark("{goods}: {price}"), values)
        case KeepAsItIs():
            return Label(mark("Change nothing"))
        case _ if taken.label.values:
            return taken.label
        case _:
            said = core.replies.prompts.label(desk.turn.language, taken.label)
            return Label(mark("The last question: {choice}"), {"choice": said})


def _of_card(desk: Desk, card: TakeCard) -> Label:
    """What a card is about: "#1023: accept"."""
    connection, number = desk.turn.connection, card.object_id
    match card.action:
        case "accept" | "reject" | "change_order":
            return Label(_ORDER[card.action], _order(desk, number))
        case "received" | "not_received":
            return Label(_PAYMENT[card.action], _payment(desk, number))
        case "complaint_yes" | "complaint_no":
            complaint = db.complaints.find(connection, number, desk.vendor_id)
            values = {"number": "" if complaint is None else complaint.complaint_number}
            return Label(_COMPLAINT[card.action], values)
        case "grant" | "deny":
            request = db.requests.find(connection, number)
            shop = "" if request is None else desk.shop_name(request.retailer_id)
            return Label(_REQUEST[card.action], {"shop": shop})
        case "admit" | "turn_away":
            registration = db.registrations.find(connection, number)
            shop = "" if registration is None else registration.shop_name
            return Label(_SHOP[card.action], {"shop": shop})
        case _:
            return Label(_LIST[card.action])


def _order(desk: Desk, order_id: int) -> Mapping[str, str]:
    order = db.orders.find(desk.turn.connection, order_id, desk.vendor_id)
    return {"number": "" if order is None else order.order_number}


def _payment(desk: Desk, payment_id: int) -> Mapping[str, str]:
    payment = db.payments.find(desk.turn.connection, payment_id, desk.vendor_id)
    return {"number": "" if payment is None else payment.payment_number}


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
_REQUEST = {
    "grant": mark("{shop} asks for more: allow"),
    "deny": mark("{shop} asks for more: refuse"),
}
_SHOP = {
    "admit": mark("{shop}, new: add"),
    "turn_away": mark("{shop}, new: refuse"),
}
_LIST = {
    "confirm": mark("The list: confirm"),
    "change": mark("The list: change"),
    "cancel": mark("The list: drop"),
}
