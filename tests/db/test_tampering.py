"""Six ways in which a superuser may falsify a ledger with every guard off, and what sees each of them."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
import sqlalchemy as sa

import db.engine
import db.ledger
import db.seals
from db.seals import Seal
from tests.database import Database

AT = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
DAY = date(2026, 11, 22)

# As a forger would: each row's hash from its own fields and the hash before it.
RECOMPUTE = """
    DO $$
    DECLARE
        entry credit_ledgers;
        last bytea := '\\x00';
    BEGIN
        FOR entry IN SELECT * FROM credit_ledgers WHERE (retailer_id, vendor_id) = (1, 1)
            ORDER BY seq
        LOOP
            entry.prev_hash := last;
            last := ledger_entry_hash(entry);
            UPDATE credit_ledgers SET prev_hash = entry.prev_hash, row_hash = last
            WHERE id = entry.id;
        END LOOP;
        UPDATE credit_accounts SET last_hash = last WHERE (retailer_id, vendor_id) = (1, 1);
    END $$
"""
HEAD_FROM_THE_LAST_ENTRY = """
    UPDATE credit_accounts AS a SET last_seq = l.seq, last_hash = l.row_hash, balance = l.running_balance
    FROM (SELECT * FROM credit_ledgers WHERE (retailer_id, vendor_id) = (1, 1)
          ORDER BY seq DESC LIMIT 1) AS l
    WHERE (a.retailer_id, a.vendor_id) = (1, 1)
"""
RAISE_LATER_BALANCES = """
    UPDATE credit_ledgers SET previous_balance = previous_balance + 50, running_balance = running_balance + 50
    WHERE seq > 3 AND (retailer_id, vendor_id) = (1, 1)
"""

DUES_FROM_THE_ENTRIES = """
    DELETE FROM dues WHERE NOT EXISTS (SELECT FROM credit_ledgers WHERE id = ledger_id);
    UPDATE dues AS d SET amount = l.amount, open_amount = l.amount
    FROM credit_ledgers AS l WHERE l.id = d.ledger_id
"""


@pytest.fixture
def outside(engine: sa.Engine, database: Database) -> list[Seal]:
    """Eight entries of 100 each, sealed; the copy of the seals that is kept outside."""
    for number in range(8):
        with db.engine.transaction(engine, db.engine.SYSTEM) as connection:
            db.ledger.post(
                connection,
                retailer_id=1,
                vendor_id=1,
                transaction_type="ADJUSTMENT_CREDIT",
                amount=Decimal(100),
                key=f"entry {number}",
                effective_at=AT,
                note="by hand",
            )
    maintenance = db.engine.create(database.maintenance_url, application_name="test")
    with db.engine.transaction(maintenance, db.engine.SYSTEM) as connection:
        assert db.seals.seal(connection, DAY) == 1
        assert db.seals.seal(connection, DAY) == 0
        sealed = db.seals.of_day(connection, DAY)
    maintenance.dispose()
    assert database.breaks() == []
    return sealed


def tamper(database: Database, *statements: str) -> None:
    with database.without_guards("credit_ledgers"):
        database.execute("ALTER TABLE credit_accounts DISABLE TRIGGER guard_balance")
        database.execute("ALTER TABLE dues DISABLE TRIGGER ALL")
        for statement in statements:
            database.execute(statement)


def seen(database: Database) -> set[str]:
    return {row["kind"] for row in database.breaks()}


def first_break(database: Database) -> int:
    return min(row["position"] for row in database.breaks() if row["kind"] == "entry")


def contradicted(engine: sa.Engine, seals: list[Seal]) -> bool:
    with db.engine.transaction(engine, db.engine.SYSTEM) as connection:
        return db.seals.contradicted(connection, seals) != []


def test_one_changed_amount_is_seen_by_arithmetic_hash_and_dues(
    database: Database, outside: list[Seal]
) -> None:
    tamper(database, "UPDATE credit_ledgers SET amount = 150, running_balance = 350 WHERE seq = 3")

    assert seen(database) == {"entry", "due", "trial balance"}
    assert first_break(database) == 3
    assert [
        (row["position"], row["expected"], row["found"])
        for row in database.breaks()
        if row["kind"] == "entry"
    ] == [
        (3, "350.00 after 200.00", "350.00 after 200.00, another hash"),
        (4, "450.00 after 350.00", "400.00 after 300.00"),
    ]


def test_an_amount_with_all_later_balances_mended_is_seen_by_the_hash(
    database: Database, outside: list[Seal]
) -> None:
    tamper(
        database,
        "UPDATE credit_ledgers SET amount = 150, running_balance = 350 WHERE seq = 3",
        RAISE_LATER_BALANCES,
        HEAD_FROM_THE_LAST_ENTRY,
        DUES_FROM_THE_ENTRIES,
    )

    assert seen(database) == {"entry", "seal"}
    assert first_break(database) == 3


def test_a_removed_entry_is_seen_by_the_gap(database: Database, outside: list[Seal]) -> None:
    tamper(database, "DELETE FROM credit_ledgers WHERE seq = 5")

    assert "entry" in seen(database)
    assert first_break(database) == 6


def test_removed_last_entries_are_seen_by_the_head(database: Database, outside: list[Seal]) -> None:
    tamper(database, "DELETE FROM credit_ledgers WHERE seq > 5")

    assert {"head"} <= seen(database)
    assert "entry" not in seen(database)


def test_removed_last_entries_with_the_head_set_back_contradict_the_seal(
    database: Database, engine: sa.Engine, outside: list[Seal]
) -> None:
    tamper(
        database,
        "DELETE FROM credit_ledgers WHERE seq > 5",
        HEAD_FROM_THE_LAST_ENTRY,
        DUES_FROM_THE_ENTRIES,
    )

    assert seen(database) == {"seal"}
    assert contradicted(engine, outside)


def test_a_chain_that_was_recomputed_contradicts_the_seal(
    database: Database, engine: sa.Engine, outside: list[Seal]
) -> None:
    tamper(
        database,
        "UPDATE credit_ledgers SET amount = 150, running_balance = 350 WHERE seq = 3",
        RAISE_LATER_BALANCES,
        HEAD_FROM_THE_LAST_ENTRY,
        DUES_FROM_THE_ENTRIES,
        RECOMPUTE,
    )

    assert seen(database) == {"seal"}
    assert contradicted(engine, outside)


def test_only_the_copy_outside_sees_a_forger_who_rewrites_the_seals_too(
    database: Database, engine: sa.Engine, outside: list[Seal]
) -> None:
    tamper(
        database,
        "UPDATE credit_ledgers SET amount = 150, running_balance = 350 WHERE seq = 3",
        RAISE_LATER_BALANCES,
        HEAD_FROM_THE_LAST_ENTRY,
        DUES_FROM_THE_ENTRIES,
        RECOMPUTE,
    )
    with database.without_guards("ledger_seals"):
        database.execute(
            "UPDATE ledger_seals AS s SET last_hash = a.last_hash, balance = a.balance"
            " FROM credit_accounts AS a"
            " WHERE (a.retailer_id, a.vendor_id) = (s.retailer_id, s.vendor_id)"
        )

    assert seen(database) == set()
    assert contradicted(engine, outside)


def test_a_seal_that_holds_is_not_contradicted_by_what_came_after(
    engine: sa.Engine, database: Database, outside: list[Seal]
) -> None:
    with db.engine.transaction(engine, db.engine.SYSTEM) as connection:
        db.ledger.post(
            connection,
            retailer_id=1,
            vendor_id=1,
            transaction_type="ADJUSTMENT_DEBIT",
            amount=Decimal(300),
            key="later",
            effective_at=AT,
            note="by hand",
        )

    assert database.breaks() == []
    assert not contradicted(engine, outside)
