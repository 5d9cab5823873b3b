"""A shop's orders as its people ask for them: by number, the last one, one like the present basket."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal

import sqlalchemy as sa

from core.orders import Wish
from db.rows import Row
from db.tables.orders import order_items, orders
from db.tables.people import users

# Somebody who orders the same the day after tomorrow means it.
SAME_WITHIN = timedelta(hours=24)
# Orders that came to nothing, and one in whose place another stands.
_NOT_WANTED = ("CANCELLED", "REJECTED", "EXPIRED", "REVISED")


@dataclass(frozen=True, slots=True)
class LastOrder:
    """Each line as it was wished, with its row of that time."""

    order_number: str
    lines: tuple[tuple[Wish, Row], ...]


@dataclass(frozen=True, slots=True)
class SameOrder:
    order_id: int
    order_number: str
    # The person's name; empty where he is no longer known.
    placed_by: str
    placed_at: datetime


def last(connection: sa.Connection, retailer_id: int, vendor_id: int) -> LastOrder | None:
    """The latest order that was not given up."""
    order = connection.execute(
        sa.select(orders.c.id, orders.c.order_number)
        .where(
            orders.c.retailer_id == retailer_id,
            orders.c.vendor_id == vendor_id,
            orders.c.status.not_in(_NOT_WANTED),
        )
        .order_by(orders.c.created_at.desc())
        .limit(1)
    ).one_or_none()
    if order is None:
        return None
    return LastOrder(
        order.order_number,
        tuple(
            (Wish(row.vendor_product_id, row.ordered_quantity, row.ordered_unit), row)
            for row in lines(connection, order.id)
        ),
    )


def lines(connection: sa.Connection, order_id: int) -> Sequence[Row]:
    return connection.execute(
        sa.select(order_items)
        .where(order_items.c.order_id == order_id)
        .order_by(order_items.c.line_number)
    ).all()


def by_id(connection: sa.Connection, retailer_id: int, order_id: int) -> Row | None:
    return connection.execute(
        sa.select(orders).where(orders.c.retailer_id == retailer_id, orders.c.id == order_id)
    ).one_or_none()


def not_sent(
    connection: sa.Connection, retailer_id: int, vendor_id: int, limit: int
) -> Sequence[Row]:
    """Orders that can still be cancelled, newest first."""
    return connection.execute(
        sa.select(orders.c.id, orders.c.order_number, orders.c.status, orders.c.total)
        .where(
            orders.c.retailer_id == retailer_id,
            orders.c.vendor_id == vendor_id,
            orders.c.status.in_(("PLACED", "ACCEPTED")),
        )
        .order_by(orders.c.created_at.desc())
        .limit(limit)
    ).all()


def with_the_same_goods(
    connection: sa.Connection,
    retailer_id: int,
    vendor_id: int,
    wishes: Sequence[Wish],
    now: datetime,
) -> SameOrder | None:
    """An order that has not left yet, of the last day, with just these goods and quantities."""
    wanted = sorted((wish.vendor_product_id, wish.quantity, wish.unit) for wish in wishes)
    recent = connection.execute(
        sa.select(
            orders.c.id,
            orders.c.order_number,
            orders.c.created_at,
            sa.func.coalesce(users.c.name, "").label("placed_by"),
        )
        .outerjoin(users, users.c.id == orders.c.placed_by)
        .where(
            orders.c.retailer_id == retailer_id,
            orders.c.vendor_id == vendor_id,
            orders.c.status.in_(("PLACED", "ACCEPTED")),
            orders.c.created_at > now - SAME_WITHIN,
        )
        .order_by(orders.c.created_at.desc())
        .limit(5)
    )
    for row in recent:
        if _wishes(connection, row.id) == wanted:
            return SameOrder(row.id, row.order_number, row.placed_by, row.created_at)
    return None


def _wishes(connection: sa.Connection, order_id: int) -> list[tuple[int, Decimal, str]]:
    return sorted(
        (row.vendor_product_id, row.ordered_quantity, row.ordered_unit)
        for row in lines(connection, order_id)
    )
