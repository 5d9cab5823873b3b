"""Monthly partitions: made ahead, and taken off their tables when they are old.

A month is named after its table, ``audit_logs_2026_02``. Detaching and finishing need a connection of
their own (``db.engine.own_session``): PostgreSQL does not detach CONCURRENTLY inside a transaction.
"""

from collections.abc import Sequence

import sqlalchemy as sa

PARTITIONED = ("whatsapp_messages", "audit_logs")

# Many days without the scheduler do no harm.
MONTHS_AHEAD = 6

_MONTHS = """
    SELECT child.relname
    FROM pg_inherits
    JOIN pg_class AS child ON child.oid = inhrelid
    WHERE inhparent = to_regclass(:table) AND {condition}
    ORDER BY child.relname
"""
_INTERRUPTED = sa.text(_MONTHS.format(condition="inhdetachpending"))
_ATTACHED = sa.text(_MONTHS.format(condition="NOT inhdetachpending"))


def ensure_months(connection: sa.Connection, table: str) -> int:
    """Make the partitions of this month and the coming ones; returns how many were missing."""
    made: int = connection.execute(
        sa.text("SELECT ensure_month_partitions(:table, clock_now()::date, :months)"),
        {"table": table, "months": 1 + MONTHS_AHEAD},
    ).scalar_one()
    return made


def attached(connection: sa.Connection, table: str) -> Sequence[str]:
    """Names of the months that can be reached through the table, the oldest first."""
    return connection.scalars(_ATTACHED, {"table": table}).all()


def finish_detaching(connection: sa.Connection, table: str) -> Sequence[str]:
    """End every detaching that was interrupted; returns the months that have left thereby.

    Until then the month can be reached neither way, and no other one can leave. Raises
    OperationalError when somebody holds the month for longer than the role's ``lock_timeout``.
    """
    interrupted = connection.scalars(_INTERRUPTED, {"table": table}).all()
    for partition in interrupted:
        _detach(connection, table, partition, "FINALIZE")
    return interrupted


def may_leave(connection: sa.Connection, table: str, partition: str) -> bool:
    """Whether the month is over and nothing in it is still to be answered or sent.

    The connection has to act as SYSTEM: whoever sees fewer messages finds fewer open ones.
    """
    return bool(
        connection.scalar(
            sa.text("SELECT month_may_leave(:table, month_of(:partition))"),
            {"table": table, "partition": partition},
        )
    )


def detach(connection: sa.Connection, table: str, partition: str) -> bool:
    """Take a month off its table while others read and write it; it stays as a table by itself.

    ``False`` when it is not attached or may not leave yet. Raises OperationalError when somebody holds
    it for too long: ``finish_detaching`` then has to be called until it succeeds.
    """
    if partition in finish_detaching(connection, table):
        return True
    if partition not in attached(connection, table) or not may_leave(connection, table, partition):
        return False
    _detach(connection, table, partition, "CONCURRENTLY")
    return True


def _detach(connection: sa.Connection, table: str, partition: str, how: str) -> None:
    name = connection.dialect.identifier_preparer.quote
    connection.execute(
        sa.text(f"ALTER TABLE {name(table)} DETACH PARTITION {name(partition)} {how}")
    )
