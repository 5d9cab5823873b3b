"""The van leaves: orders are billed with what was loaded, and both sides are told of the bill."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

import core.replies.differences
import core.replies.order_decisions
import core.replies.order_news
import core.replies.order_questions
import core.replies.vendor
import core.replies.vendor_orders
import db.locks
import db.orders
from core.dialogue.prompts import Choice, Label, Prompt, Topic
from core.dialogue.vendor.outcomes import AcceptAndDispatch, RejectOrder
from core.messages import Reply
from core.orders import MoreThanOrdered, NothingLoaded, Quote, QuoteLine
from core.replies.listing import bubble, listed
from core.replies.texts import mark
from core.replies.vendor_orders import OUT_OF_STOCK
from core.revisions import Change, Substitute
from core.understanding.vendor import commands
from core.understanding.vendor.parts import Change as SaidChange
from db.rows import Row
from workers.bookkeeping import dispatches, orders
from workers.bookkeeping.dispatches import Bill
from workers.handlers.vendor import said_changes, which_orders
from workers.handlers.vendor.deciding import NO, YES_WORDS
from workers.handlers.vendor.desk import Desk
from workers.handlers.vendor.which_orders import Meant

Quantities = Mapping[int, Decimal]


def dispatch(desk: Desk, command: commands.Dispatch) -> Reply:
    """One order with what is different in it, or several as they were accepted."""
    meant = _meant(desk, command)
    if not isinstance(meant, Meant):
        return meant
    desk.turn.close_prompt()
    found = which_orders.locked(desk, meant.order_ids)
    if len(found) == 1 and not meant.missing:
        return _dispatch_one(desk, found[0], command.changes)
    if command.changes:
        return core.replies.order_questions.one_order_only(desk.turn.language)
    return _dispatch_several(desk, found, meant.missing)


def accept_and_dispatch(desk: Desk, order_id: int, changes: Sequence[SaidChange]) -> Reply:
    """He was asked whether to do both of an order that waited."""
    desk.turn.close_prompt()
    found = which_orders.locked(desk, [order_id])
    if not found:
        return core.replies.vendor.no_such_order(desk.turn.language, None)
    return _dispatch_one(desk, found[0], changes, is_accepting=True)


def _meant(desk: Desk, command: commands.Dispatch) -> Meant | Reply:
    """Where none is accepted and just one waits for his answer, that one."""
    if not command.order_numbers and not command.shop:
        waiting = which_orders.that_wait(desk, "PLACED")
        if len(waiting) == 1 and not which_orders.that_wait(desk, "ACCEPTED"):
            return Meant([waiting[0].id])
    return which_orders.meant(desk, command, "ACCEPTED")


def _dispatch_one(
    desk: Desk, order: Row, changes: Sequence[SaidChange], *, is_accepting: bool = False
) -> Reply:
    if order.status not in ("PLACED", "ACCEPTED"):
        return Reply(which_orders.stands(desk, order))
    quantities = _quantities(desk, order, changes)
    if isinstance(quantities, Reply):
        return quantities
    if order.status == "PLACED" and not is_accepting:
        return _ask_to_accept(desk, order, changes)
    ordered = db.orders.as_ordered(desk.turn.connection, order.id)
    bill = _bill(desk, order, quantities)
    match bill:
        case MoreThanOrdered(name=name, ordered=quantity, unit=unit):
            return core.replies.order_questions.more_than_ordered(
                desk.turn.language,
                order_number=order.order_number,
                name=name,
                ordered=quantity,
                unit=unit,
            )
        case NothingLoaded():
            return ask_to_reject(desk, order)
    loaded = _by_number(ordered, quantities, bill)
    _tell_shop(desk, order, bill, ordered, loaded)
    reply = core.replies.vendor.dispatched(
        desk.turn.language,
        order_number=order.order_number,
        shop=which_orders.shop_name(desk, order),
        invoice_number=bill.invoice_number,
        total=bill.loaded.total,
        due=bill.due,
        balance=bill.entry.running_balance,
        role=desk.staff_role,
    )
    differences = core.replies.differences.lines(desk.turn.language, ordered, loaded)
    return bubble(reply.body, differences)


def _bill(desk: Desk, order: Row, quantities: Quantities) -> Bill | MoreThanOrdered | NothingLoaded:
    """One that was not accepted is so now, if it can leave."""
    attempt = desk.turn.connection.begin_nested()
    if order.status == "PLACED":
        orders.accept(desk.turn.books, order)
    bill = dispatches.dispatch(desk.turn.books, order, quantities)
    if isinstance(bill, Bill):
        attempt.commit()
    else:
        attempt.rollback()
    return bill


def _dispatch_several(desk: Desk, found: Sequence[Row], missing: Sequence[str]) -> Reply:
    """Each as it was accepted. Their accounts are locked first, in the order in which everybody does."""
    language = desk.turn.language
    accepted = [order for order in found if order.status == "ACCEPTED"]
    for retailer_id in sorted({order.retailer_id for order in accepted}):
        db.locks.account(desk.turn.connection, retailer_id, desk.vendor_id)
    sent = []
    for order in accepted:
        bill = dispatches.dispatch(desk.turn.books, order)
        assert isinstance(bill, Bill), "what was ordered is something, and no more than that"
        ordered = db.orders.as_ordered(desk.turn.connection, order.id)
        _tell_shop(desk, order, bill, ordered, _by_number(ordered, {}, bill))
        shown = core.replies.vendor_orders.Bill(bill.invoice_number, bill.loaded.total, bill.due)
        sent.append((which_orders.listed(desk, order), shown))
    parts = core.replies.order_decisions.dispatched_several(language, sent) if sent else []
    others = []
    for order in found:
        if order.status == "PLACED":
            others.append(
                core.replies.order_decisions.not_accepted_yet(
                    language,
                    order_number=order.order_number,
                    shop=which_orders.shop_name(desk, order),
                )
            )
        elif order.status != "ACCEPTED":
            others.append(which_orders.stands(desk, order))
    parts.append(listed(language, others))
    if missing:
        parts.append(core.replies.order_decisions.no_such_orders(language, missing))
    return bubble(*parts)


def ask_to_reject(desk: Desk, order: Row) -> Reply:
    """Nothing of the order would go."""
    text = core.replies.order_questions.nothing_left(
        desk.turn.language,
        order_number=order.order_number,
        shop=which_orders.shop_name(desk, order),
    )
    sure = RejectOrder(order.id, OUT_OF_STOCK, is_sure=True)
    yes = Choice(Label(mark("Yes, refuse")), sure, YES_WORDS)
    return desk.turn.ask(text, Prompt(Topic.SURE, (yes, NO)))


def _ask_to_accept(desk: Desk, order: Row, changes: Sequence[SaidChange]) -> Reply:
    text = core.replies.order_decisions.accept_and_send(
        desk.turn.language,
        order_number=order.order_number,
        shop=which_orders.shop_name(desk, order),
    )
    outcome = AcceptAndDispatch(order.id, tuple(changes))
    yes = Choice(Label(mark("Yes")), outcome, YES_WORDS)
    return desk.turn.ask(text, Prompt(Topic.SURE, (yes, NO)))


def _quantities(desk: Desk, order: Row, changes: Sequence[SaidChange]) -> Quantities | Reply:
    """What was loaded of each line, as far as he says; else what he is asked."""
    if not changes:
        return {}
    settled = said_changes.settle(
        desk,
        order,
        changes,
        again=lambda said: commands.Dispatch((order.order_number,), changes=said),
    )
    if isinstance(settled, Reply):
        return settled
    quantities = {}
    for number, change in settled.items():
        if isinstance(change, Substitute) or change.price is not None:
            return core.replies.order_questions.not_while_loading(
                desk.turn.language, order_number=order.order_number
            )
        if isinstance(change, Change) and change.quantity is not None:
            quantities[number] = change.quantity
    return quantities


def _by_number(ordered: Quote, quantities: Quantities, bill: Bill) -> dict[int, QuoteLine]:
    """The lines of a bill by the number of the line of the order that each stands for."""
    went = [
        number
        for number, line in enumerate(ordered.lines, start=1)
        if quantities.get(number, line.quantity) > 0
    ]
    return dict(zip(went, bill.loaded.lines, strict=True))


def _tell_shop(
    desk: Desk, order: Row, bill: Bill, ordered: Quote, loaded: Mapping[int, QuoteLine]
) -> None:
    vendor_name = desk.vendor.name
    desk.turn.notices.to_retailer(
        order.retailer_id,
        f"order {order.id} DISPATCHED",
        lambda language: core.replies.order_news.dispatched(
            language,
            core.replies.differences.lines(language, ordered, loaded),
            order_number=order.order_number,
            vendor_name=vendor_name,
            invoice_number=bill.invoice_number,
            total=bill.loaded.total,
            due=bill.due,
            ledger_number=bill.entry.ledger_number,
            balance=bill.entry.running_balance,
        ),
    )
