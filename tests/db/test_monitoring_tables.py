"""The checks of tables, partitions, indexes and constraints speak up about what is really so."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import psycopg
import pytest

from core.monitoring.findings import Level
from tests.database import Database
from tests.watching import look, told

# A session tells the statistics what it has done when it has been idle for a while, or at once.
FLUSH = "SELECT pg_stat_force_next_flush()"


def in_months(count: int) -> str:
    """The end of a partition's name, so many months from now."""
    months = datetime.now(UTC).year * 12 + datetime.now(UTC).month - 1 + count
    return f"{months // 12}_{months % 12 + 1:02}"


def test_a_missing_partition_of_next_month_needs_a_person(database: Database) -> None:
    assert look(database.monitor_url, "month_partitions").level is Level.OK
    database.execute(f"DROP TABLE whatsapp_messages_{in_months(1)}")

    found = look(database.monitor_url, "month_partitions")

    assert found.level is Level.CRITICAL
    assert told(found, "table") == ["whatsapp_messages"]


def test_few_partitions_ahead_are_a_warning(database: Database) -> None:
    database.execute(f"DROP TABLE whatsapp_messages_{in_months(3)}")

    assert look(database.monitor_url, "month_partitions").level is Level.WARNING


def test_a_detach_is_seen_while_it_runs_and_needs_a_person_once_interrupted(
    database: Database,
) -> None:
    partition = f"whatsapp_messages_{in_months(1)}"
    pending = "SELECT count(*) FROM pg_inherits WHERE inhdetachpending"
    with (
        psycopg.connect(database.admin_url) as reader,
        psycopg.connect(database.admin_url, autocommit=True) as detacher,
        ThreadPoolExecutor(1) as pool,
    ):
        reader.execute("SELECT FROM whatsapp_messages")
        detaching = pool.submit(
            detacher.execute,
            f"ALTER TABLE whatsapp_messages DETACH PARTITION {partition} CONCURRENTLY".encode(),
        )
        while not database.value(pending):
            assert not detaching.done()
        running = look(database.monitor_url, "interrupted_detaches")
        detacher.cancel_safe()
        with pytest.raises(psycopg.errors.QueryCanceled):
            detaching.result()
        interrupted = look(database.monitor_url, "interrupted_detaches")

    assert running.level is Level.INFO
    assert interrupted.level is Level.CRITICAL
    assert interrupted.sentence.endswith(f"{partition} FINALIZE")
    # A partition that takes no rows any more is as good as none.
    assert look(database.monitor_url, "month_partitions").level is Level.CRITICAL


def test_an_invalid_unique_index_needs_a_person(database: Database) -> None:
    with psycopg.connect(database.admin_url, autocommit=True) as connection:
        connection.execute("CREATE TABLE twice AS SELECT 1 AS value FROM generate_series(1, 2)")
        with pytest.raises(psycopg.errors.UniqueViolation):
            connection.execute("CREATE UNIQUE INDEX CONCURRENTLY once ON twice (value)")

    found = look(database.monitor_url, "invalid_indexes")

    assert found.level is Level.CRITICAL
    assert told(found, "index") == ["once"]


def test_an_index_that_is_being_built_is_not_taken_for_a_failed_one(database: Database) -> None:
    built = "CREATE INDEX CONCURRENTLY orders_slowly_built_idx ON orders (created_at)"
    with (
        psycopg.connect(database.admin_url) as writer,
        psycopg.connect(database.admin_url, autocommit=True) as builder,
        ThreadPoolExecutor(1) as pool,
    ):
        writer.execute("LOCK TABLE orders IN ROW EXCLUSIVE MODE")
        building = pool.submit(builder.execute, built.encode())
        while not database.rows("SELECT FROM pg_index WHERE NOT indisvalid"):
            assert not building.done()
        found = look(database.monitor_url, "invalid_indexes")
        writer.rollback()
        building.result()

    assert found.level is Level.OK


def test_a_constraint_that_old_rows_may_break_is_a_warning(database: Database) -> None:
    database.execute(
        "ALTER TABLE orders ADD CONSTRAINT orders_sense_check CHECK (id > 0) NOT VALID"
    )

    found = look(database.monitor_url, "unvalidated_constraints")

    assert found.level is Level.WARNING
    assert told(found, "constraint") == ["orders_sense_check"]


def test_an_index_that_only_costs_is_seen(database: Database) -> None:
    """Not the one that is used, the unique one, or those of tables that need none."""
    database.execute("CREATE TABLE many (a integer PRIMARY KEY, b integer, c integer)")
    database.execute("CREATE INDEX many_used_idx ON many (b)")
    database.execute("CREATE INDEX many_idle_idx ON many (c)")
    database.execute("CREATE UNIQUE INDEX many_rule_idx ON many (a, b)")
    database.execute("INSERT INTO many SELECT n, n, n FROM generate_series(1, 2000) AS n")
    database.execute("SET enable_seqscan = off; SELECT FROM many WHERE b = 1")
    database.execute(FLUSH)

    found = look(database.monitor_url, "unused_indexes", statistics_seconds=0)

    assert found.level is Level.INFO
    assert told(found, "index") == ["many_idle_idx"]
    assert look(database.monitor_url, "unused_indexes").sentence.endswith(
        "30 days it can be judged."
    )


def test_an_index_that_one_partition_uses_is_in_use(database: Database) -> None:
    database.execute("CREATE TABLE parts (a integer, b integer) PARTITION BY RANGE (a)")
    for low, high in ((0, 2000), (2000, 4000)):
        database.execute(
            f"CREATE TABLE parts_{low} PARTITION OF parts FOR VALUES FROM ({low}) TO ({high})"
        )
    database.execute("CREATE INDEX parts_used_idx ON parts (b)")
    database.execute("CREATE INDEX parts_idle_idx ON parts (b, a)")
    database.execute("INSERT INTO parts SELECT n, n FROM generate_series(0, 3999) AS n")
    database.execute("SET enable_seqscan = off; SELECT b FROM parts_0 WHERE b = 1")
    database.execute(FLUSH)

    found = look(database.monitor_url, "unused_indexes", statistics_seconds=0)

    assert told(found, "table") == ["parts"]
    assert len(told(found, "index")) == 1


def test_a_table_full_of_dead_rows_is_seen(database: Database) -> None:
    database.execute("CREATE TABLE bloated (a integer) WITH (autovacuum_enabled = false)")
    database.execute("INSERT INTO bloated SELECT generate_series(1, 20000)")
    database.execute("DELETE FROM bloated WHERE a > 8000")
    database.execute(FLUSH)

    found = look(database.monitor_url, "table_sizes")

    assert found.level is Level.WARNING
    (row,) = found.rows
    assert (row["table"], row["dead_rows"], row["dead_share"]) == ("bloated", 12_000, 0.6)


def test_partitions_are_counted_with_their_table(database: Database) -> None:
    found = look(database.monitor_url, "table_sizes")

    (messages,) = (row for row in found.rows if row["table"] == "whatsapp_messages")
    assert messages["partitions"] == 7
    assert told(found, "size_bytes") == sorted(told(found, "size_bytes"), reverse=True)
