"""A migration gives up rather than make everybody queue behind it."""

import shutil
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psycopg
import pytest
from alembic.script import ScriptDirectory

import db.migrate
from core.errors import TableInUse
from tests.migrations import databases

MIGRATION = """
from alembic import op
import db.migrate

revision = "next"
down_revision = {head!r}


def upgrade():
    db.migrate.run_sql(op.get_bind(), "next.sql")
"""

AddMigration = Callable[[str], None]


@pytest.fixture
def url(server: str) -> Iterator[str]:
    with databases.empty(server, "timeouts") as made:
        db.migrate.upgrade(made)
        yield made


@pytest.fixture
def add_migration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AddMigration:
    """One more after those there are, for this test."""
    folder = tmp_path / "migrations"
    shutil.copytree(
        str(db.migrate.MIGRATIONS), folder, ignore=shutil.ignore_patterns("__pycache__")
    )
    head = ScriptDirectory(str(folder)).get_current_head()
    (folder / "versions" / "next.py").write_text(MIGRATION.format(head=head))
    monkeypatch.setattr(db.migrate, "MIGRATIONS", folder)

    def add(statements: str) -> None:
        (folder / "sql" / "next.sql").write_text(statements)

    return add


def test_a_migration_has_limits(url: str, add_migration: AddMigration) -> None:
    add_migration(
        "CREATE TABLE limits AS SELECT current_setting('lock_timeout') AS waits,"
        " current_setting('statement_timeout') AS runs"
    )
    db.migrate.upgrade(url)

    with psycopg.connect(url) as connection:
        assert connection.execute("SELECT * FROM limits").fetchall() == [("4s", "10min")]


def test_a_migration_gives_way_to_who_holds_its_table(
    url: str, add_migration: AddMigration
) -> None:
    add_migration("CREATE TABLE half_done (); ALTER TABLE users ADD COLUMN nickname text;")
    started = time.monotonic()
    with psycopg.connect(url) as other:
        other.execute("LOCK TABLE users IN ACCESS EXCLUSIVE MODE")
        with pytest.raises(TableInUse, match="Nothing was changed"):
            db.migrate.upgrade(url)
        assert time.monotonic() - started < 10
        assert other.execute("SELECT to_regclass('half_done')").fetchone() == (None,)

    db.migrate.upgrade(url)

    with psycopg.connect(url) as connection:
        assert connection.execute("SELECT nickname FROM users").fetchall() == []


def test_everything_is_locked_at_once_or_nothing_is_changed(url: str) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("DELETE FROM guard.applied_sql")
    with psycopg.connect(url) as reader:
        reader.execute("SELECT count(*) FROM message_contents")
        with pytest.raises(TableInUse, match="Nothing was changed"):
            db.migrate.upgrade(url)
        assert reader.execute("SELECT count(*) FROM guard.applied_sql").fetchone() == (0,)

    db.migrate.upgrade(url)


def test_a_migration_and_a_busy_system_never_wait_for_each_other(url: str) -> None:
    """Whoever works meets the old functions or the new ones, and no deadlock."""
    stop = threading.Event()

    def work() -> int:
        done = 0
        with psycopg.connect(url) as connection:
            while not stop.is_set():
                connection.execute("SELECT FROM credit_accounts FOR NO KEY UPDATE")
                connection.execute("SELECT FROM orders FOR NO KEY UPDATE")
                connection.execute("SELECT FROM conversations, audit_logs, message_contents")
                connection.commit()
                done += 1
                time.sleep(0.005)
        return done

    with ThreadPoolExecutor(4) as pool:
        workers = [pool.submit(work) for _ in range(4)]
        try:
            for _ in range(3):
                with psycopg.connect(url, autocommit=True) as connection:
                    connection.execute("DELETE FROM guard.applied_sql")
                db.migrate.upgrade(url)
        finally:
            stop.set()
        assert all(worker.result() > 3 for worker in workers)


def test_a_server_that_allows_no_event_triggers_gets_everything_else(
    server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refused = tmp_path / "event_triggers.sql"
    refused.write_text(
        "DO $$ BEGIN RAISE EXCEPTION 'not here' USING ERRCODE = 'insufficient_privilege'; END $$"
    )
    monkeypatch.setattr(db.migrate, "EVENT_TRIGGERS_FILE", refused)
    with databases.empty(server, "managed") as url:
        db.migrate.upgrade(url)
        with psycopg.connect(url) as connection:
            guards = connection.execute("SELECT count(*) FROM guard.required").fetchone()
            watchers = connection.execute("SELECT count(*) FROM pg_event_trigger").fetchone()

    assert guards is not None
    assert guards[0] > 100
    assert watchers == (0,)
