"""Two people decide about one order at the same moment: the first one decides, and nobody waits for ever."""

import time
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal

import pytest

import db.locks
from core.orders import Wish
from core.revisions import Change, Substitute
from tests.bargain import Bargain
from tests.bookkeeping.test_at_once import at_once
from tests.database import Database
from tests.sessions import session
from tests.trade import EXPIRES_AFTER
from workers.bookkeeping import dispatches, orders, requests, revisions
from workers.bookkeeping.books import Books
from workers.bookkeeping.orders import Placed
from workers.bookkeeping.proposals import NotOpen
from workers.bookkeeping.revisions import Revised

RICE, SUGAR = "RICE-PARMAL", "SUGAR-M"
DEARER = {1: Change(price=Decimal(45))}
LESS = {1: Change(quantity=Decimal(5))}


@pytest.fixture
def order_id(trade: Bargain) -> int:
    return trade.placed({trade.product(RICE): Decimal(10), trade.product(SUGAR): Decimal(4)})


def test_a_shop_that_agrees_on_many_phones_at_once_gets_one_order(
    trade: Bargain, order_id: int
) -> None:
    asked = trade.propose(order_id, DEARER)

    outcomes = at_once(6, lambda _: trade.agree(asked))

    assert sum(isinstance(outcome, Revised) for outcome in outcomes) == 1
    assert outcomes.count(NotOpen("AGREED")) == 5
    assert trade.database.value("SELECT count(*) FROM orders") == 2
    assert trade.database.breaks() == []


def test_of_yes_no_and_silence_at_once_the_first_one_counts(trade: Bargain) -> None:
    for _ in range(4):
        order = trade.placed({trade.product(RICE): Decimal(10), trade.product(SUGAR): Decimal(4)})
        asked = trade.propose(order, DEARER)
        trade.database.move_clock(EXPIRES_AFTER)

        words = (trade.agree, trade.refuse, trade.lapse)
        outcomes = at_once(3, lambda n, asked=asked, words=words: words[n](asked))

        (revised,) = (outcome for outcome in outcomes if isinstance(outcome, Revised))
        assert trade.order(revised.order_id)["status"] == "ACCEPTED"
        assert trade.order(order)["status"] == "REVISED"
    assert trade.database.breaks() == []


def test_two_of_the_vendors_people_change_an_order_once(trade: Bargain, order_id: int) -> None:
    def revise(books: Books) -> object:
        order = trade.locked(books, order_id)
        return revisions.revise(books, order, LESS) if order.status == "PLACED" else order.status

    outcomes = at_once(4, lambda _: trade.act(trade.vendor, revise))

    assert sum(isinstance(outcome, Revised) for outcome in outcomes) == 1
    assert outcomes.count("REVISED") == 3
    assert trade.account()["held"] == Decimal("403.00")
    assert trade.database.breaks() == []


def test_the_van_leaves_and_the_shop_agrees_at_once(trade: Bargain) -> None:
    """Either it is loaded as it was ordered, or it is not loaded yet."""

    def leave(books: Books, order_id: int) -> object:
        order = trade.locked(books, order_id)
        return dispatches.dispatch(books, order) if order.status == "ACCEPTED" else order.status

    for _ in range(4):
        order_id = trade.placed({trade.product(RICE): Decimal(10)})
        trade.accept(order_id)
        asked = trade.propose(order_id, DEARER)

        left, agreed = at_once(
            2,
            lambda n, order_id=order_id, asked=asked: (
                trade.agree(asked)
                if n
                else trade.act(trade.vendor, lambda books: leave(books, order_id))
            ),
        )

        assert isinstance(agreed, Revised) == (left == "REVISED")
        assert isinstance(left, dispatches.Bill) == (agreed == NotOpen("WITHDRAWN"))
    assert trade.database.breaks() == []


def test_the_shop_cancels_and_the_vendor_changes_at_once(trade: Bargain) -> None:
    def cancel(books: Books, order_id: int) -> object:
        order = db.locks.order(books.connection, order_id, 1)
        if order is None:
            return None
        orders.give_up(books, order, "CANCELLED")
        return "CANCELLED"

    def revise(books: Books, order_id: int) -> object:
        order = trade.locked(books, order_id)
        return revisions.revise(books, order, LESS) if order.status == "PLACED" else None

    for _ in range(4):
        order_id = trade.placed({trade.product(RICE): Decimal(10)})

        outcomes = at_once(
            2,
            lambda n, order_id=order_id: (
                trade.act(trade.retailer, lambda books: cancel(books, order_id))
                if n
                else trade.act(trade.vendor, lambda books: revise(books, order_id))
            ),
        )

        assert outcomes.count(None) == 1
    assert trade.database.breaks() == []


def test_goods_change_places_in_two_orders_without_blocking(database: Database) -> None:
    """One shop gets rice for its sugar, the other one sugar for its rice. Whoever has the rice lets both in
    only when both wait: then whoever waits has no sugar in his hand."""
    gets_rice, gets_sugar = Bargain(database, 1), Bargain(database, 2)
    rice, sugar = gets_rice.product(RICE), gets_rice.product(SUGAR)
    assert rice < sugar
    offers = gets_rice.act(gets_rice.vendor, lambda books: gets_rice.offers(books, [rice, sugar]))

    def ask(shop: Bargain, old: int, new: int) -> int:
        other = Substitute(offers[new], Wish(new, Decimal(1), "kg"))
        return shop.propose(shop.placed({old: Decimal(1)}), {1: other})

    asked_for_sugar, asked_for_rice = ask(gets_sugar, rice, sugar), ask(gets_rice, sugar, rice)
    with ThreadPoolExecutor(2) as pool, session(database, url=database.admin_url) as holder:
        holder.does("SELECT FROM vendor_products WHERE id = %s FOR NO KEY UPDATE", rice)
        outcomes = []
        for shop, asked in ((gets_sugar, asked_for_sugar), (gets_rice, asked_for_rice)):
            outcomes.append(pool.submit(shop.agree, asked))
            _are_waiting(database, len(outcomes))
        holder.commits()

        assert all(isinstance(outcome.result(), Revised) for outcome in outcomes)
    assert gets_rice.reserved() == {RICE: 1, SUGAR: 1}
    assert database.breaks() == []


def _are_waiting(database: Database, count: int) -> None:
    while (
        database.value(
            "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
            " AND datname = current_database()"
        )
        < count
    ):
        time.sleep(0.01)


def test_a_request_that_is_granted_by_many_at_once_is_one_order(trade: Bargain) -> None:
    asked = trade.ask({trade.product(RICE): Decimal(2000)}, "OVER_LIMIT")

    outcomes = at_once(6, lambda _: trade.grant(asked))

    assert sum(isinstance(outcome, requests.Granted) for outcome in outcomes) == 1
    assert outcomes.count(requests.NotOpen("GRANTED")) == 5
    assert trade.database.value("SELECT count(*) FROM orders") == 1
    assert trade.database.breaks() == []


def test_a_shop_orders_while_its_request_is_granted(trade: Bargain) -> None:
    """Both may come true, one after the other; a request that was taken back is not granted."""
    for _ in range(4):
        asked = trade.ask({trade.product(RICE): Decimal(1)}, "SHORT")
        granted, placed = at_once(
            2,
            lambda n, asked=asked: (
                trade.place({trade.product(RICE): Decimal(2)}) if n else trade.grant(asked)
            ),
        )

        assert isinstance(placed, Placed)
        assert isinstance(granted, requests.Granted) or granted == requests.NotOpen("WITHDRAWN")
    assert trade.database.breaks() == []


def test_two_phones_of_a_shop_ask_at_once_and_one_request_is_open(trade: Bargain) -> None:
    at_once(4, lambda n: trade.ask({trade.product(RICE): Decimal(n + 1)}, "SHORT"))

    assert trade.database.value("SELECT count(*) FROM order_requests WHERE state = 'OPEN'") == 1
