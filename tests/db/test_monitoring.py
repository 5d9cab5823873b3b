"""The checks of who is connected, what is left open and what is slow speak up about what is so."""

from pathlib import Path

import psycopg
import pytest
import sqlalchemy as sa

import db.monitoring
from core.monitoring.findings import Level
from tests.database import Database
from tests.watching import look, told

# The monitoring queries of the requirement. The second names the two columns as PostgreSQL does.
REQUIRED = {
    "slow queries": """
        SELECT query, mean_exec_time, calls
        FROM pg_stat_statements
        ORDER BY mean_exec_time DESC
        LIMIT 10;
    """,
    "index usage": """
        SELECT schemaname, relname, indexrelname, idx_scan
        FROM pg_stat_user_indexes
        WHERE idx_scan = 0
        ORDER BY pg_relation_size(indexrelid) DESC;
    """,
    "table bloat": """
        SELECT
            schemaname,
            tablename,
            pg_size_pretty(pg_total_relation_size(schemaname||'.'||tablename))
        FROM pg_tables
        WHERE schemaname = 'public'
        ORDER BY pg_total_relation_size(schemaname||'.'||tablename) DESC;
    """,
}


@pytest.mark.parametrize("name", REQUIRED)
def test_the_required_queries_run_as_the_one_who_watches(database: Database, name: str) -> None:
    with psycopg.connect(database.monitor_url) as connection:
        assert connection.execute(REQUIRED[name].encode()).fetchall()


def test_there_is_a_query_for_every_check_and_a_check_for_every_query(database: Database) -> None:
    files = {entry.name.removesuffix(".sql") for entry in db.monitoring.SQL.iterdir()}
    report = db.monitoring.report(database.monitor_url)

    assert files == set(db.monitoring.CHECKS)
    assert [finding.check for finding in report.findings] == list(db.monitoring.CHECKS)


def test_the_administrator_sees_what_the_one_who_watches_sees(database: Database) -> None:
    """An outside database may have no login for bahi_monitor."""
    levels = [
        [(finding.check, finding.level) for finding in db.monitoring.report(url).findings]
        for url in (database.monitor_url, database.admin_url)
    ]

    assert levels[0] == levels[1]


def test_a_new_database_needs_nobody(database: Database) -> None:
    report = db.monitoring.report(database.monitor_url)

    wrong = {f.check for f in report.findings if f.level in (Level.WARNING, Level.CRITICAL)}
    assert wrong == set()
    assert report.database == sa.make_url(database.admin_url).database


def test_a_transaction_that_is_left_open_is_named_with_who_left_it(database: Database) -> None:
    with psycopg.connect(database.app_url, application_name="forgotten") as connection:
        connection.execute("SELECT 1")
        found = look(
            database.monitor_url,
            "open_transactions",
            open_warning_seconds=0,
            open_critical_seconds=0,
        )

    assert found.level is Level.CRITICAL
    assert "app_user (idle in transaction)" in found.sentence
    assert told(found, "application") == ["forgotten"]


def test_a_prepared_transaction_that_nobody_ended_is_seen(database: Database) -> None:
    with psycopg.connect(database.admin_url, autocommit=True) as connection:
        connection.execute("BEGIN; CREATE TABLE held (); PREPARE TRANSACTION 'left over'")
        try:
            found = look(database.monitor_url, "prepared_transactions", open_warning_seconds=0)
        finally:
            connection.execute("ROLLBACK PREPARED 'left over'")

    assert found.level is Level.WARNING
    assert told(found, "name") == ["left over"]


def test_an_old_database_is_seen_before_its_writes_stop(database: Database) -> None:
    found = look(database.monitor_url, "wraparound", wraparound_warning=1)

    assert found.level is Level.WARNING
    assert "postgres" in told(found, "database")


def test_connections_are_counted_against_what_the_server_takes(database: Database) -> None:
    with psycopg.connect(database.app_url, application_name="one more"):
        found = look(database.monitor_url, "connections", connections_warning=0.0)

    assert found.level is Level.WARNING
    assert "of 100 connections" in found.sentence
    assert {"one more", "bahi-monitor"} <= set(told(found, "application"))


def test_a_slot_that_nobody_reads_is_seen(database: Database) -> None:
    database.execute("SELECT pg_create_physical_replication_slot('abandoned', true)")
    try:
        found = look(database.monitor_url, "replication_slots")
        tight = look(database.monitor_url, "replication_slots", kept_bytes=-1)
    finally:
        database.execute("SELECT pg_drop_replication_slot('abandoned')")

    assert found.level is Level.WARNING
    assert told(found, "slot") == ["abandoned"]
    assert tight.level is Level.CRITICAL


def test_a_statement_that_is_often_slow_is_shown(database: Database) -> None:
    with psycopg.connect(database.app_url, autocommit=True) as connection:
        for _ in range(3):
            connection.execute("SELECT pg_sleep(0.05)")

    found = look(database.monitor_url, "slow_queries", slow_mean_ms=40, slow_calls=3)

    assert found.level is Level.WARNING
    (row,) = found.rows
    assert row["query"] == "SELECT pg_sleep($1)"
    assert row["calls"] == 3
    assert (
        look(database.monitor_url, "slow_queries", slow_mean_ms=40, slow_calls=4).level is Level.OK
    )


def test_many_slow_rare_statements_do_not_hide_the_frequent_one(database: Database) -> None:
    with psycopg.connect(database.app_url, autocommit=True) as connection:
        for columns in range(1, 13):
            more = ", 1" * columns
            connection.execute(f"SELECT pg_sleep(0.03){more}".encode())
        for _ in range(3):
            connection.execute("SELECT pg_sleep(0.02)")

    found = look(database.monitor_url, "slow_queries", slow_mean_ms=15, slow_calls=3)

    assert told(found, "query") == ["SELECT pg_sleep($1)"]


def test_a_check_that_fails_is_a_finding_and_the_others_go_on(
    database: Database, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for check in db.monitoring.CHECKS:
        source = (db.monitoring.SQL / f"{check}.sql").read_text()
        (tmp_path / f"{check}.sql").write_text("SELECT 1 / 0" if check == "replicas" else source)
    monkeypatch.setattr(db.monitoring, "SQL", tmp_path)

    report = db.monitoring.report(database.monitor_url)

    failed = [f for f in report.findings if "division by zero" in f.sentence]
    assert [(f.check, f.level) for f in failed] == [("replicas", Level.CRITICAL)]
    assert len(report.findings) == len(db.monitoring.CHECKS)


def test_a_database_that_is_not_there_is_an_error(database: Database) -> None:
    url = sa.make_url(database.monitor_url).set(database="nowhere")

    with pytest.raises(sa.exc.OperationalError, match="nowhere"):
        db.monitoring.report(url.render_as_string(hide_password=False))
