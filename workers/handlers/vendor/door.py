"""One order at the shop's door: handed over, in part perhaps and against money, or brought in vain."""

from dataclasses import replace
from decimal import Decimal

import core.replies.bill_goods
import core.replies.deliveries
import db.dues
import db.invoices
import db.ledger
import db.people
from core.door import Missing
from core.messages import Reply
from core.money import ZERO
from core.replies.deliveries import Arrived
from core.understanding.vendor import commands
from core.understanding.vendor.parts import Outcome
from db.rows import Row
from workers.bookkeeping import deliveries
from workers.handlers import bill_goods
from workers.handlers.vendor import bill_parts, door_money
from workers.handlers.vendor.desk import Desk


def hand_over(desk: Desk, command: commands.Deliver, order: Row) -> Reply:
    """What happened at the door of one shop; what is not clear is asked before anything is done."""
    turn = desk.turn
    money = door_money.taken(command)
    if order.status != "DISPATCHED":
        return _not_on_the_way(desk, order)
    if command.outcome is Outcome.CLOSED:
        return _closed(desk, order)
    bill = db.invoices.of_order(turn.connection, order.id)
    assert bill is not None, "what is on the way has a bill"
    goods = bill_goods.of_bill(turn.connection, bill, desk.list_())
    alone = replace(command, order_numbers=(order.order_number,), is_all=False, shop="")
    missing = bill_parts.missing_or_question(desk, alone, order.order_number, goods)
    if not isinstance(missing, Missing):
        return missing
    if money is not None and not door_money.is_whole(money):
        return door_money.ask(desk, alone, order, money, _to_pay(desk, order, bill, missing))
    if money is not None and not door_money.can_be_paid(money):
        return core.replies.deliveries.amount_is_wrong(turn.language)
    done = deliveries.delivered(
        turn.books,
        order,
        short=missing.short,
        damaged=missing.damaged,
        refused="EVERYTHING" if command.outcome is Outcome.REFUSED else missing.returned,
        cash=door_money.cash(desk, money),
    )
    if isinstance(done, deliveries.NotOnTheWay):
        return _not_on_the_way(desk, done.order)
    if not isinstance(done, deliveries.Delivered):
        return core.replies.bill_goods.does_not_add_up(turn.language, order.order_number)
    receipt = done.receipt or door_money.take(desk, order, money)
    account = db.ledger.account(turn.connection, order.retailer_id, order.vendor_id)
    arrived = Arrived(
        order_number=order.order_number,
        shop=db.people.retailer(turn.connection, order.retailer_id).shop_name,
        vendor_name=desk.vendor.name,
        credited=bill_goods.as_credited(goods, done.credited),
        taken=None if receipt is None else door_money.as_taken(receipt),
        balance=account.balance,
        complaints=[row.complaint_number for row in done.complaints],
        is_refused=command.outcome is Outcome.REFUSED,
    )
    turn.notices.to_retailer(
        order.retailer_id,
        f"order {order.id} DELIVERED",
        lambda language: core.replies.deliveries.delivered_for_shop(language, arrived),
    )
    return core.replies.deliveries.delivered_for_vendor(turn.language, arrived, desk.staff_role)


def _to_pay(desk: Desk, order: Row, bill: Row, missing: Missing) -> Decimal:
    """What is open of the bill without what comes off it at the door."""
    connection = desk.turn.connection
    due = db.dues.of_order(connection, order.id)
    assert due is not None, "a bill is to be paid"
    open_amount: Decimal = due.open_amount
    return max(open_amount - bill_goods.worth(connection, bill, missing.by_reason()), ZERO)


def _closed(desk: Desk, order: Row) -> Reply:
    turn = desk.turn
    done = deliveries.closed(turn.books, order)
    if not isinstance(done, deliveries.BroughtBack):
        return _not_on_the_way(desk, done.order)
    turn.notices.to_retailer(
        order.retailer_id,
        f"order {order.id} closed {done.attempts}",
        lambda language: core.replies.deliveries.closed_for_shop(
            language, order_number=order.order_number, vendor_name=desk.vendor.name
        ),
    )
    return Reply(
        core.replies.deliveries.closed_for_vendor(
            turn.language,
            order_number=order.order_number,
            shop=db.people.retailer(turn.connection, order.retailer_id).shop_name,
            attempts=done.attempts,
        )
    )


def _not_on_the_way(desk: Desk, order: Row) -> Reply:
    return Reply(
        core.replies.deliveries.not_on_the_way(
            desk.turn.language,
            order_number=order.order_number,
            state=order.status,
            role=desk.staff_role,
        )
    )
