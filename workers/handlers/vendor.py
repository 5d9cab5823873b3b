"""The vendor's side: carry out the step that his message leads to."""

import core.orders
import core.replies.retailer
import core.replies.vendor
import db.locks
import db.orders
import db.payments
import db.people
from core.burst import Answer
from core.buttons import Press
from core.dialogue import vendor as dialogue
from core.dialogue.names import ForgetName, ShowNames
from core.dialogue.vendor import OpenOrder, PendingPayment
from core.messages import Reply
from core.understanding import reading
from core.understanding.reading import Intent, Reading
from db.rows import Row
from workers.bookkeeping import orders
from workers.handlers import dispatch, names, payments, press
from workers.handlers.turn import Turn


def answer(turn: Turn, message: Row) -> Answer:
    """Do what one message asks for and say what was done."""
    vendor_id = turn.person.vendor_id
    assert vendor_id is not None
    read = reading.read(message.body)
    pressed = press.find(
        turn,
        message,
        read,
        stands_for={Intent.CONFIRM: 0},
        is_open=lambda p: _is_open(turn, vendor_id, p),
    )
    step = dialogue.decide(
        read, pressed, _orders_meant(turn, vendor_id, read), _payments(turn, vendor_id, read)
    )
    match step:
        case dialogue.MoveOrder(order_id=order_id, to_status=to_status):
            return Answer(_move(turn, vendor_id, order_id, to_status))
        case dialogue.DecidePayment(payment_id=payment_id, word=word):
            return Answer(payments.decide(turn, vendor_id, payment_id, word))
        case dialogue.AskWhichOrder(to_status=to_status, choices=choices):
            return Answer(core.replies.vendor.which_order(turn.language, to_status, choices))
        case dialogue.NoSuchOrder(to_status=to_status, order_number=number):
            return Answer(core.replies.vendor.no_such_order(turn.language, to_status, number))
        case dialogue.NoPaymentWaits():
            return Answer(core.replies.vendor.no_payment_waiting(turn.language))
        case dialogue.NotYetReceived(payment_number=number, word=word):
            return Answer(core.replies.vendor.not_yet_received(turn.language, number, word))
        case dialogue.AskWhichPayment(choices=waiting, word=word):
            return Answer(core.replies.vendor.which_payment(turn.language, waiting, word))
        case dialogue.AskWhichCard():
            return Answer(core.replies.vendor.which_card(turn.language))
        case ShowNames() | ForgetName():
            return Answer(names.of_vendor(turn, vendor_id, step))
        case dialogue.Remind(wanted=wanted):
            return Answer(turn.remind(wanted=wanted))
        case dialogue.ListOrders():
            rows = db.orders.open_of_vendor(turn.connection, vendor_id)
            return Answer(
                core.replies.vendor.orders(
                    turn.language,
                    [(row.order_number, row.shop_name, row.status, row.total) for row in rows],
                )
            )
        case dialogue.ShowHelp(understood=understood):
            return Answer(core.replies.vendor.help_text(turn.language, understood=understood))


def _orders_meant(turn: Turn, vendor_id: int, read: Reading) -> list[OpenOrder]:
    """The order that a command names, whatever its state, or those that wait for it."""
    to_status = dialogue.status_asked_for(read)
    if to_status is None:
        return []
    rows = db.orders.of_vendor(
        turn.connection,
        vendor_id,
        order_number=read.order_number,
        statuses=None if read.order_number else core.orders.STATES_BEFORE[to_status],
    )
    return [OpenOrder(row.id, row.order_number, row.status) for row in rows]


def _payments(turn: Turn, vendor_id: int, read: Reading) -> list[PendingPayment]:
    """The claims that wait for his word, and where he speaks of the bank, the cheques that wait for it."""
    word = dialogue.payment_word(read)
    claims = db.payments.waiting(turn.connection, vendor_id, "PENDING")
    found = [PendingPayment(row.id, row.payment_number) for row in claims]
    if word is not None and word.is_of_the_bank:
        cheques = db.payments.waiting(turn.connection, vendor_id, "CLEARING")
        found += [
            PendingPayment(row.id, row.payment_number, waits_for_bank=True) for row in cheques
        ]
    return found


def _is_open(turn: Turn, vendor_id: int, asked: Press) -> bool:
    if asked.action in ("received", "not_received"):
        claim = db.payments.find(turn.connection, asked.object_id, vendor_id)
        return claim is not None and claim.status == "PENDING"
    order = db.orders.find(turn.connection, asked.object_id, vendor_id)
    return order is not None and order.status == "PLACED"


def _move(turn: Turn, vendor_id: int, order_id: int, to_status: str) -> Reply:
    """Take the order a step further if it is still where the step begins; say what it is otherwise."""
    order = db.locks.order(turn.connection, order_id, vendor_id)
    if order is None:
        return core.replies.vendor.no_such_order(turn.language, to_status, None)
    if order.status not in core.orders.STATES_BEFORE[to_status]:
        return core.replies.vendor.cannot_move(
            turn.language,
            order_number=order.order_number,
            state=order.status,
            to_status=to_status,
        )
    if to_status == "DISPATCHED":
        return dispatch.dispatch(turn, order)

    match to_status:
        case "ACCEPTED":
            orders.accept(turn.books, order)
        case "REJECTED":
            orders.give_up(turn.books, order, to_status)
        case _:
            db.orders.move(turn.connection, order.id, to_status, turn.now)

    vendor_name = db.people.vendor(turn.connection, vendor_id).name
    turn.notices.to_retailer(
        order.retailer_id,
        f"order {order.id} {to_status}",
        lambda language: core.replies.retailer.order_moved(
            language, order_number=order.order_number, vendor_name=vendor_name, state=to_status
        ),
    )
    return core.replies.vendor.order_moved(
        turn.language,
        order_number=order.order_number,
        shop=db.people.retailer(turn.connection, order.retailer_id).shop_name,
        state=to_status,
    )
