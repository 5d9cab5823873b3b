"""Monthly partitions."""

import sqlalchemy as sa

PARTITIONED = ("whatsapp_messages", "audit_logs")

# Many days without the scheduler do no harm.
MONTHS_AHEAD = 6


def ensure_months(connection: sa.Connection, table: str) -> int:
    """Make the partitions of this month and the coming ones; returns how many were missing."""
    made: int = connection.execute(
        sa.text("SELECT ensure_month_partitions(:table, clock_now()::date, :months)"),
        {"table": table, "months": 1 + MONTHS_AHEAD},
    ).scalar_one()
    return made
