"""Orders that wait for the vendor's answer, and who was told of that. The times are kept with the order."""

from collections.abc import Sequence
from datetime import datetime

import sqlalchemy as sa

from core.unanswered import Step
from db.rows import Row
from db.tables.agreements import order_proposals
from db.tables.orders import orders


def waiting(connection: sa.Connection, placed_before: datetime, limit: int) -> Sequence[Row]:
    """``id`` and ``vendor_id`` of those that were placed by then and about which not everybody was told,
    the oldest first. The vendor's proposal is an answer."""
    return connection.execute(
        sa.select(orders.c.id, orders.c.vendor_id)
        .where(
            orders.c.status == "PLACED",
            orders.c.created_at <= placed_before,
            ~orders.c.metadata.has_key(Step.ESCALATE.value),
            orders.c.id.not_in(
                sa.select(order_proposals.c.order_id).where(
                    order_proposals.c.state == sa.literal_column("'OPEN'")
                )
            ),
        )
        .order_by(orders.c.created_at, orders.c.id)
        .limit(limit)
    ).all()


def done(order: Row) -> dict[str, datetime]:
    """When which step was taken."""
    return {
        step.value: datetime.fromisoformat(order.metadata[step.value])
        for step in Step
        if step.value in order.metadata
    }


def note(connection: sa.Connection, order_id: int, step: Step, now: datetime) -> None:
    """This step was taken, of a locked order."""
    connection.execute(
        sa.update(orders)
        .where(orders.c.id == order_id)
        .values(
            metadata=orders.c.metadata.op("||")(
                sa.func.jsonb_build_object(step.value, now.isoformat())
            )
        )
    )
