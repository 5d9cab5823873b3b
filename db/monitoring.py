"""Runs the monitoring queries: one file of ``db/sql/monitoring`` per check, judged in ``core.monitoring``.

Nothing is written, and no row of our tables is read: statistics and the catalogue say enough.
"""

from collections.abc import Callable, Mapping, Sequence
from importlib.resources import files
from typing import TypeAlias

import psycopg
import sqlalchemy as sa

import db.engine
from core.monitoring import activity, copies, queries, rights, tables
from core.monitoring.findings import Finding, Found, Report, not_run
from core.monitoring.thresholds import DEFAULT, Thresholds

Judge: TypeAlias = Callable[[Sequence[Found], Thresholds], Finding]

SQL = files("db") / "sql" / "monitoring"

# In the order in which a person reads them: what stops the trade first, what is only worth knowing last.
CHECKS: Mapping[str, Judge] = {
    "month_partitions": tables.month_partitions,
    "interrupted_detaches": tables.interrupted_detaches,
    "connections": activity.connections,
    "open_transactions": activity.open_transactions,
    "prepared_transactions": activity.prepared_transactions,
    "wraparound": activity.wraparound,
    "row_security": rights.row_security,
    "deletion_rights": rights.deletion_rights,
    "archiving": copies.archiving,
    "replicas": copies.replicas,
    "replication_slots": copies.replication_slots,
    "invalid_indexes": tables.invalid_indexes,
    "unvalidated_constraints": tables.unvalidated_constraints,
    "slow_queries": queries.slow_queries,
    "table_sizes": tables.table_sizes,
    "unused_indexes": queries.unused_indexes,
}

# What bahi_monitor has from its role. An outside database may be watched as its administrator, who
# has none of it.
_SETTINGS = (
    "SET default_transaction_read_only = on",
    "SET statement_timeout = '15s'",
    "SET search_path = public, ext",
)


def report(url: str, thresholds: Thresholds = DEFAULT) -> Report:
    """Run every check on the database at ``url``, as a member of pg_monitor or a superuser.

    A check that fails becomes a finding of its own. Raises ``sqlalchemy.exc.OperationalError`` when
    the database cannot be reached, or is gone before the last check.
    """
    engine = db.engine.create(url, application_name="bahi-monitor")
    try:
        # Each query by itself: a failed one must not end the transaction of the others.
        with engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
            for setting in _SETTINGS:
                connection.execute(sa.text(setting))
            at, database = connection.execute(sa.text("SELECT now(), current_database()")).one()
            findings = [run(connection, check, thresholds) for check in CHECKS]
    finally:
        engine.dispose()
    return Report(at=at, database=database, findings=findings)


def run(connection: sa.Connection, check: str, thresholds: Thresholds = DEFAULT) -> Finding:
    """One check over a connection that commits by itself and looks into public and ext."""
    statement = sa.text((SQL / f"{check}.sql").read_text(encoding="utf-8"))
    # Each query takes those of them that it names.
    parameters = {"enough_calls": thresholds.slow_calls, "tables": list(rights.MONEY_TABLES)}
    try:
        rows = [dict(row) for row in connection.execute(statement, parameters).mappings()]
    except sa.exc.DBAPIError as error:
        if error.connection_invalidated:
            raise
        return _failed(check, error.orig)
    return CHECKS[check](rows, thresholds)


def _failed(check: str, error: BaseException | None) -> Finding:
    if check == queries.SLOW_QUERIES:
        if isinstance(error, psycopg.errors.UndefinedTable):
            return queries.statements_not_recorded(is_created=False)
        if isinstance(error, psycopg.errors.ObjectNotInPrerequisiteState):
            return queries.statements_not_recorded(is_created=True)
    return not_run(check, str(error).partition("\n")[0])
