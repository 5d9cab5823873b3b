"""Core principles, immutability, scaling and security: each sentence that a database can be asked."""

import re
from decimal import Decimal

import psycopg
import psycopg.errors
import pytest

from db.schema_reading.reading import Schema
from tests.database import SYSTEM, Database
from tests.db.requirement.catalogue import checks, columns

FINANCIAL = ("orders", "order_items", "payments", "credit_ledgers")


@pytest.mark.parametrize("table", FINANCIAL)
def test_no_delete_operations_on_financial_tables(traded: Database, table: str) -> None:
    assert not traded.value("SELECT has_table_privilege('app_user', %s, 'DELETE')", table)
    assert not traded.value("SELECT has_table_privilege('app_user', %s, 'TRUNCATE')", table)
    with (
        psycopg.connect(traded.admin_url) as connection,
        pytest.raises(psycopg.errors.RestrictViolation),
    ):
        connection.execute(f"DELETE FROM {table}".encode())


def test_all_corrections_done_via_reversal_entries(traded: Database) -> None:
    """The reversal pattern, with the names of the requirement."""
    (payment,) = traded.rows(
        "SELECT id, amount, running_balance FROM credit_ledgers"
        " WHERE transaction_type = 'PAYMENT_DEBIT'"
    )
    with psycopg.connect(traded.app_url, options=SYSTEM) as connection:
        connection.execute("UPDATE payments SET is_reversed = true WHERE id = 1")
    traded.execute(
        "SELECT post_ledger_entry(retailer_id, vendor_id, 'ADJUSTMENT_CREDIT', amount,"
        " 'reversal', now(), p_reversal_ledger_id => id) FROM credit_ledgers WHERE id = %s",
        payment["id"],
    )

    (entry,) = traded.rows("SELECT * FROM credit_ledgers WHERE reversal_ledger_id IS NOT NULL")
    assert entry["transaction_type"] == "ADJUSTMENT_CREDIT"
    assert entry["amount"] == payment["amount"]
    assert entry["running_balance"] == payment["running_balance"] + payment["amount"]
    assert traded.value("SELECT is_reversed FROM credit_ledgers WHERE id = %s", payment["id"])
    assert traded.breaks() == []


def test_complete_audit_trail_maintained(traded: Database) -> None:
    audited = {
        row["relname"]
        for row in traded.rows(
            "SELECT relname FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid"
            " WHERE tgname = 'audit' AND tgenabled = 'A'"
        )
    }
    guarded_or_logs = {
        row["table_name"]
        for row in traded.rows(
            "SELECT table_name FROM guard.required WHERE guard = 'guard_columns'"
        )
    }

    # What can change leaves a trail; what cannot is its own.
    assert {
        "users",
        "vendors",
        "retailers",
        "products",
        "vendor_products",
        "orders",
        "payments",
    } <= (audited)
    assert {"order_items", "credit_ledgers", "audit_logs", "payment_allocations"} <= guarded_or_logs
    assert traded.value("SELECT count(*) FROM audit_logs WHERE entity_type = 'orders'") >= 5


def test_on_delete_restrict_for_financial_foreign_keys(schema: Schema) -> None:
    keys = [
        (key.relation, key.on_delete)
        for key in schema.constraints
        if key.kind == "foreign key" and key.relation in FINANCIAL
    ]

    assert set(keys) == {(table, "RESTRICT") for table in FINANCIAL}


@pytest.mark.parametrize("table", FINANCIAL)
def test_check_constraints_on_amounts(schema: Schema, table: str) -> None:
    """Every sum of money is checked by itself or follows from ones that are."""
    rule = checks(schema, table)
    money = [
        column.name
        for column in columns(schema, table).values()
        if column.type == "numeric(14,2)" and not column.is_generated
    ]

    assert money
    assert [name for name in money if not re.search(rf"\b{name}\b", rule)] == []


@pytest.mark.parametrize("score", [299, 901, None])
def test_credit_score_is_in_the_300_900_range(database: Database, score: int | None) -> None:
    with pytest.raises(psycopg.errors.IntegrityError):
        database.execute("UPDATE retailers SET credit_score = %s", score)
    for allowed in (300, 900):
        database.execute("UPDATE retailers SET credit_score = %s", allowed)


@pytest.mark.parametrize("amount", ["0", "-1", "NaN"])
def test_an_amount_is_a_positive_number(traded: Database, amount: str) -> None:
    with pytest.raises(psycopg.errors.CheckViolation):
        traded.execute(
            "INSERT INTO payments (retailer_id, vendor_id, amount, payment_method)"
            " SELECT retailer_id, vendor_id, %s, 'CASH' FROM credit_accounts LIMIT 1",
            Decimal(amount),
        )


def test_snapshots_preserve_historical_pricing_even_if_the_product_changes(
    traded: Database,
) -> None:
    lines = "SELECT product_name, product_sku, unit_price, tax_rate FROM order_items ORDER BY 1, 2"
    before = traded.rows(lines)
    traded.execute("UPDATE products SET name = 'Something else', unit = 'g'")
    traded.execute("UPDATE vendor_products SET vendor_price = 1, sku = sku || '-2'")
    traded.execute("UPDATE product_tax_rates SET gst_rate = 28")

    assert traded.rows(lines) == before


def test_current_balance_is_always_the_latest_running_balance(traded: Database) -> None:
    accounts = traded.rows("SELECT retailer_id, vendor_id, balance FROM credit_accounts")
    for account in accounts:
        latest = traded.rows(
            """
            SELECT running_balance
            FROM credit_ledgers
            WHERE retailer_id = %s AND vendor_id = %s
            ORDER BY created_at DESC
            LIMIT 1
            """,
            account["retailer_id"],
            account["vendor_id"],
        )
        # An account without entries owes nothing.
        assert (latest[0]["running_balance"] if latest else 0) == account["balance"]
    assert any(account["balance"] for account in accounts)


def test_ledger_entries_are_numbered_in_sequence(traded: Database) -> None:
    entries = traded.rows("SELECT ledger_number FROM credit_ledgers ORDER BY seq")

    assert [entry["ledger_number"] for entry in entries] == ["L000000001", "L000000002"]


def test_grant_select_insert_update_on_orders_to_app_user(database: Database) -> None:
    for privilege in ("SELECT", "INSERT", "UPDATE"):
        assert database.value("SELECT has_table_privilege('app_user', 'orders', %s)", privilege)


def test_partition_names_carry_their_month(database: Database) -> None:
    """audit_logs_2026_02 FOR VALUES FROM ('2026-02-01') TO ('2026-03-01')."""
    database.execute("SELECT ensure_month_partitions('audit_logs', '2026-02-01', 1)")
    (bounds,) = database.rows(
        "SELECT pg_get_expr(relpartbound, oid) AS bound FROM pg_class"
        " WHERE relname = 'audit_logs_2026_02'"
    )

    assert bounds["bound"] == (
        "FOR VALUES FROM ('2026-02-01 00:00:00+00') TO ('2026-03-01 00:00:00+00')"
    )


def test_row_level_security_for_multi_tenant_isolation(schema: Schema) -> None:
    of_tenants = [
        relation
        for relation in schema.relations
        if relation.kind == "table"
        and {"vendor_id", "retailer_id"} & columns(schema, relation.name).keys()
    ]

    assert of_tenants
    assert [r for r in of_tenants if not (r.row_security and r.row_security_forced)] == []


def test_separate_read_only_user_for_analytics(traded: Database) -> None:
    writable = traded.rows(
        "SELECT relname FROM pg_class WHERE relkind IN ('r', 'p', 'v', 'm')"
        " AND relnamespace = 'public'::regnamespace"
        " AND has_table_privilege('analytics_ro', oid, 'INSERT, UPDATE, DELETE, TRUNCATE')"
    )
    with psycopg.connect(traded.url_as("analytics_ro")) as connection:
        assert connection.execute("SELECT FROM orders").rowcount == 2

    assert writable == []


def test_audit_all_schema_changes(database: Database) -> None:
    with psycopg.connect(
        database.url_as("bahi_migrator"), autocommit=True, application_name="somebody"
    ) as connection:
        connection.execute("SET ROLE bahi_owner")
        connection.execute("CREATE TABLE notes (id bigint)")
        connection.execute("ALTER TABLE notes ADD COLUMN text text")
    with psycopg.connect(database.admin_url, application_name="superuser") as connection:
        connection.execute("DROP TABLE notes")

    changes = database.rows(
        "SELECT session_role, acting_role, application_name, command, statement"
        " FROM schema_changes WHERE object_name = 'public.notes' ORDER BY id"
    )
    assert [(change["application_name"], change["command"]) for change in changes] == [
        ("somebody", "CREATE TABLE"),
        ("somebody", "ALTER TABLE"),
        ("superuser", "DROP TABLE"),
    ]
    assert changes[1]["statement"] == "ALTER TABLE notes ADD COLUMN text text"
    assert {(change["session_role"], change["acting_role"]) for change in changes[:2]} == {
        ("bahi_migrator", "bahi_owner")
    }


def test_find_slow_queries(database: Database) -> None:
    with psycopg.connect(database.monitor_url) as connection:
        rows = connection.execute(
            """
            SELECT query, mean_exec_time, calls
            FROM pg_stat_statements
            ORDER BY mean_exec_time DESC
            LIMIT 10;
            """
        ).fetchall()

    assert len(rows) == 10
