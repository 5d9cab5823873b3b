"""Runs the monitoring queries: one file of ``db/sql/monitoring`` per check, judged in ``core.monitoring``.

Nothing is written, and no row of our tables is read: statistics, the catalogue and the register of
guards say enough.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.resources import files
from typing import TypeAlias

import psycopg
import sqlalchemy as sa

import db.engine
from core.monitoring import activity, queries, replication, rights, tables
from core.monitoring.findings import Finding, Judgement, Report, Row, not_run
from core.monitoring.thresholds import DEFAULT, Thresholds

Judge: TypeAlias = Callable[[Sequence[Row], Thresholds], Judgement]

SQL = files("db") / "sql" / "monitoring"

# In the order in which a person reads them: what stops the trade first, what is only worth knowing last.
CHECKS: Mapping[str, Judge] = {
    judge.__name__: judge
    for judge in (
        tables.month_partitions,
        tables.interrupted_detaches,
        activity.connections,
        activity.open_transactions,
        activity.prepared_transactions,
        activity.wraparound,
        rights.row_security,
        rights.deletion_rights,
        rights.guards,
        replication.archiving,
        replication.replicas,
        replication.replication_slots,
        tables.invalid_indexes,
        tables.unvalidated_constraints,
        queries.slow_queries,
        tables.table_sizes,
        queries.unused_indexes,
    )
}

# What bahi_monitor has from its role. An outside database may be watched as its administrator, who
# has none of it.
_SETTINGS = (
    "SET default_transaction_read_only = on",
    "SET statement_timeout = '15s'",
    "SET search_path = public, ext",
)


def report(url: str, thresholds: Thresholds = DEFAULT) -> Report:
    """Run every check on the database at ``url``.

    A check that fails becomes a finding of its own. Raises ``sqlalchemy.exc.OperationalError`` when
    the database cannot be reached, or is gone before the last check.
    """
    with connected(url) as connection:
        at, database = connection.execute(sa.text("SELECT now(), current_database()")).one()
        findings = [run(connection, check, thresholds) for check in CHECKS]
    return Report(at=at, database=database, findings=findings)


@contextmanager
def connected(url: str) -> Iterator[sa.Connection]:
    """A connection that only reads, as a member of pg_monitor or a superuser."""
    engine = db.engine.create(url, application_name="bahi-monitor")
    try:
        # Each query by itself: a failed one must not end the transaction of the others.
        with engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
            for setting in _SETTINGS:
                connection.execute(sa.text(setting))
            yield connection
    finally:
        engine.dispose()


def run(connection: sa.Connection, check: str, thresholds: Thresholds = DEFAULT) -> Finding:
    """One check, over what ``connected`` gives."""
    level, sentence, rows = _judgement(connection, check, thresholds)
    return Finding(check=check, level=level, sentence=sentence, rows=rows)


def _judgement(connection: sa.Connection, check: str, thresholds: Thresholds) -> Judgement:
    statement = sa.text((SQL / f"{check}.sql").read_text(encoding="utf-8"))
    # Only the query of the slow statements asks for it.
    parameters = {"enough_calls": thresholds.slow_calls}
    try:
        rows = [dict(row) for row in connection.execute(statement, parameters).mappings()]
    except sa.exc.DBAPIError as error:
        if error.connection_invalidated:
            raise
        return _failed(check, error.orig)
    return CHECKS[check](rows, thresholds)


def _failed(check: str, error: BaseException | None) -> Judgement:
    if check == "slow_queries":
        if isinstance(error, psycopg.errors.UndefinedTable):
            return queries.statements_not_recorded(is_created=False)
        if isinstance(error, psycopg.errors.ObjectNotInPrerequisiteState):
            return queries.statements_not_recorded(is_created=True)
    return not_run(str(error).partition("\n")[0])
