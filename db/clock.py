"""The time, as the database tells it."""

from datetime import datetime

import sqlalchemy as sa


def now(connection: sa.Connection) -> datetime:
    """The present moment, aware, in UTC. The same clock as in all SQL."""
    moment: datetime = connection.execute(sa.text("SELECT clock_now()")).scalar_one()
    return moment
