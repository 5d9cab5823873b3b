"""Who does not answer in time is told what became of it, and so is the other side."""

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal

import pytest

from core.revisions import Change
from tests.bargain import Bargain
from tests.database import Database
from tests.phones import GUPTA, SHARMA, Phones
from tests.trade import EXPIRES_AFTER
from workers.handlers import expiry, proposals, requests
from workers.runtime import Runtime


@pytest.fixture
def trade(database: Database) -> Bargain:
    return Bargain(database)


def tick(phones: Phones, *tasks: Callable[[Runtime], None]) -> None:
    for task in tasks:
        task(phones.runtime)
    phones.settle()


def everything(phones: Phones) -> None:
    tick(phones, expiry.expire_orders, proposals.lapse_proposals, requests.lapse_requests)


def order(trade: Bargain, *skus: str) -> int:
    return trade.placed({trade.product(sku): Decimal(10) for sku in skus})


def test_an_order_goes_without_what_was_asked_about(phones: Phones, trade: Bargain) -> None:
    order_id = order(trade, "RICE-PARMAL", "SUGAR-M")
    trade.propose(order_id, {1: Change(price=Decimal(45))})
    phones.database.move_clock(EXPIRES_AFTER)

    everything(phones)

    new = phones.database.value("SELECT order_number FROM orders WHERE status = 'ACCEPTED'")
    old = trade.order(order_id)["order_number"]
    for phone in (GUPTA, SHARMA):
        told = phones.reads(phone)
        assert f"#{old}" in told
        assert f"#{new}" in told
        assert "Parmal Rice" in told
        assert "₹457.00" in told
    assert phones.database.breaks() == []


def test_an_order_of_which_nothing_is_left_is_closed(phones: Phones, trade: Bargain) -> None:
    order_id = order(trade, "RICE-PARMAL")
    trade.propose(order_id, {1: Change(price=Decimal(45))})
    phones.database.move_clock(EXPIRES_AFTER)

    everything(phones)

    number = trade.order(order_id)["order_number"]
    assert trade.order(order_id)["status"] == "REJECTED"
    for phone in (GUPTA, SHARMA):
        assert f"#{number}" in phones.reads(phone)
    assert phones.database.breaks() == []


def test_while_the_shop_may_answer_nothing_happens(phones: Phones, trade: Bargain) -> None:
    """Not even where the order itself would have expired."""
    order_id = order(trade, "RICE-PARMAL")
    phones.database.move_clock(EXPIRES_AFTER - timedelta(minutes=1))
    trade.propose(order_id, {1: Change(price=Decimal(45))})
    phones.database.move_clock(timedelta(hours=1))

    everything(phones)

    assert trade.order(order_id)["status"] == "PLACED"
    assert phones.reads(GUPTA) == ""


def test_an_order_that_was_found_overdue_does_not_expire_once_the_shop_is_asked(
    phones: Phones, trade: Bargain, monkeypatch: pytest.MonkeyPatch
) -> None:
    order_id = order(trade, "RICE-PARMAL")
    phones.database.move_clock(EXPIRES_AFTER + timedelta(minutes=1))
    find = expiry.db.orders.overdue

    def find_and_be_late(*args: object) -> object:
        found = find(*args)  # type: ignore[arg-type]
        trade.propose(order_id, {1: Change(price=Decimal(45))})
        return found

    monkeypatch.setattr(expiry.db.orders, "overdue", find_and_be_late)
    tick(phones, expiry.expire_orders)

    assert trade.order(order_id)["status"] == "PLACED"


def test_a_request_that_nobody_answered_is_closed(phones: Phones, trade: Bargain) -> None:
    asked = trade.ask({trade.product("RICE-PARMAL"): Decimal(2000)}, "OVER_LIMIT")
    everything(phones)
    assert phones.database.value("SELECT state FROM order_requests") == "OPEN"
    phones.database.move_clock(EXPIRES_AFTER)

    everything(phones)

    assert phones.database.value("SELECT state FROM order_requests WHERE id = %s", asked) == (
        "LAPSED"
    )
    for phone in (GUPTA, SHARMA):
        assert "₹88,200.00" in phones.reads(phone)
    assert phones.database.rows("SELECT * FROM orders") == []


def test_both_are_told_once(phones: Phones, trade: Bargain) -> None:
    trade.propose(order(trade, "RICE-PARMAL"), {1: Change(price=Decimal(45))})
    trade.ask({trade.product("RICE-PARMAL"): Decimal(2000)}, "OVER_LIMIT")
    phones.database.move_clock(EXPIRES_AFTER)
    everything(phones)
    phones.reads(GUPTA)

    everything(phones)

    assert phones.reads(GUPTA) == ""
