"""Orders and their lines."""

from collections.abc import Sequence
from datetime import datetime

import sqlalchemy as sa

import db.lines
from core.orders import STATES_BEFORE, Quote, added_up
from db.rows import Row
from db.tables.agreements import order_proposals
from db.tables.orders import order_items, order_keys, orders, stock_reservations
from db.tables.people import retailers, vendors

OPEN_STATES = ("PLACED", "ACCEPTED", "DISPATCHED")


def insert(
    connection: sa.Connection,
    *,
    retailer_id: int,
    vendor_id: int,
    quote: Quote,
    placed_by: int | None,
    now: datetime,
    revision_of: int | None = None,
) -> Row:
    """A new order in state PLACED with its lines as quoted; returns ``id`` and ``order_number``.
    ``revision_of`` is the order in whose place it stands."""
    key = connection.execute(
        sa.insert(order_keys)
        .values(retailer_id=retailer_id, vendor_id=vendor_id, created_at=now)
        .returning(order_keys.c.id, order_keys.c.order_number)
    ).one()
    amounts = quote.amounts
    connection.execute(
        sa.insert(orders).values(
            id=key.id,
            order_number=key.order_number,
            retailer_id=retailer_id,
            vendor_id=vendor_id,
            subtotal=amounts.taxable,
            tax_amount=amounts.tax,
            round_off=amounts.round_off,
            total=amounts.total,
            credit_used=amounts.total,
            revision_of=revision_of,
            placed_by=placed_by,
            created_at=now,
            updated_at=now,
        )
    )
    connection.execute(
        sa.insert(order_items),
        [
            db.lines.ordered(number, retailer_id, vendor_id, line) | {"order_id": key.id}
            for number, line in enumerate(quote.lines, start=1)
        ],
    )
    return key


def as_ordered(connection: sa.Connection, order_id: int) -> Quote:
    """The order's lines with the prices and taxes of when it was placed."""
    rows = connection.execute(
        sa.select(order_items)
        .where(order_items.c.order_id == order_id)
        .order_by(order_items.c.line_number)
    )
    return added_up(db.lines.as_quoted(row) for row in rows)


def move(
    connection: sa.Connection,
    order_id: int,
    to_status: str,
    now: datetime,
    *,
    invoice_number: str | None = None,
    close_reason: str | None = None,
) -> None:
    """Take an order to its next state, from a state that may come before it and from no other."""
    values: dict[str, object] = {"status": to_status, "updated_at": now}
    stamped = {
        "ACCEPTED": "accepted_at",
        "DISPATCHED": "dispatched_at",
        "DELIVERED": "delivered_at",
        "CANCELLED": "cancelled_at",
    }
    if to_status in stamped:
        values[stamped[to_status]] = now
    if close_reason is not None:
        values["close_reason"] = close_reason
    if invoice_number is not None:
        values["invoice_number"] = invoice_number
    moved = connection.execute(
        sa.update(orders)
        .where(orders.c.id == order_id, orders.c.status.in_(STATES_BEFORE[to_status]))
        .values(values)
    )
    assert moved.rowcount == 1, f"order {order_id} is not where {to_status} begins"


def accept_at_once(connection: sa.Connection, order_id: int) -> bool:
    """Accept an order that was placed with a vendor who takes every order; whether he is one."""
    return bool(
        connection.scalar(sa.text("SELECT accept_at_once(:order_id)"), {"order_id": order_id})
    )


def find(connection: sa.Connection, order_id: int, vendor_id: int) -> Row | None:
    """The vendor's order, not locked; ``None`` when he has no such order."""
    return connection.execute(
        sa.select(orders).where(orders.c.id == order_id, orders.c.vendor_id == vendor_id)
    ).one_or_none()


def standing_of_vendor(connection: sa.Connection, vendor_id: int, order_number: str) -> Row | None:
    """His order that stands in the place of this number now: people say the number they know, be it of its
    bill. The order itself where nothing has replaced it; ``None`` when he never had one of this number."""
    if "/" in order_number:
        is_billed = (orders.c.vendor_id == vendor_id) & (orders.c.invoice_number == order_number)
        return connection.execute(sa.select(orders).where(is_billed)).one_or_none()
    return _standing(connection, order_number, orders.c.vendor_id == vendor_id)


def standing_of_retailer(
    connection: sa.Connection, retailer_id: int, order_number: str
) -> Row | None:
    """The same of a shop, whichever vendor the order is with."""
    return _standing(connection, order_number, orders.c.retailer_id == retailer_id)


def _standing(
    connection: sa.Connection, order_number: str, is_his: sa.ColumnElement[bool]
) -> Row | None:
    chain = (
        sa.select(orders.c.id)
        .where(orders.c.order_number == order_number, is_his)
        .cte("chain", recursive=True)
    )
    chain = chain.union(sa.select(orders.c.id).join(chain, orders.c.revision_of == chain.c.id))
    later = orders.alias()
    return connection.execute(
        sa.select(orders)
        .join(chain, chain.c.id == orders.c.id)
        .where(~sa.exists().where(later.c.revision_of == orders.c.id))
    ).one_or_none()


def open_of_vendor(
    connection: sa.Connection,
    vendor_id: int,
    states: Sequence[str] = OPEN_STATES,
    *,
    retailer_id: int | None = None,
    limit: int = 20,
) -> Sequence[Row]:
    """His orders in these of the open states, of one shop perhaps, in the order of the states and the oldest
    first, with the shop's name. ``is_asked`` while the shop is asked about a change, ``in_all`` is how many
    there are besides the limit."""
    is_asked = sa.exists().where(
        order_proposals.c.order_id == orders.c.id,
        order_proposals.c.state == sa.literal_column("'OPEN'"),
    )
    statement = (
        sa.select(
            orders.c.id,
            orders.c.retailer_id,
            orders.c.order_number,
            orders.c.status,
            orders.c.total,
            retailers.c.shop_name,
            is_asked.label("is_asked"),
            sa.func.count().over().label("in_all"),
        )
        .join(retailers, retailers.c.id == orders.c.retailer_id)
        .where(orders.c.vendor_id == vendor_id, orders.c.status.in_(states))
        .order_by(
            sa.case({state: at for at, state in enumerate(OPEN_STATES)}, value=orders.c.status),
            orders.c.created_at,
            orders.c.id,
        )
        .limit(limit)
    )
    if retailer_id is not None:
        statement = statement.where(orders.c.retailer_id == retailer_id)
    return connection.execute(statement).all()


def since(order: Row) -> datetime:
    """Since when an order is in its state."""
    stamped = {
        "PLACED": order.created_at,
        "ACCEPTED": order.accepted_at,
        "DISPATCHED": order.dispatched_at,
        "DELIVERED": order.delivered_at,
        "CANCELLED": order.cancelled_at,
    }
    at: datetime = stamped.get(order.status) or order.updated_at
    return at


def open_of_retailer(connection: sa.Connection, retailer_id: int, limit: int = 10) -> Sequence[Row]:
    """His open orders, newest first, with the vendor's name."""
    return connection.execute(
        sa.select(
            orders.c.id,
            orders.c.order_number,
            orders.c.status,
            orders.c.total,
            vendors.c.name.label("vendor_name"),
        )
        .join(vendors, vendors.c.id == orders.c.vendor_id)
        .where(orders.c.retailer_id == retailer_id, orders.c.status.in_(OPEN_STATES))
        .order_by(orders.c.created_at.desc())
        .limit(limit)
    ).all()


def overdue(connection: sa.Connection, now: datetime, limit: int) -> Sequence[Row]:
    """Orders that nobody answered while their goods were set aside: ``id`` and ``vendor_id``. The
    vendor's proposal is an answer."""
    return connection.execute(
        sa.select(orders.c.id, orders.c.vendor_id)
        .where(
            orders.c.status == "PLACED",
            orders.c.id.in_(
                sa.select(stock_reservations.c.order_id).where(
                    stock_reservations.c.state == "ACTIVE", stock_reservations.c.expires_at < now
                )
            ),
            orders.c.id.not_in(
                sa.select(order_proposals.c.order_id).where(
                    order_proposals.c.state == sa.literal_column("'OPEN'")
                )
            ),
        )
        .order_by(orders.c.id)
        .limit(limit)
    ).all()
