"""Old months of messages: packed into ``whatsapp_messages_archive``, proved, and only then dropped.

A month is detached first (``db.partitions``). Whatever interrupts the work, the tables say where it
stopped: a month that is detached and still there is to be packed.
"""

from collections.abc import Sequence

import sqlalchemy as sa

import db.partitions

TABLE = "whatsapp_messages"


def due(connection: sa.Connection, after_months: int) -> Sequence[str]:
    """Attached months that ended at least ``after_months`` months ago, the oldest first."""
    youngest: str = connection.execute(
        sa.text(
            "SELECT to_char((clock_now() AT TIME ZONE 'UTC') - make_interval(months => :months),"
            " 'YYYY_MM')"
        ),
        {"months": after_months},
    ).scalar_one()
    months = db.partitions.attached(connection, TABLE)
    return [month for month in months if month < f"{TABLE}_{youngest}"]


def unpacked(connection: sa.Connection) -> Sequence[str]:
    """Months that have left the table and were not packed, the oldest first."""
    return connection.scalars(
        sa.text(
            "SELECT relname FROM pg_class"
            " WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND NOT relispartition"
            r" AND relname ~ '^whatsapp_messages_\d{4}_\d{2}$' ORDER BY relname"
        )
    ).all()


def pack(connection: sa.Connection, partition: str) -> int:
    """Pack a detached month into the archive; returns its number of messages.

    Raises a DBAPIError when the month is not detached or has open messages.
    """
    packed: int = connection.execute(
        sa.text("SELECT pack_month(:partition)"), {"partition": partition}
    ).scalar_one()
    return packed


def drop_packed(connection: sa.Connection, partition: str) -> None:
    """Drop a month that the archive holds bit for bit; raises a DBAPIError when it does not."""
    connection.execute(sa.text("SELECT drop_packed_month(:partition)"), {"partition": partition})
