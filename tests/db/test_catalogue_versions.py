"""A catalogue has another version whenever an order might be understood otherwise, and not with stock."""

from decimal import Decimal

import pytest
import sqlalchemy as sa

import db.catalogue
import db.engine
from db.engine import SYSTEM, Actor
from tests.database import Database
from tests.trade import Trade

SHARMA, PATEL = 1, 2


def versions(database: Database) -> tuple[int, int]:
    with db.engine.transaction(database.engine, SYSTEM) as connection:
        return db.catalogue.version(connection, SHARMA), db.catalogue.version(connection, PATEL)


def changed(database: Database, *statements: str) -> tuple[bool, bool]:
    """Whether Sharma's and Patel's catalogue have another version after these statements."""
    before = versions(database)
    for statement in statements:
        database.execute(statement)
    after = versions(database)
    return before[0] != after[0], before[1] != after[1]


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE vendor_products SET name = 'Mine' WHERE id = {id}",
        "UPDATE vendor_products SET vendor_price = 1 WHERE id = {id}",
        "UPDATE vendor_products SET mrp = 1 WHERE id = {id}",
        "UPDATE vendor_products SET price_includes_gst = true WHERE id = {id}",
        """UPDATE vendor_products SET pack_sizes = '{{"bag": 7}}' WHERE id = {id}""",
        "UPDATE vendor_products SET is_available = false WHERE id = {id}",
        "UPDATE vendor_products SET deleted_at = now() WHERE id = {id}",
        "DELETE FROM vendor_products WHERE id = {id}",
        "INSERT INTO product_aliases (product_id, vendor_id, alias) VALUES (1, 1, 'mine')",
    ],
)
def test_what_a_vendor_changes_is_his_alone(database: Database, change: str) -> None:
    own = database.value("SELECT min(id) FROM vendor_products WHERE vendor_id = 1")

    assert changed(database, change.format(id=own)) == (True, False)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE products SET name = 'Other' WHERE id = 1",
        "UPDATE products SET name_hi = 'Other' WHERE id = 1",
        "UPDATE products SET brand = 'Other' WHERE id = 1",
        "UPDATE products SET category = 'Other' WHERE id = 1",
        "UPDATE products SET sub_category = 'Other' WHERE id = 1",
        "UPDATE products SET pack_size = '500 g' WHERE id = 1",
        "UPDATE products SET unit = 'g' WHERE id = 1",
        "UPDATE products SET is_active = false WHERE id = 1",
        "UPDATE products SET is_restricted = true WHERE id = 1",
        "UPDATE products SET deleted_at = now() WHERE id = 1",
        "INSERT INTO product_aliases (product_id, alias) VALUES (1, 'everybodys')",
        "UPDATE product_aliases SET alias = 'Other' WHERE id = 1",
        "DELETE FROM product_aliases WHERE id = 1",
    ],
)
def test_what_a_product_is_changes_for_everybody_who_sells_it(
    database: Database, change: str
) -> None:
    assert changed(database, change) == (True, True)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE vendor_products SET stock = stock + 1, reserved = 0, updated_at = now()",
        "UPDATE vendor_products SET stock_tracked = false",
        "UPDATE vendor_products SET vendor_price = vendor_price",
        "UPDATE products SET updated_at = now(), search_text = 'x'",
        "UPDATE product_aliases SET created_by = 1",
        "INSERT INTO products (product_code, name, category, unit) VALUES ('X', 'X', '', 'kg')",
        "DELETE FROM vendor_products WHERE false",
    ],
)
def test_what_no_order_is_understood_by_changes_nothing(database: Database, change: str) -> None:
    assert changed(database, change) == (False, False)


@pytest.mark.parametrize("vendor", ["1", "NULL"])
def test_what_a_single_shop_says_is_in_no_catalogue(database: Database, vendor: str) -> None:
    """It is asked for by shop, and changes with every answer of one."""
    said = f"(SELECT id FROM product_aliases WHERE alias = 'mine' AND vendor_id IS NOT DISTINCT FROM {vendor})"

    assert changed(
        database,
        "INSERT INTO product_aliases (product_id, vendor_id, retailer_id, alias)"
        f" VALUES (1, {vendor}, 1, 'mine')",
        f"UPDATE product_aliases SET product_id = 2, alias = 'mine' WHERE id = {said}",
        f"DELETE FROM product_aliases WHERE id = {said}",
    ) == (False, False)


def test_a_name_that_passes_between_a_shop_and_all_shops_counts(database: Database) -> None:
    database.execute(
        "INSERT INTO product_aliases (product_id, vendor_id, alias) VALUES (1, 1, 'x')"
    )

    for retailer in ("1", "NULL"):
        assert changed(
            database, f"UPDATE product_aliases SET retailer_id = {retailer} WHERE alias = 'x'"
        ) == (True, False)


def test_an_order_changes_nothing(database: Database) -> None:
    before = versions(database)
    trade = Trade(database)

    order = trade.placed({trade.product("RICE-PARMAL"): Decimal(5)})
    trade.accept(order)
    trade.dispatch(order)

    assert versions(database) == before


def test_a_product_that_a_vendor_does_not_sell_is_not_in_his_catalogue(database: Database) -> None:
    database.execute("DELETE FROM vendor_products WHERE vendor_id = 2 AND product_id = 1")

    assert changed(database, "UPDATE products SET name = 'Other' WHERE id = 1") == (True, False)


def test_a_version_that_was_rolled_back_never_comes_again(database: Database) -> None:
    learned = database.value(
        "INSERT INTO product_aliases (product_id, vendor_id, alias) VALUES (1, 1, 'one') RETURNING id"
    )
    seen = {versions(database)[0]}
    with database.engine.connect() as connection:
        db.engine.act_as(connection, SYSTEM)
        connection.execute(sa.text("SELECT forget_alias(1, :id)"), {"id": learned})
        seen.add(db.catalogue.version(connection, SHARMA))
        connection.rollback()

    database.execute("UPDATE vendor_products SET name = 'Other' WHERE vendor_id = 1")

    assert len(seen) == 2
    assert versions(database)[0] not in seen


def test_each_statement_of_a_transaction_counts(database: Database) -> None:
    """What is kept in the middle of one is not taken for what it ends with."""
    sharma = Actor("VENDOR", user_id=1, vendor_id=SHARMA)
    database.execute(
        "INSERT INTO product_aliases (product_id, vendor_id, alias)"
        " VALUES (1, 1, 'one'), (1, 1, 'two')"
    )
    ids = [row["id"] for row in database.rows("SELECT id FROM product_aliases WHERE vendor_id = 1")]
    seen = []
    with db.engine.transaction(database.engine, sharma) as connection:
        for alias_id in ids:
            connection.execute(sa.text("SELECT forget_alias(1, :id)"), {"id": alias_id})
            seen.append(db.catalogue.version(connection, SHARMA))

    assert len(set(seen)) == 2


def test_a_vendor_who_never_had_goods_has_a_version_too(database: Database) -> None:
    with db.engine.transaction(database.engine, SYSTEM) as connection:
        assert db.catalogue.version(connection, 99) == 0
