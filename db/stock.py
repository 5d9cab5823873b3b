"""Goods set aside for orders. The functions lock in product order and reserve all or nothing."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal

import sqlalchemy as sa

from core.orders import QuoteLine
from db.rows import Row
from db.tables.catalogue import vendor_products


def reserve(
    connection: sa.Connection,
    order_id: int,
    lines: Sequence[QuoteLine],
    expires_at: datetime | None,
) -> Sequence[Row]:
    """Reserve every line. Returns what is short (``vendor_product_id, wanted, available``), and then
    nothing was reserved. Without ``expires_at`` until they are loaded or given back."""
    return connection.execute(
        sa.text("SELECT * FROM reserve_stock(:order_id, :ids, :quantities, :expires_at)"),
        {
            "order_id": order_id,
            "ids": [line.offer.vendor_product_id for line in lines],
            "quantities": [line.quantity for line in lines],
            "expires_at": expires_at,
        },
    ).all()


def replace(
    connection: sa.Connection, old_order_id: int, new_order_id: int, lines: Sequence[QuoteLine]
) -> Sequence[Row]:
    """Give back what is reserved for the old order and reserve the new one's lines until they are loaded.
    Returns what is short, and then nothing of the new one was reserved."""
    return connection.execute(
        sa.text("SELECT * FROM replace_reservations(:old, :new, :ids, :quantities)"),
        {
            "old": old_order_id,
            "new": new_order_id,
            "ids": [line.offer.vendor_product_id for line in lines],
            "quantities": [line.quantity for line in lines],
        },
    ).all()


def take_back(connection: sa.Connection, vendor_id: int, quantities: Mapping[int, Decimal]) -> None:
    """Goods that came back or never left are on hand again; quantities by vendor product."""
    connection.execute(
        sa.text("SELECT return_stock(:vendor_id, :ids, :quantities)"),
        {
            "vendor_id": vendor_id,
            "ids": list(quantities),
            "quantities": list(quantities.values()),
        },
    )


def keep(connection: sa.Connection, order_id: int) -> None:
    """The order was accepted: its goods stay reserved until they are loaded or refused."""
    connection.execute(sa.text("SELECT keep_stock(:id)"), {"id": order_id})


def release(connection: sa.Connection, order_id: int) -> None:
    connection.execute(sa.text("SELECT release_stock(:id)"), {"id": order_id})


def fulfil(connection: sa.Connection, order_id: int, lines: Sequence[QuoteLine]) -> None:
    """The loaded quantities leave the shop; what was reserved beyond them is free again."""
    connection.execute(
        sa.text("SELECT fulfil_stock(:order_id, :ids, :quantities)"),
        {
            "order_id": order_id,
            "ids": [line.offer.vendor_product_id for line in lines],
            "quantities": [line.quantity for line in lines],
        },
    )


def on_hand(connection: sa.Connection, product_ids: Sequence[int]) -> dict[int, Decimal]:
    """What is left of goods that are counted, less what is reserved; others are missing."""
    goods = vendor_products.c
    return {
        row.id: row.available
        for row in connection.execute(
            sa.select(goods.id, (goods.stock - goods.reserved).label("available")).where(
                goods.id.in_(product_ids), goods.stock_tracked
            )
        )
    }
