"""Posting: chained, once, by one function only."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import psycopg
import pytest
import sqlalchemy as sa

import db.engine
import db.ledger
from db.rows import Row
from tests.database import SYSTEM, Database

AT = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)


def post(
    engine: sa.Engine,
    key: str,
    amount: str = "100.00",
    transaction_type: str = "ADJUSTMENT_CREDIT",
    retailer_id: int = 1,
) -> Row:
    with db.engine.transaction(engine, db.engine.SYSTEM) as connection:
        return db.ledger.post(
            connection,
            retailer_id=retailer_id,
            vendor_id=1,
            transaction_type=transaction_type,
            amount=Decimal(amount),
            key=key,
            effective_at=AT,
            note="by hand",
        )


def reverse(database: Database, entry_id: int, amount: str, key: str) -> None:
    database.execute(
        "SELECT post_ledger_entry(1, 1, 'ADJUSTMENT_DEBIT', %s, %s, %s,"
        " p_reversal_ledger_id => %s)",
        Decimal(amount),
        key,
        AT,
        entry_id,
    )


def test_credit_raises_and_debit_lowers_what_is_owed(engine: sa.Engine, database: Database) -> None:
    post(engine, "a", "100.00")
    posted = post(engine, "b", "30.50", "ADJUSTMENT_DEBIT")

    assert posted.running_balance == Decimal("69.5")
    first, second = database.rows("SELECT * FROM credit_ledgers ORDER BY id")
    assert (first["seq"], first["previous_balance"], first["running_balance"]) == (1, 0, 100)
    assert (second["seq"], second["previous_balance"], second["running_balance"]) == (
        2,
        100,
        Decimal("69.5"),
    )
    assert second["prev_hash"] == first["row_hash"]


def test_the_same_key_posts_once_for_ever(engine: sa.Engine, database: Database) -> None:
    first = post(engine, "a")
    again = post(engine, "a")

    assert again.id == first.id
    assert database.value("SELECT count(*) FROM credit_ledgers") == 1
    assert database.value(
        "SELECT balance FROM credit_accounts WHERE (retailer_id, vendor_id) = (1, 1)"
    ) == Decimal("100.00")


def test_the_same_key_with_another_amount_is_an_error(engine: sa.Engine) -> None:
    post(engine, "a", "100.00")

    with pytest.raises(sa.exc.IntegrityError, match="used before with other parameters"):
        post(engine, "a", "100.01")


@pytest.mark.parametrize("amount", ["0", "-1", "NaN", "0.001", "100.005"])
def test_an_amount_that_is_no_amount_of_money_is_refused(engine: sa.Engine, amount: str) -> None:
    with pytest.raises(sa.exc.IntegrityError, match="ledger amount must be positive"):
        post(engine, "a", amount)


@pytest.mark.parametrize(
    "transaction_type",
    [
        "ORDER_CREDIT",
        "PAYMENT_DEBIT",
        "OPENING_BALANCE",
        "ADJUSTMENT_CREDIT",
        "ADJUSTMENT_DEBIT",
    ],
)
def test_an_entry_that_stands_on_nothing_is_refused(
    database: Database, transaction_type: str
) -> None:
    """No bill, no payment, no due date, no entry that it takes back and nobody's reason."""
    with pytest.raises(psycopg.errors.CheckViolation, match="grounds_check"):
        database.execute("SELECT post_ledger_entry(1, 1, %s, 100, 'a', %s)", transaction_type, AT)


@pytest.mark.parametrize(
    "changed", [{"effective_at": AT + timedelta(days=1)}, {"note": "another reason"}]
)
def test_the_same_key_with_another_day_or_reason_is_an_error(
    engine: sa.Engine, changed: dict[str, Any]
) -> None:
    post(engine, "a")

    with (
        pytest.raises(sa.exc.IntegrityError, match="used before with other parameters"),
        db.engine.transaction(engine, db.engine.SYSTEM) as connection,
    ):
        db.ledger.post(
            connection,
            **{
                "retailer_id": 1,
                "vendor_id": 1,
                "transaction_type": "ADJUSTMENT_CREDIT",
                "amount": Decimal(100),
                "key": "a",
                "effective_at": AT,
                "note": "by hand",
            }
            | changed,
        )


def test_many_writers_on_one_account_leave_no_broken_link(
    engine: sa.Engine, database: Database
) -> None:
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda n: post(engine, f"key {n}", "1.00"), range(200)))

    assert database.value(
        "SELECT balance FROM credit_accounts WHERE (retailer_id, vendor_id) = (1, 1)"
    ) == Decimal("200.00")
    assert database.breaks() == []


def test_the_latest_entry_by_time_is_the_latest_by_sequence(
    engine: sa.Engine, database: Database
) -> None:
    post(engine, "a")
    database.execute("UPDATE test_clock SET ahead = '-1 hour'")
    post(engine, "b")

    latest = database.value(
        "SELECT seq FROM credit_ledgers WHERE retailer_id = 1 AND vendor_id = 1"
        " ORDER BY created_at DESC LIMIT 1"
    )
    assert latest == 2


def test_an_entry_is_taken_back_at_most_once(engine: sa.Engine, database: Database) -> None:
    entry = post(engine, "a", "100.00")
    reverse(database, entry.id, "100.00", "rev a")

    assert database.value("SELECT is_reversed FROM credit_ledgers WHERE id = %s", entry.id)
    with pytest.raises(psycopg.errors.UniqueViolation, match="reversal_ledger_id_key"):
        reverse(database, entry.id, "100.00", "rev a again")
    assert database.breaks() == []


def test_a_reversal_of_another_amount_is_refused(engine: sa.Engine, database: Database) -> None:
    entry = post(engine, "a", "100.00")

    with pytest.raises(psycopg.errors.ForeignKeyViolation, match="reversal_fkey"):
        reverse(database, entry.id, "99.00", "rev a")


def test_a_reversal_is_never_taken_back(engine: sa.Engine, database: Database) -> None:
    entry = post(engine, "a", "100.00")
    reverse(database, entry.id, "100.00", "rev a")
    reversal = database.value("SELECT id FROM credit_ledgers WHERE is_reversal")

    with pytest.raises(psycopg.errors.ForeignKeyViolation, match="reversal_fkey"):
        database.execute(
            "SELECT post_ledger_entry(1, 1, 'ADJUSTMENT_CREDIT', 100, 'rev rev', %s,"
            " p_reversal_ledger_id => %s)",
            AT,
            reversal,
        )


FORGED: dict[str, Any] = {
    "retailer_id": 1,
    "vendor_id": 1,
    "transaction_type": "ADJUSTMENT_DEBIT",
    "amount": 100,
    "note": "by hand",
    "idempotency_key": "forged",
    "request_hash": b"x",
    "row_hash": b"x",
    "effective_at": AT,
    "created_at": AT,
}


@pytest.mark.parametrize(
    ("forgery", "constraint"),
    [
        (
            {"seq": 3, "previous_balance": 100, "running_balance": 0, "prev_hash": b"x"},
            "chain_fkey",
        ),
        (
            {"seq": 2, "previous_balance": 500, "running_balance": 400, "prev_hash": b"x"},
            "chain_fkey",
        ),
        (
            {"seq": 1, "previous_balance": 0, "running_balance": -100, "prev_hash": b"\0"},
            "account_seq_key",
        ),
        (
            {"seq": 2, "previous_balance": 100, "running_balance": 50, "prev_hash": b"x"},
            "running_balance_check",
        ),
    ],
    ids=["a gap", "another balance", "a fork", "wrong arithmetic"],
)
def test_a_forged_row_cannot_be_inserted_while_constraints_are_on(
    engine: sa.Engine, database: Database, forgery: dict[str, Any], constraint: str
) -> None:
    post(engine, "a", "100.00")
    row = FORGED | forgery
    columns = ", ".join(row)
    places = ", ".join(["%s"] * len(row))

    with pytest.raises(psycopg.IntegrityError) as refused:
        database.execute(f"INSERT INTO credit_ledgers ({columns}) VALUES ({places})", *row.values())

    assert constraint in str(refused.value.diag.constraint_name)


def test_a_changed_amount_is_seen(engine: sa.Engine, database: Database) -> None:
    post(engine, "a", "100.00")
    with database.without_guards("credit_ledgers"):
        database.execute(
            "UPDATE credit_ledgers SET amount = 10, running_balance = 10 WHERE seq = 1"
        )

    assert {row["kind"] for row in database.breaks()} == {
        "entry",
        "head",
        "due",
        "trial balance",
    }


def test_the_retailers_totals_are_the_sums_of_his_accounts(
    engine: sa.Engine, database: Database
) -> None:
    database.execute("SELECT open_credit_account(1, 2, 20000, 15)")
    post(engine, "a", "100.00")

    (totals,) = database.rows(
        "SELECT outstanding_debt, available_credit FROM retailers WHERE id = 1"
    )
    assert totals == {
        "outstanding_debt": Decimal("100.00"),
        "available_credit": Decimal("69900.00"),
    }


def test_two_accounts_changed_at_once_end_in_the_right_totals(database: Database) -> None:
    """The second sums up while the first has summed up and not committed: it has to wait for it."""
    database.execute("SELECT open_credit_account(1, 2, 20000, 15)")
    post_to = (
        "SELECT post_ledger_entry(1, {vendor}, 'ADJUSTMENT_CREDIT', 100, 'k', '2026-11-22 10:00+00',"
        " p_note => 'by hand')"
    )
    with (
        psycopg.connect(database.admin_url, options=SYSTEM) as first,
        psycopg.connect(database.admin_url, options=SYSTEM) as second,
        ThreadPoolExecutor(1) as pool,
    ):
        first.execute(post_to.format(vendor=1).encode())
        second.execute(post_to.format(vendor=2).encode())
        first.execute("SET CONSTRAINTS ALL IMMEDIATE")
        committing = pool.submit(second.commit)
        while not database.rows("SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock'"):
            assert not committing.done()
        first.commit()
        committing.result()

    assert database.value("SELECT outstanding_debt FROM retailers WHERE id = 1") == 200
    assert database.breaks() == []
