"""Holding and reserving: all or nothing, once, whoever else is at it."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
import sqlalchemy as sa

import db.engine
import db.ledger
import db.orders
import db.stock
from core.orders import Offer, Quote, Wish, quote
from tests.database import Database

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
EXPIRES = NOW + timedelta(hours=12)


def bags(*quantities: int, product: int = 1, price: str = "100.00") -> Quote:
    offer = Offer(product, "Rice", "RICE", "1006", "kg", Decimal(price), False, Decimal(0), {})
    wishes = [Wish(product, Decimal(quantity), "kg") for quantity in quantities]
    return quote(wishes, {product: offer}, between_states=False)


def place(engine: sa.Engine, wanted: Quote, retailer_id: int = 1) -> tuple[int, str]:
    """The order's id and how it ended: placed, short or over the limit."""
    with db.engine.transaction(engine, db.engine.SYSTEM) as connection:
        attempt = connection.begin_nested()
        order = db.orders.insert(
            connection, retailer_id=retailer_id, vendor_id=1, quote=wanted, placed_by=1, now=NOW
        )
        if not db.ledger.hold_credit(connection, order.id).granted:
            attempt.rollback()
            return order.id, "over the limit"
        if db.stock.reserve(connection, order.id, wanted.lines, EXPIRES):
            attempt.rollback()
            return order.id, "short"
        return order.id, "placed"


@pytest.fixture(autouse=True)
def ten_kilos(database: Database) -> None:
    database.execute("UPDATE vendor_products SET stock = 10 WHERE id = 1")


def reserved(database: Database) -> Decimal:
    value: Decimal = database.value("SELECT reserved FROM vendor_products WHERE id = 1")
    return value


def test_the_last_bag_goes_to_exactly_one_of_many(engine: sa.Engine, database: Database) -> None:
    with ThreadPoolExecutor(8) as pool:
        # Of two shops, or the one account's lock would keep them apart already.
        placed = pool.map(lambda n: place(engine, bags(7), retailer_id=1 + n % 2), range(40))
        outcomes = [ended for _, ended in placed]

    assert sorted(outcomes) == ["placed", *["short"] * 39]
    assert reserved(database) == 7
    assert database.breaks() == []


def test_the_last_rupee_of_credit_goes_to_exactly_one_of_many(
    engine: sa.Engine, database: Database
) -> None:
    with ThreadPoolExecutor(8) as pool:
        orders = pool.map(lambda _: place(engine, bags(1, price="30000.00")), range(8))
        outcomes = [ended for _, ended in orders]

    assert sorted(outcomes) == ["over the limit"] * 7 + ["placed"]
    assert database.value("SELECT held FROM credit_accounts WHERE retailer_id = 1") == 30000
    assert database.breaks() == []


def test_the_same_product_on_two_lines_is_added_up_first(
    engine: sa.Engine, database: Database
) -> None:
    assert place(engine, bags(6, 6))[1] == "short"
    assert place(engine, bags(6, 4))[1] == "placed"
    assert reserved(database) == 10


def test_another_vendors_product_cannot_be_reserved(engine: sa.Engine, database: Database) -> None:
    theirs = database.value("SELECT min(id) FROM vendor_products WHERE vendor_id = 2")

    with pytest.raises(sa.exc.IntegrityError, match="order_items_vendor_product_fkey"):
        place(engine, bags(1, product=theirs))


def test_what_was_loaded_leaves_and_the_rest_is_free_again(
    engine: sa.Engine, database: Database
) -> None:
    order_id, _ = place(engine, bags(8))
    with db.engine.transaction(engine, db.engine.SYSTEM) as connection:
        db.stock.fulfil(connection, order_id, bags(5).lines)

    assert database.rows("SELECT stock, reserved FROM vendor_products WHERE id = 1") == [
        {"stock": 5, "reserved": 0}
    ]


def test_more_than_was_reserved_cannot_be_loaded(engine: sa.Engine, database: Database) -> None:
    order_id, _ = place(engine, bags(4))

    with (
        pytest.raises(sa.exc.IntegrityError, match="more was loaded"),
        db.engine.transaction(engine, db.engine.SYSTEM) as connection,
    ):
        db.stock.fulfil(connection, order_id, bags(5).lines)
    assert reserved(database) == 4


def test_releasing_twice_gives_back_once(engine: sa.Engine, database: Database) -> None:
    order_id, _ = place(engine, bags(4))
    place(engine, bags(3))
    for _ in range(2):
        with db.engine.transaction(engine, db.engine.SYSTEM) as connection:
            db.ledger.release_credit(connection, order_id)
            db.stock.release(connection, order_id)

    assert reserved(database) == 3
    assert database.value("SELECT held FROM credit_accounts WHERE retailer_id = 1") == 300
    assert database.breaks() == []


def test_a_blocked_account_holds_nothing(engine: sa.Engine, database: Database) -> None:
    database.execute("UPDATE credit_accounts SET is_blocked = true WHERE retailer_id = 1")

    assert place(engine, bags(1))[1] == "over the limit"


def test_stock_below_what_is_reserved_is_refused(engine: sa.Engine, database: Database) -> None:
    place(engine, bags(8))

    with pytest.raises(Exception, match="reserved_within_stock"):
        database.execute("UPDATE vendor_products SET stock = 5 WHERE id = 1")


def test_orders_over_many_products_in_any_order_do_not_deadlock(
    engine: sa.Engine, database: Database
) -> None:
    database.execute("UPDATE vendor_products SET stock = 1000000 WHERE vendor_id = 1")
    ids = [r["id"] for r in database.rows("SELECT id FROM vendor_products WHERE vendor_id = 1")]

    def basket(number: int) -> Quote:
        chosen = ids[number % 5 :: 2][:8]
        if number % 2:
            chosen.reverse()
        offers = {
            i: Offer(i, "x", "x", "x", "kg", Decimal("0.01"), False, Decimal(0), {}) for i in chosen
        }
        wishes = [Wish(i, Decimal(100), "kg") for i in chosen]
        return quote(wishes, offers, between_states=False)

    with ThreadPoolExecutor(8) as pool:
        placed = pool.map(lambda n: place(engine, basket(n), retailer_id=1 + n % 2), range(100))
        outcomes = [ended for _, ended in placed]

    assert outcomes == ["placed"] * 100
    assert database.breaks() == []
