"""How the shops stand with their credit, every night anew."""

from itertools import islice

import structlog

import core.calendar
import core.credit
import db.clock
import db.credit_scores
import db.engine
from workers.runtime import Runtime

logger = structlog.get_logger()

# Shops of one transaction: their rows are locked until it commits, and every posting needs one of them.
BATCH = 100


def score_retailers(runtime: Runtime) -> None:
    """Each batch commits by itself. Run again, it writes nothing that is there already."""
    with db.engine.transaction(runtime.maintenance_engine, db.engine.SYSTEM) as connection:
        today = core.calendar.business_day(db.clock.now(connection))
        shops = iter(db.credit_scores.facts(connection, today).items())
    changed = 0
    while batch := list(islice(shops, BATCH)):
        with db.engine.transaction(runtime.maintenance_engine, db.engine.SYSTEM) as connection:
            changed += sum(
                db.credit_scores.record(connection, shop, today, core.credit.score(facts))
                for shop, facts in batch
            )
    logger.info("retailers scored", changed=changed)
