"""Orders that nobody has accepted in time: everything is given back and both sides are told."""

import structlog

import core.replies.retailer
import core.replies.vendor
import db.clock
import db.engine
import db.locks
import db.orders
import db.people
import db.proposals
from core.permissions import Act
from workers import enqueue
from workers.bookkeeping import orders
from workers.bookkeeping.books import Books
from workers.handlers.notices import Notices
from workers.runtime import Runtime

logger = structlog.get_logger()

LIMIT = 100


def expire_orders(runtime: Runtime) -> None:
    """One transaction per order, so that one that cannot be locked now does not hold up the others."""
    with db.engine.transaction(runtime.engine, db.engine.SYSTEM) as connection:
        overdue = db.orders.overdue(connection, db.clock.now(connection), LIMIT)
    for order in overdue:
        for conversation_id in sorted(_expire(runtime, order.id, order.vendor_id)):
            enqueue.outbound(conversation_id)


def _expire(runtime: Runtime, order_id: int, vendor_id: int) -> set[int]:
    """Returns the conversations that have something to send; none if he has answered meanwhile."""
    with db.engine.transaction(runtime.engine, db.engine.SYSTEM) as connection:
        order = db.locks.order(connection, order_id, vendor_id)
        if order is None or order.status != "PLACED":
            return set()
        if db.proposals.open_of_order(connection, order_id) is not None:
            return set()
        orders.give_up(Books(connection, None, db.clock.now(connection)), order, "EXPIRED")

        vendor_name = db.people.vendor(connection, vendor_id).name
        shop_name = db.people.retailer(connection, order.retailer_id).shop_name
        notices = Notices(connection)
        notices.to_retailer(
            order.retailer_id,
            f"order {order.id} EXPIRED",
            lambda language: core.replies.retailer.order_moved(
                language,
                order_number=order.order_number,
                vendor_name=vendor_name,
                state="EXPIRED",
            ),
        )
        notices.to_vendor(
            vendor_id,
            f"order {order.id} EXPIRED",
            lambda language: core.replies.vendor.order_moved(
                language, order_number=order.order_number, shop=shop_name, state="EXPIRED"
            ),
            act=Act.ACCEPT,
        )
    logger.info("order expired", order_id=order_id)
    return notices.to_wake
