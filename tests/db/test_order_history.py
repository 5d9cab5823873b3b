"""How often a shop has ordered what, of its latest orders at one vendor."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest

import db.clock
import db.engine
import db.order_history
from db.engine import SYSTEM
from tests.database import Database
from tests.trade import Trade

MONTH = timedelta(days=30)


@pytest.fixture
def trade(database: Database) -> Trade:
    return Trade(database)


@pytest.fixture
def rice(trade: Trade) -> int:
    return trade.product("RICE-PARMAL")


@pytest.fixture
def salt(trade: Trade) -> int:
    return trade.product("SALT-1KG")


def now(trade: Trade) -> datetime:
    with db.engine.transaction(trade.database.engine, SYSTEM) as connection:
        return db.clock.now(connection)


def ordered(trade: Trade, since: date | datetime | None = None) -> Mapping[int, int]:
    since = since or now(trade) - MONTH
    with db.engine.transaction(trade.database.engine, trade.retailer) as connection:
        return db.order_history.ordered_before(
            connection, trade.retailer_id, trade.vendor_id, since
        )


def test_each_order_counts_once_for_each_of_its_products(
    trade: Trade, rice: int, salt: int
) -> None:
    trade.placed({rice: Decimal(5), salt: Decimal(10)})
    trade.dispatched({rice: Decimal(50)})
    # The same once more, for nothing: another line of the first order.
    trade.database.execute(
        "INSERT INTO order_items SELECT r.* FROM order_items AS i, LATERAL jsonb_populate_record(i,"
        """ '{"line_number": 3, "taxable_amount": 0, "cgst_amount": 0, "sgst_amount": 0,"""
        """ "igst_amount": 0, "tax_amount": 0, "line_total": 0}') AS r"""
        " WHERE i.line_number = 1 AND i.order_id = (SELECT min(id) FROM orders)"
    )

    assert ordered(trade) == {rice: 2, salt: 1}


@pytest.mark.parametrize("to_status", ["CANCELLED", "REJECTED", "EXPIRED"])
def test_orders_that_came_to_nothing_do_not_count(trade: Trade, rice: int, to_status: str) -> None:
    trade.give_up(trade.placed({rice: Decimal(5)}), to_status)

    assert ordered(trade) == {}


def test_orders_of_other_shops_and_at_other_vendors_do_not_count(
    trade: Trade, rice: int, salt: int
) -> None:
    Trade(trade.database, retailer_id=2).placed({rice: Decimal(5)})
    trade.placed({salt: Decimal(1)})
    patels = Trade(trade.database, retailer_id=1, vendor_id=2)
    trade.database.execute("SELECT open_credit_account(1, 2, 50000, 15)")
    atta = patels.product("RICE-PARMAL")
    patels.placed({atta: Decimal(1)})

    assert ordered(trade) == {salt: 1}
    assert ordered(patels) == {atta: 1}


def test_older_orders_do_not_count(trade: Trade, rice: int, salt: int) -> None:
    trade.placed({rice: Decimal(5)})
    trade.database.move_clock(2 * MONTH)
    trade.placed({salt: Decimal(1)})

    assert ordered(trade) == {salt: 1}
    assert ordered(trade, now(trade) - 3 * MONTH) == {rice: 1, salt: 1}


def test_of_many_orders_the_latest_count(
    trade: Trade, rice: int, salt: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(db.order_history, "LATEST_ORDERS", 2)
    trade.placed({rice: Decimal(5)})
    trade.give_up(trade.placed({rice: Decimal(1)}), "REJECTED")
    for _ in range(2):
        trade.placed({salt: Decimal(1)})

    assert ordered(trade) == {salt: 2}
