"""Work on what has become old."""

import structlog

import db.archive
import db.engine
import db.stats
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
            moved = db.archive.archive_orders(connection, BATCH)
        total += moved
        if moved == 0:
            break
    logger.info("orders archived", count=total)


def refresh_statistics(runtime: Runtime) -> None:
    with db.engine.transaction(runtime.maintenance_engine, db.engine.SYSTEM) as connection:
        refreshed = db.stats.refresh(connection)
    logger.info("statistics refreshed", refreshed=refreshed)
