"""When the van came back with the goods."""

from collections.abc import Sequence
from datetime import datetime

import sqlalchemy as sa

from db.tables.complaints import delivery_attempts


def add(
    connection: sa.Connection,
    *,
    order_id: int,
    retailer_id: int,
    vendor_id: int,
    reason: str,
    made_by: int | None,
    now: datetime,
) -> None:
    connection.execute(
        sa.insert(delivery_attempts).values(
            order_id=order_id,
            retailer_id=retailer_id,
            vendor_id=vendor_id,
            reason=reason,
            made_by=made_by,
            created_at=now,
        )
    )


def counts(connection: sa.Connection, order_ids: Sequence[int]) -> dict[int, int]:
    """How often each order was brought in vain; one that never was is not there."""
    rows = connection.execute(
        sa.select(delivery_attempts.c.order_id, sa.func.count().label("attempts"))
        .where(delivery_attempts.c.order_id.in_(order_ids))
        .group_by(delivery_attempts.c.order_id)
    )
    return {row.order_id: row.attempts for row in rows}
