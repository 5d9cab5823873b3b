"""A migration that a database has run is never changed: the change would not reach that database."""

import hashlib
from pathlib import Path

import alembic.command
import sqlalchemy as sa

import db.engine
import db.migrate
from ops.schema import files
from tests.migrations import databases

SUMS = db.migrate.MIGRATIONS / "sql" / "SHA256SUMS"

# What 0003 left behind before it was changed for the last time.
BEFORE_THE_CHANGE = (
    "ALTER TABLE credit_ledgers DROP CONSTRAINT credit_ledgers_invoice_fkey",
    "ALTER TABLE invoices DROP CONSTRAINT invoices_order_key",
    "ALTER TABLE credit_ledgers ADD CONSTRAINT credit_ledgers_invoice_fkey"
    " FOREIGN KEY (invoice_id, retailer_id, vendor_id)"
    " REFERENCES invoices (id, retailer_id, vendor_id) ON DELETE RESTRICT",
    "ALTER TABLE credit_ledgers DROP CONSTRAINT credit_ledgers_grounds_check",
    "ALTER TABLE credit_ledgers ADD CONSTRAINT credit_ledgers_grounds_check CHECK (note <> '')",
    "CREATE FUNCTION mark_spent() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'",
    "RESET ROLE",
    "ALTER FUNCTION mark_spent OWNER TO ledger_owner",
)


def test_no_migration_has_changed_since_it_was_written_down() -> None:
    written = dict(reversed(line.split("  ")) for line in SUMS.read_text().splitlines())
    present = {
        source.name: hashlib.sha256(source.read_bytes()).hexdigest()
        for source in Path(SUMS.parent).glob("*.sql")
    }

    changed = sorted(name for name in written | present if written.get(name) != present.get(name))

    assert not changed, (
        f"{', '.join(changed)}: a database that has run it would never learn of this. Write a new"
        " migration. Only when it has run nowhere but here, write its sum down:"
        f" (cd {SUMS.parent} && sha256sum *.sql > {SUMS.name})"
    )


def test_a_database_made_before_0003_was_changed_becomes_like_any_other(
    server: str, root: Path
) -> None:
    with databases.empty(server, "early") as url:
        engine = db.engine.create(url, application_name="test")
        with engine.begin() as connection:
            for name in ("roles.sql", "schemas.sql"):
                db.migrate.run_file(connection, db.migrate.SQL / name)
            connection.execute(sa.text("SET LOCAL app.actor_role = 'SYSTEM'"))
            connection.execute(sa.text("SET LOCAL ROLE bahi_owner"))
            alembic.command.upgrade(db.migrate.alembic_config(connection), "0006")
            for statement in BEFORE_THE_CHANGE:
                connection.execute(sa.text(statement))
        engine.dispose()

        db.migrate.upgrade(url)

        different = files.differences(root, files.of_database(url))
        assert not different, different
