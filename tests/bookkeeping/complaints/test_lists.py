"""Bills and complaints as each side finds them, for as long as goods may be complained about."""

from datetime import timedelta
from decimal import Decimal

import pytest
import sqlalchemy as sa

import core.complaints
import db.bill_lines
import db.complaints
from core.bill_lines import BillLine, Said
from core.calendar import business_day
from core.complaints import TooOld
from tests.bookkeeping.complaints.acts import RICE, bills, complain, decide, opened
from tests.database import Database
from tests.trade import Trade
from workers.bookkeeping import complaints
from workers.bookkeeping.books import Books
from workers.bookkeeping.complaints import Opened
from workers.bookkeeping.dispatches import Bill


def test_a_bill_is_complained_about_for_thirty_days(trade: Trade, bill: Bill) -> None:
    trade.database.move_clock(timedelta(days=30))
    assert [row.id for row in bills(trade)] == [bill.invoice_id]
    assert isinstance(complain(trade, bill, Said(1)), Opened)

    trade.database.move_clock(timedelta(days=1))

    assert bills(trade) == []
    refusal = complain(trade, bill, Said(2))
    assert isinstance(refusal, TooOld)
    assert (today(trade) - refusal.since).days == 30


def test_a_shop_sees_its_bills_newest_first(trade: Trade, bill: Bill) -> None:
    newer = trade.dispatched({trade.product(RICE): Decimal(1)})
    trade.deliver(trade.database.value("SELECT max(id) FROM orders"))

    assert [(row.id, row.order_number, row.order_status) for row in bills(trade)] == [
        (newer.invoice_id, "1002", "DELIVERED"),
        (bill.invoice_id, "1001", "DISPATCHED"),
    ]


def test_lines_of_a_bill_say_what_is_left_and_how_they_are_counted(
    trade: Trade, bill: Bill
) -> None:
    trade.credit(bill.invoice_id, {1: Decimal(4)}, core.complaints.Reason.SHORT.credited_as)

    def lines(books: Books) -> tuple[BillLine, ...]:
        return db.bill_lines.of_bill(books.connection, trade.invoice(books, bill.invoice_id))

    by_shop, by_vendor = (trade.act(actor, lines) for actor in (trade.retailer, trade.vendor))

    assert by_shop == by_vendor
    assert [(line.line_number, line.name, line.quantity_left) for line in by_shop] == [
        (1, "Parmal Rice", Decimal(6)),
        (2, "Sugar M-30", Decimal(4)),
    ]


def test_each_side_sees_what_waits_and_nobody_else_does(database: Database) -> None:
    trade = Trade(database)
    bill = trade.dispatched({trade.product(RICE): Decimal(10)})
    complaint = opened(trade, bill, Said(1, Decimal(1)))
    other_shop, other_vendor = Trade(database, retailer_id=2), Trade(database, vendor_id=2)

    def waiting(books: Books) -> list[int]:
        return [row.id for row in db.complaints.waiting(books.connection, 1)]

    def of_shop(books: Books) -> list[int]:
        return [row.id for row in db.complaints.of_shop(books.connection, 1, 1)]

    assert trade.act(trade.vendor, waiting) == [complaint.row.id]
    assert trade.act(trade.retailer, of_shop) == [complaint.row.id]
    for stranger in (other_shop.retailer, other_vendor.vendor):
        assert trade.act(stranger, waiting) == []
        assert trade.act(stranger, of_shop) == []
        assert (
            trade.act(
                stranger, lambda books: db.complaints.find(books.connection, complaint.row.id, 1)
            )
            is None
        )
        with pytest.raises(sa.exc.ProgrammingError, match="belongs to somebody else"):
            trade.act(stranger, lambda books: complaints.refuse(books, complaint.row))
    row = decide(trade, complaints.refuse, complaint).complaint.row
    assert (row.shop_name, row.order_number) == ("Gupta Kirana", "1001")
    assert trade.act(trade.vendor, waiting) == []


def today(trade: Trade) -> object:
    return business_day(trade.database.value("SELECT clock_now()"))
