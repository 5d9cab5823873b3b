"""Dispatch by chat: the vendor and the shop are told of the bill."""

import core.replies.retailer
import core.replies.vendor
import db.people
from core.messages import Reply
from db.rows import Row
from workers.bookkeeping import dispatches
from workers.handlers.turn import Turn


def dispatch(turn: Turn, order: Row) -> Reply:
    """Bill a locked, accepted order as it was ordered, and tell both sides."""
    bill = dispatches.dispatch(turn.books, order)
    assert isinstance(bill, dispatches.Bill), "what was ordered is something, and no more than that"
    vendor_name = db.people.vendor(turn.connection, order.vendor_id).name
    turn.notices.to_retailer(
        order.retailer_id,
        f"order {order.id} DISPATCHED",
        lambda language: core.replies.retailer.dispatched(
            language,
            order_number=order.order_number,
            vendor_name=vendor_name,
            invoice_number=bill.invoice_number,
            total=bill.loaded.total,
            due=bill.due,
            ledger_number=bill.entry.ledger_number,
            balance=bill.entry.running_balance,
        ),
    )
    return core.replies.vendor.dispatched(
        turn.language,
        order_number=order.order_number,
        shop=db.people.retailer(turn.connection, order.retailer_id).shop_name,
        invoice_number=bill.invoice_number,
        total=bill.loaded.total,
        due=bill.due,
        balance=bill.entry.running_balance,
    )
