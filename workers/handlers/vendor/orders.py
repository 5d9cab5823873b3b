"""Orders of his shops, from the card to the van."""

import core.replies.order_questions
import core.replies.vendor
import core.replies.vendor_orders
import db.delivery_attempts
import db.invoices
import db.orders
import db.proposals
from core.dialogue.vendor import outcomes
from core.dialogue.vendor.outcomes import OrderOutcome
from core.messages import Reply
from core.replies.vendor_orders import Bill, Listed
from core.understanding.vendor import commands
from workers.handlers import billed
from workers.handlers.vendor import deciding, loading, order_changes, which_orders
from workers.handlers.vendor.desk import Desk


def carry_out(desk: Desk, outcome: OrderOutcome) -> Reply:
    match outcome:
        case outcomes.ShowOpen(because_old=because_old):
            return open_orders(desk, because_old=because_old)
        case commands.ShowOrder(order_number=number):
            return _show(desk, number)
        case commands.Accept():
            return deciding.accept_named(desk, outcome)
        case outcomes.AcceptOrder(order_id=order_id):
            return deciding.accept(desk, [order_id])
        case outcomes.AskWhyRejected(order_id=order_id):
            return deciding.ask_why(desk, order_id)
        case commands.Reject():
            return deciding.reject_named(desk, outcome)
        case outcomes.RejectOrder(order_id=order_id, reason=reason, is_sure=is_sure):
            return deciding.reject(desk, [order_id], reason, is_sure=is_sure)
        case commands.ChangeOrder():
            return order_changes.change(desk, outcome)
        case outcomes.TellHowToChange(order_id=order_id):
            return _how_to_change(desk, order_id)
        case commands.Dispatch():
            return loading.dispatch(desk, outcome)
        case outcomes.AcceptAndDispatch(order_id=order_id, changes=changes):
            return loading.accept_and_dispatch(desk, order_id, changes)


def open_orders(desk: Desk, *, because_old: bool = False) -> Reply:
    rows = db.orders.open_of_vendor(desk.turn.connection, desk.vendor_id)
    return core.replies.vendor_orders.open_orders(
        desk.turn.language,
        [
            Listed(row.order_number, row.shop_name, row.status, row.total, row.is_asked)
            for row in rows
        ],
        rows[0].in_all if rows else 0,
        because_old=because_old,
    )


def _show(desk: Desk, number: str) -> Reply:
    connection, language = desk.turn.connection, desk.turn.language
    order = db.orders.standing_of_vendor(connection, desk.vendor_id, number)
    if order is None:
        return core.replies.vendor.no_such_order(language, number)
    bill = db.invoices.of_order(connection, order.id)
    quote = db.orders.as_ordered(connection, order.id)
    proposal = db.proposals.open_of_order(connection, order.id)
    return core.replies.vendor_orders.order(
        language,
        order_number=order.order_number,
        asked_number=number,
        shop=which_orders.shop_name(desk, order),
        state=order.status,
        at=db.orders.since(order),
        quote=quote,
        bill=None if bill is None else Bill(bill.invoice_number, bill.total, bill.due_date),
        loaded=() if bill is None else billed.goods(connection, bill.id, quote),
        attempts=db.delivery_attempts.counts(connection, [order.id]).get(order.id, 0),
        reason=order.close_reason,
        asked_until=None if proposal is None else proposal.expires_at,
        role=desk.staff_role,
    )


def _how_to_change(desk: Desk, order_id: int) -> Reply:
    order = db.orders.find(desk.turn.connection, order_id, desk.vendor_id)
    if order is None:
        return core.replies.vendor.no_such_order(desk.turn.language, None)
    if order.status not in ("PLACED", "ACCEPTED"):
        return Reply(which_orders.stands(desk, order))
    return core.replies.order_questions.how_to_change(
        desk.turn.language,
        order_number=order.order_number,
        ordered=db.orders.as_ordered(desk.turn.connection, order.id),
    )
