"""The functions behind a vendor's changes: what they refuse, what they leave behind, and who waits."""

import psycopg
import psycopg.errors
import pytest
import sqlalchemy as sa

import db.catalogue
import db.engine
from db.engine import SYSTEM, Actor
from tests.database import Database
from tests.sessions import session

SHARMA = Actor("VENDOR", user_id=1, vendor_id=1)
RESERVE = (
    "SELECT * FROM reserve_stock(%s, ARRAY[1]::bigint[], ARRAY[{quantity}]::numeric[],"
    " now() + interval '1 hour')"
)


def does(database: Database, call: str) -> None:
    with db.engine.transaction(database.engine, SHARMA) as connection:
        connection.execute(sa.text(f"SELECT {call}"))


def order_key(database: Database) -> int:
    found: int = database.value(
        "INSERT INTO order_keys (retailer_id, vendor_id, created_at) VALUES (1, 1, now()) RETURNING id"
    )
    return found


@pytest.fixture(autouse=True)
def ten_kilos(database: Database) -> None:
    database.execute("UPDATE vendor_products SET stock = 10, stock_tracked = true WHERE id = 1")


@pytest.mark.parametrize(
    ("call", "constraint"),
    [
        *(
            (f"change_price(1, 1, {price})", "price_of_goods")
            for price in ("0", "-1", "'NaN'", "'Infinity'", "NULL", "1.005", "10000000.01")
        ),
        *(
            (f"count_stock(1, 1, {stock})", "quantity_of_goods")
            for stock in ("-1", "'NaN'", "'Infinity'", "NULL", "0.0005", "100000001")
        ),
        *(
            (f"add_stock(1, 1, {quantity})", "quantity_of_goods")
            for quantity in ("0", "-1", "'NaN'", "NULL", "0.0005", "100000000")
        ),
        ("count_stock(1, 1, 9)", "vendor_products_reserved_within_stock_check"),
    ],
)
def test_what_is_no_figure_of_goods_is_refused(
    database: Database, call: str, constraint: str
) -> None:
    database.execute("UPDATE vendor_products SET reserved = 9.5 WHERE id = 1")
    before = database.rows("SELECT * FROM vendor_products WHERE id = 1")

    with pytest.raises(sa.exc.IntegrityError) as refused:
        does(database, call)

    assert isinstance(refused.value.orig, psycopg.errors.CheckViolation)
    assert refused.value.orig.diag.constraint_name == constraint
    assert database.rows("SELECT * FROM vendor_products WHERE id = 1") == before


def test_nothing_is_added_to_what_nobody_counts(database: Database) -> None:
    does(database, "stop_counting_stock(1, 1)")

    with pytest.raises(sa.exc.IntegrityError, match="nobody counts"):
        does(database, "add_stock(1, 1, 5)")


def test_a_figure_that_nobody_keeps_is_gone(database: Database) -> None:
    does(database, "stop_counting_stock(1, 1)")

    (row,) = database.rows("SELECT stock, stock_tracked FROM vendor_products WHERE id = 1")
    assert row == {"stock": 0, "stock_tracked": False}


@pytest.mark.parametrize(
    "call",
    [
        "change_price(1, {id}, 5)",
        "put_on_sale(1, {id}, false)",
        "count_stock(1, {id}, 5)",
        "add_stock(1, {id}, 5)",
        "stop_counting_stock(1, {id})",
    ],
)
def test_goods_that_are_not_his_are_not_there(database: Database, call: str) -> None:
    theirs = database.value("SELECT min(id) FROM vendor_products WHERE vendor_id = 2")

    with pytest.raises(sa.exc.DBAPIError, match="has no product"):
        does(database, call.format(id=theirs))


@pytest.mark.parametrize(
    ("call", "changes_it"),
    [
        ("change_price(1, 1, 55)", True),
        ("put_on_sale(1, 1, false)", True),
        ("put_on_sale(1, 1, true)", False),
        ("count_stock(1, 1, 55)", False),
        ("add_stock(1, 1, 5)", False),
        ("stop_counting_stock(1, 1)", False),
    ],
)
def test_a_catalogue_has_another_version_with_price_and_sale_and_not_with_stock(
    database: Database, call: str, changes_it: bool
) -> None:
    def version() -> int:
        with db.engine.transaction(database.engine, SYSTEM) as connection:
            return db.catalogue.version(connection, 1)

    before = version()
    does(database, call)

    assert (version() != before) is changes_it


@pytest.mark.parametrize(
    ("call", "action", "before", "after"),
    [
        ("change_price(1, 1, 55)", "UPDATE", {"vendor_price": 42}, {"vendor_price": 55}),
        ("put_on_sale(1, 1, false)", "UPDATE", {"is_available": True}, {"is_available": False}),
        ("count_stock(1, 1, 55)", "COUNT", None, {"stock_before": 10, "stock": 55}),
        ("add_stock(1, 1, 5)", "RECEIVE", None, {"stock_before": 10, "stock": 15}),
        ("stop_counting_stock(1, 1)", "STOP_COUNTING", None, {"stock_before": 10}),
    ],
)
def test_each_change_says_in_the_trail_who_made_it(
    database: Database,
    call: str,
    action: str,
    before: dict[str, object] | None,
    after: dict[str, object],
) -> None:
    does(database, call)

    (entry,) = database.rows(
        "SELECT user_id, actor_role, old_values, new_values FROM audit_logs"
        " WHERE entity_type = 'vendor_products' AND entity_id = '1' AND action = %s",
        action,
    )
    assert (entry["user_id"], entry["actor_role"]) == (1, "VENDOR")
    assert entry["new_values"].items() >= after.items()
    assert (entry["old_values"] or {}).items() >= (before or {}).items()


def test_who_counts_waits_for_an_order_and_then_sees_what_it_holds(database: Database) -> None:
    with session(database) as shop, session(database, SHARMA) as vendor:
        assert shop.does(RESERVE.format(quantity=8), order_key(database)) == []
        counting = vendor.begins("SELECT count_stock(1, 1, 5)")
        vendor.waits()
        shop.commits()
        with pytest.raises(psycopg.errors.CheckViolation, match="is promised"):
            counting.result()

    (row,) = database.rows("SELECT stock, reserved FROM vendor_products WHERE id = 1")
    assert row == {"stock": 10, "reserved": 8}


def test_an_order_waits_for_who_counts_and_is_then_told_what_is_left(database: Database) -> None:
    with session(database) as shop, session(database, SHARMA) as vendor:
        vendor.does("SELECT count_stock(1, 1, 5)")
        reserving = shop.begins(RESERVE.format(quantity=8), order_key(database))
        shop.waits()
        vendor.commits()
        assert reserving.result() == [(1, 8, 5)]
        shop.commits()

    (row,) = database.rows("SELECT stock, reserved FROM vendor_products WHERE id = 1")
    assert row == {"stock": 5, "reserved": 0}


def test_an_order_for_goods_that_go_off_sale_meanwhile_gets_none(database: Database) -> None:
    with session(database) as shop, session(database, SHARMA) as vendor:
        vendor.does("SELECT put_on_sale(1, 1, false)")
        reserving = shop.begins(RESERVE.format(quantity=8), order_key(database))
        shop.waits()
        vendor.commits()
        assert reserving.result() == [(1, 8, 10)]


def test_what_comes_in_twice_at_once_is_added_twice(database: Database) -> None:
    with session(database, SHARMA) as first, session(database, SHARMA) as second:
        first.does("SELECT add_stock(1, 1, 5)")
        adding = second.begins("SELECT add_stock(1, 1, 7)")
        second.waits()
        first.commits()
        adding.result()
        second.commits()

    assert database.value("SELECT stock FROM vendor_products WHERE id = 1") == 22
