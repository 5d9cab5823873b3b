"""Work on the tables themselves."""

import structlog

import db.engine
import db.partitions
from workers.runtime import Runtime

logger = structlog.get_logger()


def add_partitions(runtime: Runtime) -> None:
    with db.engine.transaction(runtime.maintenance_engine, db.engine.SYSTEM) as connection:
        made = db.partitions.ensure_months(connection, "whatsapp_messages")
    logger.info("partitions added", table="whatsapp_messages", count=made)
