"""What is written down about the schema is what the migrations make, whichever way they came."""

from pathlib import Path

import psycopg
from click.testing import CliRunner

import db.migrate
from ops.cli import main
from ops.schema import files
from tests.migrations import databases
from tests.migrations.conftest import Upgraded

# A change, and what has to be among the differences afterwards.
CHANGES = {
    "ALTER TABLE orders DROP CONSTRAINT orders_total_check": "-| `orders_total_check`",
    "ALTER TABLE orders ADD COLUMN colour text NOT NULL": "+    colour text NOT NULL",
    "ALTER TABLE orders ALTER close_reason SET DEFAULT 'x'": "+    close_reason text DEFAULT 'x'",
    "DROP INDEX users_deleted_at_idx": "-CREATE INDEX users_deleted_at_idx",
    "GRANT DELETE ON orders TO app_user": "+GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.orders",
    "ALTER TABLE users OWNER TO app_user": "+ALTER TABLE public.users OWNER TO app_user",
    "ALTER TABLE credit_accounts DISABLE TRIGGER retailer_totals": "never: switched off",
    "ALTER TABLE products ENABLE ROW LEVEL SECURITY": "+On, but not for its owner. No policy",
    "ALTER TABLE product_tax_rates FORCE ROW LEVEL SECURITY": "product_tax_rates FORCE ROW LEVEL SECURITY",
    "CREATE POLICY mine ON payments TO app_user USING (amount = 1)": "+CREATE POLICY mine",
    "ALTER FUNCTION post_ledger_entry SECURITY INVOKER": "-    LANGUAGE plpgsql SECURITY DEFINER",
    "COMMENT ON INDEX users_role_is_active_idx IS 'For_me * you'": "For_me \\* you |",
    "CREATE MATERIALIZED VIEW sums AS SELECT 1 AS one": "+### sums",
    "CREATE FUNCTION watch() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'": "+- `watch()`",
    "CREATE EVENT TRIGGER watching ON sql_drop EXECUTE FUNCTION watch()": "+| `watching` |",
    "CREATE EXTENSION fuzzystrmatch": "+CREATE EXTENSION",
    "ALTER DATABASE changed SET work_mem = '64MB'": "+ALTER DATABASE SET work_mem=64MB",
    "GRANT CREATE ON DATABASE changed TO app_user": "+GRANT CREATE ON DATABASE TO app_user",
    "ALTER ROLE app_user IN DATABASE changed SET jit = 'off'": "+ALTER ROLE app_user SET jit=off",
}


def test_the_committed_files_say_what_a_new_database_is(fresh: str, root: Path) -> None:
    stale = files.differences(root, files.of_database(fresh))

    assert not stale, f"The schema has changed. Run: make schema\n{stale}"


def test_an_upgraded_database_is_like_a_new_one(upgraded: Upgraded, root: Path) -> None:
    different = files.differences(root, files.of_database(upgraded.url))

    assert not different, f"An upgrade leads elsewhere than a new installation:\n{different}"


def test_an_upgrade_keeps_the_books(upgraded: Upgraded) -> None:
    assert all(upgraded.books.values())
    assert databases.books(upgraded.url) == upgraded.books
    with psycopg.connect(upgraded.url) as connection:
        assert connection.execute("SELECT * FROM ledger_breaks").fetchall() == []


def test_a_change_of_any_kind_is_seen(server: str, root: Path) -> None:
    with databases.empty(server, "changed") as url:
        db.migrate.upgrade(url)
        with psycopg.connect(url, autocommit=True) as connection:
            for change in CHANGES:
                connection.execute(change.encode())
        different = files.differences(root, files.of_database(url))

    assert [change for change, sign in CHANGES.items() if sign not in different] == []


def test_partitions_names_of_not_null_and_the_order_of_grants_make_no_difference(
    server: str, root: Path
) -> None:
    with databases.empty(server, "same") as url:
        db.migrate.upgrade(url)
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute(
                "SELECT ensure_month_partitions('whatsapp_messages', '2001-01-01', 2)"
            )
            connection.execute("ALTER TABLE users RENAME CONSTRAINT users_role_not_null TO other")
            connection.execute("REVOKE USAGE ON SEQUENCE whatsapp_messages_id_seq FROM app_user")
            connection.execute("GRANT USAGE ON SEQUENCE whatsapp_messages_id_seq TO app_user")
        assert files.differences(root, files.of_database(url)) == ""


def test_a_stale_file_is_shown_and_not_written_over(tmp_path: Path, root: Path) -> None:
    committed = {path: (root / path).read_text() for path in (files.DOCUMENT, files.DUMP)}
    for path, text in committed.items():
        (tmp_path / path).parent.mkdir()
        (tmp_path / path).write_text(text.replace("orders", "orderz", 1))

    shown = files.differences(tmp_path, committed)
    assert f"--- {files.DUMP} (committed)" in shown
    assert "orderz" in shown

    files.write(tmp_path, committed)
    assert files.differences(tmp_path, committed) == ""


def test_the_command_checks_without_writing(root: Path) -> None:
    before = (root / files.DUMP).stat().st_mtime_ns

    result = CliRunner().invoke(main, ["schema", "--check"])

    assert result.exit_code == 0, result.output
    assert (root / files.DUMP).stat().st_mtime_ns == before
