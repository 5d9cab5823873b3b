"""Requests that no vendor has answered in time: both sides are told that nothing was ordered."""

import structlog

import core.replies.requests
import db.clock
import db.engine
import db.people
import db.requests
from core.permissions import Act
from workers import enqueue
from workers.bookkeeping import requests
from workers.bookkeeping.books import Books
from workers.handlers.notices import Notices
from workers.runtime import Runtime

logger = structlog.get_logger()

LIMIT = 100


def lapse_requests(runtime: Runtime) -> None:
    """One transaction per request, so that one whose account cannot be locked now does not hold up the
    others."""
    with db.engine.transaction(runtime.engine, db.engine.SYSTEM) as connection:
        overdue = db.requests.overdue(connection, db.clock.now(connection), LIMIT)
    for request_id in overdue:
        for conversation_id in sorted(_lapse(runtime, request_id)):
            enqueue.outbound(conversation_id)


def _lapse(runtime: Runtime, request_id: int) -> set[int]:
    """Returns the conversations that have something to send; none if it was decided meanwhile."""
    with db.engine.transaction(runtime.engine, db.engine.SYSTEM) as connection:
        outcome = requests.lapse(Books(connection, None, db.clock.now(connection)), request_id)
        if isinstance(outcome, requests.NotOpen):
            return set()
        request = outcome.request
        vendor_name = db.people.vendor(connection, request.vendor_id).name
        shop_name = db.people.retailer(connection, request.retailer_id).shop_name
        notices = Notices(connection)
        notices.to_retailer(
            request.retailer_id,
            f"request {request_id} LAPSED",
            lambda language: core.replies.requests.lapsed_for_retailer(
                language, vendor_name=vendor_name, total=request.total
            ),
        )
        notices.to_vendor(
            request.vendor_id,
            f"request {request_id} LAPSED",
            lambda language: core.replies.requests.lapsed_for_vendor(
                language, shop=shop_name, total=request.total
            ),
            act=Act.CHANGE_LIMIT,
        )
    logger.info("request lapsed", request_id=request_id)
    return notices.to_wake
