"""Monthly partitions."""

import sqlalchemy as sa


def ensure_months(connection: sa.Connection, table: str, months: int) -> int:
    """Make the partitions of this month and those after it; returns how many were missing."""
    made: int = connection.execute(
        sa.text("SELECT ensure_month_partitions(:table, clock_now()::date, :months)"),
        {"table": table, "months": months},
    ).scalar_one()
    return made
