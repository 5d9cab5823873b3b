"""What the wholesaler would send otherwise: the shop says yes or no."""

import core.replies.revisions
import db.orders
import db.proposals
from core.dialogue.retailer.outcomes import AnswerProposal
from core.messages import Reply
from core.permissions import Act
from core.replies.revisions import Otherwise
from db.rows import Row
from workers.bookkeeping import proposals
from workers.bookkeeping.orders import Blocked, OverLimit, Short
from workers.bookkeeping.proposals import NotOpen, Rejected
from workers.bookkeeping.revisions import Revised
from workers.handlers.counter import Counter


def answer(counter: Counter, outcome: AnswerProposal) -> Reply:
    """The counter is that of the order's vendor, whoever the shop writes to at present."""
    proposal = db.proposals.find(counter.connection, outcome.proposal_id)
    if proposal is None or proposal.retailer_id != counter.retailer_id:
        return core.replies.revisions.no_question(counter.turn.language)
    here = Counter(counter.turn, counter.retailer_id, proposal.vendor_id)
    order = db.orders.find(counter.connection, proposal.order_id, proposal.vendor_id)
    assert order is not None, "an order with a proposal is there"
    books = counter.turn.books
    if outcome.agrees:
        agreed = proposals.agree(books, proposal.id)
        if isinstance(agreed, Revised):
            return _agreed(here, order, agreed)
        if isinstance(agreed, NotOpen):
            return _closed_already(here, order)
        return _cannot(here, order, proposal, agreed)
    refused = proposals.refuse(books, proposal.id)
    match refused:
        case Revised():
            return _refused(here, order, proposal, refused)
        case Rejected():
            return _nothing_left(here, order)
        case NotOpen():
            return _closed_already(here, order)


def _agreed(counter: Counter, order: Row, revised: Revised) -> Reply:
    otherwise = _otherwise(order, revised)
    shop = counter.retailer.shop_name
    counter.turn.notices.to_vendor(
        order.vendor_id,
        f"order {order.id} proposal AGREED",
        lambda language: core.replies.revisions.agreed_for_vendor(language, otherwise, shop=shop),
        act=Act.ACCEPT,
    )
    return core.replies.revisions.agreed(counter.turn.language, otherwise)


def _refused(counter: Counter, order: Row, proposal: Row, revised: Revised) -> Reply:
    otherwise = _otherwise(order, revised)
    shop, goods = counter.retailer.shop_name, _disputed(counter, proposal)
    counter.turn.notices.to_vendor(
        order.vendor_id,
        f"order {order.id} proposal REFUSED",
        lambda language: core.replies.revisions.refused_for_vendor(
            language, otherwise, shop=shop, goods=goods
        ),
        act=Act.ACCEPT,
    )
    return core.replies.revisions.refused(counter.turn.language, otherwise, goods=goods)


def _nothing_left(counter: Counter, order: Row) -> Reply:
    shop = counter.retailer.shop_name
    counter.turn.notices.to_vendor(
        order.vendor_id,
        f"order {order.id} proposal REFUSED",
        lambda language: core.replies.revisions.closed_for_vendor(
            language, order_number=order.order_number, shop=shop
        ),
        act=Act.ACCEPT,
    )
    return core.replies.revisions.closed(counter.turn.language, order_number=order.order_number)


def _cannot(
    counter: Counter, order: Row, proposal: Row, refused: OverLimit | Blocked | Short
) -> Reply:
    """Nothing has changed: he may still say no, or yes again when it is possible."""
    language, goods = counter.turn.language, _disputed(counter, proposal)
    if isinstance(refused, OverLimit):
        return core.replies.revisions.over_limit(
            language,
            order_number=order.order_number,
            total=proposal.total,
            vendor_name=counter.vendor.name,
            available=refused.available,
            goods=goods,
        )
    return core.replies.revisions.cannot_be_had(
        language, order_number=order.order_number, vendor_name=counter.vendor.name, goods=goods
    )


def _closed_already(counter: Counter, order: Row) -> Reply:
    standing = db.orders.standing_of_retailer(
        counter.connection, counter.retailer_id, order.order_number
    )
    assert standing is not None, "the order itself, if nothing else"
    return core.replies.revisions.answered_already(
        counter.turn.language, order_number=standing.order_number, state=standing.status
    )


def _otherwise(order: Row, revised: Revised) -> Otherwise:
    return Otherwise(order.order_number, order.total, revised.order_number, revised.quote.total)


def _disputed(counter: Counter, proposal: Row) -> list[str]:
    """The goods that do not go without his yes, as they were ordered."""
    ordered = db.orders.as_ordered(counter.connection, proposal.order_id).lines
    return [ordered[number - 1].offer.name for number in proposal.disputed]
