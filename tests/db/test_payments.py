"""What is left of payments is found without looking at those that are used up."""

from decimal import Decimal

import psycopg
import pytest

import db.engine
import db.payments
from db.engine import Actor
from tests.database import SYSTEM, Database

SHARMA = Actor("VENDOR", user_id=1, vendor_id=1)


def pay(database: Database, amount: str) -> int:
    """A confirmed payment of the first shop to the first vendor."""
    return int(
        database.value(
            "INSERT INTO payments (retailer_id, vendor_id, amount, payment_method, status, decided_at)"
            " VALUES (1, 1, %s, 'CASH', 'CONFIRMED', now()) RETURNING id",
            Decimal(amount),
        )
    )


def spend(database: Database, payment_id: int, amount: str) -> None:
    """On a bill of its own."""
    with db.engine.transaction(database.engine, SHARMA) as connection:
        connection.exec_driver_sql(
            "WITH bill AS (INSERT INTO order_keys (retailer_id, vendor_id) VALUES (1, 1) RETURNING id)"
            " INSERT INTO payment_allocations (payment_id, order_id, retailer_id, vendor_id, amount)"
            " SELECT %s, id, 1, 1, %s FROM bill",
            (payment_id, Decimal(amount)),
        )


def left_over(database: Database) -> dict[int, Decimal]:
    with db.engine.transaction(database.engine, SHARMA) as connection:
        return {row.id: row.left_over for row in db.payments.unallocated(connection, 1, 1)}


def test_a_payment_is_found_until_bills_have_used_it_up(database: Database) -> None:
    first, second = pay(database, "100.00"), pay(database, "50.00")
    assert left_over(database) == {first: 100, second: 50}

    spend(database, first, "60.00")
    assert left_over(database) == {first: 40, second: 50}

    spend(database, first, "40.00")
    assert left_over(database) == {second: 50}


def test_nobody_marks_a_payment_as_spent_but_the_bills(database: Database) -> None:
    pay(database, "100.00")

    with (
        psycopg.connect(database.app_url, options=SYSTEM) as connection,
        pytest.raises(psycopg.errors.InsufficientPrivilege),
    ):
        connection.execute("UPDATE payments SET is_spent = true")


def test_what_is_spent_stays_spent(database: Database) -> None:
    spend(database, pay(database, "100.00"), "100.00")

    with pytest.raises(psycopg.errors.RestrictViolation):
        database.execute("UPDATE payments SET is_spent = false")
