"""What a vendor sees of a shop's account, and of all his shops', through his own rows."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
import sqlalchemy as sa

import core.receivables
import db.receivables
import db.shop_accounts
from core.calendar import business_day
from core.receivables import Dues, Order
from core.shop_accounts import ShopAccount
from db.engine import Actor
from tests.database import Database
from tests.trade import Trade

RICE = "RICE-PARMAL"


def account(trade: Trade, actor: Actor | None = None) -> ShopAccount:
    return trade.act(
        actor or trade.vendor,
        lambda books: db.shop_accounts.of_shop(
            books.connection, trade.retailer_id, trade.vendor_id, business_day(books.now)
        ),
    )


def dues(trade: Trade, limit: int, day: date | None = None) -> Dues:
    return trade.act(
        trade.vendor,
        lambda books: core.receivables.first(
            db.receivables.of_vendor(
                books.connection, trade.vendor_id, day or business_day(books.now), Order.OLDEST
            ),
            limit,
        ),
    )


def rice(trade: Trade, kilos: int) -> dict[int, Decimal]:
    return {trade.product(RICE): Decimal(kilos)}


def test_a_vendor_sees_what_a_shop_owes_him_and_what_it_may_have(database: Database) -> None:
    trade = Trade(database)
    trade.dispatched(rice(trade, 10))
    database.move_clock(timedelta(days=16))
    trade.dispatched(rice(trade, 20))
    trade.pay(Decimal(41))
    trade.placed(rice(trade, 1))

    shown = account(trade)

    assert (shown.shop_name, shown.terms_days, shown.is_blocked) == ("Gupta Kirana", 15, False)
    assert (shown.standing.balance, shown.standing.overdue) == (Decimal(1282), Decimal(400))
    assert (shown.standing.held, shown.standing.credit_limit) == (Decimal(44), Decimal(50000))
    assert shown.standing.available == Decimal(50000 - 1282 - 44)
    assert [order.status for order in shown.standing.open_orders] == [
        "DISPATCHED",
        "DISPATCHED",
        "PLACED",
    ]
    assert [(entry.amount, entry.balance) for entry in shown.latest] == [
        (Decimal(-41), Decimal(1282)),
        (Decimal(882), Decimal(1323)),
        (Decimal(441), Decimal(441)),
    ]
    assert account(trade, trade.retailer) == shown


def test_what_a_shop_owes_others_is_none_of_a_vendor_s_business(database: Database) -> None:
    database.execute("SELECT open_credit_account(1, 2, 9000, 7)")
    sharma, patel = Trade(database), Trade(database, vendor_id=2)
    sharma.dispatched(rice(sharma, 10))

    assert account(patel).standing.balance == 0
    assert account(patel).latest == ()
    with pytest.raises(sa.exc.NoResultFound):
        account(sharma, patel.vendor)
    with pytest.raises(sa.exc.NoResultFound):
        account(sharma, Trade(database, retailer_id=2).retailer)


def test_a_vendor_lists_who_owes_him_the_oldest_first_and_all_together(database: Database) -> None:
    gupta, verma = Trade(database), Trade(database, retailer_id=2)
    verma.dispatched(rice(verma, 20))
    database.move_clock(timedelta(days=3))
    gupta.dispatched(rice(gupta, 10))
    today = business_day(database.value("SELECT clock_now()"))

    listed = dues(gupta, 1, today + timedelta(days=14))

    assert [each.shop.retailer_id for each in listed.shown] == [2]
    assert (listed.count, listed.total, listed.overdue) == (2, Decimal(1323), Decimal(882))
    assert sum(listed.buckets.values()) == listed.total
    verma.pay(Decimal(900))
    listed = dues(gupta, 5)
    assert [each.shop.retailer_id for each in listed.shown] == [1]
    assert (listed.count, listed.total) == (1, Decimal(441))
