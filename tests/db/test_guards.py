"""What the owner of the tables, the maintenance login and a superuser try behind the guards' back."""

import psycopg
import psycopg.errors
import pytest

import db.migrate
from tests.database import SYSTEM, Database


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE RULE quietly AS ON INSERT TO audit_logs DO INSTEAD NOTHING",
        "CREATE TRIGGER zzz BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION mine()",
        "CREATE TRIGGER zzz BEFORE INSERT ON audit_logs FOR EACH ROW EXECUTE FUNCTION mine()",
        "ALTER TABLE invoice_items ALTER COLUMN hsn_code TYPE text USING hsn_code || '0'",
        "ALTER TABLE invoice_items DROP COLUMN hsn_code",
        "ALTER TABLE payments DROP COLUMN transaction_id CASCADE",
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
        "UPDATE orders SET payment_status = 'PAID'",
        "UPDATE dues SET open_amount = 0, state = 'SETTLED', settled_at = now()",
        "UPDATE settlements SET open_amount = amount, state = 'OPEN'",
        "UPDATE payment_allocations SET state = 'RELEASED', released_at = now()",
        "INSERT INTO credit_scores (retailer_id, scored_on, score, risk_category, reasons)"
        " VALUES (1, '2030-01-01', 900, 'LOW', '[]')",
        "INSERT INTO ledger_checkpoints (retailer_id, vendor_id, seq, balance, row_hash)"
        " VALUES (1, 1, 1, 0, '')",
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


@pytest.mark.parametrize("table", ["order_items", "invoice_items"])
def test_no_line_is_added_to_what_was_placed_or_billed(
    superuser: psycopg.Connection, table: str
) -> None:
    with pytest.raises(psycopg.errors.CheckViolation, match="do not come to its total"):
        superuser.execute(
            f"INSERT INTO {table} SELECT (jsonb_populate_record(i, '{{\"line_number\": 99}}')).*"
            f" FROM {table} AS i LIMIT 1".encode()
        )
