"""A vendor changes his goods: what he is told before and after, and what is refused."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal

import pytest
import sqlalchemy as sa

from core.goods_changes import STOCK_MAX, Goods
from tests.database import Database
from tests.trade import T, Trade
from workers.bookkeeping import goods, orders
from workers.bookkeeping.books import Books
from workers.bookkeeping.goods import Changed, NotCounted, NotOnHisList, Promised, TooMuch

SUGAR = "SUGAR-M"
# Each of them, with what it may be asked for.
CHANGES: list[Callable[[Books, int, int], object]] = [
    lambda books, vendor, product: goods.change_price(books, vendor, product, Decimal(44)),
    lambda books, vendor, product: goods.set_stock(books, vendor, product, Decimal(400)),
    lambda books, vendor, product: goods.receive_stock(books, vendor, product, Decimal(4)),
    goods.stop_counting,
    lambda books, vendor, product: goods.set_on_sale(books, vendor, product, is_on_sale=False),
]


def changes(trade: Trade, what: Callable[..., T], *values: object, **named: object) -> T:
    """By the vendor himself, of his sugar."""
    return trade.act(
        trade.vendor,
        lambda books: what(books, trade.vendor_id, trade.product(SUGAR), *values, **named),
    )


def before_and_after(change: object) -> tuple[Goods, Goods]:
    assert isinstance(change, Changed), change
    return change.before, change.after


def test_a_price_holds_from_the_next_order_on(trade: Trade, database: Database) -> None:
    product = trade.product(SUGAR)
    placed = trade.placed({product: Decimal(10)})

    before, after = before_and_after(changes(trade, goods.change_price, Decimal("50.25")))

    assert (before.price, after.price) == (Decimal("43.50"), Decimal("50.25"))
    prices = "SELECT unit_price FROM order_items WHERE order_id = %s"
    assert database.value(prices, placed) == Decimal("43.50")
    assert database.value(prices, trade.placed({product: Decimal(10)})) == Decimal("50.25")


def test_goods_that_were_not_counted_are_counted_from_now_on(
    trade: Trade, database: Database
) -> None:
    changes(trade, goods.stop_counting)

    before, after = before_and_after(changes(trade, goods.set_stock, Decimal("12.5")))

    assert (before.stock, after.stock) == (None, Decimal("12.5"))
    assert isinstance(trade.place({trade.product(SUGAR): Decimal(13)}), orders.Short)
    trade.placed({trade.product(SUGAR): Decimal(12)})


def test_goods_that_nobody_counts_any_more_are_never_short(trade: Trade) -> None:
    changes(trade, goods.set_stock, Decimal(1))

    before, after = before_and_after(changes(trade, goods.stop_counting))

    assert (before.stock, after.stock) == (1, None)
    trade.placed({trade.product(SUGAR): Decimal(20)})


def test_less_than_is_promised_is_refused_with_the_orders_that_hold_it(
    trade: Trade, database: Database
) -> None:
    product = trade.product(SUGAR)
    first, second = trade.placed({product: Decimal(6)}), trade.placed({product: Decimal(4)})
    trade.accept(second)
    gone = trade.placed({product: Decimal(9)})
    trade.give_up(gone, "CANCELLED")
    stock = database.value("SELECT stock FROM vendor_products WHERE id = %s", product)

    refused = changes(trade, goods.set_stock, Decimal("9.999"))

    assert isinstance(refused, Promised)
    assert refused.goods.reserved == 10
    assert [
        (held.order_id, held.order_number, held.status, held.shop_name, held.quantity)
        for held in refused.orders
    ] == [
        (first, "1001", "PLACED", "Gupta Kirana", 6),
        (second, "1002", "ACCEPTED", "Gupta Kirana", 4),
    ]
    assert database.value("SELECT stock FROM vendor_products WHERE id = %s", product) == stock


def test_exactly_what_is_promised_can_be_all_there_is(trade: Trade) -> None:
    trade.placed({trade.product(SUGAR): Decimal(6)})

    _, after = before_and_after(changes(trade, goods.set_stock, Decimal(6)))

    assert after.available == 0


def test_what_was_promised_before_anybody_counted_is_promised_too(trade: Trade) -> None:
    changes(trade, goods.stop_counting)
    trade.placed({trade.product(SUGAR): Decimal(6)})

    assert isinstance(changes(trade, goods.set_stock, Decimal(5)), Promised)


def test_what_comes_in_is_added(trade: Trade) -> None:
    changes(trade, goods.set_stock, Decimal(3))

    before, after = before_and_after(changes(trade, goods.receive_stock, Decimal("0.25")))

    assert (before.stock, after.stock) == (3, Decimal("3.25"))


def test_nothing_is_added_to_what_nobody_counts_or_to_more_than_anybody_has(trade: Trade) -> None:
    changes(trade, goods.stop_counting)
    assert isinstance(changes(trade, goods.receive_stock, Decimal(1)), NotCounted)

    changes(trade, goods.set_stock, STOCK_MAX)
    refused = changes(trade, goods.receive_stock, Decimal(1))
    assert isinstance(refused, TooMuch)
    assert refused.goods.stock == STOCK_MAX


def test_goods_that_are_off_sale_are_ordered_by_nobody_until_they_are_on_sale_again(
    trade: Trade,
) -> None:
    product = trade.product(SUGAR)
    placed = trade.placed({product: Decimal(6)})

    before, after = before_and_after(changes(trade, goods.set_on_sale, is_on_sale=False))

    assert (before.is_on_sale, after.is_on_sale) == (True, False)
    with pytest.raises(KeyError):
        trade.place({product: Decimal(1)})
    # What was placed goes on.
    trade.accept(placed)
    trade.dispatch(placed)
    changes(trade, goods.set_on_sale, is_on_sale=True)
    trade.placed({product: Decimal(1)})


def test_goods_that_are_off_sale_can_be_counted_and_priced(trade: Trade) -> None:
    changes(trade, goods.set_on_sale, is_on_sale=False)

    _, counted = before_and_after(changes(trade, goods.set_stock, Decimal(7)))
    _, priced = before_and_after(changes(trade, goods.change_price, Decimal(45)))

    assert (counted.stock, priced.price, priced.is_on_sale) == (7, 45, False)


@pytest.mark.parametrize("change", CHANGES)
def test_another_vendors_goods_are_as_if_there_were_none(
    trade: Trade, database: Database, change: Callable[[Books, int, int], object]
) -> None:
    patel = Trade(database, vendor_id=2)
    theirs = patel.product(SUGAR)
    before = database.rows("SELECT * FROM vendor_products WHERE id = %s", theirs)

    assert isinstance(trade.act(trade.vendor, lambda books: change(books, 1, theirs)), NotOnHisList)
    with pytest.raises(sa.exc.ProgrammingError, match="only the vendor may do this"):
        trade.act(trade.vendor, lambda books: change(books, 2, theirs))

    assert database.rows("SELECT * FROM vendor_products WHERE id = %s", theirs) == before


@pytest.mark.parametrize("change", CHANGES)
def test_a_shop_changes_nothing(
    trade: Trade, database: Database, change: Callable[[Books, int, int], object]
) -> None:
    product = trade.product(SUGAR)
    before = database.rows("SELECT * FROM vendor_products WHERE id = %s", product)

    with pytest.raises(sa.exc.ProgrammingError, match="only the vendor may do this"):
        trade.act(trade.retailer, lambda books: change(books, 1, product))

    assert database.rows("SELECT * FROM vendor_products WHERE id = %s", product) == before


@pytest.mark.parametrize("change", CHANGES)
def test_goods_that_were_taken_off_the_list_stay_as_they_were(
    trade: Trade, database: Database, change: Callable[[Books, int, int], object]
) -> None:
    product = trade.product(SUGAR)
    database.execute("UPDATE vendor_products SET deleted_at = now() WHERE id = %s", product)

    assert isinstance(
        trade.act(trade.vendor, lambda books: change(books, 1, product)), NotOnHisList
    )


def test_however_many_count_and_order_at_once_nothing_is_promised_twice(
    trade: Trade, database: Database
) -> None:
    product = trade.product(SUGAR)
    changes(trade, goods.set_stock, Decimal(30))
    shops = [trade, Trade(database, retailer_id=2)]

    def acts(number: int) -> object:
        if number % 3 == 0:
            return changes(trade, goods.set_stock, Decimal(10 + number % 5))
        return shops[number % 2].place({product: Decimal(4)})

    with ThreadPoolExecutor(8) as pool:
        outcomes = list(pool.map(acts, range(48)))

    placed = sum(isinstance(outcome, orders.Placed) for outcome in outcomes)
    (row,) = database.rows("SELECT stock, reserved FROM vendor_products WHERE id = %s", product)
    assert row["reserved"] == placed * 4 <= row["stock"]
    assert {type(outcome) for outcome in outcomes} <= {
        Changed,
        Promised,
        orders.Placed,
        orders.Short,
    }
    assert database.breaks() == []
