"""Seven attacks on a record, from the application to a superuser. Each meets its own layer."""

import psycopg
import psycopg.errors
import pytest

import db.migrate
from tests.database import SYSTEM, Database

pytestmark = pytest.mark.usefixtures("kept_books")

FINANCIAL = ["orders", "order_items", "payments", "credit_ledgers", "audit_logs"]
DOCUMENTS = [
    "order_keys",
    "invoices",
    "invoice_items",
    "credit_notes",
    "credit_note_items",
    "dues",
    "settlements",
    "payment_allocations",
    "payment_promises",
    "reminders",
    "complaints",
    "complaint_lines",
    "delivery_attempts",
    "order_proposals",
    "order_requests",
]

# What may change: states, and what is filled in once on the way. Everything else is fixed.
CHANGEABLE = {
    "orders": {
        "status",
        "payment_status",
        "invoice_number",
        "accepted_at",
        "dispatched_at",
        "delivered_at",
        "cancelled_at",
        "close_reason",
        "metadata",
        "updated_at",
    },
    "payments": {
        "status",
        "decided_by",
        "decided_at",
        "banked_by",
        "banked_at",
        "is_reversed",
        "reversal_reason",
        "reversed_by",
        "reversed_at",
    },
    "credit_ledgers": {"is_reversed"},
    "invoices": {"status", "cancelled_at", "cancelled_by", "cancel_reason"},
    "dues": {"open_amount", "state", "settled_at", "overdue_since"},
    "settlements": {"open_amount", "state"},
    "payment_allocations": {"state", "released_at"},
    "payment_promises": {"state", "closed_at"},
    "complaints": {"state", "decided_by", "decided_at", "decision_note", "credit_note_id"},
    "order_proposals": {"state", "decided_by", "decided_at", "new_order_id"},
    "order_requests": {"state", "decided_by", "decided_at", "order_id"},
}

OTHER_VALUE = {
    "bigint": "coalesce({c}, 0) + 1000000",
    "integer": "coalesce({c}, 0) + 1",
    "numeric": "coalesce({c}, 0) + 1",
    "text": "coalesce({c}, '') || 'x'",
    "boolean": "NOT {c}",
    "date": "coalesce({c}, '2026-01-01') + 1",
    "timestamp with time zone": "coalesce({c}, now()) + interval '1 second'",
    "jsonb": """'{{"other": 1}}'""",
    "ARRAY": "{c} || 1",
    "bytea": "'\\x01'",
    "inet": "'203.0.113.9'",
}


@pytest.mark.parametrize("table", [*FINANCIAL, *DOCUMENTS])
@pytest.mark.parametrize("statement", ["DELETE FROM {}", "TRUNCATE {}", "TRUNCATE {} CASCADE"])
def test_the_application_deletes_nothing(traded: Database, table: str, statement: str) -> None:
    with (
        psycopg.connect(traded.app_url, options=SYSTEM) as connection,
        pytest.raises(psycopg.errors.InsufficientPrivilege),
    ):
        connection.execute(statement.format(table).encode())


def test_the_application_changes_no_total_though_it_may_change_a_status(traded: Database) -> None:
    with psycopg.connect(traded.app_url, options=SYSTEM) as connection:
        connection.execute("UPDATE orders SET status = 'ACCEPTED' WHERE status = 'PLACED'")
        with pytest.raises(psycopg.errors.RestrictViolation, match="fixed column of orders"):
            connection.execute("UPDATE orders SET total = total + 1, subtotal = subtotal + 1")


@pytest.mark.parametrize("table", [*FINANCIAL, *DOCUMENTS])
@pytest.mark.parametrize("statement", ["DELETE FROM {}", "TRUNCATE {} CASCADE"])
def test_the_owner_of_a_table_deletes_nothing(
    owner: psycopg.Connection, table: str, statement: str
) -> None:
    # He may let himself see every row; the triggers do not ask who sees what.
    owner.execute(f"CREATE POLICY all_of_it ON {table} USING (true)".encode())
    assert owner.execute(f"SELECT FROM {table} LIMIT 1".encode()).rowcount == 1
    with pytest.raises(psycopg.errors.RestrictViolation, match="never"):
        owner.execute(statement.format(table).encode())


def test_truncating_a_parent_does_not_reach_the_records_below(owner: psycopg.Connection) -> None:
    with pytest.raises(psycopg.errors.RestrictViolation, match="is never emptied"):
        owner.execute("TRUNCATE users, vendors, retailers, products CASCADE")


def test_a_partition_is_as_well_kept_as_its_parent(
    owner: psycopg.Connection, traded: Database
) -> None:
    partition = traded.value("SELECT tableoid::regclass::text FROM audit_logs LIMIT 1")
    for statement in (f"TRUNCATE {partition}", f"DELETE FROM {partition}"):
        # A partition's rows are hidden even from its owner; a row trigger needs one to fire.
        owner.execute(f"CREATE POLICY peek ON {partition} USING (true)".encode())
        with pytest.raises(psycopg.errors.RestrictViolation, match="never"):
            owner.execute(statement.encode())
        owner.execute(f"DROP POLICY peek ON {partition}".encode())


@pytest.mark.parametrize(
    "statement",
    [
        "ALTER TABLE orders DISABLE TRIGGER guard_delete",
        "ALTER TABLE orders DISABLE TRIGGER ALL",
        "ALTER TABLE payments ENABLE TRIGGER guard_columns",
        "ALTER TABLE credit_ledgers ENABLE REPLICA TRIGGER guard_columns",
        "ALTER TABLE audit_logs DISABLE TRIGGER USER",
        "ALTER TRIGGER guard_delete ON orders RENAME TO guard_later",
        "DROP TRIGGER guard_truncate ON order_items",
        "DROP TABLE order_items CASCADE",
        "DROP TABLE audit_logs CASCADE",
        "ALTER TABLE credit_ledgers RENAME TO old_ledgers",
        "ALTER TABLE orders NO FORCE ROW LEVEL SECURITY",
        "ALTER TABLE orders DISABLE ROW LEVEL SECURITY",
        "DROP FUNCTION refuse_delete CASCADE",
        "DROP SCHEMA public CASCADE",
    ],
)
def test_no_command_weakens_a_guard(superuser: psycopg.Connection, statement: str) -> None:
    """Tried as superuser, so that the answer is the event trigger's and not a missing right."""
    with pytest.raises(psycopg.errors.InsufficientPrivilege, match="removed or weakened"):
        superuser.execute(statement.encode())


@pytest.mark.parametrize(
    "statement",
    [
        "ALTER TABLE orders DISABLE TRIGGER guard_delete",
        "DROP TABLE credit_ledgers CASCADE",
        "ALTER TABLE payments RENAME TO old_payments",
        "DELETE FROM guard.required",
        "ALTER FUNCTION refuse_delete OWNER TO bahi_owner",
        "CREATE OR REPLACE FUNCTION refuse_delete() RETURNS trigger LANGUAGE plpgsql"
        " AS 'BEGIN RETURN old; END'",
        "DROP EVENT TRIGGER guards_intact_after_change",
        "SET session_replication_role = replica",
    ],
)
def test_the_owner_of_the_tables_does_not_own_their_guards(
    owner: psycopg.Connection, statement: str
) -> None:
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        owner.execute(statement.encode())


def test_an_ordinary_migration_passes_the_guards(owner: psycopg.Connection) -> None:
    owner.execute("ALTER TABLE orders ADD COLUMN colour text")
    with pytest.raises(psycopg.errors.RestrictViolation, match="fixed column of orders"):
        # Fixed by default: the guard names what may change, not what may not.
        owner.execute("UPDATE orders SET colour = 'red'")


@pytest.mark.parametrize("table", [*FINANCIAL, *DOCUMENTS])
def test_a_superuser_in_replication_mode_changes_nothing_either(
    superuser: psycopg.Connection, table: str
) -> None:
    superuser.execute("SET session_replication_role = replica")
    for statement in (f"DELETE FROM {table}", f"TRUNCATE {table} CASCADE"):
        with pytest.raises(psycopg.errors.RestrictViolation, match="never"):
            superuser.execute(statement.encode())


@pytest.mark.parametrize("table", [*FINANCIAL, *DOCUMENTS])
def test_no_column_but_the_states_can_be_changed(
    superuser: psycopg.Connection, traded: Database, table: str
) -> None:
    columns = traded.rows(
        "SELECT column_name, data_type FROM information_schema.columns"
        " WHERE table_schema = 'public' AND table_name = %s"
        " AND is_generated = 'NEVER' AND is_identity = 'NO'",
        table,
    )
    fixed = [c for c in columns if c["column_name"] not in CHANGEABLE.get(table, set())]
    assert fixed
    superuser.execute("SET session_replication_role = replica")
    for column in fixed:
        name = column["column_name"]
        value = OTHER_VALUE[column["data_type"]].format(c=name)
        with pytest.raises(psycopg.errors.RestrictViolation, match="fixed column"):
            superuser.execute(f"UPDATE {table} SET {name} = {value}".encode())


def test_every_financial_foreign_key_restricts_deletion(traded: Database) -> None:
    rules = traded.rows(
        "SELECT conrelid::regclass::text AS table, conname, confdeltype FROM pg_constraint"
        " WHERE contype = 'f' AND connamespace = 'public'::regnamespace"
    )

    assert {"orders", "order_items", "payments", "credit_ledgers", "audit_logs"} <= {
        rule["table"] for rule in rules
    }
    assert [rule for rule in rules if rule["confdeltype"] != "r"] == []


def test_migrating_again_leaves_every_guard_in_place(traded: Database) -> None:
    guards = "SELECT table_name, guard FROM guard.required ORDER BY 1, 2"
    before = traded.rows(guards)
    with psycopg.connect(traded.admin_url) as connection:
        connection.execute("DELETE FROM guard.applied_sql")

    db.migrate.upgrade(traded.admin_url)

    assert traded.rows(guards) == before
    with (
        psycopg.connect(traded.admin_url) as connection,
        pytest.raises(psycopg.errors.InsufficientPrivilege, match="removed or weakened"),
    ):
        connection.execute("ALTER TABLE orders DISABLE TRIGGER guard_delete")
