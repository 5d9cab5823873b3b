"""Loads the demonstration's wholesalers, shops and goods. What is there already is left as it is."""

import tomllib
from collections.abc import Sequence
from importlib.resources import files
from typing import Any

import psycopg
from psycopg.types.json import Jsonb

import core.catalogue_file.checking
import core.catalogue_file.reading
import db.catalogue_import
import db.locks
from core.catalogue_file.comparing import Change
from core.catalogue_file.goods import COLUMNS, CatalogueFile, Goods
from core.messages import Address, AddressKind
from core.wire.twilio import PROVIDER

_DATA = files("ops") / "demo_data"
_SHOPS = tomllib.loads((_DATA / "shops.toml").read_text("utf-8"))

RETAILER_PHONES: list[str] = [phone for shop in _SHOPS["retailers"] for phone in shop["phones"]]
VENDOR_PHONES: list[str] = [phone for vendor in _SHOPS["vendors"] for phone in vendor["phones"]]


def load(admin_url: str, business_number: str) -> None:
    """Load everything in one transaction; does nothing where the first vendor exists."""
    with psycopg.connect(admin_url) as connection:
        # Two loads at once must not both find nothing.
        connection.execute("SELECT pg_advisory_xact_lock(%s)", [db.locks.SEED])
        code = _SHOPS["vendors"][0]["code"]
        if connection.execute("SELECT 1 FROM vendors WHERE vendor_code = %s", [code]).fetchone():
            return
        vendor_ids = {
            vendor["code"]: _add_vendor(connection, vendor) for vendor in _SHOPS["vendors"]
        }
        for vendor in _SHOPS["vendors"]:
            for phone in vendor["phones"]:
                user_id = _add_user(connection, phone, vendor["name"], "VENDOR")
                connection.execute(
                    "INSERT INTO vendor_members (vendor_id, user_id) VALUES (%s, %s)",
                    [vendor_ids[vendor["code"]], user_id],
                )
                _begin_conversation(connection, business_number, user_id, phone, vendor["language"])
        for shop in _SHOPS["retailers"]:
            _add_retailer(connection, shop, vendor_ids, business_number)
        goods = _goods()
        _add_products(connection, goods)
        for vendor in _SHOPS["vendors"]:
            _put_on_sale(connection, vendor_ids[vendor["code"]], _sold_by(vendor, goods))


def _add_vendor(connection: psycopg.Connection[Any], vendor: dict[str, Any]) -> int:
    return _id(
        connection,
        "INSERT INTO vendors (vendor_code, name, address, state_code, gstin, invoice_prefix,"
        " credit_limit, terms_days, is_approved)"
        " VALUES (%(code)s, %(name)s, %(address)s, %(state_code)s, %(gstin)s, %(invoice_prefix)s,"
        " %(credit_limit)s, %(terms_days)s, true) RETURNING id",
        vendor,
    )


def _add_retailer(
    connection: psycopg.Connection[Any],
    shop: dict[str, Any],
    vendor_ids: dict[str, int],
    business_number: str,
) -> None:
    retailer_id = _id(
        connection,
        "INSERT INTO retailers (shop_name, area, state_code)"
        " VALUES (%(shop_name)s, %(area)s, %(state_code)s) RETURNING id",
        shop,
    )
    for phone in shop["phones"]:
        user_id = _add_user(connection, phone, shop["shop_name"], "RETAILER")
        connection.execute(
            "INSERT INTO retailer_members (retailer_id, user_id) VALUES (%s, %s)",
            [retailer_id, user_id],
        )
        _begin_conversation(connection, business_number, user_id, phone, shop["language"])
    for code in shop["vendors"]:
        connection.execute(
            "SELECT open_credit_account(%s, id, credit_limit, terms_days)"
            " FROM vendors WHERE id = %s",
            [retailer_id, vendor_ids[code]],
        )


def _add_user(connection: psycopg.Connection[Any], phone: str, name: str, role: str) -> int:
    return _id(
        connection,
        "INSERT INTO users (phone_number, name, role) VALUES (%s, %s, %s) RETURNING id",
        [phone, name, role],
    )


def _begin_conversation(
    connection: psycopg.Connection[Any],
    business_number: str,
    user_id: int,
    phone: str,
    language: str,
) -> None:
    """So that somebody can be written to before he has written."""
    conversation_id = _id(
        connection,
        "INSERT INTO conversations (business_number, user_id, language)"
        " VALUES (%s, %s, %s) RETURNING id",
        [business_number, user_id, language],
    )
    address = Address(AddressKind.PHONE, phone)
    connection.execute(
        "INSERT INTO identities (provider, business_number, kind, value, user_id, conversation_id)"
        " VALUES (%s, %s, %s, %s, %s, %s)",
        [PROVIDER, business_number, address.kind, address.value, user_id, conversation_id],
    )


def _goods() -> list[Goods]:
    rows = core.catalogue_file.reading.read((_DATA / "goods.csv").read_bytes())
    checked = core.catalogue_file.checking.checked(rows)
    assert isinstance(checked, CatalogueFile), checked
    return list(checked.goods.values())


def _sold_by(vendor: dict[str, Any], goods: Sequence[Goods]) -> list[Goods]:
    """All of them, or those of the categories that he deals in."""
    categories = vendor.get("categories")
    return [each for each in goods if categories is None or each.category in categories]


def _add_products(connection: psycopg.Connection[Any], goods: Sequence[Goods]) -> None:
    """Everybody's products, under names that everybody uses: several vendors sell them."""
    rows = {"goods": _rows(goods)}
    connection.execute(
        "INSERT INTO products (product_code, name, name_hi, brand, category, sub_category, unit,"
        " pack_size, hsn_code)"
        " SELECT sku, name, name_hi, brand, category, sub_category, unit, pack_size, hsn_code"
        " FROM goods_of_file(%(goods)s)",
        rows,
    )
    connection.execute(
        "INSERT INTO product_tax_rates (product_id, valid_from, gst_rate)"
        " SELECT p.id, '2025-09-22', g.gst_rate"
        " FROM goods_of_file(%(goods)s) AS g JOIN products AS p ON p.product_code = g.sku",
        rows,
    )
    connection.execute(
        "INSERT INTO product_aliases (product_id, alias)"
        " SELECT p.id, a.alias"
        " FROM goods_of_file(%(goods)s) AS g JOIN products AS p ON p.product_code = g.sku,"
        " LATERAL unnest(g.aliases_added) AS a (alias)",
        rows,
    )


def _put_on_sale(
    connection: psycopg.Connection[Any], vendor_id: int, goods: Sequence[Goods]
) -> None:
    connection.execute(
        "INSERT INTO vendor_products (vendor_id, product_id, sku, vendor_price,"
        " price_includes_gst, mrp, pack_sizes, stock_tracked, stock)"
        " SELECT %(vendor_id)s, p.id, g.sku, g.price, g.price_includes_gst, g.mrp, g.pack_sizes,"
        " g.stock IS NOT NULL, coalesce(g.stock, 0)"
        " FROM goods_of_file(%(goods)s) AS g JOIN products AS p ON p.product_code = g.sku"
        " ORDER BY p.id",
        {"vendor_id": vendor_id, "goods": _rows(goods)},
    )


def _rows(goods: Sequence[Goods]) -> Jsonb:
    return db.catalogue_import.as_rows([Change(each, None, COLUMNS) for each in goods])


def _id(connection: psycopg.Connection[Any], statement: str, values: Any) -> int:
    row = connection.execute(statement.encode(), values).fetchone()
    assert row is not None
    return int(row[0])
