"""Loads the demonstration's wholesalers, shops and goods. What is there already is left as it is."""

import csv
import tomllib
from collections.abc import Iterable
from decimal import Decimal
from importlib.resources import files
from typing import Any

import psycopg
from psycopg.types.json import Jsonb

import db.locks
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
        with (_DATA / "catalogue.csv").open(encoding="utf-8") as file:
            _add_goods(connection, csv.DictReader(file), list(vendor_ids.values()))


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


def _add_goods(
    connection: psycopg.Connection[Any], goods: Iterable[dict[str, str]], vendor_ids: list[int]
) -> None:
    for row in goods:
        product_id = _id(
            connection,
            "INSERT INTO products (product_code, name, category, sub_category, unit, hsn_code)"
            " VALUES (%(code)s, %(name)s, %(category)s, %(sub_category)s, %(unit)s, %(hsn_code)s)"
            " RETURNING id",
            row,
        )
        connection.execute(
            "INSERT INTO product_tax_rates (product_id, valid_from, gst_rate)"
            " VALUES (%s, '2025-09-22', %s)",
            [product_id, Decimal(row["gst_rate"])],
        )
        for alias in row["aliases"].split("|"):
            connection.execute(
                "INSERT INTO product_aliases (product_id, alias) VALUES (%s, %s)",
                [product_id, alias],
            )
        for vendor_id in vendor_ids:
            connection.execute(
                "INSERT INTO vendor_products (vendor_id, product_id, sku, vendor_price,"
                " price_includes_gst, pack_sizes, stock_tracked, stock)"
                " VALUES (%s, %s, %s, %s, %s, %s, true, %s)",
                [
                    vendor_id,
                    product_id,
                    row["code"],
                    Decimal(row["price"]),
                    row["price_includes_gst"] == "yes",
                    Jsonb(_pack_sizes(row["pack_sizes"])),
                    Decimal(row["stock"]),
                ],
            )


def _pack_sizes(text: str) -> dict[str, float]:
    """``bori=25|peti=10``."""
    return {
        name: float(size) for name, size in (part.split("=") for part in text.split("|") if part)
    }


def _id(connection: psycopg.Connection[Any], statement: str, values: Any) -> int:
    row = connection.execute(statement.encode(), values).fetchone()
    assert row is not None
    return int(row[0])
