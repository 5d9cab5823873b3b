"""Brings a database to the present schema: roles, schemas, tables, then all that can be rerun.

Tables change by numbered migrations (Alembic, ``db/migrations``). Functions, triggers, views and
grants are files that replace what is there (``db/sql``); they are applied together whenever one of
them has changed.
"""

import hashlib
import time
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

import alembic.command
import alembic.config
import psycopg
import sqlalchemy as sa
import structlog
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

import db.engine
import db.locks
import db.partitions
from core.errors import TableInUse

logger = structlog.get_logger()

SQL = files("db") / "sql"
MIGRATIONS = files("db") / "migrations"

EVENT_TRIGGERS_FILE = SQL / "event_triggers.sql"
EVENT_TRIGGERS = (
    "guards_intact_after_change",
    "guards_intact_after_drop",
    "guards_hands_after_change",
    "guards_hands_after_drop",
    "guards_hands_on_rewrite",
    "log_changes",
    "log_drops",
)

# Better to fail and be run again than to make every reader queue behind us.
LOCK_SECONDS = 4
LOCK_ATTEMPTS = 80


def upgrade(admin_url: str) -> None:
    """Bring the database at ``admin_url`` (a superuser) to the present schema.

    Safe to run at any time and by several at once: the second waits and then finds nothing to do.
    Raises TableInUse when somebody has a table locked for longer than we wait.
    """
    engine = db.engine.create(admin_url, application_name="bahi-migrate")
    try:
        with engine.connect() as connection:
            connection.execute(
                sa.text("SELECT pg_advisory_lock(:key)"), {"key": db.locks.MIGRATION}
            )
            connection.commit()
            run_file(connection, SQL / "roles.sql")
            run_file(connection, SQL / "schemas.sql")
            connection.commit()
            # Tables and what works on them change together: a program meets the old release or the
            # new one, never half of each.
            _upgrade_tables(connection)
            _apply_rerunnable(connection)
            # A new database must be able to store a message and to leave a trail before the
            # scheduler has run for the first time.
            connection.execute(sa.text("SET LOCAL ROLE bahi_owner"))
            for table in db.partitions.PARTITIONED:
                db.partitions.ensure_months(connection, table)
            connection.commit()
    finally:
        # Closing the connection also gives the advisory lock back.
        engine.dispose()


def run_sql(connection: sa.Connection, name: str) -> None:
    """Run one file of ``db/migrations/sql``; called by the migrations themselves."""
    run_file(connection, MIGRATIONS / "sql" / name)


def alembic_config(connection: sa.Connection) -> alembic.config.Config:
    """What Alembic needs to run the migrations of tables on this connection."""
    config = alembic.config.Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


def _upgrade_tables(connection: sa.Connection) -> None:
    config = alembic_config(connection)
    newest = ScriptDirectory.from_config(config).get_current_head()
    if MigrationContext.configure(connection).get_current_revision() == newest:
        return
    _lock_all_tables(connection)
    connection.execute(sa.text(f"SET LOCAL lock_timeout = '{LOCK_SECONDS}s'"))
    connection.execute(sa.text("SET LOCAL statement_timeout = '10min'"))
    # They refuse what a migration may have to do to guarded tables; everything is guarded again before
    # the commit. The log of changes goes on.
    for trigger in EVENT_TRIGGERS:
        if trigger.startswith("guards_"):
            connection.execute(sa.text(f"DROP EVENT TRIGGER IF EXISTS {trigger}"))
    # Row-level security holds for the owner too: without an actor he would fill nothing from anything.
    connection.execute(sa.text("SET LOCAL app.actor_role = 'SYSTEM'"))
    connection.execute(sa.text("SET LOCAL ROLE bahi_owner"))
    alembic.command.upgrade(config, "head")
    connection.execute(sa.text("RESET ROLE"))


def _apply_rerunnable(connection: sa.Connection) -> None:
    sources = [
        *_sql_files("functions"),
        *_sql_files("policies"),
        # Registers what the policies force, and begins the register in which triggers enter themselves.
        SQL / "guards.sql",
        *_sql_files("triggers"),
        *_sql_files("views"),
        *_sql_files("comments"),
        SQL / "grants.sql",
        SQL / "search_texts.sql",
    ]
    # Triggers that name every column of a table are made anew when a migration has changed it.
    versions = ",".join(sorted(entry.name for entry in (MIGRATIONS / "versions").iterdir()))
    checksum = hashlib.sha256(
        b"".join(source.read_bytes() for source in [*sources, EVENT_TRIGGERS_FILE])
        + versions.encode()
    ).hexdigest()
    latest = connection.scalar(
        sa.text("SELECT checksum FROM guard.applied_sql ORDER BY applied_at DESC LIMIT 1")
    )
    if latest != checksum or not _guards_are_intact(connection):
        _lock_all_tables(connection)
        # They would refuse that a guard is put in the place of another, and log every line of it.
        for trigger in EVENT_TRIGGERS:
            connection.execute(sa.text(f"DROP EVENT TRIGGER IF EXISTS {trigger}"))
        for source in sources:
            run_file(connection, source)
        _make_event_triggers(connection)
        connection.execute(
            sa.text(
                "INSERT INTO guard.applied_sql VALUES (:checksum, clock_timestamp())"
                " ON CONFLICT (checksum) DO UPDATE SET applied_at = excluded.applied_at"
            ),
            {"checksum": checksum},
        )
        connection.execute(
            sa.text(
                "INSERT INTO schema_changes (command, object_name, statement)"
                " VALUES ('APPLY', :checksum, NULL)"
            ),
            {"checksum": checksum},
        )


def _make_event_triggers(connection: sa.Connection) -> None:
    """Make them where the server lets us; some managed services let nobody."""
    attempt = connection.begin_nested()
    try:
        run_file(connection, EVENT_TRIGGERS_FILE)
    except psycopg.errors.InsufficientPrivilege:
        attempt.rollback()
        logger.warning("event triggers not made", reason="not a superuser")
    else:
        attempt.commit()


def _guards_are_intact(connection: sa.Connection) -> bool:
    """Whether every registered trigger and every event trigger is there and always on."""
    return bool(
        connection.scalar(
            sa.text(
                "SELECT ((SELECT count(*) FROM pg_event_trigger"
                " WHERE evtname = ANY (:event_triggers) AND evtenabled = 'A') = :how_many"
                " OR NOT (SELECT rolsuper FROM pg_roles WHERE rolname = session_user))"
                " AND EXISTS (SELECT FROM guard.required)"
                " AND NOT EXISTS (SELECT FROM guard.required AS g WHERE g.guard <> 'row security'"
                " AND NOT EXISTS (SELECT FROM pg_trigger AS t WHERE t.tgname = g.guard"
                " AND t.tgrelid = to_regclass(format('public.%I', g.table_name))"
                " AND t.tgenabled = 'A'))"
            ),
            {"event_triggers": list(EVENT_TRIGGERS), "how_many": len(EVENT_TRIGGERS)},
        )
    )


def _lock_all_tables(connection: sa.Connection) -> None:
    """Take every table at once or none, so that a busy system and we never wait for each other.

    Raises TableInUse when somebody holds one of them all the time.
    """
    tables = connection.scalars(
        sa.text(
            "SELECT string_agg(oid::regclass::text, ', ') FROM pg_class"
            " WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')"
        )
    ).one()
    if tables is None:
        return
    for _ in range(LOCK_ATTEMPTS):
        attempt = connection.begin_nested()
        try:
            connection.execute(sa.text(f"LOCK TABLE {tables} IN ACCESS EXCLUSIVE MODE NOWAIT"))
        except sa.exc.OperationalError as error:
            attempt.rollback()
            if not isinstance(error.orig, psycopg.errors.LockNotAvailable):
                raise
            time.sleep(LOCK_SECONDS / LOCK_ATTEMPTS)
        else:
            attempt.commit()
            return
    raise TableInUse(
        f"Somebody has held a table for {LOCK_SECONDS} s. Nothing was changed. Migrate again, when "
        "less is going on."
    )


def _sql_files(folder: str) -> list[Traversable]:
    return sorted(
        (entry for entry in (SQL / folder).iterdir() if entry.name.endswith(".sql")),
        key=lambda entry: entry.name,
    )


def run_file(connection: sa.Connection, source: Traversable | Path) -> None:
    """Run a file of any number of statements; raises TableInUse when a lock is not to be had."""
    # Through psycopg and without parameters: SQLAlchemy would read PL/pgSQL's % as a placeholder.
    driver_connection = connection.connection.driver_connection
    assert driver_connection is not None
    try:
        driver_connection.execute(source.read_text(encoding="utf-8"))
    except psycopg.errors.LockNotAvailable as error:
        raise TableInUse(
            f"{source.name} needs a table that somebody else has had locked for {LOCK_SECONDS} s. "
            "Nothing was changed. Migrate again, when less is going on."
        ) from error
