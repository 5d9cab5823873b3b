"""Orders and their lines."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal

import sqlalchemy as sa

from core.orders import Offer, Quote, Wish
from db.rows import Row
from db.tables.orders import order_items, order_keys, orders
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
            {
                "order_id": key.id,
                "line_number": number,
                "vendor_id": vendor_id,
                "vendor_product_id": line.offer.vendor_product_id,
                "product_name": line.offer.name,
                "product_sku": line.offer.sku,
                "hsn_code": line.offer.hsn_code,
                "ordered_quantity": line.wish.quantity,
                "ordered_unit": line.wish.unit,
                "quantity": line.quantity,
                "unit": line.offer.unit,
                "unit_price": line.offer.price,
                "price_includes_gst": line.offer.price_includes_gst,
                "tax_rate": line.offer.gst_rate,
                "taxable_amount": line.amounts.taxable,
                "cgst_amount": line.amounts.cgst,
                "sgst_amount": line.amounts.sgst,
                "igst_amount": line.amounts.igst,
                "tax_amount": line.amounts.tax,
                "line_total": line.amounts.total,
            }
            for number, line in enumerate(quote.lines, start=1)
        ],
    )
    return key


def as_ordered(connection: sa.Connection, order_id: int) -> tuple[list[Wish], dict[int, Offer]]:
    """The order's wishes, and the offers as they were when it was placed."""
    rows = connection.execute(
        sa.select(order_items)
        .where(order_items.c.order_id == order_id)
        .order_by(order_items.c.line_number)
    ).all()
    wishes = [Wish(row.vendor_product_id, row.ordered_quantity, row.ordered_unit) for row in rows]
    packs: dict[int, dict[str, Decimal]] = {}
    for row in rows:
        packs.setdefault(row.vendor_product_id, {})[row.ordered_unit] = (
            row.quantity / row.ordered_quantity
        )
    offers = {
        row.vendor_product_id: Offer(
            vendor_product_id=row.vendor_product_id,
            name=row.product_name,
            sku=row.product_sku,
            hsn_code=row.hsn_code,
            unit=row.unit,
            price=row.unit_price,
            price_includes_gst=row.price_includes_gst,
            gst_rate=row.tax_rate,
            pack_sizes=packs[row.vendor_product_id],
        )
        for row in rows
    }
    return wishes, offers


def move(
    connection: sa.Connection,
    order_id: int,
    to_status: str,
    now: datetime,
    *,
    invoice_number: str | None = None,
) -> None:
    """Take a locked order to its next state."""
    values: dict[str, object] = {"status": to_status, "updated_at": now}
    stamped = {
        "ACCEPTED": "accepted_at",
        "DISPATCHED": "dispatched_at",
        "DELIVERED": "delivered_at",
    }
    if to_status in stamped:
        values[stamped[to_status]] = now
    if invoice_number is not None:
        values["invoice_number"] = invoice_number
    connection.execute(sa.update(orders).where(orders.c.id == order_id).values(values))


def set_payment_status(connection: sa.Connection, order_id: int, status: str) -> None:
    connection.execute(
        sa.update(orders).where(orders.c.id == order_id).values(payment_status=status)
    )


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
