"""Seven attacks on a record, from the application to a superuser. Each meets its own layer."""

from collections.abc import Iterator

import psycopg
import psycopg.errors
import pytest

import db.migrate
from tests.database import SYSTEM, Database

FINANCIAL = ["orders", "order_items", "payments", "credit_ledgers", "audit_logs"]
DOCUMENTS = ["order_keys", "invoices", "invoice_items", "payment_allocations"]

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
        "is_reversed",
        "reversal_reason",
        "is_spent",
    },
    "credit_ledgers": {"is_reversed"},
    "invoices": {"status"},
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
    "bytea": "'\\x01'",
    "inet": "'203.0.113.9'",
}


@pytest.fixture
def owner(traded: Database) -> Iterator[psycopg.Connection]:
    """The owner of the tables, acting as the platform so that no policy hides a row from him."""
    with psycopg.connect(
        traded.url_as("bahi_migrator"), autocommit=True, options=SYSTEM
    ) as connection:
        connection.execute("SET ROLE bahi_owner")
        yield connection


@pytest.fixture
def superuser(traded: Database) -> Iterator[psycopg.Connection]:
    with psycopg.connect(traded.admin_url, autocommit=True, options=SYSTEM) as connection:
        yield connection


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


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE RULE quietly AS ON INSERT TO audit_logs DO INSTEAD NOTHING",
        "CREATE TRIGGER zzz BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION mine()",
        "CREATE TRIGGER zzz BEFORE INSERT ON audit_logs FOR EACH ROW EXECUTE FUNCTION mine()",
        "ALTER TABLE payments ALTER COLUMN payment_number TYPE text USING payment_number || '0'",
        "ALTER TABLE payments DROP COLUMN transaction_id",
    ],
)
def test_the_owner_cannot_slip_in_behind_the_guards(
    owner: psycopg.Connection, statement: str
) -> None:
    """A trigger that fires later, a rule that swallows rows, a table that is written anew."""
    owner.execute(
        "CREATE FUNCTION mine() RETURNS trigger LANGUAGE plpgsql"
        " AS 'BEGIN new.id := new.id; RETURN new; END'"
    )
    with pytest.raises(psycopg.errors.InsufficientPrivilege, match="refused"):
        owner.execute(statement.encode())


def test_a_function_of_the_same_name_does_not_blind_the_trail(
    owner: psycopg.Connection, superuser: psycopg.Connection, traded: Database
) -> None:
    owner.execute(
        "CREATE FUNCTION public.to_jsonb(payments) RETURNS jsonb LANGUAGE sql AS 'SELECT ''{}''::jsonb'"
    )
    entries = "SELECT count(*) FROM audit_logs WHERE entity_type = 'payments'"
    before = traded.value(entries)
    superuser.execute("UPDATE payments SET is_reversed = true WHERE id = 1")

    assert traded.value(entries) == before + 1


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE FUNCTION mine() RETURNS integer LANGUAGE sql AS 'SELECT 1'",
        "CREATE TABLE mine (id bigint)",
        "CREATE POLICY mine ON payments USING (true)",
        "ALTER TABLE products ADD COLUMN colour text",
        "DROP VIEW ledger_breaks",
        "CREATE OR REPLACE FUNCTION clock_now() RETURNS timestamptz LANGUAGE sql AS 'SELECT now()'",
    ],
)
def test_the_maintenance_login_changes_months_and_nothing_else(
    traded: Database, statement: str
) -> None:
    with psycopg.connect(traded.maintenance_url, options=SYSTEM) as connection:
        connection.execute("SET ROLE bahi_owner")
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute(statement.encode())


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO audit_logs (action, entity_type, entity_id, database_role)"
        " VALUES ('CREATE', 'orders', '1', 'app_user')",
        "INSERT INTO schema_changes (command) VALUES ('CREATE TABLE')",
        "INSERT INTO ledger_seals (retailer_id, vendor_id, sealed_on, last_seq, balance, last_hash)"
        " VALUES (1, 1, '2030-01-01', 9, 5, '')",
        "UPDATE credit_accounts SET balance = 0",
        "UPDATE credit_accounts SET last_hash = ''",
        "UPDATE document_counters SET last_number = last_number + 2",
        "INSERT INTO payment_allocations (payment_id, order_id, retailer_id, vendor_id, amount)"
        " SELECT 1, 2, retailer_id, vendor_id, 99999 FROM payments WHERE id = 1",
    ],
)
def test_maintenance_forges_neither_trail_nor_books(traded: Database, statement: str) -> None:
    with (
        psycopg.connect(traded.maintenance_url, options=SYSTEM) as connection,
        pytest.raises((psycopg.errors.InsufficientPrivilege, psycopg.errors.IntegrityError)),
    ):
        connection.execute(statement.encode())


def test_an_archived_order_does_not_come_back(superuser: psycopg.Connection) -> None:
    superuser.execute("INSERT INTO orders_archive SELECT now(), o.* FROM orders AS o WHERE id = 2")
    with pytest.raises(psycopg.errors.RestrictViolation, match="is in the archive"):
        superuser.execute(
            "INSERT INTO orders SELECT (jsonb_populate_record(o, '{}')).* FROM orders AS o WHERE id = 2"
        )


def test_guards_that_a_superuser_took_off_come_back_with_the_next_migration(
    traded: Database,
) -> None:
    with psycopg.connect(traded.admin_url, autocommit=True) as connection:
        for trigger in db.migrate.EVENT_TRIGGERS:
            connection.execute(f"DROP EVENT TRIGGER {trigger}".encode())
        connection.execute("DROP TRIGGER guard_delete ON credit_ledgers")

    db.migrate.upgrade(traded.admin_url)

    with (
        psycopg.connect(traded.admin_url) as connection,
        pytest.raises(psycopg.errors.InsufficientPrivilege, match="removed or weakened"),
    ):
        connection.execute("ALTER TABLE credit_ledgers DISABLE TRIGGER guard_delete")


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


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE orders SET status = 'PLACED' WHERE status = 'DELIVERED'",
        "UPDATE orders SET status = 'DELIVERED' WHERE status = 'PLACED'",
        "UPDATE orders SET invoice_number = 'X/1' WHERE invoice_number IS NOT NULL",
        "UPDATE orders SET delivered_at = now() WHERE delivered_at IS NOT NULL",
        "UPDATE payments SET status = 'PENDING', decided_at = NULL WHERE status = 'CONFIRMED'",
        "UPDATE payments SET status = 'REJECTED' WHERE status = 'CONFIRMED'",
        "UPDATE payments SET decided_by = NULL",
        "UPDATE credit_holds SET state = 'ACTIVE', closed_at = NULL WHERE state = 'RELEASED'",
        "UPDATE stock_reservations SET state = 'ACTIVE', closed_at = NULL"
        " WHERE state = 'FULFILLED'",
    ],
)
def test_a_state_goes_forward_only(superuser: psycopg.Connection, statement: str) -> None:
    with pytest.raises(psycopg.errors.RestrictViolation):
        superuser.execute(statement.encode())


def test_what_was_taken_back_stays_taken_back(
    superuser: psycopg.Connection, traded: Database
) -> None:
    superuser.execute(
        "UPDATE payments SET is_reversed = true, reversal_reason = 'cheque bounced'"
        " WHERE status = 'CONFIRMED'"
    )
    for change in ("is_reversed = false, reversal_reason = NULL", "reversal_reason = 'another'"):
        with pytest.raises(psycopg.errors.RestrictViolation, match="set once"):
            superuser.execute(f"UPDATE payments SET {change} WHERE is_reversed".encode())


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
