"""Lines of bills, as somebody speaks of them after the goods have left."""

from collections.abc import Sequence
from decimal import Decimal

import sqlalchemy as sa

import db.catalogue
import db.credit_notes
import db.invoices
from core.bill_lines import BillLine
from db.rows import Row
from db.tables.catalogue import vendor_products
from db.tables.orders import order_items


def of_bill(connection: sa.Connection, invoice: Row) -> tuple[BillLine, ...]:
    """Every line of a bill with what is left of it, and what its packs hold."""
    items = db.invoices.items(connection, invoice.id)
    billed = db.credit_notes.billed_lines(connection, invoice.id, items)
    packs = _packs(connection, invoice.order_id, items)
    return tuple(
        BillLine(
            line_number=item.line_number,
            vendor_product_id=item.vendor_product_id,
            name=item.product_name,
            unit=item.unit,
            pack_sizes=packs.get(item.vendor_product_id, {}),
            quantity=item.quantity,
            quantity_left=line.quantity_left,
        )
        for item, line in zip(items, billed, strict=True)
    )


def _packs(
    connection: sa.Connection, order_id: int, items: Sequence[Row]
) -> dict[int, dict[str, Decimal]]:
    """By product: today's packs, and the one that was ordered as it was counted then."""
    today = connection.execute(
        sa.select(vendor_products.c.id, vendor_products.c.pack_sizes).where(
            vendor_products.c.id.in_([item.vendor_product_id for item in items])
        )
    )
    packs = {row.id: db.catalogue.sizes(row.pack_sizes) for row in today}
    ordered = connection.execute(
        sa.select(
            order_items.c.vendor_product_id,
            order_items.c.ordered_unit,
            order_items.c.ordered_quantity,
            order_items.c.unit,
            order_items.c.quantity,
        ).where(order_items.c.order_id == order_id)
    )
    for row in ordered:
        if row.ordered_unit != row.unit:
            packs.setdefault(row.vendor_product_id, {})[row.ordered_unit] = (
                row.quantity / row.ordered_quantity
            )
    return packs
