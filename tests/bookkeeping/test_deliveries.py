"""Goods are handed over, some of them are not, and money is taken: all of it in one act."""

from datetime import timedelta
from decimal import Decimal

import pytest
import sqlalchemy as sa

import db.delivery_attempts
import db.orders
from core.arrivals import EVERYTHING
from core.bill_lines import NotOnTheBill, Said
from core.complaints import Reason
from core.credit_notes import TooMuch
from db.rows import Row
from tests.bookkeeping.crowds import at_once
from tests.trade import Trade
from workers.bookkeeping import complaints, deliveries
from workers.bookkeeping.books import Books
from workers.bookkeeping.corrections import Cancelled
from workers.bookkeeping.deliveries import BroughtBack, Cash, Delivered, NotOnTheWay
from workers.bookkeeping.dispatches import Bill

RICE, SUGAR = "RICE-PARMAL", "SUGAR-M"


@pytest.fixture
def bill(trade: Trade) -> Bill:
    """10 kg of rice for ₹441.00 and 4 kg of sugar for ₹182.70, together ₹624.00."""
    return trade.dispatched({trade.product(RICE): Decimal(10), trade.product(SUGAR): Decimal(4)})


def order_of(trade: Trade, books: Books, bill: Bill) -> Row:
    order = db.orders.find(
        books.connection, trade.invoice(books, bill.invoice_id).order_id, trade.vendor_id
    )
    assert order is not None
    return order


def deliver(trade: Trade, bill: Bill, **what: object) -> object:
    return trade.act(
        trade.vendor,
        lambda books: deliveries.delivered(
            books,
            order_of(trade, books, bill),
            **what,  # type: ignore[arg-type]
        ),
    )


def delivered(trade: Trade, bill: Bill, **what: object) -> Delivered:
    done = deliver(trade, bill, **what)
    assert isinstance(done, Delivered), done
    return done


def shut(trade: Trade, bill: Bill) -> object:
    return trade.act(
        trade.vendor, lambda books: deliveries.closed(books, order_of(trade, books, bill))
    )


def stock(trade: Trade, sku: str) -> Decimal:
    found: Decimal = trade.database.value(
        "SELECT stock FROM vendor_products WHERE id = %s", trade.product(sku)
    )
    return found


def test_goods_that_all_arrived_change_nothing_but_the_order(trade: Trade, bill: Bill) -> None:
    done = delivered(trade, bill)

    assert done.order.status == "DELIVERED"
    assert (done.credited, done.receipt, done.complaints) == ((), None, [])
    assert done.balance == trade.account()["balance"] == Decimal(624)
    assert trade.database.breaks() == []


def test_what_did_not_arrive_comes_off_the_bill_for_each_reason(trade: Trade, bill: Bill) -> None:
    rice, sugar = stock(trade, RICE), stock(trade, SUGAR)

    done = delivered(
        trade,
        bill,
        short={1: Decimal(2)},
        damaged={1: Decimal(1), 2: Decimal(1)},
        refused={2: Decimal(3)},
    )

    assert [(note.reason, note.note.amounts.total) for note in done.credited] == [
        ("SHORT", Decimal(88)),
        ("DAMAGED", Decimal(90)),
        ("RETURNED", Decimal(137)),
    ]
    assert done.balance == trade.account()["balance"] == Decimal(309)
    # Damaged goods are not sold again.
    assert (stock(trade, RICE), stock(trade, SUGAR)) == (rice + 2, sugar + 3)
    assert trade.dues()[bill.invoice_number] == (Decimal(624), Decimal(309), "OPEN")
    assert trade.database.breaks() == []


def test_who_takes_nothing_owes_nothing(trade: Trade, bill: Bill) -> None:
    done = delivered(trade, bill, short={1: Decimal(1)}, refused=EVERYTHING)

    assert done.order.status == "DELIVERED"
    assert [note.reason for note in done.credited] == ["SHORT", "RETURNED"]
    assert done.balance == 0
    assert trade.dues()[bill.invoice_number][2] == "SETTLED"
    assert trade.database.value("SELECT sum(total) FROM credit_notes") == Decimal(624)
    assert trade.database.breaks() == []


def test_cash_pays_the_bill_that_was_brought_and_says_who_has_it(trade: Trade) -> None:
    older = trade.dispatched({trade.product(RICE): Decimal(10)})
    bill = trade.dispatched({trade.product(SUGAR): Decimal(4)})

    done = delivered(trade, bill, cash=Cash(Decimal(100), "Ramu"))

    assert done.receipt is not None
    assert (done.receipt.payment.payment_method, done.receipt.payment.collected_by) == (
        "CASH",
        "Ramu",
    )
    assert done.receipt.payment.status == "CONFIRMED"
    assert trade.dues()[bill.invoice_number][1] == Decimal(83)
    assert trade.dues()[older.invoice_number][1] == Decimal(441)
    assert done.balance == Decimal(524)
    assert trade.database.breaks() == []


def test_cash_beyond_what_arrived_pays_older_bills(trade: Trade) -> None:
    older = trade.dispatched({trade.product(RICE): Decimal(10)})
    bill = trade.dispatched({trade.product(SUGAR): Decimal(4)})

    done = delivered(trade, bill, refused=EVERYTHING, cash=Cash(Decimal(100)))

    assert trade.dues()[bill.invoice_number][2] == "SETTLED"
    assert trade.dues()[older.invoice_number][1] == Decimal(341)
    assert done.balance == Decimal(341)
    assert trade.database.breaks() == []


@pytest.mark.parametrize(
    ("what", "refusal"),
    [
        ({"short": {1: Decimal(11)}}, TooMuch(1, Decimal(10))),
        (
            {"short": {1: Decimal(6)}, "refused": {1: Decimal(5)}},
            TooMuch(1, Decimal(10)),
        ),
        ({"damaged": {3: Decimal(1)}}, NotOnTheBill(3)),
    ],
)
def test_more_than_was_loaded_cannot_be_missing_and_then_nothing_happens(
    trade: Trade, bill: Bill, what: dict[str, object], refusal: object
) -> None:
    assert deliver(trade, bill, **what, cash=Cash(Decimal(100))) == refusal
    assert trade.database.value("SELECT status FROM orders") == "DISPATCHED"
    assert trade.database.value("SELECT count(*) FROM payments") == 0
    assert trade.account()["balance"] == Decimal(624)
    assert trade.database.breaks() == []


def test_an_order_is_handed_over_once(trade: Trade, bill: Bill) -> None:
    delivered(trade, bill, cash=Cash(Decimal(100)))

    again = deliver(trade, bill, cash=Cash(Decimal(100)))

    assert isinstance(again, NotOnTheWay)
    assert again.order.status == "DELIVERED"
    assert trade.database.value("SELECT sum(amount) FROM payments") == Decimal(100)


def test_two_people_who_report_it_at_once_take_the_cash_once(trade: Trade, bill: Bill) -> None:
    done = at_once(
        6,
        lambda _: deliver(trade, bill, short={1: Decimal(1)}, cash=Cash(Decimal(100))),
    )

    assert sum(isinstance(one, Delivered) for one in done) == 1
    assert trade.account()["balance"] == Decimal(480)
    assert trade.database.breaks() == []


def test_vans_and_payments_of_an_account_do_not_block_one_another(trade: Trade) -> None:
    for _ in range(6):
        bills = [trade.dispatched({trade.product(RICE): Decimal(2)}) for _ in range(3)]

        def act(number: int, bills: list[Bill] = bills) -> object:
            if number == 3:
                return trade.pay(Decimal("88.20"))
            return deliver(
                trade,
                bills[number],
                short={1: Decimal(1)},
                damaged={1: Decimal("0.5")},
                cash=Cash(Decimal(10)),
            )

        at_once(4, act)
    assert trade.database.value("SELECT count(*) FROM orders WHERE status = 'DELIVERED'") == 18
    assert trade.database.breaks() == []


def test_vans_at_several_shops_and_at_the_gate_do_not_block_one_another(trade: Trade) -> None:
    """Goods come back, numbers are drawn and goods are loaded, for one vendor at the same time."""
    goods = {trade.product(RICE): Decimal(2), trade.product(SUGAR): Decimal(2)}
    other = Trade(trade.database, retailer_id=2)
    for _ in range(6):
        bills = [(one, one.dispatched(goods)) for one in (trade, other)]
        waiting = [one.placed(goods) for one in (trade, other)]
        for one, order_id in zip((trade, other), waiting, strict=True):
            one.accept(order_id)

        def act(
            number: int,
            bills: list[tuple[Trade, Bill]] = bills,
            waiting: list[int] = waiting,
        ) -> object:
            one, bill = bills[number % 2]
            if number < 2:
                return one.dispatch(waiting[number])
            return deliver(one, bill, short={2: Decimal(1)}, refused={1: Decimal(1)})

        at_once(4, act)
    assert trade.database.breaks() == []


def test_a_shop_that_was_closed_gets_its_goods_another_time(trade: Trade, bill: Bill) -> None:
    first, second = shut(trade, bill), shut(trade, bill)

    assert isinstance(first, BroughtBack)
    assert isinstance(second, BroughtBack)
    assert (first.attempts, second.attempts) == (1, 2)
    assert second.order.status == "DISPATCHED"
    assert trade.account()["balance"] == Decimal(624)
    order_id = second.order.id
    assert trade.act(
        trade.vendor, lambda books: db.delivery_attempts.counts(books.connection, [order_id, 99])
    ) == {order_id: 2}
    assert delivered(trade, bill).order.status == "DELIVERED"
    assert isinstance(shut(trade, bill), NotOnTheWay)
    assert trade.database.breaks() == []


def test_goods_that_came_back_for_good_are_taken_off_the_books(trade: Trade, bill: Bill) -> None:
    shut(trade, bill)

    assert isinstance(trade.cancel_bill(bill.invoice_id, "dukaan band"), Cancelled)
    assert isinstance(deliver(trade, bill), NotOnTheWay)
    assert trade.account()["balance"] == 0
    assert trade.database.breaks() == []


def test_what_was_credited_at_the_door_shows_the_complaint_about_it(
    trade: Trade, bill: Bill
) -> None:
    trade.act(
        trade.retailer,
        lambda books: complaints.complain(
            books, trade.invoice(books, bill.invoice_id), Reason.SHORT, [Said(1, Decimal(2))]
        ),
    )

    done = delivered(trade, bill, short={1: Decimal(2)})

    assert [(row.complaint_number, row.line_numbers) for row in done.complaints] == [("C-1", [1])]


def test_an_order_whose_day_has_passed_is_delivered_on_the_day_it_arrives(
    trade: Trade, bill: Bill
) -> None:
    trade.database.move_clock(timedelta(days=2))

    done = delivered(trade, bill, short={1: Decimal(1)})

    assert done.order.delivered_at - done.order.dispatched_at >= timedelta(days=2)
    assert trade.database.breaks() == []


def test_only_the_vendor_of_an_order_hands_it_over(trade: Trade, bill: Bill) -> None:
    order = trade.act(trade.vendor, lambda books: order_of(trade, books, bill))
    for stranger in (Trade(trade.database, vendor_id=2).vendor, Trade(trade.database, 2).retailer):
        with pytest.raises(sa.exc.ProgrammingError, match="belongs to somebody else"):
            trade.act(stranger, lambda books: deliveries.delivered(books, order))
    with pytest.raises(AssertionError):
        trade.act(trade.retailer, lambda books: deliveries.delivered(books, order))

    assert trade.database.value("SELECT status FROM orders") == "DISPATCHED"
