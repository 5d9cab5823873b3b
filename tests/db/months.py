"""Months of a test's own: one in the past, with messages, and whoever holds on to it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

import psycopg
import sqlalchemy as sa

import db.engine
import db.message_archive
import db.partitions
import tests.messages
from tests.database import SYSTEM, Database

# Long over, whenever the tests run.
JANUARY = datetime(2025, 1, 1, tzinfo=UTC)
FEBRUARY = datetime(2025, 2, 1, tzinfo=UTC)


def add(database: Database, table: str, month: datetime) -> str:
    """Give the table a partition for the month; returns its name."""
    database.value("SELECT ensure_month_partitions(%s, %s, 1)", table, month.date())
    return f"{table}_{month:%Y_%m}"


def with_messages(database: Database, month: datetime, count: int, *, after: int = 0) -> str:
    """A month of realistic messages, whose ids begin behind ``after``."""
    partition = add(database, "whatsapp_messages", month)
    with psycopg.connect(database.admin_url, options=SYSTEM) as connection:
        tests.messages.load(connection, count, month, after=after)
    return partition


def attached(database: Database, table: str) -> list[str]:
    with database.engine.connect() as connection:
        return list(db.partitions.attached(connection, table))


def exists(database: Database, table: str) -> bool:
    return bool(database.value("SELECT to_regclass(%s) IS NOT NULL", table))


@contextmanager
def maintenance(database: Database, *, lock_timeout: str | None = None) -> Iterator[sa.Engine]:
    """An engine as the scheduled tasks have it, or one that gives up sooner than its role does."""
    engine = db.engine.create(database.maintenance_url, application_name="test", pool_size=4)

    def be_impatient(connection: Any, _record: Any) -> None:
        connection.execute(f"SET lock_timeout = '{lock_timeout}'")
        connection.commit()

    if lock_timeout:
        sa.event.listen(engine, "connect", be_impatient)
    try:
        yield engine
    finally:
        engine.dispose()


@contextmanager
def held(database: Database, table: str) -> Iterator[None]:
    """Somebody reads the table and does not end his transaction."""
    with psycopg.connect(database.admin_url, options=SYSTEM) as connection:
        connection.execute(f"SELECT FROM {table} LIMIT 1".encode())
        yield
        connection.rollback()


def detach(engine: sa.Engine, partition: str) -> None:
    """Take a month of messages off its table."""
    with db.engine.own_session(engine, db.engine.SYSTEM) as connection:
        assert db.partitions.detach(connection, db.message_archive.TABLE, partition)


def pack(engine: sa.Engine, partition: str) -> int:
    with db.engine.transaction(engine, db.engine.SYSTEM) as connection:
        count = db.message_archive.pack(connection, partition)
        db.message_archive.drop_packed(connection, partition)
        return count


def put_away(engine: sa.Engine, partition: str) -> int:
    detach(engine, partition)
    return pack(engine, partition)
