"""Proposals that no shop has answered in time: the order goes without what was asked about, and both sides are
told."""

import structlog

import core.replies.proposals
import db.clock
import db.engine
import db.orders
import db.people
import db.proposals
from core.permissions import Act
from core.replies.proposals import Lapsed
from workers import enqueue
from workers.bookkeeping import proposals
from workers.bookkeeping.books import Books
from workers.bookkeeping.revisions import Revised
from workers.handlers.notices import Notices
from workers.runtime import Runtime

logger = structlog.get_logger()

LIMIT = 100


def lapse_proposals(runtime: Runtime) -> None:
    """One transaction per proposal, so that one whose order cannot be locked now does not hold up the
    others."""
    with db.engine.transaction(runtime.engine, db.engine.SYSTEM) as connection:
        overdue = db.proposals.overdue(connection, db.clock.now(connection), LIMIT)
    for proposal_id in overdue:
        for conversation_id in sorted(_lapse(runtime, proposal_id)):
            enqueue.outbound(conversation_id)


def _lapse(runtime: Runtime, proposal_id: int) -> set[int]:
    """Returns the conversations that have something to send; none if it was decided meanwhile."""
    with db.engine.transaction(runtime.engine, db.engine.SYSTEM) as connection:
        outcome = proposals.lapse(Books(connection, None, db.clock.now(connection)), proposal_id)
        if isinstance(outcome, proposals.NotOpen):
            return set()
        proposal = db.proposals.find(connection, proposal_id)
        assert proposal is not None
        order = db.orders.find(connection, proposal.order_id, proposal.vendor_id)
        assert order is not None
        ordered = db.orders.as_ordered(connection, order.id).lines
        lapsed = Lapsed(
            order_number=order.order_number,
            left_out=[ordered[number - 1].offer.name for number in proposal.disputed],
            new_number=outcome.order_number if isinstance(outcome, Revised) else None,
            total=outcome.quote.total if isinstance(outcome, Revised) else None,
        )
        vendor_name = db.people.vendor(connection, order.vendor_id).name
        shop_name = db.people.retailer(connection, order.retailer_id).shop_name
        notices = Notices(connection)
        notices.to_retailer(
            order.retailer_id,
            f"proposal {proposal_id} LAPSED",
            lambda language: core.replies.proposals.lapsed_for_retailer(
                language, lapsed, vendor_name=vendor_name
            ),
        )
        notices.to_vendor(
            order.vendor_id,
            f"proposal {proposal_id} LAPSED",
            lambda language: core.replies.proposals.lapsed_for_vendor(
                language, lapsed, shop=shop_name
            ),
            act=Act.ACCEPT,
        )
    logger.info("proposal lapsed", proposal_id=proposal_id)
    return notices.to_wake
