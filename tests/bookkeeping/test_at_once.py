"""The same thing twice at the same moment happens once, and many things at once all happen."""

import random
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from decimal import Decimal

import psycopg
import pytest

import core.calendar
import db.clock
import db.engine
from core.credit_notes import Reason
from tests.bookkeeping.crowds import at_once
from tests.database import SYSTEM, Database
from tests.seeds import SEED
from tests.trade import Trade
from workers.bookkeeping import corrections, dispatches, receipts
from workers.bookkeeping.books import Books

RICE = "RICE-PARMAL"
AT_ONCE = 20


def test_a_reversal_fired_by_many_at_once_takes_effect_once(trade: Trade) -> None:
    trade.dispatched({trade.product(RICE): Decimal(10)})
    paid = trade.pay(Decimal("441")).payment

    outcomes = at_once(8, lambda _: trade.decide(receipts.reverse, paid, "wrong shop"))

    assert sum(outcome.is_news for outcome in outcomes) == 1
    assert trade.account()["balance"] == Decimal("441")
    assert trade.database.value("SELECT count(*) FROM credit_ledgers") == 3
    assert trade.database.breaks() == []


def test_a_confirmation_fired_by_many_at_once_takes_effect_once(trade: Trade) -> None:
    trade.dispatched({trade.product(RICE): Decimal(10)})
    claim = trade.claim(Decimal("300"))

    outcomes = at_once(8, lambda _: trade.decide(receipts.confirm, claim))

    assert sum(outcome.is_news for outcome in outcomes) == 1
    assert trade.account()["balance"] == Decimal("141")
    assert trade.database.breaks() == []


def test_one_transfer_entered_by_many_at_once_is_booked_once(trade: Trade) -> None:
    outcomes = at_once(8, lambda _: trade.pay(Decimal("300"), "UPI", transaction_id="412345678901"))

    assert sum(outcome.is_news for outcome in outcomes) == 1
    assert trade.account()["balance"] == Decimal("-300")


def test_notes_written_at_once_come_to_no_more_than_the_bill(trade: Trade) -> None:
    bill = trade.dispatched({trade.product(RICE): Decimal(10)})

    outcomes = at_once(6, lambda _: trade.credit(bill.invoice_id, {1: Decimal(3)}, Reason.RETURNED))

    assert sum(isinstance(outcome, corrections.Credited) for outcome in outcomes) == 3
    assert trade.database.value("SELECT sum(quantity) FROM credit_note_items") == 9
    assert trade.database.breaks() == []


def test_a_payment_pays_the_bill_that_was_made_while_it_waited(trade: Trade) -> None:
    """The van leaves and has not committed; the payment waits for the account."""
    order_id = trade.placed({trade.product(RICE): Decimal(10)})
    trade.accept(order_id)
    with ThreadPoolExecutor(1) as pool:
        with db.engine.transaction(trade.database.engine, trade.vendor) as connection:
            books = Books(connection, trade.vendor.user_id, db.clock.now(connection))
            dispatches.dispatch(books, trade.locked(books, order_id))
            paying = pool.submit(trade.pay, Decimal("441"))
            while not trade.database.rows(
                "SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
                " AND datname = current_database()"
            ):
                assert not paying.done()
        paying.result()

    ((_, open_amount, state),) = trade.dues().values()
    assert (open_amount, state) == (Decimal("0"), "SETTLED")
    assert trade.database.value("SELECT payment_status FROM orders") == "PAID"
    assert trade.database.breaks() == []


def test_a_bill_is_cancelled_and_others_are_paid_at_once_without_blocking(trade: Trade) -> None:
    for _ in range(8):
        bills = [trade.dispatched({trade.product(RICE): Decimal(2)}) for _ in range(3)]

        at_once(
            2,
            lambda number, newest=bills[-1]: (
                trade.pay(Decimal("88.20")) if number else trade.cancel_bill(newest.invoice_id)
            ),
        )
    assert trade.database.breaks() == []


class RolledBack(Exception):
    """Something went wrong after the number was drawn."""


def test_numbers_have_no_gap_however_many_vans_leave_and_whatever_is_rolled_back(
    database: Database,
) -> None:
    dice = random.Random(SEED)
    trades = [Trade(database, retailer_id) for retailer_id in (1, 2)]
    order_ids = [
        (trade, trade.placed({trade.product(RICE): Decimal(1)}))
        for trade in trades
        for _ in range(AT_ONCE)
    ]
    for trade, order_id in order_ids:
        trade.accept(order_id)
    fails = [dice.random() < 0.4 for _ in order_ids]

    def leave(number: int) -> None:
        trade, order_id = order_ids[number]

        def load(books: Books) -> None:
            dispatches.dispatch(books, trade.locked(books, order_id))
            if fails[number]:
                raise RolledBack

        try:
            trade.act(trade.vendor, load)
        except RolledBack:
            # And once more, as a worker does.
            trade.dispatch(order_id)

    for first in range(0, len(order_ids), AT_ONCE):
        at_once(AT_ONCE, lambda number, first=first: leave(first + number))

    numbers = [row["invoice_number"] for row in database.rows("SELECT * FROM invoices ORDER BY id")]
    year = core.calendar.financial_year(core.calendar.business_day(datetime.now(UTC)))
    assert sorted(numbers) == [f"SHT/{year}/{n:04d}" for n in range(1, len(order_ids) + 1)]
    assert database.breaks() == []


def test_a_new_financial_year_begins_at_midnight_in_india(database: Database) -> None:
    """Vans leave in the last second of 31 March and in the first of 1 April, all at once."""
    trade = Trade(database)
    order_ids = [trade.placed({trade.product(RICE): Decimal(1)}) for _ in range(AT_ONCE)]
    for order_id in order_ids:
        trade.accept(order_id)
    midnight = datetime(2027, 3, 31, 18, 30, tzinfo=UTC)

    def leave(number: int) -> None:
        is_late = number % 2 == 0
        moment = midnight if is_late else midnight - (midnight.resolution * 500_000)
        with db.engine.transaction(database.engine, trade.vendor) as connection:
            books = Books(connection, trade.vendor.user_id, moment)
            dispatches.dispatch(books, trade.locked(books, order_ids[number]))

    at_once(AT_ONCE, leave)

    rows = database.rows("SELECT invoice_number, invoice_date::text AS day FROM invoices")
    by_day = {
        day: sorted(row["invoice_number"] for row in rows if row["day"] == day)
        for day in ("2027-03-31", "2027-04-01")
    }
    assert by_day == {
        "2027-03-31": [f"SHT/26-27/{n:04d}" for n in range(1, AT_ONCE // 2 + 1)],
        "2027-04-01": [f"SHT/27-28/{n:04d}" for n in range(1, AT_ONCE // 2 + 1)],
    }


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_eight_writers_with_five_thousand_posts_each_break_no_link(database: Database) -> None:
    posts = """
        DO $posts$
        BEGIN
            FOR n IN 1..5000 LOOP
                PERFORM post_ledger_entry(1, 1,
                    CASE WHEN n % 3 = 0 THEN 'ADJUSTMENT_DEBIT' ELSE 'ADJUSTMENT_CREDIT' END,
                    n % 7 + 1, '{writer}:' || n, '2026-11-22 10:00:00+00', p_note => 'race');
                COMMIT;
            END LOOP;
        END
        $posts$
    """

    def write(writer: int) -> None:
        with psycopg.connect(database.admin_url, autocommit=True, options=SYSTEM) as connection:
            connection.execute(posts.replace("{writer}", str(writer)).encode())

    at_once(8, write)

    (account,) = database.rows(
        "SELECT last_seq, balance FROM credit_accounts WHERE retailer_id = 1"
    )
    assert account["last_seq"] == 40_000
    assert account["balance"] == database.value("SELECT sum(signed_amount) FROM credit_ledgers")
    assert database.breaks() == []
