"""Old bills are brought in together or not at all, once, and what was paid in advance pays them."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import date
from decimal import Decimal

import pytest
import sqlalchemy as sa

import db.clock
import db.engine
from core.opening_bills import reading
from core.opening_bills.bills import OpeningBill, Plan
from db.engine import Actor
from tests.database import Database
from workers.bookkeeping import openings, receipts
from workers.bookkeeping.books import Books


@contextmanager
def books(database: Database) -> Iterator[Books]:
    with db.engine.transaction(database.engine, Actor("ADMIN")) as connection:
        yield Books(connection, None, db.clock.now(connection))


def bill(retailer_id: int, number: str, amount: str) -> OpeningBill:
    return OpeningBill(retailer_id, number, date(2026, 1, 5), date(2026, 1, 20), Decimal(amount))


def test_bills_are_posted_in_batches_and_each_batch_is_told(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(openings, "BATCH", 2)
    told: list[int] = []

    with books(database) as made:
        openings.post(made, 1, [bill(1, f"A-{n}", "10") for n in range(5)], told.append)

    assert told == [2, 2, 1]
    assert database.value("SELECT sum(open_amount) FROM dues") == 50
    assert database.breaks() == []


def test_a_failure_in_the_last_batch_leaves_nothing(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(openings, "BATCH", 1)

    with pytest.raises(sa.exc.IntegrityError, match="has no account"), books(database) as made:
        # The third shop is another wholesaler's.
        openings.post(made, 1, [bill(1, "A-1", "10"), bill(3, "A-2", "10")])

    assert database.rows("SELECT * FROM credit_ledgers") == []


def test_what_was_paid_in_advance_pays_the_old_bills(database: Database) -> None:
    with books(database) as made:
        receipts.take(made, retailer_id=1, vendor_id=1, amount=Decimal(70), method="CASH")
    with books(database) as made:
        openings.post(made, 1, [bill(1, "A-1", "50"), bill(1, "A-2", "50")])

    assert database.rows("SELECT bill_number, open_amount FROM dues ORDER BY ledger_id") == [
        {"bill_number": "A-1", "open_amount": Decimal(0)},
        {"bill_number": "A-2", "open_amount": Decimal(30)},
    ]
    assert database.breaks() == []


def test_two_imports_of_one_file_at_once_post_it_once(database: Database) -> None:
    rows = reading.read(
        b"shop,bill_number,bill_date,due_date,amount\n#1,A-1,2026-01-05,,10\n#2,B-1,2026-01-05,,10\n"
    )

    def import_it(_: int) -> int:
        with books(database) as made:
            plan = openings.plan(made, 1, rows)
            assert isinstance(plan, Plan)
            openings.post(made, 1, plan.bills)
            return len(plan.bills)

    with ThreadPoolExecutor(4) as pool:
        posted = list(pool.map(import_it, range(4)))

    assert sorted(posted) == [0, 0, 0, 2]
    assert database.value("SELECT count(*) FROM credit_ledgers") == 2
