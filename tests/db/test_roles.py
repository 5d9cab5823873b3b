"""Each role does its work and nothing else; every test logs in as the role it speaks of."""

import psycopg
import psycopg.errors
import pytest

import db.migrate
from tests.database import LOGINS, SYSTEM, Database

OWNERS = {
    "bahi_owner",
    "ledger_owner",
    "stock_owner",
    "message_owner",
    "guard_owner",
    "audit_owner",
    "archive_owner",
    "search_owner",
    "catalogue_owner",
    "order_owner",
    "people_owner",
    "stats_owner",
}


def connect(database: Database, role: str) -> psycopg.Connection:
    return psycopg.connect(database.url_as(role), autocommit=True)


def test_nobody_logs_in_as_an_owner(traded: Database) -> None:
    can = {
        row["rolname"]: row["rolcanlogin"]
        for row in traded.rows("SELECT rolname, rolcanlogin FROM pg_roles")
    }

    assert {role for role in OWNERS if can[role]} == set()
    assert {role for role in LOGINS if not can[role]} == set()


def test_no_role_of_ours_is_a_superuser_or_makes_roles(traded: Database) -> None:
    powers = traded.rows(
        "SELECT rolname FROM pg_roles WHERE rolname = ANY (%s)"
        " AND (rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication)",
        [*LOGINS, *OWNERS],
    )

    assert powers == []


def test_making_the_roles_again_changes_nothing(database: Database) -> None:
    def roles() -> list[dict[str, object]]:
        return database.rows(
            "SELECT r.*, ARRAY(SELECT m.roleid::regrole::text FROM pg_auth_members AS m"
            " WHERE m.member = r.oid ORDER BY 1) AS member_of"
            " FROM pg_roles AS r WHERE rolname !~ '^pg_' ORDER BY rolname"
        )

    before = roles()
    database.execute((db.migrate.SQL / "roles.sql").read_text("utf-8").replace("%", "%%"))

    assert roles() == before


def test_the_migrator_changes_tables_as_their_owner_and_reads_nothing_himself(
    traded: Database,
) -> None:
    with connect(traded, "bahi_migrator") as connection:
        for statement in ("SELECT FROM orders", "CREATE TABLE mine (id bigint)"):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                connection.execute(statement.encode())
        connection.execute("SET ROLE bahi_owner")
        connection.execute("ALTER TABLE products ADD COLUMN colour text")
        assert connection.execute("SELECT FROM orders").rowcount == 0
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute("ALTER TABLE orders DISABLE TRIGGER guard_delete")


def test_analysts_read_figures_of_all_tenants(traded: Database) -> None:
    with connect(traded, "analytics_ro") as connection:
        for table in ("orders", "order_items", "credit_ledgers", "payments", "orders_all"):
            assert connection.execute(f"SELECT FROM {table}".encode()).rowcount > 0
        connection.execute("SELECT FROM retailer_stats")


@pytest.mark.parametrize(
    "table",
    [
        "users",
        "identities",
        "conversations",
        "whatsapp_messages",
        "whatsapp_messages_archive",
        "audit_logs",
        "message_keys",
    ],
)
def test_analysts_read_neither_numbers_nor_words_of_people(traded: Database, table: str) -> None:
    with (
        connect(traded, "analytics_ro") as connection,
        pytest.raises(psycopg.errors.InsufficientPrivilege),
    ):
        connection.execute(f"SELECT FROM {table}".encode())


def test_analysts_write_nothing_even_when_they_lift_the_setting(traded: Database) -> None:
    with connect(traded, "analytics_ro") as connection:
        with pytest.raises(psycopg.errors.ReadOnlySqlTransaction):
            connection.execute("UPDATE orders SET status = 'CANCELLED'")
        connection.execute("SET default_transaction_read_only = off")
        for verb in ("UPDATE orders SET status = 'CANCELLED'", "DELETE FROM payments"):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                connection.execute(verb.encode())


def test_a_backup_reads_every_row_and_changes_none(traded: Database) -> None:
    with connect(traded, "bahi_backup") as connection:
        for table in ("orders", "users", "whatsapp_messages", "audit_logs", "credit_ledgers"):
            counted = connection.execute(f"SELECT count(*) FROM {table}".encode()).fetchone()
            assert counted == (traded.value(f"SELECT count(*) FROM {table}"),)
        connection.execute("SET default_transaction_read_only = off")
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute("UPDATE orders SET status = 'CANCELLED'")


def test_maintenance_sees_nothing_before_it_says_who_acts(traded: Database) -> None:
    with connect(traded, "bahi_maintenance") as connection:
        assert connection.execute("SELECT FROM orders").rowcount == 0
    with psycopg.connect(traded.maintenance_url, options=SYSTEM) as connection:
        assert connection.execute("SELECT FROM orders").rowcount == 2


def test_every_table_belongs_to_the_owner_and_every_function_to_who_answers_for_it(
    traded: Database,
) -> None:
    strangers = traded.rows(
        "SELECT relname, relowner::regrole::text AS owner FROM pg_class"
        " WHERE relnamespace IN ('public'::regnamespace, 'guard'::regnamespace)"
        " AND relkind IN ('r', 'p', 'v', 'm', 'S')"
        " AND relowner::regrole::text NOT IN ('bahi_owner', 'guard_owner', 'stats_owner')"
        " AND relname <> 'test_clock'"
    )
    # Functions that act with rights of their own must not have those of a superuser.
    powerful = traded.rows(
        "SELECT proname FROM pg_proc AS p JOIN pg_roles AS r ON r.oid = p.proowner"
        " WHERE pronamespace IN ('public'::regnamespace, 'guard'::regnamespace)"
        " AND prosecdef AND rolsuper AND proname <> 'clock_now'"
    )

    assert strangers == []
    assert powerful == []
