"""Orders older than two years move to the archive; what refers to them keeps its reference."""

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal

import psycopg
import psycopg.errors
import pytest

import db.migrate
from tests.database import SYSTEM, Database
from tests.phones import GUPTA, SHARMA, Phones

THREE_YEARS = timedelta(days=3 * 365)


@pytest.fixture
def maintenance(database: Database) -> Iterator[psycopg.Connection]:
    with psycopg.connect(database.maintenance_url, autocommit=True, options=SYSTEM) as connection:
        yield connection


def play(phones: Phones, number: int, *words: str) -> None:
    phones.says(GUPTA, "1 bori chawal")
    phones.says(GUPTA, "haan")
    for word in words:
        phones.says(SHARMA, f"{word} {number}")


def pay(phones: Phones, amount: str) -> None:
    phones.says(GUPTA, f"paid {amount} cash")
    phones.says(SHARMA, "received")


def archive(maintenance: psycopg.Connection, batch: int = 100) -> int:
    row = maintenance.execute(
        "SELECT archive_orders(clock_now() - interval '2 years', %s)", [batch]
    ).fetchone()
    assert row is not None
    return int(row[0])


@pytest.fixture
def three_years_later(phones: Phones, database: Database) -> Database:
    """Paid, unpaid, rejected and still on its way: one order of each, three years ago."""
    play(phones, 1001, "accept", "dispatched", "delivered")
    pay(phones, "1103")
    play(phones, 1002, "accept", "dispatched", "delivered")
    play(phones, 1003, "reject")
    play(phones, 1004, "accept", "dispatched")
    phones.database.move_clock(THREE_YEARS)
    # The trail of what happens then needs its month.
    database.execute("SELECT ensure_month_partitions('audit_logs', clock_now()::date, 1)")
    return database


def where(database: Database) -> dict[str, bool]:
    """Order number to whether it is archived, as orders_all shows it."""
    rows = database.rows("SELECT order_number, archived_at IS NOT NULL AS moved FROM orders_all")
    return {row["order_number"]: row["moved"] for row in rows}


def test_only_terminal_and_settled_orders_move(
    three_years_later: Database, maintenance: psycopg.Connection
) -> None:
    assert archive(maintenance) == 2
    assert archive(maintenance) == 0

    assert where(three_years_later) == {"1001": True, "1002": False, "1003": True, "1004": False}


def test_an_archived_order_is_the_same_row_with_its_items(
    three_years_later: Database, maintenance: psycopg.Connection
) -> None:
    def everything(suffix: str) -> list[dict[str, object]]:
        return three_years_later.rows(
            f"SELECT to_jsonb(o) - 'archived_at' AS o, to_jsonb(i) - 'archived_at' AS i"
            f" FROM orders{suffix} AS o JOIN order_items{suffix} AS i ON i.order_id = o.id"
            " ORDER BY o.id, i.line_number"
        )

    before = everything("_all")
    archive(maintenance)

    assert everything("_all") == before
    assert [row["o"]["order_number"] for row in everything("_archive")] == ["1001", "1003"]
    assert [row["o"]["order_number"] for row in everything("")] == ["1002", "1004"]


def test_ledger_payments_and_bills_still_lead_to_an_archived_order(
    three_years_later: Database, maintenance: psycopg.Connection
) -> None:
    archive(maintenance)

    (found,) = three_years_later.rows(
        "SELECT l.transaction_type, a.amount, i.total, o.order_number, o.archived_at IS NOT NULL AS moved"
        " FROM orders_all AS o"
        " JOIN credit_ledgers AS l ON l.order_id = o.id"
        " JOIN invoices AS i ON i.order_id = o.id"
        " JOIN dues AS d ON d.order_id = o.id"
        " JOIN payment_allocations AS a ON a.due_id = d.ledger_id"
        " WHERE o.order_number = '1001'"
    )
    assert found == {
        "transaction_type": "ORDER_CREDIT",
        "amount": Decimal("1103.00"),
        "total": Decimal("1103.00"),
        "order_number": "1001",
        "moved": True,
    }
    assert three_years_later.breaks() == []


def test_the_move_is_in_the_trail(
    three_years_later: Database, maintenance: psycopg.Connection
) -> None:
    archive(maintenance)

    moved = three_years_later.rows(
        "SELECT entity_id, actor_role, database_role FROM audit_logs WHERE action = 'ARCHIVE'"
    )
    assert moved == [
        {"entity_id": number, "actor_role": "SYSTEM", "database_role": "bahi_maintenance"}
        for number in ("1", "3")
    ]


def test_a_batch_is_as_large_as_asked_for(
    three_years_later: Database, maintenance: psycopg.Connection
) -> None:
    assert [archive(maintenance, batch=1) for _ in range(3)] == [1, 1, 0]


def test_an_order_that_somebody_holds_waits_for_the_next_time(
    three_years_later: Database, maintenance: psycopg.Connection
) -> None:
    with psycopg.connect(three_years_later.admin_url) as somebody:
        somebody.execute("SELECT FROM orders WHERE order_number = '1001' FOR UPDATE")
        assert archive(maintenance) == 1
    assert archive(maintenance) == 1


def test_orders_of_the_last_two_years_stay(
    phones: Phones, database: Database, maintenance: psycopg.Connection
) -> None:
    play(phones, 1001, "reject")

    assert archive(maintenance) == 0
    with pytest.raises(psycopg.errors.CheckViolation, match="orders stay for two years"):
        maintenance.execute("SELECT archive_orders(clock_now() - interval '1 year', 100)")


@pytest.mark.parametrize("role", ["archive_owner", "bahi_owner", "bahi_admin"])
def test_nobody_removes_an_order_without_an_equal_copy(
    three_years_later: Database, role: str
) -> None:
    """Not even the role whose functions move them."""
    with psycopg.connect(three_years_later.admin_url, options=SYSTEM) as connection:
        connection.execute(f"SET ROLE {role}".encode())
        with pytest.raises(psycopg.errors.RestrictViolation, match="only moved to the archive"):
            connection.execute("DELETE FROM order_items WHERE order_id = 1")


def test_a_copy_that_differs_does_not_let_the_row_go(three_years_later: Database) -> None:
    with psycopg.connect(three_years_later.admin_url, options=SYSTEM) as connection:
        connection.execute(
            "INSERT INTO orders_archive SELECT now(), o.* FROM orders AS o WHERE id = 1"
        )
        connection.execute(
            "INSERT INTO order_items_archive"
            ' SELECT now(), (jsonb_populate_record(i, \'{"product_name": "Other"}\')).*'
            " FROM order_items AS i WHERE order_id = 1"
        )
        connection.execute("SET ROLE archive_owner")
        with pytest.raises(psycopg.errors.RestrictViolation, match="with a proved copy"):
            connection.execute("DELETE FROM order_items WHERE order_id = 1")


def test_a_column_that_a_later_migration_adds_is_archived_too(
    three_years_later: Database, maintenance: psycopg.Connection
) -> None:
    with psycopg.connect(three_years_later.admin_url) as migration:
        for table in ("orders", "order_items"):
            for suffix in ("", "_archive"):
                migration.execute(f"ALTER TABLE {table}{suffix} ADD COLUMN colour text".encode())
        views = (db.migrate.SQL / "views" / "orders_all.sql").read_text("utf-8")
        migration.execute(views.encode())

    assert archive(maintenance) == 2
    assert "colour" in three_years_later.rows("SELECT * FROM orders_all")[0]
    assert where(three_years_later)["1001"]


def test_archiving_lowers_nobodys_figures(
    three_years_later: Database, maintenance: psycopg.Connection
) -> None:
    figures = "SELECT * FROM retailer_stats", "SELECT * FROM vendor_stats ORDER BY month, status"

    def refreshed() -> list[list[dict[str, object]]]:
        for view in ("retailer_stats", "vendor_stats"):
            maintenance.execute(f"REFRESH MATERIALIZED VIEW CONCURRENTLY {view}".encode())
        return [three_years_later.rows(query) for query in figures]

    before = refreshed()
    archive(maintenance)

    assert refreshed() == before
    assert before[0][0]["total_orders"] == 2
