"""What a shop has ordered before, for a choice between goods that are called alike."""

from collections.abc import Mapping
from datetime import datetime

import sqlalchemy as sa

from db.tables.orders import order_items, orders

# A shop orders a few times a week: a quarter of a year. More would say no better what it usually takes.
LATEST_ORDERS = 50

# Orders that came to nothing, and one in whose place another stands.
_NOT_WANTED = ("CANCELLED", "REJECTED", "EXPIRED", "REVISED")


def ordered_before(
    connection: sa.Connection, retailer_id: int, vendor_id: int, since: datetime
) -> Mapping[int, int]:
    """How many of the shop's latest orders at the vendor have each product, by ``vendor_product_id``. Whether it is still sold is the catalogue's to say."""
    latest = (
        sa.select(orders.c.id)
        .where(
            orders.c.retailer_id == retailer_id,
            orders.c.vendor_id == vendor_id,
            orders.c.created_at >= since,
            orders.c.status.not_in(_NOT_WANTED),
        )
        .order_by(orders.c.created_at.desc())
        .limit(LATEST_ORDERS)
        .subquery()
    )
    rows = connection.execute(
        sa.select(
            order_items.c.vendor_product_id,
            sa.func.count(order_items.c.order_id.distinct()).label("orders"),
        )
        .join(latest, latest.c.id == order_items.c.order_id)
        .group_by(order_items.c.vendor_product_id)
    )
    return {row.vendor_product_id: row.orders for row in rows}
