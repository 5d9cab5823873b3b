"""The tables that queries are written against are the tables that the migrations make."""

import sqlalchemy as sa

import db.engine
import db.migrate
import db.tables.audit
import db.tables.catalogue
import db.tables.messages
import db.tables.money
import db.tables.orders
import db.tables.people
from db.tables.columns import metadata
from tests.database import Database

# Written and read by the migrations alone.
NOT_QUERIED = {"alembic_version", "test_clock"}


def test_tables_in_code_and_in_the_database_have_the_same_columns(database: Database) -> None:
    engine = db.engine.create(database.admin_url, application_name="test")
    inspector = sa.inspect(engine)
    partitions = {
        row["relname"] for row in database.rows("SELECT relname FROM pg_class WHERE relispartition")
    }
    migrated = {
        name: {column["name"] for column in inspector.get_columns(name)}
        for name in set(inspector.get_table_names()) - NOT_QUERIED - partitions
    }
    engine.dispose()

    assert migrated == {name: set(table.columns.keys()) for name, table in metadata.tables.items()}


def test_columns_in_code_and_in_the_database_have_the_same_types(database: Database) -> None:
    engine = db.engine.create(database.admin_url, application_name="test")
    inspector = sa.inspect(engine)
    dialect = engine.dialect
    different = [
        f"{name}.{column['name']}"
        for name, table in metadata.tables.items()
        for column in inspector.get_columns(name)
        if column["type"].compile(dialect) != table.columns[column["name"]].type.compile(dialect)
    ]
    engine.dispose()

    assert different == []


def test_migrating_again_changes_nothing(database: Database) -> None:
    before = database.rows("SELECT * FROM guard.applied_sql")

    db.migrate.upgrade(database.admin_url)

    assert database.rows("SELECT * FROM guard.applied_sql") == before


def test_the_actor_ends_with_the_transaction(database: Database) -> None:
    actor = db.engine.Actor("RETAILER", user_id=3, retailer_id=1)
    engine = db.engine.create(database.app_url, application_name="test", pool_size=1)
    with db.engine.transaction(engine, actor) as connection:
        row = connection.execute(
            sa.text("SELECT current_actor_role(), current_retailer_id(), current_vendor_id()")
        ).one()
        assert tuple(row) == ("RETAILER", 1, None)
    with engine.connect() as connection:
        assert connection.scalar(sa.text("SELECT current_actor_role()")) is None
    engine.dispose()


def test_every_table_and_every_index_says_what_it_is_for(database: Database) -> None:
    silent = database.rows(
        "SELECT c.relname FROM pg_class AS c"
        " WHERE c.relnamespace = 'public'::regnamespace AND NOT c.relispartition"
        " AND c.relkind IN ('r', 'p', 'v', 'm', 'i', 'I') AND obj_description(c.oid) IS NULL"
        # What a constraint needs is said by the constraint.
        " AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = c.oid)"
        " ORDER BY 1"
    )

    assert {row["relname"] for row in silent} == {"alembic_version", "test_clock"}
