"""An order that he cannot send as it was ordered: what needs nobody's yes is done, the rest is asked."""

from collections.abc import Sequence
from dataclasses import replace

import core.replies.differences
import core.replies.order_questions
import core.replies.revisions
import core.replies.vendor
import db.locks
import db.orders
from core.messages import Reply
from core.orders import Quote
from core.replies.revisions import Otherwise
from core.revisions import Changes
from core.understanding.vendor import commands
from db.rows import Row
from workers.bookkeeping import proposals, revisions
from workers.bookkeeping.orders import Blocked, OverLimit, Short
from workers.bookkeeping.proposals import Proposed
from workers.bookkeeping.revisions import NeedsConsent, NothingChanged, NothingLeft, Revised
from workers.handlers.vendor import deciding, loading, said_changes, which_orders
from workers.handlers.vendor.desk import Desk


def change(desk: Desk, command: commands.ChangeOrder) -> Reply:
    """What he says is a part of an acceptance before the order has left; at the shop's door it is a part of
    the delivery, which he is told to write."""
    found = _order(desk, command)
    if isinstance(found, Reply):
        return found
    order = db.locks.order(desk.turn.connection, found.id, desk.vendor_id)
    assert order is not None, "an order does not go away"
    desk.turn.close_prompt()
    if order.status == "DISPATCHED":
        goods = " ".join(said.goods for said in command.changes[:1])
        return core.replies.order_questions.has_left(
            desk.turn.language, order_number=order.order_number, said=goods
        )
    if order.status not in ("PLACED", "ACCEPTED"):
        return Reply(which_orders.stands(desk, order))
    numbered = replace(command, order_number=order.order_number)
    settled = said_changes.settle(
        desk, order, command.changes, again=lambda said: replace(numbered, changes=said)
    )
    return settled if isinstance(settled, Reply) else _make(desk, order, settled)


def _order(desk: Desk, command: commands.ChangeOrder) -> Row | Reply:
    """The order that he names, or the only open one that has the goods."""
    connection, language = desk.turn.connection, desk.turn.language
    if command.order_number is not None:
        named = db.orders.standing_of_vendor(connection, desk.vendor_id, command.order_number)
        return named or core.replies.vendor.no_such_order(language, command.order_number)
    rows = db.orders.open_of_vendor(connection, desk.vendor_id)
    fitting = [
        row
        for row in rows
        if said_changes.is_about(desk, db.orders.as_ordered(connection, row.id), command.changes)
    ]
    if not rows:
        return core.replies.vendor.no_such_order(language, None)
    if not fitting:
        said = " ".join(change.goods for change in command.changes)
        return core.replies.order_questions.goods_in_no_order(language, said)
    if len(fitting) == 1:
        return fitting[0]
    return which_orders.ask_which(
        desk, [(row, replace(command, order_number=row.order_number)) for row in fitting]
    )


def _make(desk: Desk, order: Row, changes: Changes) -> Reply:
    ordered = db.orders.as_ordered(desk.turn.connection, order.id)
    changed = revisions.as_changed(desk.turn.books, order, changes)
    outcome = revisions.revise(desk.turn.books, order, changes)
    match outcome:
        case Revised(order_number=number, quote=quote):
            return _sent_otherwise(desk, order, ordered, quote, number, changed.lines)
        case NeedsConsent():
            return _propose(desk, order, ordered, changes)
        case NothingLeft():
            return loading.ask_to_reject(desk, order)
        case NothingChanged() if order.status == "PLACED":
            return deciding.accept(desk, [order.id])
        case NothingChanged():
            return Reply(which_orders.stands(desk, order))
        case OverLimit() | Blocked() | Short():
            return _refused(desk, order, outcome, ordered)


def _sent_otherwise(
    desk: Desk,
    order: Row,
    ordered: Quote,
    quote: Quote,
    new_number: str,
    lines: core.replies.differences.Lines,
) -> Reply:
    vendor_name = desk.vendor.name

    def otherwise(language: str) -> Otherwise:
        return Otherwise(
            order.order_number,
            order.total,
            new_number,
            quote.total,
            core.replies.differences.lines(language, ordered, lines),
        )

    desk.turn.notices.to_retailer(
        order.retailer_id,
        f"order {order.id} REVISED",
        lambda language: core.replies.revisions.sent_otherwise(
            language, otherwise(language), vendor_name=vendor_name
        ),
    )
    return core.replies.revisions.sends_otherwise(
        desk.turn.language,
        otherwise(desk.turn.language),
        shop=which_orders.shop_name(desk, order),
    )


def _propose(desk: Desk, order: Row, ordered: Quote, changes: Changes) -> Reply:
    turn = desk.turn
    until = turn.now + turn.settings.proposal_expires_after
    proposed = proposals.propose(turn.books, order, changes, until)
    if not isinstance(proposed, Proposed):
        return core.replies.order_questions.impossible(
            turn.language, order_number=order.order_number
        )
    vendor_name = desk.vendor.name
    disputed = _disputed(ordered, proposed)

    def otherwise(language: str) -> Otherwise:
        return Otherwise(
            order.order_number,
            order.total,
            None,
            proposed.quote.total,
            core.replies.differences.lines(language, ordered, proposed.changed.lines),
        )

    turn.notices.to_retailer(
        order.retailer_id,
        f"proposal {proposed.proposal_id} asked",
        lambda language: core.replies.revisions.proposal_card(
            language,
            turn.secret,
            otherwise(language),
            proposal_id=proposed.proposal_id,
            vendor_name=vendor_name,
            disputed=disputed,
            until=until,
        ),
    )
    return core.replies.revisions.shop_is_asked(
        turn.language,
        otherwise(turn.language),
        shop=which_orders.shop_name(desk, order),
        disputed=disputed,
        until=until,
    )


def _disputed(ordered: Quote, proposed: Proposed) -> Sequence[str]:
    """The goods, as they were ordered, that are left out without the shop's yes."""
    return [ordered.lines[number - 1].offer.name for number in sorted(proposed.changed.disputed)]


def _refused(desk: Desk, order: Row, refused: OverLimit | Blocked | Short, ordered: Quote) -> Reply:
    language, number = desk.turn.language, order.order_number
    if isinstance(refused, Short):
        names = {line.offer.vendor_product_id: line.offer.name for line in ordered.lines}
        goods = [names[row.vendor_product_id] for row in refused.lines]
        return core.replies.order_questions.no_stock(language, order_number=number, goods=goods)
    return core.replies.order_questions.no_credit(
        language,
        order_number=number,
        shop=which_orders.shop_name(desk, order),
        available=refused.available if isinstance(refused, OverLimit) else None,
    )
