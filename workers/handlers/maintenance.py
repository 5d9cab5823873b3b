"""Work on the tables themselves."""

import structlog

import db.engine
import db.partitions
from workers.runtime import Runtime

logger = structlog.get_logger()


def add_partitions(runtime: Runtime) -> None:
    for table in db.partitions.PARTITIONED:
        with db.engine.transaction(runtime.maintenance_engine, db.engine.SYSTEM) as connection:
            made = db.partitions.ensure_months(connection, table)
        logger.info("partitions added", table=table, count=made)
