"""Orders and their lines."""

from collections.abc import Sequence
from datetime import datetime

import sqlalchemy as sa

import db.amounts
import db.lines
from core.gst import bill_amounts
from core.orders import STATES_BEFORE, Offer, Quote, QuoteLine, Wish
from db.rows import Row
from db.tables.orders import order_items, order_keys, orders, stock_reservations
from db.tables.people import retailers, vendors

OPEN_STATES = ("PLACED", "ACCEPTED", "DISPATCHED")


def insert(
    connection: sa.Connection,
    *,
    retailer_id: int,
    vendor_id: int,
    quote: Quote,
    placed_by: int,
    now: datetime,
) -> Row:
    """A new order in state PLACED with its lines as quoted; returns ``id`` and ``order_number``."""
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
            placed_by=placed_by,
            created_at=now,
            updated_at=now,
        )
    )
    connection.execute(
        sa.insert(order_items),
        [
            db.lines.snapshot(number, retailer_id, vendor_id, line)
            | {
                "order_id": key.id,
                "vendor_product_id": line.offer.vendor_product_id,
                "ordered_quantity": line.wish.quantity,
                "ordered_unit": line.wish.unit,
                "tax_amount": line.amounts.tax,
            }
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
    lines = tuple(
        QuoteLine(
            offer=Offer(
                vendor_product_id=row.vendor_product_id,
                name=row.product_name,
                sku=row.product_sku,
                hsn_code=row.hsn_code,
                unit=row.unit,
                price=row.unit_price,
                price_includes_gst=row.price_includes_gst,
                gst_rate=row.tax_rate,
                pack_sizes={},
            ),
            wish=Wish(row.vendor_product_id, row.ordered_quantity, row.ordered_unit),
            quantity=row.quantity,
            amounts=db.amounts.of_row(row),
        )
        for row in rows
    )
    return Quote(lines, bill_amounts(line.amounts for line in lines))


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


def find(connection: sa.Connection, order_id: int, vendor_id: int) -> Row | None:
    """The vendor's order, not locked; ``None`` when he has no such order."""
    return connection.execute(
        sa.select(orders).where(orders.c.id == order_id, orders.c.vendor_id == vendor_id)
    ).one_or_none()


def of_vendor(
    connection: sa.Connection,
    vendor_id: int,
    *,
    order_number: str | None,
    statuses: Sequence[str] | None,
    limit: int = 20,
) -> Sequence[Row]:
    """His order of this number, or his oldest orders in these states."""
    statement = sa.select(orders.c.id, orders.c.order_number, orders.c.status).where(
        orders.c.vendor_id == vendor_id
    )
    if order_number is not None:
        statement = statement.where(orders.c.order_number == order_number)
    if statuses is not None:
        statement = statement.where(orders.c.status.in_(statuses))
    return connection.execute(statement.order_by(orders.c.created_at).limit(limit)).all()


def open_of_vendor(connection: sa.Connection, vendor_id: int, limit: int = 20) -> Sequence[Row]:
    """His open orders, oldest first, with the shop's name."""
    return connection.execute(
        sa.select(
            orders.c.id,
            orders.c.order_number,
            orders.c.status,
            orders.c.total,
            retailers.c.shop_name,
        )
        .join(retailers, retailers.c.id == orders.c.retailer_id)
        .where(orders.c.vendor_id == vendor_id, orders.c.status.in_(OPEN_STATES))
        .order_by(orders.c.created_at)
        .limit(limit)
    ).all()


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
    """Orders that nobody accepted while their goods were set aside: ``id`` and ``vendor_id``."""
    return connection.execute(
        sa.select(orders.c.id, orders.c.vendor_id)
        .where(
            orders.c.status == "PLACED",
            orders.c.id.in_(
                sa.select(stock_reservations.c.order_id).where(
                    stock_reservations.c.state == "ACTIVE", stock_reservations.c.expires_at < now
                )
            ),
        )
        .order_by(orders.c.id)
        .limit(limit)
    ).all()
