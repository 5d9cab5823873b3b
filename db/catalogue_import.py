"""A vendor's goods as his file has them: what he has, and making it what the file says.

What a vendor may change of a product that others sell too is decided in core/catalogue_file/comparing.py,
and held by the functions of db/sql/functions/catalogue.sql.
"""

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal

import sqlalchemy as sa
from psycopg.types.json import Jsonb
from sqlalchemy.dialects.postgresql import ARRAY, aggregate_order_by

from core.catalogue_file.comparing import Catalogue, Change, Present
from core.catalogue_file.goods import Goods
from db.catalogue import rate_on
from db.rows import Row
from db.tables.catalogue import product_aliases, products, vendor_products
from db.tables.orders import order_keys, stock_reservations

# Goods written by one statement.
BATCH = 1000


def load(
    connection: sa.Connection, vendor_id: int, vendor_code: str, skus: Sequence[str], day: date
) -> Catalogue:
    """All of a vendor's goods, also those that he has taken off his list, with the rates of a day; and
    which of these skus he cannot have because their product code is somebody else's."""
    own = frozenset(
        connection.execute(
            sa.text("SELECT own_products(:vendor_id)"), {"vendor_id": vendor_id}
        ).scalar_one()
    )
    promised = _promised(connection, vendor_id)
    goods = {}
    for row in _rows(connection, vendor_id, day):
        goods[row.sku] = Present(
            vendor_product_id=row.id,
            goods=_goods(row),
            given_aliases=frozenset(row.given_aliases),
            is_own=row.product_id in own,
            is_removed=row.deleted_at is not None,
            reserved=row.reserved,
            orders=promised.get(row.id, ()),
        )
    codes = {f"{vendor_code}-{sku}": sku for sku in skus if sku not in goods}
    taken = connection.scalars(
        sa.select(products.c.product_code).where(
            products.c.product_code == sa.any_(sa.cast(list(codes), ARRAY(sa.Text)))
        )
    )
    return Catalogue(vendor_code, goods, frozenset(codes[code] for code in taken))


def lock(connection: sa.Connection, vendor_id: int, changes: Sequence[Change]) -> None:
    """Lock the goods that are to change until the commit, in the order in which orders lock them."""
    connection.execute(
        sa.text("SELECT lock_goods(:vendor_id, :skus)"),
        {"vendor_id": vendor_id, "skus": [change.goods.sku for change in changes]},
    )


def write(
    connection: sa.Connection,
    vendor_id: int,
    changes: Sequence[Change],
    written: Callable[[int], object] = lambda _: None,
) -> None:
    """Make goods what was planned; ``written`` is told of how many after each batch."""
    for start in range(0, len(changes), BATCH):
        batch = changes[start : start + BATCH]
        connection.execute(
            sa.text("SELECT import_goods(:vendor_id, :goods)"),
            {"vendor_id": vendor_id, "goods": as_rows(batch)},
        )
        written(len(batch))


def as_rows(changes: Sequence[Change]) -> Jsonb:
    """Goods as the function ``goods_of_file`` of the database takes them."""
    return Jsonb([_json(each) for each in changes])


def _json(change: Change) -> dict[str, object]:
    goods = change.goods
    return {
        **{column: getattr(goods, column) for column in _TEXTS},
        **{column: _figure(getattr(goods, column)) for column in _FIGURES},
        "price_includes_gst": goods.price_includes_gst,
        "pack_sizes": {name: _number(size) for name, size in goods.pack_sizes.items()},
        "aliases_added": change.aliases_added,
        "aliases_removed": change.aliases_removed,
    }


_TEXTS = (
    *("sku", "name", "name_hi", "brand", "category", "sub_category"),
    *("unit", "pack_size", "hsn_code"),
)
_FIGURES = ("gst_rate", "mrp", "price", "stock")


def _figure(value: Decimal | None) -> str | None:
    return None if value is None else str(value)


def _number(value: Decimal) -> float | int:
    """A number of JSON: with three decimals a float is exact to the last of them."""
    return int(value) if value == int(value) else float(value)


def _rows(connection: sa.Connection, vendor_id: int, day: date) -> Sequence[Row]:
    rate = rate_on(day)
    names = (
        sa.select(
            sa.func.array_agg(
                aggregate_order_by(product_aliases.c.alias, *_EVERYBODYS_FIRST)
            ).label("aliases"),
            sa.func.array_agg(product_aliases.c.alias)
            .filter(product_aliases.c.vendor_id.is_not(None))
            .label("given"),
        )
        .where(
            product_aliases.c.product_id == products.c.id,
            sa.or_(product_aliases.c.vendor_id.is_(None), product_aliases.c.vendor_id == vendor_id),
            product_aliases.c.retailer_id.is_(None),
            product_aliases.c.source == "GIVEN",
        )
        .lateral()
    )
    nothing = sa.cast(sa.text("'{}'"), ARRAY(sa.Text))
    return connection.execute(
        sa.select(
            vendor_products.c.id,
            vendor_products.c.product_id,
            vendor_products.c.sku,
            sa.func.coalesce(vendor_products.c.name, products.c.name).label("name"),
            products.c.name_hi,
            products.c.brand,
            products.c.category,
            products.c.sub_category,
            products.c.unit,
            products.c.pack_size,
            sa.func.coalesce(vendor_products.c.hsn_code, products.c.hsn_code).label("hsn_code"),
            rate.c.gst_rate,
            vendor_products.c.mrp,
            vendor_products.c.vendor_price,
            vendor_products.c.price_includes_gst,
            vendor_products.c.pack_sizes,
            vendor_products.c.stock_tracked,
            vendor_products.c.stock,
            vendor_products.c.reserved,
            vendor_products.c.deleted_at,
            sa.func.coalesce(names.c.aliases, nothing).label("aliases"),
            sa.func.coalesce(names.c.given, nothing).label("given_aliases"),
        )
        .join(products, products.c.id == vendor_products.c.product_id)
        .outerjoin(rate, sa.true())
        .join(names, sa.true())
        .where(vendor_products.c.vendor_id == vendor_id)
        .order_by(vendor_products.c.id)
    ).all()


_EVERYBODYS_FIRST = (sa.nulls_first(product_aliases.c.vendor_id), product_aliases.c.id)


def _goods(row: Row) -> Goods:
    return Goods(
        sku=row.sku,
        name=row.name,
        name_hi=row.name_hi or "",
        brand=row.brand or "",
        category=row.category,
        sub_category=row.sub_category,
        unit=row.unit,
        pack_size=row.pack_size,
        hsn_code=row.hsn_code,
        gst_rate=row.gst_rate,
        mrp=row.mrp,
        price=row.vendor_price,
        price_includes_gst=row.price_includes_gst,
        stock=row.stock if row.stock_tracked else None,
        pack_sizes={name: Decimal(str(size)) for name, size in row.pack_sizes.items()},
        aliases=tuple(dict.fromkeys(row.aliases)),
    )


def _promised(connection: sa.Connection, vendor_id: int) -> dict[int, tuple[str, ...]]:
    """The numbers of the orders that hold goods, by product."""
    found: dict[int, tuple[str, ...]] = {}
    for row in connection.execute(
        sa.select(stock_reservations.c.vendor_product_id, order_keys.c.order_number)
        .join(order_keys, order_keys.c.id == stock_reservations.c.order_id)
        .where(
            stock_reservations.c.vendor_id == vendor_id,
            stock_reservations.c.state == sa.literal_column("'ACTIVE'"),
        )
        .order_by(order_keys.c.id)
    ):
        found[row.vendor_product_id] = (
            *found.get(row.vendor_product_id, ()),
            f"order {row.order_number}",
        )
    return found
