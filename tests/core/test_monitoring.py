"""From which figure on a check speaks up, and what it says."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from core.monitoring import activity, queries, replication, rights, tables
from core.monitoring.findings import Finding, Judgement, Level, Report, Row, not_run
from core.monitoring.thresholds import DAY, DEFAULT, GIGABYTE, MEGABYTE, MINUTE, Thresholds

AT = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)


def finding(level: Level) -> Finding:
    return Finding(check="a_check", level=level, sentence="It is so.")


def test_a_report_is_as_bad_as_its_worst_finding() -> None:
    findings = [finding(Level.OK), finding(Level.WARNING), finding(Level.INFO)]

    assert Report(at=AT, database="bahi", findings=findings).level is Level.WARNING
    assert Report(at=AT, database="bahi", findings=[]).level is Level.OK


def test_a_report_for_programs_has_its_level_and_every_row() -> None:
    row = {"table": "orders", "last_autovacuum_at": AT, "may": ["DELETE"]}
    found = Finding(check="a_check", level=Level.CRITICAL, sentence="It is so.", rows=[row])

    document = Report(at=AT, database="bahi", findings=[found]).model_dump(mode="json")

    assert document["level"] == "critical"
    (told,) = document["findings"]
    assert told["rows"] == [
        {"table": "orders", "last_autovacuum_at": "2026-11-22T10:00:00Z", "may": ["DELETE"]}
    ]


def test_what_could_not_be_looked_at_needs_a_person() -> None:
    assert not_run("permission denied").level is Level.CRITICAL


STATEMENT = {"query": "SELECT 1", "mean_ms": 500.0, "calls": 100, "total_ms": 50_000.0}
INDEX = {
    "table": "orders",
    "index": "orders_note_idx",
    "scans": 0,
    "unused_seconds": None,
    "size_bytes": 8_192,
    "live_rows": 1_000,
    "statistics_seconds": 30 * DAY,
}
TABLE = {
    "table": "orders",
    "partitions": 0,
    "size_bytes": 8_192,
    "live_rows": 70_000,
    "dead_rows": 30_000,
    "last_autovacuum_at": None,
}
INVALID = {"table": "orders", "index": "orders_x", "is_unique": False, "size_bytes": 0}
CONSTRAINT = {"table": "orders", "constraint": "orders_x", "definition": "CHECK (x) NOT VALID"}
DETACH = {"table": "events", "partition": "events_2025_01", "is_running": False}
TRANSACTION = {
    "pid": 7,
    "role": "app_user",
    "application": "psql",
    "state": "idle in transaction",
    "open_seconds": 5 * MINUTE,
    "in_state_seconds": 1.0,
    "waits_for": "Client",
}
PREPARED = {"name": "left", "role": "app_user", "open_seconds": 5 * MINUTE}
AGES = {"database": "bahi", "transactions": 499_999_999, "multixacts": 0}
USE = {"role": "app_user", "application": "", "connections": 80, "busy": 1, "connections_max": 100}
REPLICA = {
    "replica": "mumbai",
    "address": "10.0.0.2",
    "state": "streaming",
    "sync_state": "async",
    "lag_seconds": MINUTE,
    "lag_bytes": 256 * MEGABYTE,
}
SLOT = {
    "slot": "mumbai",
    "kind": "physical",
    "is_active": True,
    "inactive_seconds": None,
    "wal_status": "reserved",
    "safe_bytes": GIGABYTE,
    "kept_bytes": 20 * GIGABYTE,
}
ARCHIVE = {
    "mode": "on",
    "last_archived_at": AT,
    "last_failed_at": AT - timedelta(minutes=1),
    "failures": 3,
    "failed_file": "0000",
}
GUARD = {"table": "orders", "guard": "guard_delete", "state": "always on"}
RIGHT = {"table": "orders", "role": "archive_owner", "may": ["DELETE"], "through": None}

OK, INFO, WARNING, CRITICAL = Level


@pytest.mark.parametrize(
    ("judge", "row", "changes", "level"),
    [
        (queries.slow_queries, STATEMENT, {}, OK),
        (queries.slow_queries, STATEMENT, {"mean_ms": 501}, WARNING),
        (queries.slow_queries, STATEMENT, {"mean_ms": 9_000, "calls": 99}, OK),
        (queries.unused_indexes, INDEX, {}, INFO),
        (queries.unused_indexes, INDEX, {"size_bytes": 100 * MEGABYTE}, WARNING),
        (queries.unused_indexes, INDEX, {"scans": 1, "unused_seconds": 90 * DAY}, OK),
        (queries.unused_indexes, INDEX, {"scans": 1, "unused_seconds": 91 * DAY}, INFO),
        (tables.table_sizes, TABLE, {}, OK),
        (tables.table_sizes, TABLE, {"dead_rows": 30_001}, WARNING),
        (tables.table_sizes, TABLE, {"dead_rows": 9_999, "live_rows": 0}, OK),
        (tables.invalid_indexes, INVALID, {}, WARNING),
        (tables.invalid_indexes, INVALID, {"is_unique": True}, CRITICAL),
        (tables.unvalidated_constraints, CONSTRAINT, {}, WARNING),
        (tables.interrupted_detaches, DETACH, {}, CRITICAL),
        (tables.interrupted_detaches, DETACH, {"is_running": True}, INFO),
        (activity.open_transactions, TRANSACTION, {}, OK),
        (activity.open_transactions, TRANSACTION, {"open_seconds": 5 * MINUTE + 1}, WARNING),
        (activity.open_transactions, TRANSACTION, {"open_seconds": 30 * MINUTE + 1}, CRITICAL),
        (activity.prepared_transactions, PREPARED, {}, OK),
        (activity.prepared_transactions, PREPARED, {"open_seconds": 5 * MINUTE + 1}, WARNING),
        (activity.prepared_transactions, PREPARED, {"open_seconds": 30 * MINUTE + 1}, CRITICAL),
        (activity.wraparound, AGES, {}, OK),
        (activity.wraparound, AGES, {"transactions": 500_000_000}, WARNING),
        (activity.wraparound, AGES, {"multixacts": 1_200_000_000}, CRITICAL),
        (activity.connections, USE, {}, OK),
        (activity.connections, USE, {"connections": 81}, WARNING),
        (activity.connections, USE, {"connections": 96}, CRITICAL),
        (replication.replicas, REPLICA, {}, OK),
        (replication.replicas, REPLICA, {"lag_seconds": None, "lag_bytes": None}, OK),
        (replication.replicas, REPLICA, {"lag_seconds": MINUTE + 1}, WARNING),
        (replication.replicas, REPLICA, {"lag_bytes": 4 * GIGABYTE + 1}, CRITICAL),
        (replication.replication_slots, SLOT, {}, OK),
        (replication.replication_slots, SLOT, {"is_active": False, "kept_bytes": 1}, WARNING),
        (replication.replication_slots, SLOT, {"is_active": False}, CRITICAL),
        (replication.replication_slots, SLOT, {"safe_bytes": GIGABYTE - 1}, CRITICAL),
        (replication.replication_slots, SLOT, {"wal_status": "lost"}, CRITICAL),
        (replication.replication_slots, SLOT, {"wal_status": "unreserved"}, CRITICAL),
        (replication.archiving, ARCHIVE, {}, OK),
        (replication.archiving, ARCHIVE, {"mode": "off", "last_archived_at": None}, INFO),
        (replication.archiving, ARCHIVE, {"last_archived_at": None, "last_failed_at": None}, OK),
        (replication.archiving, ARCHIVE, {"last_archived_at": None}, CRITICAL),
        (replication.archiving, ARCHIVE, {"last_failed_at": AT + timedelta(seconds=1)}, CRITICAL),
        (rights.guards, GUARD, {"state": "missing"}, CRITICAL),
        (rights.guards, GUARD, {"state": "disabled"}, CRITICAL),
        (rights.guards, GUARD, {"state": "not always on"}, CRITICAL),
        (rights.row_security, {"table": "x", "is_enabled": True, "is_forced": False}, {}, CRITICAL),
        (rights.deletion_rights, RIGHT, {}, OK),
        (rights.deletion_rights, RIGHT, {"role": "bahi_maintenance"}, OK),
        (rights.deletion_rights, RIGHT, {"role": "app_user"}, CRITICAL),
    ],
)
def test_the_level_of_one_row(
    judge: Callable[[Sequence[Row], Thresholds], Judgement],
    row: dict[str, Any],
    changes: dict[str, Any],
    level: Level,
) -> None:
    assert judge([row | changes], DEFAULT).level is level


@pytest.mark.parametrize(
    "judge",
    [
        queries.slow_queries,
        queries.unused_indexes,
        tables.table_sizes,
        tables.month_partitions,
        tables.interrupted_detaches,
        tables.invalid_indexes,
        tables.unvalidated_constraints,
        activity.open_transactions,
        activity.prepared_transactions,
        replication.replication_slots,
        rights.row_security,
        rights.deletion_rights,
    ],
)
def test_nothing_found_is_nothing_to_do(
    judge: Callable[[Sequence[Row], Thresholds], Judgement],
) -> None:
    assert judge([], DEFAULT).level is OK


KEEPER = {"table": None, "guard": "guards_intact_after_drop", "state": "always on"}
LOGGER = {"table": None, "guard": "log_drops", "state": "always on"}


@pytest.mark.parametrize(
    ("keeper", "logger", "level"),
    [
        ("always on", "always on", OK),
        ("disabled", "always on", CRITICAL),
        ("missing", "always on", CRITICAL),
        ("disabled", "disabled", CRITICAL),
        ("always on", "disabled", WARNING),
        ("always on", "missing", WARNING),
        # A service that offers no event triggers.
        ("missing", "missing", WARNING),
    ],
)
def test_what_refuses_changes_of_the_schema_matters_more_than_what_logs_them(
    keeper: str, logger: str, level: Level
) -> None:
    found = rights.guards([GUARD, KEEPER | {"state": keeper}, LOGGER | {"state": logger}], DEFAULT)

    assert found.level is level


def test_a_register_without_guards_is_not_taken_for_guards_in_place() -> None:
    assert rights.guards([KEEPER, LOGGER], DEFAULT).level is CRITICAL


def test_no_replica_is_worth_knowing_and_no_fault() -> None:
    assert replication.replicas([], DEFAULT).level is INFO


def partitioned(*months: date, today: date = date(2026, 11, 1)) -> list[Row]:
    return [{"table": "events", "this_month": today, "months": list(months)}]


def test_a_missing_partition_of_next_month_needs_a_person() -> None:
    found = tables.month_partitions(partitioned(date(2026, 11, 1), date(2027, 1, 1)), DEFAULT)

    assert found.level is CRITICAL
    assert "events for December 2026" in found.sentence
    assert found.rows[0]["months_ahead"] == 0


def test_a_missing_partition_of_this_month_needs_a_person() -> None:
    found = tables.month_partitions(partitioned(date(2026, 12, 1)), DEFAULT)

    assert found.level is CRITICAL
    assert "events for November 2026" in found.sentence


def test_few_months_ahead_are_a_warning_and_the_year_may_end_among_them() -> None:
    two = [date(2026, 11, 1), date(2026, 12, 1), date(2027, 1, 1)]

    assert tables.month_partitions(partitioned(*two), DEFAULT).level is WARNING
    assert tables.month_partitions(partitioned(*two, date(2027, 2, 1)), DEFAULT).level is OK


def test_a_gap_ends_the_months_that_are_ahead() -> None:
    months = [date(2026, 11, 1), date(2026, 12, 1), date(2027, 2, 1), date(2027, 3, 1)]

    found = tables.month_partitions(partitioned(*months), DEFAULT)

    assert found.rows[0]["months_ahead"] == 1
    assert found.rows[0]["first_missing"] == date(2027, 1, 1)


def test_unused_indexes_of_small_tables_are_not_said_to_be_used() -> None:
    found = queries.unused_indexes([INDEX | {"live_rows": 999}], DEFAULT)

    assert (found.level, "large enough yet" in found.sentence) == (OK, True)


def test_unused_indexes_are_not_judged_by_young_statistics() -> None:
    young = INDEX | {"statistics_seconds": 29 * DAY, "size_bytes": GIGABYTE}

    found = queries.unused_indexes([young], DEFAULT)

    assert found.level is INFO
    assert "29 days only" in found.sentence


def test_connections_of_everybody_count_together() -> None:
    several = [USE | {"connections": 50, "role": role} for role in ("app_user", "bahi_admin")]

    assert activity.connections(several, DEFAULT).level is CRITICAL


def test_only_what_is_wrong_is_shown_where_something_is_wrong() -> None:
    found = rights.deletion_rights([RIGHT, RIGHT | {"role": "app_user"}], DEFAULT)

    assert [row["role"] for row in found.rows] == ["app_user"]
    assert "archive_owner" not in found.sentence


@pytest.mark.parametrize(
    ("is_created", "last_step"), [(True, "restart the server."), (False, "run: bahi migrate.")]
)
def test_how_to_record_statements_depends_on_what_is_there(
    is_created: bool, last_step: str
) -> None:
    found = queries.statements_not_recorded(is_created=is_created)

    assert found.level is WARNING
    assert "shared_preload_libraries" in found.sentence
    assert found.sentence.endswith(last_step)
