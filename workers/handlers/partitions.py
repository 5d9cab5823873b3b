"""Months of the partitioned tables: finished where they were interrupted, made ahead, packed when old.

Every step can be repeated and stops where another worker is at it. A step that cannot have its lock
now is logged and left for the next run.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import sqlalchemy as sa
import structlog
from psycopg.errors import LockNotAvailable

import db.engine
import db.locks
import db.message_archive
import db.partitions
from workers.runtime import Runtime

logger = structlog.get_logger()


def roll(runtime: Runtime) -> None:
    """The whole of it: at most one month of messages is taken off and packed per run."""
    with _alone(runtime) as connection:
        if connection is None:
            return
        _finish_detaching(connection)
        for table in db.partitions.PARTITIONED:
            with _unless_locked("partitions not added", table):
                made = db.partitions.ensure_months(connection, table)
                logger.info("partitions added", table=table, count=made)
        if not _pack_left_over(runtime, connection):
            _detach_old(runtime, connection)
            _pack_left_over(runtime, connection)


def finish(runtime: Runtime) -> None:
    """Only what an earlier run could not end. A month in between can be read nowhere."""
    with _alone(runtime) as connection:
        if connection is not None:
            _finish_detaching(connection)
            _pack_left_over(runtime, connection)


@contextmanager
def _alone(runtime: Runtime) -> Iterator[sa.Connection | None]:
    with (
        db.engine.own_session(runtime.maintenance_engine, db.engine.SYSTEM) as connection,
        db.locks.try_session_lock(connection, db.locks.PARTITIONS) as ours,
    ):
        if not ours:
            logger.info("partitions left to another worker")
        yield connection if ours else None


def _finish_detaching(connection: sa.Connection) -> None:
    for table in db.partitions.PARTITIONED:
        with _unless_locked("partition not detached", table):
            for partition in db.partitions.finish_detaching(connection, table):
                logger.info("partition detached", partition=partition, finished=True)


def _detach_old(runtime: Runtime, connection: sa.Connection) -> None:
    table = db.message_archive.TABLE
    for partition in db.message_archive.due(
        connection, runtime.settings.messages_packed_after_months
    ):
        with _unless_locked("partition not detached", partition):
            if db.partitions.detach(connection, table, partition):
                logger.info("partition detached", partition=partition, finished=False)
                return
            # Something in it is still to be answered or sent.
            logger.warning("partition kept", partition=partition)
            continue
        # Locked by somebody: nothing else can be detached before this one is.
        return


def _pack_left_over(runtime: Runtime, connection: sa.Connection) -> bool:
    """Pack the oldest month that has left its table; ``False`` when there is none."""
    left_over = db.message_archive.unpacked(connection)
    if not left_over:
        return False
    partition = left_over[0]
    with _unless_locked("messages not packed", partition):
        # One transaction: a month is in one of the two places, and whole.
        with db.engine.transaction(runtime.maintenance_engine, db.engine.SYSTEM) as transaction:
            count = db.message_archive.pack(transaction, partition)
            db.message_archive.drop_packed(transaction, partition)
        logger.info("messages packed", partition=partition, count=count)
    return True


@contextmanager
def _unless_locked(event: str, name: str) -> Iterator[None]:
    try:
        yield
    except sa.exc.OperationalError as error:
        if not isinstance(error.orig, LockNotAvailable):
            raise
        logger.warning(event, name=name, reason="LockNotAvailable")
