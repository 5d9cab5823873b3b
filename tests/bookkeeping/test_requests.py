"""What credit or stock do not allow, a shop may ask its vendor for; he may give it."""

from decimal import Decimal

import pytest
import sqlalchemy as sa

import db.engine
import db.ledger
import db.requests
from tests.bargain import Bargain
from workers.bookkeeping import requests
from workers.bookkeeping.orders import Blocked, OverLimit, Placed, Short
from workers.bookkeeping.requests import Granted, NotOpen, NotSold, TotalChanged

RICE = "RICE-PARMAL"


@pytest.fixture
def wanted(trade: Bargain) -> dict[int, Decimal]:
    """10 kg of rice for ₹441, of which the shop may owe ₹400."""
    trade.database.execute("UPDATE credit_accounts SET credit_limit = 400")
    return {trade.product(RICE): Decimal(10)}


def state(trade: Bargain, request_id: int) -> tuple[str, int | None]:
    (row,) = trade.database.rows(
        "SELECT state, order_id FROM order_requests WHERE id = %s", request_id
    )
    return row["state"], row["order_id"]


def granted(trade: Bargain, request_id: int) -> Granted:
    outcome = trade.grant(request_id)
    assert isinstance(outcome, Granted), outcome
    return outcome


def test_what_the_vendor_grants_is_an_order_beyond_the_limit(
    trade: Bargain, wanted: dict[int, Decimal]
) -> None:
    assert trade.place(wanted) == OverLimit(Decimal("400.00"))

    outcome = granted(trade, trade.ask(wanted, "OVER_LIMIT"))

    order = trade.order(outcome.placed.order_id)
    assert (order["status"], order["total"]) == ("ACCEPTED", Decimal("441.00"))
    assert order["placed_by"] == trade.vendor.user_id
    assert trade.account()["available"] == Decimal("-41.00")
    assert state(trade, outcome.request.id) == ("GRANTED", order["id"])
    assert trade.database.value("SELECT last_order_at FROM retailers WHERE id = 1") is not None
    assert trade.dispatch(order["id"]).loaded.total == Decimal("441.00")
    assert trade.database.breaks() == []


def test_a_blocked_shop_gets_nothing_until_the_vendor_unblocks_it(
    trade: Bargain, wanted: dict[int, Decimal]
) -> None:
    trade.database.execute("UPDATE credit_accounts SET is_blocked = true")
    asked = trade.ask(wanted, "BLOCKED")

    assert isinstance(trade.grant(asked), Blocked)
    assert state(trade, asked) == ("OPEN", None)
    trade.act(
        trade.vendor,
        lambda books: db.ledger.change_terms(books.connection, 1, 1, is_blocked=False),
    )
    granted(trade, asked)
    assert trade.database.breaks() == []


def test_goods_that_are_not_there_are_not_granted(
    trade: Bargain, wanted: dict[int, Decimal]
) -> None:
    trade.database.execute("UPDATE vendor_products SET stock_tracked = true, stock = 3")
    asked = trade.ask(wanted, "SHORT")

    outcome = trade.grant(asked)

    assert isinstance(outcome, Short)
    assert [(line.wanted, line.available) for line in outcome.lines] == [(10, 3)]
    assert state(trade, asked) == ("OPEN", None)
    trade.database.execute("UPDATE vendor_products SET stock = 10")
    granted(trade, asked)
    assert trade.database.breaks() == []


def test_at_another_price_the_shop_has_to_ask_again(
    trade: Bargain, wanted: dict[int, Decimal]
) -> None:
    asked = trade.ask(wanted, "OVER_LIMIT")
    trade.database.execute("UPDATE vendor_products SET vendor_price = 43 WHERE sku = %s", RICE)

    outcome = trade.grant(asked)

    assert isinstance(outcome, TotalChanged)
    assert (outcome.asked, outcome.quote.total) == (Decimal("441.00"), Decimal("452.00"))
    assert trade.database.rows("SELECT * FROM orders") == []


@pytest.mark.parametrize(
    "change", ["is_available = false", "deleted_at = now()"], ids=["not available", "removed"]
)
def test_what_is_no_longer_sold_is_not_granted(
    trade: Bargain, wanted: dict[int, Decimal], change: str
) -> None:
    asked = trade.ask(wanted, "OVER_LIMIT")
    trade.database.execute(f"UPDATE vendor_products SET {change} WHERE sku = %s", RICE)

    assert trade.grant(asked) == NotSold(list(wanted))


def test_a_request_that_was_refused_is_closed(trade: Bargain, wanted: dict[int, Decimal]) -> None:
    asked = trade.ask(wanted, "OVER_LIMIT")

    outcome = trade.act(trade.vendor, lambda books: requests.refuse(books, asked))

    assert isinstance(outcome, requests.Closed)
    assert state(trade, asked) == ("REFUSED", None)
    assert trade.grant(asked) == NotOpen("REFUSED")
    assert trade.database.rows("SELECT * FROM orders") == []


def test_the_last_request_counts(trade: Bargain, wanted: dict[int, Decimal]) -> None:
    first = trade.ask(wanted, "OVER_LIMIT")
    second = trade.ask({trade.product(RICE): Decimal(11)}, "OVER_LIMIT")

    assert trade.grant(first) == NotOpen("WITHDRAWN")
    assert granted(trade, second).quote.total == Decimal("485.00")


def test_a_shop_that_orders_meanwhile_asks_no_more(
    trade: Bargain, wanted: dict[int, Decimal]
) -> None:
    asked = trade.ask(wanted, "OVER_LIMIT")
    assert isinstance(trade.place({trade.product(RICE): Decimal(20)}), OverLimit)
    assert state(trade, asked) == ("OPEN", None)

    trade.placed({trade.product(RICE): Decimal(1)})

    assert state(trade, asked) == ("WITHDRAWN", None)


def test_what_the_vendor_writes_for_the_shop_leaves_its_request_open(
    trade: Bargain, wanted: dict[int, Decimal]
) -> None:
    asked = trade.ask(wanted, "OVER_LIMIT")

    assert isinstance(trade.place_for_shop({trade.product(RICE): Decimal(1)}), Placed)

    assert state(trade, asked) == ("OPEN", None)


def test_another_vendor_has_no_say(trade: Bargain, wanted: dict[int, Decimal]) -> None:
    asked = trade.ask(wanted, "OVER_LIMIT")
    patel = Bargain(trade.database, retailer_id=3, vendor_id=2)

    assert patel.grant(asked) == NotOpen(None)


def test_a_shop_grants_itself_nothing(trade: Bargain, wanted: dict[int, Decimal]) -> None:
    asked = trade.ask(wanted, "OVER_LIMIT")

    with pytest.raises(sa.exc.ProgrammingError):
        trade.act(trade.retailer, lambda books: requests.grant(books, asked))
    with pytest.raises(sa.exc.ProgrammingError, match="row-level security"):
        trade.act(
            trade.retailer,
            lambda books: db.requests.decide(
                books.connection, asked, "REFUSED", books.user_id, books.now
            ),
        )


@pytest.mark.parametrize("who", ["retailer", "SYSTEM"])
def test_nobody_but_the_vendor_goes_beyond_the_limit(
    trade: Bargain, wanted: dict[int, Decimal], who: str
) -> None:
    order_id = trade.placed({trade.product(RICE): Decimal(1)})
    actor = trade.retailer if who == "retailer" else db.engine.SYSTEM

    with pytest.raises(sa.exc.ProgrammingError, match="only the vendor gives credit"):
        trade.act(
            actor,
            lambda books: db.ledger.hold_credit(books.connection, order_id, beyond_limit=True),
        )
