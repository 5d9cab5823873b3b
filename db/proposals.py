"""What vendors propose instead of what was ordered. An order has at most one open proposal, and whoever opens
or closes one has the order locked."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Literal

import sqlalchemy as sa

import db.lines
from core.revisions import Changed
from db.rows import Row
from db.tables.agreements import order_proposals

proposals = order_proposals.c

# The literal lets a prepared statement use the indexes of open proposals.
IS_OPEN = proposals.state == sa.literal_column("'OPEN'")


def add(
    connection: sa.Connection,
    order: Row,
    changed: Changed,
    *,
    proposed_by: int,
    expires_at: datetime,
    now: datetime,
) -> int:
    """A new proposal for a locked order without one; returns its id."""
    lines = [
        {
            column: str(value) if isinstance(value, Decimal) else value
            for column, value in db.lines.ordered(
                number, order.retailer_id, order.vendor_id, line
            ).items()
        }
        for number, line in changed.lines.items()
    ]
    added: int = connection.execute(
        sa.insert(order_proposals)
        .values(
            order_id=order.id,
            retailer_id=order.retailer_id,
            vendor_id=order.vendor_id,
            lines=lines,
            disputed=sorted(changed.disputed),
            total=changed.quote.total,
            proposed_by=proposed_by,
            created_at=now,
            expires_at=expires_at,
        )
        .returning(proposals.id)
    ).scalar_one()
    return added


def find(connection: sa.Connection, proposal_id: int) -> Row | None:
    """``None`` when whoever acts has no part in it."""
    return connection.execute(
        sa.select(order_proposals).where(proposals.id == proposal_id)
    ).one_or_none()


def open_of_order(connection: sa.Connection, order_id: int) -> Row | None:
    return connection.execute(
        sa.select(order_proposals).where(proposals.order_id == order_id, IS_OPEN)
    ).one_or_none()


def open_of_retailer(connection: sa.Connection, retailer_id: int) -> Sequence[Row]:
    """What a shop is asked, the oldest first."""
    return connection.execute(
        sa.select(order_proposals)
        .where(proposals.retailer_id == retailer_id, IS_OPEN)
        .order_by(proposals.id)
    ).all()


def open_of_vendor(connection: sa.Connection, vendor_id: int) -> Sequence[Row]:
    """What a vendor waits for, the oldest first."""
    return connection.execute(
        sa.select(order_proposals)
        .where(proposals.vendor_id == vendor_id, IS_OPEN)
        .order_by(proposals.id)
    ).all()


def changed(connection: sa.Connection, proposal_id: int) -> Changed:
    """The lines as they were proposed."""
    rows = connection.execute(
        sa.text(
            "SELECT i.*, p.disputed FROM order_proposals AS p,"
            " jsonb_populate_recordset(NULL::order_items, p.lines) AS i"
            " WHERE p.id = :proposal_id ORDER BY i.line_number"
        ),
        {"proposal_id": proposal_id},
    ).all()
    return Changed(
        {row.line_number: db.lines.as_quoted(row) for row in rows}, frozenset(rows[0].disputed)
    )


def withdraw(
    connection: sa.Connection, order_id: int, decided_by: int | None, now: datetime
) -> bool:
    """The order goes another way: its open proposal, if there is one, is of no use any more. Returns
    whether there was one."""
    withdrawn = connection.execute(
        sa.update(order_proposals)
        .where(proposals.order_id == order_id, IS_OPEN)
        .values(state="WITHDRAWN", decided_by=decided_by, decided_at=now)
    )
    return withdrawn.rowcount > 0


def decide(
    connection: sa.Connection,
    proposal_id: int,
    state: Literal["AGREED", "REFUSED", "LAPSED"],
    new_order_id: int | None,
) -> None:
    """Close an open proposal. The new order is accepted in the place of the old one; without a new one
    the old one is rejected."""
    connection.execute(
        sa.text("SELECT decide_proposal(:proposal_id, :state, :new_order_id)"),
        {"proposal_id": proposal_id, "state": state, "new_order_id": new_order_id},
    )


def overdue(connection: sa.Connection, now: datetime, limit: int) -> Sequence[int]:
    """Open proposals that nobody has answered in time, by id."""
    return connection.scalars(
        sa.select(proposals.id)
        .where(proposals.expires_at <= now, IS_OPEN)
        .order_by(proposals.expires_at)
        .limit(limit)
    ).all()
