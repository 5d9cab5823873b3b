"""What was loaded of an order, as both sides read it."""

from decimal import Decimal

import sqlalchemy as sa

import db.invoices
from core.orders import Quote


def goods(
    connection: sa.Connection, invoice_id: int, ordered: Quote
) -> tuple[tuple[str, Decimal, str], ...]:
    """Name, quantity and unit of each line of the bill, in the unit of the order where all of it went."""
    wishes = {(line.offer.vendor_product_id, line.quantity): line.wish for line in ordered.lines}
    lines = []
    for item in db.invoices.items(connection, invoice_id):
        wish = wishes.get((item.vendor_product_id, item.quantity))
        count, unit = (item.quantity, item.unit) if wish is None else (wish.quantity, wish.unit)
        lines.append((item.product_name, count, unit))
    return tuple(lines)
