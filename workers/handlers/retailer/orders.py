"""A retailer's orders under way: where they are, and giving one up."""

import core.replies.retailer
import core.replies.vendor
import db.invoices
import db.locks
import db.orders
import db.people
import db.shop_orders
from core.dialogue.prompts import Choice, Label, Prompt, Topic, name
from core.dialogue.retailer import outcomes
from core.dialogue.retailer.outcomes import CancelOrder, KeepAsItIs, OrderOutcome
from core.messages import Reply
from core.money import rupees
from core.orders import Quote
from core.permissions import Act
from core.replies.retailer import Bill
from core.replies.texts import mark
from db.rows import Row
from workers.bookkeeping import orders
from workers.handlers import billed
from workers.handlers.counter import Counter
from workers.handlers.retailer import complaints, proposals

# So many orders are offered for cancelling.
OFFERED_MAX = 5
# What a shop may cancel by itself; afterwards goods come back against a credit note.
_NOT_SENT = ("PLACED", "ACCEPTED")


def carry_out(counter: Counter, outcome: OrderOutcome) -> Reply:
    match outcome:
        case outcomes.ShowOrders(because_old=because_old):
            return open_orders(counter, because_old=because_old)
        case outcomes.ShowOrder(order_number=number):
            return _order(counter, number)
        case outcomes.AskToCancel(order_number=order_number, others=others):
            return _ask_to_cancel(counter, order_number, others)
        case outcomes.CancelOrder(order_id=order_id):
            return _cancel(counter, order_id)
        case outcomes.KeepAsItIs():
            counter.turn.close_prompt()
            return core.replies.retailer.nothing_changed(counter.turn.language)
        case outcomes.SayEditsAreUnseen():
            return _edits_are_unseen(counter)
        case outcomes.AskForRest():
            return _ask_for_rest(counter)
        case outcomes.HearComplaint():
            return complaints.hear(counter, outcome)
        case outcomes.ShowComplaint(complaint_number=number):
            return complaints.show(counter, number)
        case outcomes.ComplainAbout():
            return complaints.complain(counter, outcome)
        case outcomes.AnswerProposal():
            return proposals.answer(counter, outcome)


def open_orders(counter: Counter, *, because_old: bool = False) -> Reply:
    rows = db.orders.open_of_retailer(counter.connection, counter.retailer_id)
    draft = counter.turn.draft
    return core.replies.retailer.orders(
        counter.turn.language,
        [(row.order_number, row.status, row.total) for row in rows],
        because_old,
        has_draft=draft is not None,
        draft_total=None if draft is None or draft.questions else draft.quoted_total,
    )


def _order(counter: Counter, order_number: str) -> Reply:
    language = counter.turn.language
    order = db.orders.standing_of_retailer(counter.connection, counter.retailer_id, order_number)
    if order is None:
        return core.replies.retailer.no_such_order(language, order_number)
    quote = db.orders.as_ordered(counter.connection, order.id)
    return core.replies.retailer.order(
        language,
        order_number=order.order_number,
        asked_number=order_number,
        vendor_name=db.people.vendor(counter.connection, order.vendor_id).name,
        state=order.status,
        total=order.total,
        quote=quote,
        bill=_bill(counter, order.id, quote),
    )


def _bill(counter: Counter, order_id: int, quote: Quote) -> Bill | None:
    """What he owes for the order: of what was loaded."""
    bill = db.invoices.of_order(counter.connection, order_id)
    if bill is None:
        return None
    goods = billed.goods(counter.connection, bill.id, quote)
    return Bill(bill.invoice_number, bill.total, bill.due_date, goods)


def _ask_to_cancel(
    counter: Counter, order_number: str | None, others: tuple[str, ...] = ()
) -> Reply:
    turn = counter.turn
    if order_number is not None and others:
        # Everybody locks them in the same order.
        told = [_ask_to_cancel(counter, one) for one in sorted((order_number, *others), key=int)]
        return Reply("\n".join(reply.body for reply in told))
    if order_number is not None:
        named = db.orders.standing_of_retailer(
            counter.connection, counter.retailer_id, order_number
        )
        if named is None:
            return core.replies.retailer.no_such_order(turn.language, order_number)
        return _cancel(counter, named.id)
    rows = db.shop_orders.not_sent(
        counter.connection, counter.retailer_id, counter.vendor_id, OFFERED_MAX
    )
    if not rows:
        return core.replies.retailer.nothing_to_cancel(turn.language)
    no = Choice(Label(mark("No")), KeepAsItIs(), ("nahi", "no", "rehne do", "mat karo"))
    if len(rows) > 1:
        which = [
            Choice(name(f"#{row.order_number}, {rupees(row.total)}"), CancelOrder(row.id))
            for row in rows
        ]
        text = core.replies.retailer.which_to_cancel(turn.language)
        return turn.ask(text, Prompt(Topic.CANCEL, (*which, no)))
    (only,) = rows
    yes = Choice(Label(mark("Yes, cancel")), CancelOrder(only.id), ("haan", "yes", "cancel", "ok"))
    text = core.replies.retailer.sure_to_cancel(
        turn.language, order_number=only.order_number, total=only.total
    )
    return turn.ask(text, Prompt(Topic.CANCEL, (yes, no)))


def _cancel(counter: Counter, order_id: int) -> Reply:
    """Before it has left everything is given back; what the wholesaler did meanwhile is told."""
    turn = counter.turn
    turn.close_prompt()
    order = _to_give_up(counter, order_id)
    if order is None:
        return _too_late(counter, order_id)
    orders.give_up(turn.books, order, "CANCELLED")
    _tell_vendor(counter, order)
    return core.replies.retailer.order_moved(
        turn.language,
        order_number=order.order_number,
        vendor_name=db.people.vendor(counter.connection, order.vendor_id).name,
        state="CANCELLED",
    )


def _to_give_up(counter: Counter, order_id: int) -> Row | None:
    """Locked. Of an order that has left a shop locks nothing, so it is looked at before."""
    found = db.shop_orders.by_id(counter.connection, counter.retailer_id, order_id)
    if found is None or found.status not in _NOT_SENT:
        return None
    order = db.locks.order(counter.connection, order_id, found.vendor_id)
    return order if order is not None and order.status in _NOT_SENT else None


def _too_late(counter: Counter, order_id: int) -> Reply:
    """What became of it."""
    language = counter.turn.language
    order = db.shop_orders.by_id(counter.connection, counter.retailer_id, order_id)
    if order is None:
        return open_orders(counter, because_old=True)
    if order.status == "REVISED":
        # What he meant goes on under another number.
        return _ask_to_cancel(counter, order.order_number)
    return core.replies.retailer.cannot_cancel(
        language, order_number=order.order_number, state=order.status
    )


def _tell_vendor(counter: Counter, order: Row) -> None:
    counter.turn.notices.to_vendor(
        order.vendor_id,
        f"order {order.id} CANCELLED",
        lambda language: core.replies.vendor.order_moved(
            language,
            order_number=order.order_number,
            shop=counter.retailer.shop_name,
            state="CANCELLED",
        ),
        act=Act.ACCEPT,
    )


def _edits_are_unseen(counter: Counter) -> Reply:
    """What there is of his order: the draft, or else the last order that has not left."""
    turn = counter.turn
    draft = turn.draft
    if draft is not None and draft.wishes:
        quote = counter.price(draft).quote
    else:
        rows = db.shop_orders.not_sent(
            counter.connection, counter.retailer_id, counter.vendor_id, 1
        )
        quote = db.orders.as_ordered(counter.connection, rows[0].id) if rows else None
    return core.replies.retailer.edits_are_unseen(turn.language, quote)


def _ask_for_rest(counter: Counter) -> Reply:
    """The wholesaler hears that the shop waits for what did not come."""
    turn = counter.turn
    turn.close_prompt()
    turn.notices.to_vendor(
        counter.vendor_id,
        f"rest asked {turn.conversation_id} {turn.now:%Y-%m-%d %H:%M}",
        lambda language: core.replies.vendor.rest_asked(language, shop=counter.retailer.shop_name),
        act=Act.ORDER_ON_BEHALF,
    )
    return core.replies.retailer.rest_asked(turn.language, vendor_name=counter.vendor.name)
