"""Statements of a real ledger: periods join, and the whole life comes to the account's balance."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
import sqlalchemy as sa

import core.calendar
import db.clock
import db.engine
import db.ledger
import db.statements
from core.credit_notes import Reason
from core.errors import LedgerContradiction
from core.statements import Statement
from db.engine import Actor
from tests.database import Database
from tests.trade import Trade

ADMIN = Actor("ADMIN")
LONG_AGO = datetime(2026, 1, 5, 12, tzinfo=UTC)


def post(database: Database, key: str, effect: str, effective_at: datetime = LONG_AGO) -> None:
    with db.engine.transaction(database.engine, ADMIN) as connection:
        db.ledger.post(
            connection,
            retailer_id=1,
            vendor_id=1,
            transaction_type="ADJUSTMENT_DEBIT" if effect.startswith("-") else "ADJUSTMENT_CREDIT",
            amount=abs(Decimal(effect)),
            key=key,
            effective_at=effective_at,
            note=key,
        )


def today(database: Database) -> date:
    return core.calendar.business_day(database.value("SELECT clock_now()"))


def statement(database: Database, first: date | None = None, last: date | None = None) -> Statement:
    with db.engine.snapshot(database.engine, ADMIN) as connection:
        return db.statements.of_account(
            connection,
            1,
            1,
            first=first,
            last=last,
            today=core.calendar.business_day(db.clock.now(connection)),
        )


@pytest.fixture
def ledger(database: Database) -> Database:
    """Entries on some of eight days, several on one of them."""
    for number, effects in enumerate((["100"], [], ["50", "-20", "5.50"], ["-200"], [], ["0.01"])):
        for effect in effects:
            post(database, f"{number} {effect}", effect)
        database.move_clock(timedelta(days=1))
    return database


def test_the_whole_life_is_the_balance_of_the_account(ledger: Database) -> None:
    whole = statement(ledger)

    account = ledger.rows("SELECT * FROM credit_accounts WHERE (retailer_id, vendor_id) = (1, 1)")
    assert whole.opening_balance == 0
    assert [line.amount for line in whole.lines] == [
        Decimal(effect) for effect in ("100", "50", "-20", "5.50", "-200", "0.01")
    ]
    assert whole.closing_balance == account[0]["balance"] == Decimal("-64.49")
    assert whole.head is not None
    assert (whole.head.seq, whole.head.row_hash) == (6, account[0]["last_hash"])


def test_every_two_adjacent_periods_join(ledger: Database) -> None:
    whole = statement(ledger)

    for days in range(8):
        cut = whole.first + timedelta(days=days)
        earlier, later = (
            statement(ledger, last=cut),
            statement(ledger, first=cut + timedelta(days=1)),
        )
        assert earlier.closing_balance == later.opening_balance
        assert (*earlier.lines, *later.lines) == whole.lines
        assert later.closing_balance == whole.closing_balance


def test_a_statement_of_the_past_stays_what_it_was(ledger: Database) -> None:
    last = today(ledger) - timedelta(days=1)
    before = statement(ledger, last=last)
    post(ledger, "later", "7")

    assert statement(ledger, last=last) == before
    assert before.standing is None
    assert before.head is not None
    assert before.head.seq == 6


def test_a_statement_into_the_future_ends_today(ledger: Database) -> None:
    made = statement(ledger, last=today(ledger) + timedelta(days=9))

    assert made.last == today(ledger)
    assert made.standing is not None


def test_what_happened_earlier_stands_on_the_day_of_its_record_and_says_when(
    database: Database,
) -> None:
    post(database, "late news", "10", LONG_AGO)

    (line,) = statement(database).lines
    assert (line.day, line.happened_on) == (today(database), date(2026, 1, 5))


def test_a_period_begins_and_ends_at_midnight_in_india(database: Database) -> None:
    now = database.value("SELECT clock_now()")
    midnight = core.calendar.start_of(core.calendar.business_day(now) + timedelta(days=2))
    for key, moment in (("before", midnight - timedelta(minutes=1)), ("after", midnight)):
        database.move_clock(moment - database.value("SELECT clock_now()"))
        post(database, key, "10")

    first, second = statement(database).lines
    assert (second.day - first.day).days == 1
    assert statement(database, last=first.day).closing_balance == 10


def test_an_account_without_entries_has_an_empty_statement(database: Database) -> None:
    made = statement(database)

    assert (made.lines, made.closing_balance, made.head) == ((), 0, None)


def test_a_ledger_that_was_tampered_with_gives_no_statement(ledger: Database) -> None:
    with ledger.without_guards("credit_ledgers"):
        ledger.execute("UPDATE credit_ledgers SET amount = 60, running_balance = 160 WHERE seq = 2")

    with pytest.raises(LedgerContradiction, match="L000000003 says 130"):
        statement(ledger)


def test_both_sides_of_an_account_read_the_same_statement(database: Database) -> None:
    """Also while others write: in an ordinary transaction, as an answer in the chat is made."""
    trade = Trade(database)
    goods = {trade.product("RICE-PARMAL"): Decimal(10)}
    bill = trade.dispatched(goods)
    trade.credit(bill.invoice_id, {1: Decimal(1)}, Reason.SHORT)
    trade.pay(Decimal(100), "UPI", transaction_id="412345678901")
    trade.cancel_bill(trade.dispatched(goods).invoice_id, "van broke down")
    trade.placed(goods)

    by_shop, by_vendor = (read_as(trade, actor) for actor in (trade.retailer, trade.vendor))

    assert by_shop == by_vendor == statement(database)
    year = core.calendar.financial_year(by_shop.last)
    assert [line.what_for for line in by_shop.lines] == [
        f"Bill SHT/{year}/0001, order 1001",
        f"Credit note SHTC/{year}/0001, goods short, bill SHT/{year}/0001",
        "Payment PAY-1, UPI 412345678901",
        f"Bill SHT/{year}/0002, order 1002",
        f"Takes back L000000004, bill SHT/{year}/0002, van broke down",
    ]
    assert (by_shop.opening_balance, by_shop.closing_balance) == (0, Decimal(297))
    assert by_shop.standing is not None
    assert len(by_shop.standing.open_orders) == 2


def test_nobody_reads_the_statement_of_another_s_account(database: Database) -> None:
    database.execute("SELECT open_credit_account(1, 2, 9000, 7)")
    trade = Trade(database)
    trade.dispatched({trade.product("RICE-PARMAL"): Decimal(10)})

    for stranger in (Trade(database, vendor_id=2).vendor, Trade(database, retailer_id=2).retailer):
        with pytest.raises(sa.exc.NoResultFound):
            read_as(trade, stranger)


def read_as(trade: Trade, actor: Actor) -> Statement:
    return trade.act(
        actor,
        lambda books: db.statements.of_account(
            books.connection,
            trade.retailer_id,
            trade.vendor_id,
            first=None,
            last=None,
            today=core.calendar.business_day(books.now),
        ),
    )
