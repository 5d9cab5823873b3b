"""A vendor's goods one at a time: as they are now, and what he changes of them by chat."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

import sqlalchemy as sa

from core.goods_changes import Goods, HeldFor
from core.understanding.packs import pack_in_name, read_pack
from db.tables.catalogue import products, vendor_products
from db.tables.orders import orders, stock_reservations
from db.tables.people import retailers


def find(connection: sa.Connection, vendor_id: int, ids: Sequence[int]) -> Mapping[int, Goods]:
    """Those of these products that are on his list, on sale or not."""
    return {
        goods.vendor_product_id: goods
        for goods in _read(connection, vendor_id, vendor_products.c.id.in_(ids))
    }


def counted(connection: sa.Connection, vendor_id: int) -> Sequence[Goods]:
    """What he sells and counts, those first of which there is least."""
    return _read(
        connection, vendor_id, vendor_products.c.stock_tracked, vendor_products.c.is_available
    )


def _read(
    connection: sa.Connection, vendor_id: int, *conditions: sa.ColumnElement[bool]
) -> Sequence[Goods]:
    rows = connection.execute(
        sa.select(
            vendor_products.c.id,
            sa.func.coalesce(vendor_products.c.name, products.c.name).label("called"),
            products.c.unit,
            products.c.pack_size,
            vendor_products.c.vendor_price,
            vendor_products.c.price_includes_gst,
            vendor_products.c.mrp,
            vendor_products.c.pack_sizes,
            vendor_products.c.stock_tracked,
            vendor_products.c.stock,
            vendor_products.c.reserved,
            vendor_products.c.is_available,
        )
        .join(products, products.c.id == vendor_products.c.product_id)
        .where(
            vendor_products.c.vendor_id == vendor_id,
            vendor_products.c.deleted_at.is_(None),
            *conditions,
        )
        .order_by(vendor_products.c.stock - vendor_products.c.reserved, vendor_products.c.id)
    )
    return [
        Goods(
            vendor_product_id=row.id,
            name=row.called,
            unit=row.unit,
            price=row.vendor_price,
            price_includes_gst=row.price_includes_gst,
            mrp=row.mrp,
            pack=read_pack(row.pack_size) or pack_in_name(row.called),
            pack_sizes={name: Decimal(str(size)) for name, size in row.pack_sizes.items()},
            stock=row.stock if row.stock_tracked else None,
            reserved=row.reserved,
            is_on_sale=row.is_available,
        )
        for row in rows
    ]


def lock(connection: sa.Connection, vendor_id: int, vendor_product_id: int) -> Goods | None:
    """A product of his, locked until the commit; ``None`` where he has none such."""
    is_his = connection.scalar(
        sa.text("SELECT lock_product(:vendor_id, :id)"),
        {"vendor_id": vendor_id, "id": vendor_product_id},
    )
    # Looked at once it is locked: what it was while somebody else changed it is no news.
    return find(connection, vendor_id, [vendor_product_id])[vendor_product_id] if is_his else None


def change_price(
    connection: sa.Connection, vendor_id: int, vendor_product_id: int, price: Decimal
) -> None:
    connection.execute(
        sa.text("SELECT change_price(:vendor_id, :id, :price)"),
        {"vendor_id": vendor_id, "id": vendor_product_id, "price": price},
    )


def put_on_sale(
    connection: sa.Connection, vendor_id: int, vendor_product_id: int, *, is_on_sale: bool
) -> None:
    connection.execute(
        sa.text("SELECT put_on_sale(:vendor_id, :id, :is_on_sale)"),
        {"vendor_id": vendor_id, "id": vendor_product_id, "is_on_sale": is_on_sale},
    )


def count(
    connection: sa.Connection, vendor_id: int, vendor_product_id: int, stock: Decimal
) -> None:
    """So much is on hand, with what is reserved; from now on it is counted."""
    connection.execute(
        sa.text("SELECT count_stock(:vendor_id, :id, :stock)"),
        {"vendor_id": vendor_id, "id": vendor_product_id, "stock": stock},
    )


def receive(
    connection: sa.Connection, vendor_id: int, vendor_product_id: int, quantity: Decimal
) -> None:
    connection.execute(
        sa.text("SELECT add_stock(:vendor_id, :id, :quantity)"),
        {"vendor_id": vendor_id, "id": vendor_product_id, "quantity": quantity},
    )


def stop_counting(connection: sa.Connection, vendor_id: int, vendor_product_id: int) -> None:
    connection.execute(
        sa.text("SELECT stop_counting_stock(:vendor_id, :id)"),
        {"vendor_id": vendor_id, "id": vendor_product_id},
    )


def held_for(
    connection: sa.Connection, vendor_id: int, vendor_product_id: int
) -> tuple[HeldFor, ...]:
    """The open orders for which some of it is set aside, oldest first."""
    rows = connection.execute(
        sa.select(
            stock_reservations.c.order_id,
            orders.c.order_number,
            orders.c.status,
            retailers.c.shop_name,
            stock_reservations.c.quantity,
        )
        .join(orders, orders.c.id == stock_reservations.c.order_id)
        .join(retailers, retailers.c.id == stock_reservations.c.retailer_id)
        .where(
            stock_reservations.c.vendor_id == vendor_id,
            stock_reservations.c.vendor_product_id == vendor_product_id,
            stock_reservations.c.state == sa.literal_column("'ACTIVE'"),
        )
        .order_by(stock_reservations.c.order_id)
    )
    return tuple(
        HeldFor(row.order_id, row.order_number, row.status, row.shop_name, row.quantity)
        for row in rows
    )
