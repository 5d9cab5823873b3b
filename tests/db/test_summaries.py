"""A vendor's day: his own orders, bills, money and credit notes of that day, and of no other."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

import core.calendar
import db.summaries
from core.credit_notes import Reason
from core.summaries import Day, Figure
from db.engine import Actor
from tests.database import Database
from tests.debts import set_clock
from tests.trade import Trade
from workers.bookkeeping import receipts

RICE = "RICE-PARMAL"
NOTHING = Figure(0, Decimal(0))


@pytest.fixture
def trade(database: Database) -> Trade:
    return Trade(database)


def day_of(trade: Trade, day: date | None = None, actor: Actor | None = None) -> Day:
    return trade.act(
        actor or trade.vendor,
        lambda books: db.summaries.of_vendor(
            books.connection, trade.vendor_id, day or core.calendar.business_day(books.now)
        ),
    )


def rice(trade: Trade, kilos: int) -> dict[int, Decimal]:
    return {trade.product(RICE): Decimal(kilos)}


def test_each_step_counts_with_what_it_comes_to(trade: Trade) -> None:
    trade.placed(rice(trade, 1))
    trade.accept(trade.placed(rice(trade, 2)))
    loaded = trade.placed(rice(trade, 10))
    trade.accept(loaded)
    bill = trade.dispatch(loaded, {1: Decimal(5)})
    trade.deliver(loaded)
    trade.credit(bill.invoice_id, {1: Decimal(1)}, Reason.SHORT)

    today = day_of(trade)

    assert today.placed == Figure(3, Decimal(44 + 88 + 441))
    assert today.accepted == Figure(2, Decimal(88 + 441))
    # What was loaded, not what was ordered.
    assert today.dispatched == today.delivered == Figure(1, Decimal(221))
    assert today.credited == Figure(1, Decimal(44))
    assert trade.database.breaks() == []


def test_money_is_counted_by_method_when_it_is_there_and_was_not_taken_back(trade: Trade) -> None:
    trade.pay(Decimal(500))
    trade.pay(Decimal(300))
    trade.pay(Decimal(200), "UPI", transaction_id="412345678901")
    trade.pay(Decimal(1000), "CHEQUE", cheque_number="000123")
    trade.claim(Decimal(70), transaction_id="412345678902")
    trade.decide(receipts.reverse, trade.pay(Decimal(40)).payment, "wrong shop")

    today = day_of(trade)

    assert today.received == {
        "CASH": Figure(2, Decimal(800)),
        "UPI": Figure(1, Decimal(200)),
    }
    assert today.money == Figure(3, Decimal(1000))


def test_a_bill_is_newly_overdue_on_the_day_after_its_last(trade: Trade) -> None:
    trade.dispatched(rice(trade, 10))
    trade.pay(Decimal(41))
    due: date = trade.database.value("SELECT due_date FROM dues")

    assert [day_of(trade, due + timedelta(days=n)).new_overdue for n in (0, 1, 2)] == [
        NOTHING,
        Figure(1, Decimal(400)),
        NOTHING,
    ]


def test_a_day_begins_and_ends_at_midnight_in_india(trade: Trade) -> None:
    tomorrow = core.calendar.business_day(trade.database.value("SELECT clock_now()")) + timedelta(1)
    for moment in (
        core.calendar.start_of(tomorrow) - timedelta(minutes=1),
        core.calendar.start_of(tomorrow),
    ):
        trade.database.move_clock(moment - trade.database.value("SELECT clock_now()"))
        trade.dispatched(rice(trade, 10))
        trade.pay(Decimal(100))

    for day in (tomorrow - timedelta(1), tomorrow):
        found = day_of(trade, day)
        assert found.placed == found.dispatched == Figure(1, Decimal(441))
        assert found.received == {"CASH": Figure(1, Decimal(100))}


def test_an_order_counts_on_the_day_of_each_step(trade: Trade) -> None:
    order_id = trade.placed(rice(trade, 10))
    first = core.calendar.business_day(trade.database.value("SELECT clock_now()"))
    set_clock(trade.database, first + timedelta(1))
    trade.accept(order_id)
    set_clock(trade.database, first + timedelta(2))
    trade.dispatch(order_id)
    set_clock(trade.database, first + timedelta(3))
    trade.deliver(order_id)

    days = [day_of(trade, first + timedelta(n)) for n in range(4)]

    assert [
        (day.placed.count, day.accepted.count, day.dispatched.count, day.delivered.count)
        for day in days
    ] == [(1, 0, 0, 0), (0, 1, 0, 0), (0, 0, 1, 0), (0, 0, 0, 1)]


def test_a_cancelled_bill_was_not_sent(trade: Trade) -> None:
    trade.cancel_bill(trade.dispatched(rice(trade, 10)).invoice_id)

    assert day_of(trade).dispatched == NOTHING


def test_nobody_reads_another_vendor_s_day(database: Database) -> None:
    sharma, patel = Trade(database), Trade(database, retailer_id=3, vendor_id=2)
    sharma.dispatched(rice(sharma, 10))
    sharma.pay(Decimal(100))
    patel.dispatched(rice(patel, 10))

    assert day_of(sharma).placed.count == day_of(patel).placed.count == 1
    assert day_of(patel).received == {}
    as_stranger = day_of(sharma, actor=patel.vendor)
    assert (as_stranger.placed, as_stranger.dispatched, as_stranger.received) == (
        NOTHING,
        NOTHING,
        {},
    )
