"""What the application's role may not do, tried as that role."""

import psycopg
import pytest

from tests.database import Database


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE credit_ledgers SET amount = 1",
        "UPDATE credit_ledgers SET is_reversed = true",
        "UPDATE credit_accounts SET balance = 0",
        "UPDATE credit_accounts SET credit_limit = 1000000",
        "UPDATE retailers SET available_credit = 1000000",
        "UPDATE vendor_products SET stock = 1000000",
        "UPDATE vendor_products SET reserved = 0",
        "UPDATE payments SET amount = 1",
        "UPDATE order_items SET line_total = 1",
        "UPDATE whatsapp_messages SET body = ''",
        "UPDATE order_proposals SET new_order_id = 1",
        "UPDATE order_proposals SET lines = '[]'",
        "UPDATE order_requests SET total = 1",
        "INSERT INTO users (name, role) VALUES ('x', 'ADMIN')",
        "UPDATE users SET role = 'ADMIN'",
        "UPDATE conversations SET user_id = 1",
        "UPDATE identities SET user_id = 1",
        "UPDATE vendors SET is_approved = true",
        "UPDATE vendor_members SET staff_role = 'OWNER'",
        "INSERT INTO vendor_members (vendor_id, user_id) VALUES (1, 3)",
        "INSERT INTO retailer_members (retailer_id, user_id) VALUES (1, 3)",
        "UPDATE registrations SET state = 'APPROVED'",
        "SELECT person_with_phone('+919800000000', 'x', 'ADMIN')",
        "SELECT link_conversation(1, 1)",
        "SELECT new_vendor('X', 'X', 'x', 'x', NULL, '27')",
        "INSERT INTO credit_holds (order_id) VALUES (1)",
        "INSERT INTO stock_reservations (order_id) VALUES (1)",
        "SELECT close_reservations(1, 'RELEASED', '{}', '{}')",
        "SELECT open_credit_account(1, 2, 1000000, 15)",
        "SELECT ensure_month_partitions('whatsapp_messages', now()::date, 1)",
        "CREATE TABLE mine ()",
        "SET ROLE ledger_owner",
    ],
)
def test_what_functions_write_cannot_be_written_otherwise(
    database: Database, statement: str
) -> None:
    with (
        psycopg.connect(database.app_url) as connection,
        pytest.raises(psycopg.errors.InsufficientPrivilege),
    ):
        connection.execute(statement.encode())


def test_a_worker_cannot_wait_for_ever(database: Database) -> None:
    with psycopg.connect(database.app_url) as connection:
        limits = {
            name: connection.execute(f"SHOW {name}").fetchone()
            for name in (
                "statement_timeout",
                "lock_timeout",
                "idle_in_transaction_session_timeout",
            )
        }

    assert limits == {
        "statement_timeout": ("10s",),
        "lock_timeout": ("3s",),
        "idle_in_transaction_session_timeout": ("30s",),
    }


def test_every_definer_function_has_a_search_path_of_its_own(database: Database) -> None:
    unsafe = database.rows(
        "SELECT proname FROM pg_proc JOIN pg_namespace n ON n.oid = pronamespace"
        " WHERE nspname = 'public' AND prosecdef"
        " AND position('search_path' IN coalesce(proconfig::text, '')) = 0"
    )

    assert unsafe == []


def test_owners_of_functions_cannot_log_in(database: Database) -> None:
    owners = database.rows(
        "SELECT DISTINCT rolname, rolcanlogin FROM pg_proc"
        " JOIN pg_roles ON pg_roles.oid = proowner"
        " WHERE prosecdef AND pronamespace = 'public'::regnamespace AND proname <> 'clock_now'"
    )

    assert {row["rolname"] for row in owners} == {
        "archive_owner",
        "audit_owner",
        "bahi_owner",
        "catalogue_owner",
        "guard_owner",
        "ledger_owner",
        "message_owner",
        "order_owner",
        "people_owner",
        "search_owner",
        "stock_owner",
    }
    assert not any(row["rolcanlogin"] for row in owners)


def test_who_watches_the_server_reads_no_row_of_ours(database: Database) -> None:
    with psycopg.connect(database.monitor_url, autocommit=True) as connection:
        readable = connection.execute(
            "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace"
            " AND relkind IN ('r', 'p', 'v', 'm', 'S') AND relname <> 'test_clock'"
            " AND (has_table_privilege(oid, 'DELETE, TRUNCATE')"
            " OR has_any_column_privilege(oid, 'SELECT, INSERT, UPDATE'))"
        ).fetchall()
        with pytest.raises(psycopg.errors.ReadOnlySqlTransaction):
            connection.execute("CREATE TABLE public.mine ()")
        limits = connection.execute(
            "SELECT current_setting('statement_timeout'), current_setting('search_path')"
        ).fetchone()

    assert readable == []
    assert limits == ("15s", "public, ext")
