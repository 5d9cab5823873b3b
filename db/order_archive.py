"""Orders that nothing can happen to any more: out of the tables of every day."""

import sqlalchemy as sa


def move(connection: sa.Connection, limit: int) -> int:
    """Move up to ``limit`` settled orders of more than two years ago; returns how many moved."""
    moved: int = connection.execute(
        sa.text("SELECT archive_orders(clock_now() - interval '2 years', :limit)"),
        {"limit": limit},
    ).scalar_one()
    return moved
