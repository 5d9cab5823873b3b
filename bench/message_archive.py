"""How much smaller old messages are once they are packed, and how long it takes.

Starts a PostgreSQL of its own and forgets it: ``.venv/bin/python -m bench.message_archive``. Sizes are
of everything: rows, indexes and what is kept beside the rows. Before is measured compact, as if nothing
had ever been changed in the month.
"""

import argparse
import time
from collections.abc import Callable
from datetime import UTC, datetime

import psycopg
import sqlalchemy as sa

import db.engine
import db.message_archive
import db.message_history
import db.migrate
import db.partitions
import ops.embedded.postgres
import tests.messages
from ops.embedded.accounts import scratch_folder

MONTH = datetime(2026, 1, 1, tzinfo=UTC)
PARTITION = "whatsapp_messages_2026_01"
ARCHIVE = "whatsapp_messages_archive"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--messages", type=int, default=100_000)
    messages = parser.parse_args().messages
    with (
        scratch_folder() as folder,
        ops.embedded.postgres.running(folder / "postgres") as url,
    ):
        db.migrate.upgrade(url)
        measure(url, messages)


def measure(url: str, messages: int) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(
            "SELECT ensure_month_partitions(%s, %s, 1)", [db.message_archive.TABLE, MONTH.date()]
        )
        tests.messages.load(connection, messages, MONTH)
        connection.execute(f"VACUUM (FULL, ANALYZE) {PARTITION}".encode())
    engine = db.engine.create(url, application_name="bench")
    with db.engine.own_session(engine, db.engine.SYSTEM) as connection:
        before = _size(connection, PARTITION)
        detaching = _seconds(
            lambda: db.partitions.detach(connection, db.message_archive.TABLE, PARTITION)
        )
        packing = _seconds(lambda: db.message_archive.pack(connection, PARTITION))
        proving = _seconds(lambda: db.message_archive.drop_packed(connection, PARTITION))
        connection.execute(sa.text(f"VACUUM ANALYZE {ARCHIVE}"))
        after = _size(connection, ARCHIVE)
        reading = _reading(connection)
        groups = connection.scalar(sa.text(f"SELECT count(*) FROM {ARCHIVE}"))  # noqa: S608
    engine.dispose()

    print(f"messages   {messages:,} of {groups} phones")
    print(f"before     {before / 2**20:.1f} MiB, {before / messages:.0f} bytes a message")
    print(f"after      {after / 2**20:.1f} MiB, {after / messages:.0f} bytes a message")
    print(f"ratio      {before / after:.2f}")
    print(
        f"seconds    detaching {detaching:.2f}  packing {packing:.1f}"
        f"  proving and dropping {proving:.1f}"
    )
    print(f"reading    20 packed messages of the longest conversation: {reading * 1000:.0f} ms")


def _size(connection: sa.Connection, table: str) -> int:
    size: int = connection.execute(
        sa.text("SELECT pg_total_relation_size(to_regclass(:table))"), {"table": table}
    ).scalar_one()
    return size


def _reading(connection: sa.Connection) -> float:
    longest: int = connection.execute(
        sa.text(f"SELECT conversation_id FROM {ARCHIVE} ORDER BY message_count DESC LIMIT 1")  # noqa: S608
    ).scalar_one()
    return _seconds(lambda: db.message_history.of_conversation(connection, longest))


def _seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
