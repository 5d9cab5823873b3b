"""Work on what has become old."""

from datetime import timedelta

import structlog

import core.calendar
import core.unclear_words
import db.clock
import db.dues
import db.engine
import db.order_archive
import db.seals
import db.stats
import db.unclear_words
from workers.runtime import Runtime

logger = structlog.get_logger()

BATCH = 200
# What is left after that waits for the next day.
BATCHES = 25


def archive_orders(runtime: Runtime) -> None:
    """Each batch commits by itself, so that an interruption loses nothing and holds nobody up."""
    total = 0
    for _ in range(BATCHES):
        with db.engine.transaction(runtime.maintenance_engine, db.engine.SYSTEM) as connection:
            moved = db.order_archive.move(connection, BATCH)
        total += moved
        if moved == 0:
            break
    logger.info("orders archived", count=total)


def flag_overdue(runtime: Runtime) -> None:
    """Mark what became late when the business day was over. Run again, it finds nothing."""
    with db.engine.transaction(runtime.maintenance_engine, db.engine.SYSTEM) as connection:
        today = core.calendar.business_day(db.clock.now(connection))
        flagged = db.dues.flag_overdue(connection, today)
    logger.info("dues flagged as overdue", count=flagged)


def seal_ledger(runtime: Runtime) -> None:
    """Seal the heads of the accounts under the business day that is over."""
    with db.engine.transaction(runtime.maintenance_engine, db.engine.SYSTEM) as connection:
        today = core.calendar.business_day(db.clock.now(connection))
        sealed = db.seals.seal(connection, today - timedelta(days=1))
    logger.info("ledger sealed", count=sealed)


def forget_unclear_words(runtime: Runtime) -> None:
    """Remove what nobody has said for so long that it helps nobody."""
    with db.engine.transaction(runtime.maintenance_engine, db.engine.SYSTEM) as connection:
        today = core.calendar.business_day(db.clock.now(connection))
        before = today - timedelta(days=core.unclear_words.KEPT_DAYS)
        forgotten = db.unclear_words.forget(connection, before)
    logger.info("unclear words forgotten", count=forgotten)


def refresh_statistics(runtime: Runtime) -> None:
    with db.engine.transaction(runtime.maintenance_engine, db.engine.SYSTEM) as connection:
        refreshed = db.stats.refresh(connection)
    logger.info("statistics refreshed", refreshed=refreshed)
