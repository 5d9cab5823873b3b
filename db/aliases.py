"""What a vendor and his shops call his goods."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

import db.catalogue
from db.tables.catalogue import product_aliases, products, vendor_products
from db.tables.people import retailers, users

# What is longer is a sentence and no name; learn_alias() refuses it too.
LEARNED_LENGTH_MAX = 60


@dataclass(frozen=True, slots=True)
class Alias:
    """``shop`` is who alone calls it so; ``None`` where all shops of the vendor do. ``given_by`` is known
    where a person gave it or it was learned from one. ``learned_from`` is how many shops have said by
    themselves what all shops may say; 0 of a name of one shop."""

    alias_id: int
    alias: str
    sku: str
    name: str
    source: str
    shop: str | None
    given_by: str | None
    created_at: datetime
    learned_from: int


def learn(
    connection: sa.Connection,
    *,
    vendor_id: int,
    retailer_id: int,
    vendor_product_id: int,
    alias: str,
) -> bool:
    """Remember what a shop means by a name, in place of what it last meant. ``False`` where somebody has
    written down that the shop means another product. When enough shops agree, the vendor's whole catalogue
    has the name after the commit.

    An empty name and one of more than ``LEARNED_LENGTH_MAX`` characters are a ValueError, before anything
    is sent."""
    called = " ".join(alias.split())
    if not 1 <= len(called) <= LEARNED_LENGTH_MAX:
        raise ValueError(
            f"a name that is learned has 1 to {LEARNED_LENGTH_MAX} characters, not {len(called)}"
        )
    return bool(
        connection.scalar(
            sa.text("SELECT learn_alias(:vendor_id, :retailer_id, :vendor_product_id, :alias)"),
            {
                "vendor_id": vendor_id,
                "retailer_id": retailer_id,
                "vendor_product_id": vendor_product_id,
                "alias": called,
            },
        )
    )


def of_shop(connection: sa.Connection, vendor_id: int, retailer_id: int) -> Mapping[str, int]:
    """What this shop alone calls the vendor's goods, in lower case, to ``vendor_product_id``; of what is
    sold today. They are in no catalogue: ask for them with each of its messages. Where two were given for
    one name, the newer counts."""
    rows = connection.execute(
        sa.select(
            sa.func.lower(product_aliases.c.alias).label("name"),
            vendor_products.c.id,
        )
        .join(products, products.c.id == product_aliases.c.product_id)
        .join(vendor_products, vendor_products.c.product_id == products.c.id)
        .where(
            product_aliases.c.retailer_id == retailer_id,
            # A name can be the shop's at all its vendors.
            sa.or_(product_aliases.c.vendor_id == vendor_id, product_aliases.c.vendor_id.is_(None)),
            db.catalogue.is_sold(vendor_id),
        )
        # What counts more comes later: GIVEN after LEARNED.
        .order_by(
            product_aliases.c.source.desc(),
            product_aliases.c.vendor_id.nulls_first(),
            product_aliases.c.created_at,
            product_aliases.c.id,
        )
    )
    return {row.name: row.id for row in rows}


def of_vendor(
    connection: sa.Connection,
    vendor_id: int,
    retailer_id: int | None = None,
    *,
    called: str | None = None,
    limit: int | None = None,
) -> list[Alias]:
    """A vendor's own names, newest first; with ``retailer_id`` those of one shop only, which may ask for
    them itself; with ``called`` those that are this name, in whatever letters. What everybody calls a product is not among them: no vendor takes that back."""
    of_shop = product_aliases.c.retailer_id == retailer_id
    said = product_aliases.alias()
    said_by = (
        sa.select(sa.func.count())
        .where(
            said.c.product_id == product_aliases.c.product_id,
            said.c.vendor_id == product_aliases.c.vendor_id,
            said.c.retailer_id.is_not(None),
            said.c.alias == sa.func.lower(product_aliases.c.alias),
            said.c.source == "LEARNED",
        )
        .scalar_subquery()
    )
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
            sa.case((product_aliases.c.retailer_id.is_(None), said_by), else_=0),
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
            product_aliases.c.vendor_id == vendor_id,
            sa.true() if retailer_id is None else of_shop,
            sa.true()
            if called is None
            else sa.func.lower(product_aliases.c.alias) == called.lower(),
        )
        .order_by(product_aliases.c.created_at.desc(), product_aliases.c.id.desc())
        .limit(limit)
    )
    return [Alias(*row) for row in rows]


def forget(connection: sa.Connection, vendor_id: int, alias_id: int) -> bool:
    """Take back one of a vendor's names; ``False`` when he has none with this id. A shop takes back its own
    and is refused others."""
    return bool(
        connection.scalar(
            sa.text("SELECT forget_alias(:vendor_id, :alias_id)"),
            {"vendor_id": vendor_id, "alias_id": alias_id},
        )
    )
