"""What is left of payments is found without looking at those that are used up; nobody pays twice."""

from datetime import UTC, datetime
from decimal import Decimal

import psycopg
import pytest
import sqlalchemy as sa

import db.allocations
import db.dues
import db.engine
import db.ledger
from core.payments import Allocation
from db.engine import Actor
from db.rows import Row
from tests.database import SYSTEM, Database
from workers.bookkeeping import receipts
from workers.bookkeeping.books import Books

SHARMA = Actor("VENDOR", user_id=1, vendor_id=1)
NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)


def take(engine: sa.Engine, amount: str, **details: str) -> receipts.Outcome:
    """The first vendor was paid by the first shop."""
    with db.engine.transaction(engine, SHARMA) as connection:
        return receipts.take(
            Books(connection, SHARMA.user_id, NOW),
            retailer_id=1,
            vendor_id=1,
            amount=Decimal(amount),
            method="CHEQUE" if "cheque_number" in details else "UPI",
            **details,
        )


def pay(engine: sa.Engine, amount: str) -> int:
    """The entry of a payment that no bill waits for."""
    entry = take(engine, amount).entry
    assert entry is not None
    return int(entry.id)


def owe(engine: sa.Engine, amount: str) -> int:
    """The entry of a charge."""
    with db.engine.transaction(engine, SHARMA) as connection:
        entry: Row = db.ledger.post(
            connection,
            retailer_id=1,
            vendor_id=1,
            transaction_type="ADJUSTMENT_CREDIT",
            amount=Decimal(amount),
            key=f"charge of {amount}",
            effective_at=NOW,
            note="a charge",
        )
    return int(entry.id)


def spend(engine: sa.Engine, settlement: int, due: int, amount: str) -> None:
    with db.engine.transaction(engine, SHARMA) as connection:
        db.allocations.add(connection, settlement, [Allocation(due, Decimal(amount))])


def left_over(engine: sa.Engine) -> dict[int, Decimal]:
    with db.engine.transaction(engine, SHARMA) as connection:
        rows = db.allocations.unspent(connection, 1, 1)
        return {row.ledger_id: row.open_amount for row in rows}


def to_pay(engine: sa.Engine) -> dict[int, Decimal]:
    with db.engine.transaction(engine, SHARMA) as connection:
        return {due.due_id: due.open_amount for due in db.dues.of_account(connection, 1, 1)}


def test_a_payment_is_found_until_bills_have_used_it_up(engine: sa.Engine) -> None:
    first, second = pay(engine, "100.00"), pay(engine, "50.00")
    small, large = owe(engine, "60.00"), owe(engine, "70.00")
    assert left_over(engine) == {first: 100, second: 50}

    spend(engine, first, small, "60.00")
    assert left_over(engine) == {first: 40, second: 50}
    assert to_pay(engine) == {large: 70}

    spend(engine, first, large, "40.00")
    assert left_over(engine) == {second: 50}
    assert to_pay(engine) == {large: 30}


def test_no_more_is_spent_than_there_is_nor_than_is_owed(
    engine: sa.Engine, database: Database
) -> None:
    payment, small, large = pay(engine, "100.00"), owe(engine, "60.00"), owe(engine, "70.00")

    with pytest.raises(sa.exc.IntegrityError, match="dues_open_amount_check"):
        spend(engine, payment, small, "60.01")
    spend(engine, payment, small, "60.00")
    with pytest.raises(sa.exc.IntegrityError, match="settlements_open_amount_check"):
        spend(engine, payment, large, "40.01")

    assert left_over(engine) == {payment: 40}
    assert database.breaks() == []


@pytest.mark.parametrize(
    "statement",
    ["UPDATE settlements SET state = 'SPENT', open_amount = 0", "UPDATE dues SET open_amount = 0"],
)
def test_the_application_does_not_say_itself_what_is_spent_or_paid(
    database: Database, statement: str
) -> None:
    pay(database.engine, "100.00")

    with (
        psycopg.connect(database.app_url, options=SYSTEM) as connection,
        pytest.raises(psycopg.errors.InsufficientPrivilege),
    ):
        connection.execute(statement.encode())


def test_what_is_spent_stays_spent(engine: sa.Engine, database: Database) -> None:
    spend(engine, pay(engine, "100.00"), owe(engine, "100.00"), "100.00")

    with pytest.raises(psycopg.errors.RestrictViolation):
        database.execute("UPDATE settlements SET state = 'OPEN', open_amount = amount")


@pytest.mark.parametrize("known_by", ["transaction_id", "cheque_number"])
def test_one_transfer_and_one_cheque_are_noted_once(
    engine: sa.Engine, database: Database, known_by: str
) -> None:
    first = take(engine, "100.00", **{known_by: "412345678901"})
    again = take(engine, "100.00", **{known_by: "412345678901"})

    assert (first.is_news, again.is_news) == (True, False)
    assert again.payment.id == first.payment.id
    assert database.value("SELECT count(*) FROM payments") == 1


def test_a_cheque_is_money_when_the_bank_has_paid_it(engine: sa.Engine, database: Database) -> None:
    taken = take(engine, "100.00", cheque_number="000123")
    assert (taken.payment.status, taken.entry, left_over(engine)) == ("CLEARING", None, {})

    with db.engine.transaction(engine, SHARMA) as connection:
        cleared = receipts.clear(Books(connection, SHARMA.user_id, NOW), taken.payment)

    assert (cleared.payment.status, cleared.balance) == ("CONFIRMED", -100)
    assert list(left_over(engine).values()) == [100]
    assert database.breaks() == []
