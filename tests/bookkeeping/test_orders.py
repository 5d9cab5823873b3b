"""Orders that are accepted as they are placed, and orders that the shop gives up."""

from decimal import Decimal

import pytest
import sqlalchemy as sa

import db.orders
from tests.bargain import Bargain
from tests.trade import EXPIRES_AFTER
from workers.bookkeeping import orders
from workers.bookkeeping.orders import Blocked, OverLimit, Placed, Short

RICE = "RICE-PARMAL"


def placed_for_shop(trade: Bargain, kilos: int) -> int:
    outcome = trade.place_for_shop({trade.product(RICE): Decimal(kilos)})
    assert isinstance(outcome, Placed), outcome
    assert outcome.is_accepted
    return outcome.order_id


def test_what_the_vendor_writes_for_a_shop_is_accepted(trade: Bargain) -> None:
    order_id = placed_for_shop(trade, 10)

    order = trade.order(order_id)
    assert (order["status"], order["placed_by"]) == ("ACCEPTED", trade.vendor.user_id)
    assert order["accepted_at"] is not None
    assert trade.account()["held"] == Decimal("441.00")
    assert trade.reserved() == {RICE: 10}
    assert trade.database.value("SELECT expires_at FROM stock_reservations") is None
    assert trade.database.value("SELECT last_order_at FROM retailers WHERE id = 1") is not None
    assert trade.dispatch(order_id).loaded.total == Decimal("441.00")
    assert trade.database.breaks() == []


def test_for_a_shop_too_credit_and_goods_must_suffice(trade: Bargain) -> None:
    rice = trade.product(RICE)
    assert trade.place_for_shop({rice: Decimal(1200)}) == OverLimit(Decimal("50000.00"))
    trade.database.execute("UPDATE vendor_products SET stock_tracked = true, stock = 3")
    assert isinstance(trade.place_for_shop({rice: Decimal(4)}), Short)
    trade.database.execute("UPDATE credit_accounts SET is_blocked = true")
    assert isinstance(trade.place_for_shop({rice: Decimal(1)}), Blocked)

    assert trade.database.rows("SELECT * FROM orders") == []
    assert trade.account()["held"] == 0
    assert trade.database.breaks() == []


def test_nobody_writes_an_order_into_another_vendors_books(trade: Bargain) -> None:
    patel = Bargain(trade.database, retailer_id=3, vendor_id=2)

    with pytest.raises(sa.exc.ProgrammingError, match="row-level security"):
        trade.act(
            patel.vendor,
            lambda books: orders.place(
                books,
                retailer_id=1,
                vendor_id=1,
                quote=patel.quote(books, {patel.product(RICE): Decimal(1)}),
                expires_at=books.now + EXPIRES_AFTER,
                accepted=True,
            ),
        )


def test_a_vendor_writes_nothing_for_a_shop_that_has_no_account_with_him(trade: Bargain) -> None:
    rice = {trade.product(RICE): Decimal(1)}
    stranger = Bargain(trade.database, retailer_id=3)

    with pytest.raises(sa.exc.DBAPIError):
        trade.act(
            trade.vendor,
            lambda books: orders.place(
                books,
                retailer_id=stranger.retailer_id,
                vendor_id=1,
                quote=trade.quote(books, rice),
                expires_at=books.now + EXPIRES_AFTER,
                accepted=True,
            ),
        )


def test_a_shop_does_not_accept_its_own_order(trade: Bargain) -> None:
    with pytest.raises(sa.exc.ProgrammingError, match="row-level security"):
        trade.act(
            trade.retailer,
            lambda books: orders.place(
                books,
                retailer_id=1,
                vendor_id=1,
                quote=trade.quote(books, {trade.product(RICE): Decimal(1)}),
                expires_at=books.now + EXPIRES_AFTER,
                accepted=True,
            ),
        )
    order_id = trade.placed({trade.product(RICE): Decimal(1)})
    assert not trade.act(
        trade.retailer, lambda books: db.orders.accept_at_once(books.connection, order_id)
    )
    assert trade.order(order_id)["status"] == "PLACED"


def test_a_vendor_who_takes_every_order_has_taken_it_at_once(trade: Bargain) -> None:
    trade.database.execute("UPDATE vendors SET auto_accept = true WHERE id = 1")

    outcome = trade.place({trade.product(RICE): Decimal(10)})

    assert isinstance(outcome, Placed)
    assert outcome.is_accepted
    order = trade.order(outcome.order_id)
    assert (order["status"], order["placed_by"]) == ("ACCEPTED", trade.retailer.user_id)
    assert trade.database.value("SELECT expires_at FROM stock_reservations") is None
    assert trade.database.breaks() == []
    trade.dispatch(outcome.order_id)
    assert trade.database.breaks() == []


def test_to_take_every_order_is_not_to_give_every_credit(trade: Bargain) -> None:
    trade.database.execute("UPDATE vendors SET auto_accept = true WHERE id = 1")

    assert trade.place({trade.product(RICE): Decimal(1200)}) == OverLimit(Decimal("50000.00"))
    assert trade.database.rows("SELECT * FROM orders") == []


@pytest.mark.parametrize("is_accepted", [False, True], ids=["placed", "accepted"])
def test_a_shop_cancels_what_has_not_left(trade: Bargain, is_accepted: bool) -> None:
    order_id = trade.placed({trade.product(RICE): Decimal(10)})
    if is_accepted:
        trade.accept(order_id)

    trade.give_up(order_id, "CANCELLED")

    assert trade.order(order_id)["status"] == "CANCELLED"
    assert trade.account()["held"] == 0
    assert trade.reserved() == {}
    assert trade.database.breaks() == []


def test_nobody_gives_up_an_order_that_has_left(trade: Bargain) -> None:
    order_id = trade.placed({trade.product(RICE): Decimal(10)})
    trade.accept(order_id)
    trade.dispatch(order_id)

    with pytest.raises(AssertionError, match="is DISPATCHED"):
        trade.act(
            trade.vendor,
            lambda books: orders.give_up(books, trade.locked(books, order_id), "CANCELLED"),
        )
    assert trade.database.breaks() == []
