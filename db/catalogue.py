"""What a vendor sells, by which names, at which price and tax."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

import sqlalchemy as sa
import structlog
from sqlalchemy.sql.selectable import LateralFromClause

import core.vendor_words
import db.vendor_words
from core.orders import Offer, units_of
from core.understanding import vocabulary
from core.understanding.catalogue import Catalogue
from core.understanding.packs import pack_in_name, read_pack
from core.understanding.products import Product
from core.understanding.units_of_sale import by_known_names
from core.understanding.vocabulary import Vocabulary
from db.rows import Row
from db.tables.catalogue import (
    catalogue_versions,
    product_aliases,
    product_tax_rates,
    products,
    vendor_products,
)

logger = structlog.get_logger()

# A vendor may call a shared product by a name of his own.
_NAME = sa.func.coalesce(vendor_products.c.name, products.c.name).label("called")


def version(connection: sa.Connection, vendor_id: int) -> int:
    """A number that changes whenever ``load`` would find something else, and not with stock. Whoever keeps
    a catalogue asks for it before loading: then what is kept is never older than its number."""
    found: int | None = connection.scalar(
        sa.select(catalogue_versions.c.version).where(catalogue_versions.c.vendor_id == vendor_id)
    )
    return found or 0


def load(connection: sa.Connection, vendor_id: int) -> Catalogue:
    """The goods that can be ordered from this vendor, with everything they are called. What is restricted
    is only recognised."""
    return _load(
        connection,
        vendor_id,
        sa.or_(vendor_products.c.is_available, products.c.is_restricted),
    )


def load_list(connection: sa.Connection, vendor_id: int) -> Catalogue:
    """The goods on a vendor's list, as he himself speaks of them: also those that are off sale, which he
    may want to sell again."""
    return _load(connection, vendor_id, sa.true())


def _load(connection: sa.Connection, vendor_id: int, wanted: sa.ColumnElement[bool]) -> Catalogue:
    # For each of his goods, not for everybody's: he sells a few hundred of some ten thousand.
    aliases = (
        sa.select(product_aliases.c.alias)
        .where(
            product_aliases.c.product_id == products.c.id,
            sa.or_(product_aliases.c.vendor_id.is_(None), product_aliases.c.vendor_id == vendor_id),
            product_aliases.c.retailer_id.is_(None),
        )
        .scalar_subquery()
    )
    rows = connection.execute(
        sa.select(
            vendor_products.c.id,
            vendor_products.c.sku,
            vendor_products.c.vendor_price,
            vendor_products.c.mrp,
            vendor_products.c.pack_sizes,
            products.c.brand,
            products.c.pack_size,
            products.c.category,
            products.c.sub_category,
            _NAME,
            products.c.name.label("shared_name"),
            products.c.name_hi,
            products.c.unit,
            products.c.is_restricted,
            sa.func.array(aliases, type_=sa.ARRAY(sa.Text)).label("aliases"),
        )
        .join(products, products.c.id == vendor_products.c.product_id)
        .where(_is_listed(vendor_id), wanted)
        .order_by(vendor_products.c.id)
    )
    words = _own_vocabulary(connection, vendor_id)
    goods: list[Product] = []
    restricted: list[Product] = []
    for row in rows:
        (restricted if row.is_restricted else goods).append(_product(row, words))
    return Catalogue(goods, words, restricted)


def _product(row: Row, words: Vocabulary) -> Product:
    return Product(
        vendor_product_id=row.id,
        name=row.called,
        unit=row.unit,
        units=units_of(row.unit, row.pack_sizes),
        sku=row.sku,
        brand=row.brand or "",
        category=row.category,
        sub_category=row.sub_category,
        pack=read_pack(row.pack_size) or pack_in_name(row.called),
        prices=frozenset({row.vendor_price, row.mrp} - {None}),
        pack_sizes=by_known_names(sizes(row.pack_sizes), words),
        names=tuple(
            dict.fromkeys(
                name for name in (row.called, row.shared_name, row.name_hi, *row.aliases) if name
            )
        ),
    )


def _own_vocabulary(connection: sa.Connection, vendor_id: int) -> Vocabulary:
    """The vocabulary with the vendor's own words. One that has become impossible is passed over: orders go
    on, and somebody is to take it back."""
    found = db.vendor_words.of_vendor(connection, vendor_id)
    if not found:
        return vocabulary.load()
    words, impossible = core.vendor_words.extended(each.said for each in found)
    for each in found:
        if each.said in impossible:
            logger.warning("vendor word passed over", vendor_id=vendor_id, word_id=each.word_id)
    return words


def offers(
    connection: sa.Connection, vendor_id: int, ids: Sequence[int], day: date, *, charges_gst: bool
) -> Mapping[int, Offer]:
    """Today's price and tax of these products. One that is no longer sold is missing."""
    rate = rate_on(day)
    rows = connection.execute(
        sa.select(
            vendor_products.c.id,
            vendor_products.c.sku,
            vendor_products.c.vendor_price,
            vendor_products.c.price_includes_gst,
            vendor_products.c.pack_sizes,
            vendor_products.c.mrp,
            _NAME,
            sa.func.coalesce(vendor_products.c.hsn_code, products.c.hsn_code).label("hsn_code"),
            products.c.unit,
            rate.c.gst_rate,
        )
        .join(products, products.c.id == vendor_products.c.product_id)
        .join(rate, sa.true())
        .where(is_sold(vendor_id), vendor_products.c.id.in_(ids))
    )
    return {
        row.id: Offer(
            vendor_product_id=row.id,
            name=row.called,
            sku=row.sku,
            hsn_code=row.hsn_code,
            unit=row.unit,
            price=row.vendor_price,
            price_includes_gst=row.price_includes_gst,
            gst_rate=row.gst_rate if charges_gst else Decimal(0),
            pack_sizes=sizes(row.pack_sizes),
            mrp=row.mrp,
        )
        for row in rows
    }


def gst_rates(
    connection: sa.Connection, ids: Sequence[int], day: date, *, charges_gst: bool
) -> Mapping[int, Decimal]:
    """The tax rates of these products on a day, in per cent, whether they are still sold or not."""
    rate = rate_on(day)
    rows = connection.execute(
        sa.select(vendor_products.c.id, rate.c.gst_rate)
        .join(products, products.c.id == vendor_products.c.product_id)
        .join(rate, sa.true())
        .where(vendor_products.c.id.in_(ids))
    )
    return {row.id: row.gst_rate if charges_gst else Decimal(0) for row in rows}


def rate_on(day: date) -> LateralFromClause:
    """The rate that is valid on a day, of the product beside it."""
    return (
        sa.select(product_tax_rates.c.gst_rate)
        .where(
            product_tax_rates.c.product_id == products.c.id, product_tax_rates.c.valid_from <= day
        )
        .order_by(product_tax_rates.c.valid_from.desc())
        .limit(1)
        .lateral()
    )


def sizes(packs: Mapping[str, float]) -> dict[str, Decimal]:
    return {unit: Decimal(str(size)) for unit, size in packs.items()}


def is_sold(vendor_id: int) -> sa.ColumnElement[bool]:
    """That the product beside it can be ordered from this vendor."""
    return sa.and_(
        _is_listed(vendor_id),
        vendor_products.c.is_available,
        sa.not_(products.c.is_restricted),
    )


def _is_listed(vendor_id: int) -> sa.ColumnElement[bool]:
    return sa.and_(
        vendor_products.c.vendor_id == vendor_id,
        vendor_products.c.deleted_at.is_(None),
        products.c.is_active,
        products.c.deleted_at.is_(None),
    )
