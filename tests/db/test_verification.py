"""The proof of the books: in pieces, from where the last one ended, and with both figures."""

from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal

import pytest
import sqlalchemy as sa

import db.engine
import db.verification
from db.verification import Break, Proof
from tests.database import Database
from tests.trade import Trade

POSTS = 10


@pytest.fixture
def posted(database: Database, monkeypatch: pytest.MonkeyPatch) -> Database:
    """Ten entries in one account and two in another, proved in pieces of four."""
    monkeypatch.setattr(db.verification, "PIECE", 4)
    for retailer_id, posts in ((1, POSTS), (2, 2)):
        database.execute(
            "SELECT post_ledger_entry(%s, 1, 'ADJUSTMENT_CREDIT', 100, 'k' || n, clock_now(),"
            " p_note => 'charge') FROM generate_series(1, %s) AS n",
            retailer_id,
            posts,
        )
    return database


@contextmanager
def maintenance(database: Database) -> Iterator[sa.Engine]:
    engine = db.engine.create(
        database.maintenance_url, application_name="test", pool_size=db.verification.CONNECTIONS
    )
    try:
        yield engine
    finally:
        engine.dispose()


def prove(database: Database, *, full: bool = True) -> Proof:
    done: list[int] = []
    with maintenance(database) as engine:
        planned = db.verification.plan(engine, full=full)
        proof = db.verification.prove(engine, planned, done.append)
    assert sum(done) == planned.entries
    return proof


def tamper(database: Database, *statements: str) -> None:
    with database.without_guards("credit_ledgers"):
        for statement in statements:
            database.execute(statement)


def set_back(database: Database, seq: int) -> None:
    """Cut the first account's chain off and let its row say so."""
    with database.without_guards("dues"):
        database.execute(
            "DELETE FROM dues USING credit_ledgers AS l"
            " WHERE l.id = ledger_id AND l.retailer_id = 1 AND l.seq > %s",
            seq,
        )
    tamper(database, f"DELETE FROM credit_ledgers WHERE retailer_id = 1 AND seq > {seq}")
    with database.without_guards("credit_accounts"):
        database.execute(
            "UPDATE credit_accounts AS a SET balance = l.running_balance, last_seq = l.seq,"
            " last_hash = l.row_hash FROM credit_ledgers AS l WHERE l.retailer_id = 1"
            f" AND l.seq = {seq} AND a.retailer_id = 1"
        )
    database.execute(
        "UPDATE retailers SET outstanding_debt = a.balance, available_credit = a.available"
        " FROM credit_accounts AS a WHERE a.retailer_id = 1 AND id = 1"
    )


def test_sound_books_have_no_breaks(posted: Database) -> None:
    proof = prove(posted)

    # The pieces of the long account share their ends.
    assert (proof.accounts, proof.breaks) == (2, ())
    assert proof.entries == POSTS + 2 + 2


def test_every_entry_of_every_piece_is_looked_at(posted: Database) -> None:
    for seq in range(1, POSTS + 1):
        tamper(
            posted,
            f"UPDATE credit_ledgers SET note = 'x' || note WHERE retailer_id = 1 AND seq = {seq}",
        )
        entries = {one.position for one in prove(posted).breaks if one.kind == "entry"}
        assert entries == {seq}
        tamper(
            posted,
            f"UPDATE credit_ledgers SET note = 'charge' WHERE retailer_id = 1 AND seq = {seq}",
        )
    assert prove(posted).breaks == ()


def test_every_link_between_entries_is_looked_at(posted: Database) -> None:
    """An entry that is sound in itself and follows from nothing, at the ends of pieces too."""
    for seq in range(2, POSTS + 1):
        tamper(
            posted,
            "CREATE TABLE kept AS SELECT * FROM credit_ledgers",
            f"UPDATE credit_ledgers SET prev_hash = 'x' WHERE retailer_id = 1 AND seq = {seq}",
            "UPDATE credit_ledgers AS l SET row_hash = ledger_entry_hash(l)"
            f" WHERE retailer_id = 1 AND seq = {seq}",
        )
        broken = {one.position for one in prove(posted).breaks if one.kind == "entry"}
        assert seq in broken
        tamper(
            posted,
            "UPDATE credit_ledgers AS l SET prev_hash = k.prev_hash, row_hash = k.row_hash"
            " FROM kept AS k WHERE k.id = l.id",
            "DROP TABLE kept",
        )


def test_a_break_says_what_should_be_and_what_is(posted: Database) -> None:
    tamper(
        posted,
        "UPDATE credit_ledgers SET previous_balance = 750, running_balance = 850"
        " WHERE retailer_id = 1 AND seq = 8",
    )

    breaks = prove(posted).breaks

    assert (
        Break("entry", 1, 1, 8, "800.00 after 700.00", "850.00 after 750.00, another hash")
        in breaks
    )
    assert {one.retailer_id for one in breaks} == {1}


def test_the_next_proof_begins_where_the_last_one_ended(posted: Database) -> None:
    prove(posted)
    Trade(posted, retailer_id=2).pay(Decimal(50))

    proof = prove(posted, full=False)

    # The last entry of each account again, and the new one.
    assert (proof.entries, proof.breaks) == (3, ())


def test_what_is_changed_behind_the_last_proof_is_seen_by_a_full_one(posted: Database) -> None:
    prove(posted)
    tamper(posted, "UPDATE credit_ledgers SET note = 'y' WHERE retailer_id = 1 AND seq = 3")

    assert prove(posted, full=False).breaks == ()
    assert [one.position for one in prove(posted, full=True).breaks] == [3]


def test_a_chain_that_was_cut_off_contradicts_the_last_proof(posted: Database) -> None:
    prove(posted)
    set_back(posted, 7)

    (cut,) = prove(posted, full=False).breaks

    assert cut == Break("checkpoint", 1, 1, 10, "1000.00 at entry 10", "no such entry")


def test_a_broken_account_is_not_taken_for_proved(posted: Database) -> None:
    tamper(posted, "UPDATE credit_ledgers SET note = 'y' WHERE retailer_id = 1 AND seq = 3")

    prove(posted)

    assert posted.rows("SELECT retailer_id, seq FROM ledger_checkpoints") == [
        {"retailer_id": 2, "seq": 2}
    ]
    assert prove(posted, full=False).breaks != ()


def test_what_is_posted_meanwhile_is_left_for_the_next_proof(posted: Database) -> None:
    with maintenance(posted) as engine:
        planned = db.verification.plan(engine, full=True)
        Trade(posted).pay(Decimal(50))
        proof = db.verification.prove(engine, planned, lambda _: None)

    assert proof.breaks == ()
    assert posted.value("SELECT seq FROM ledger_checkpoints WHERE retailer_id = 1") == POSTS
