"""What a vendor and his shops call his goods."""

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from db.tables.catalogue import product_aliases, products, vendor_products
from db.tables.people import retailers, users


@dataclass(frozen=True, slots=True)
class Alias:
    """``shop`` is who alone calls it so; ``None`` where all shops of the vendor do. ``given_by`` is known
    where a person gave it or it was learned from one."""

    alias_id: int
    alias: str
    sku: str
    name: str
    source: str
    shop: str | None
    given_by: str | None
    created_at: datetime


def of_vendor(
    connection: sa.Connection, vendor_id: int, retailer_id: int | None = None
) -> list[Alias]:
    """A vendor's own names, newest first; with ``retailer_id`` those of one shop only. What everybody calls
    a product is not among them: no vendor takes that back."""
    of_shop = product_aliases.c.retailer_id == retailer_id
    rows = connection.execute(
        sa.select(
            product_aliases.c.id,
            product_aliases.c.alias,
            vendor_products.c.sku,
            sa.func.coalesce(vendor_products.c.name, products.c.name).label("name"),
            product_aliases.c.source,
            retailers.c.shop_name,
            users.c.name.label("given_by"),
            product_aliases.c.created_at,
        )
        .join(products, products.c.id == product_aliases.c.product_id)
        .join(
            vendor_products,
            sa.and_(
                vendor_products.c.product_id == products.c.id,
                vendor_products.c.vendor_id == product_aliases.c.vendor_id,
            ),
        )
        .outerjoin(retailers, retailers.c.id == product_aliases.c.retailer_id)
        .outerjoin(users, users.c.id == product_aliases.c.created_by)
        .where(
            product_aliases.c.vendor_id == vendor_id, sa.true() if retailer_id is None else of_shop
        )
        .order_by(product_aliases.c.created_at.desc(), product_aliases.c.id.desc())
    )
    return [Alias(*row) for row in rows]


def forget(connection: sa.Connection, vendor_id: int, alias_id: int) -> bool:
    """Take back one of a vendor's names; ``False`` when he has none with this id."""
    return bool(
        connection.scalar(
            sa.text("SELECT forget_alias(:vendor_id, :alias_id)"),
            {"vendor_id": vendor_id, "alias_id": alias_id},
        )
    )
