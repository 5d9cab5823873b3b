"""The search for rows that were left behind: a lost wake-up, a dead worker, a pause that is over."""

from datetime import timedelta

import structlog

import db.clock
import db.engine
import db.inbox
import db.outbox
from workers import enqueue
from workers.runtime import Runtime

logger = structlog.get_logger()

# Longer than an ordinary answer takes, so that a busy system is not woken twice for everything.
OLDER_THAN = timedelta(seconds=3)

# A backlog is worked off over several sweeps.
LIMIT = 500


def wake_forgotten(runtime: Runtime, older_than: timedelta = OLDER_THAN) -> None:
    with db.engine.transaction(runtime.engine, db.engine.SYSTEM) as connection:
        now = db.clock.now(connection)
        inbound = db.inbox.conversations_waiting(connection, now, older_than, LIMIT)
        outbound = db.outbox.conversations_waiting(connection, now, older_than, LIMIT)
    if inbound or outbound:
        logger.info("forgotten rows found", inbound=len(inbound), outbound=len(outbound))
    # The first wake-up that fails says that Redis is away: the next sweep begins again. all() stops.
    _ = all(enqueue.inbound(conversation_id) for conversation_id in inbound) and all(
        enqueue.outbound(conversation_id) for conversation_id in outbound
    )
