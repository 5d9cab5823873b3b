"""Without an actor there is nothing: for the application, and for the owner of the tables too."""

from collections.abc import Iterator

import pytest
import sqlalchemy as sa

import db.engine
from tests.db.security.attempts import (
    INSUFFICIENT_PRIVILEGE,
    Outcome,
    acting,
    all_rows,
    attempt,
    attempt_insert,
    fresh,
)
from tests.db.security.catalogue import Table
from tests.db.security.world import World


@pytest.fixture(params=["never set", "emptied", "left by another", "a person without a role"])
def nobody(request: pytest.FixtureRequest, world: World) -> Iterator[sa.Connection]:
    """app_user on a connection of its own, before its first actor and after one."""
    engine = db.engine.create(world.database.app_url, application_name="test", pool_size=1)
    sharma = world.actors["Sharma"]
    if request.param == "left by another":
        with db.engine.transaction(engine, sharma) as connection:
            assert connection.scalar(sa.text("SELECT count(*) FROM orders")) > 0
    with acting(engine, None) as connection:
        settings = {"app.actor_role": "", "app.user_id": "", "app.vendor_id": ""}
        if request.param == "a person without a role":
            settings["app.user_id"] = str(sharma.user_id)
            settings["app.vendor_id"] = str(sharma.vendor_id)
        if request.param in ("emptied", "a person without a role"):
            for name, value in settings.items():
                connection.execute(
                    sa.text("SELECT set_config(:name, :value, true)"),
                    {"name": name, "value": value},
                )
        yield connection
    engine.dispose()


@pytest.fixture
def owner(world: World) -> Iterator[sa.Connection]:
    """The owner of the tables, as maintenance becomes it."""
    engine = db.engine.create(world.database.maintenance_url, application_name="test")
    with acting(engine, None) as connection:
        connection.execute(sa.text("SET LOCAL ROLE bahi_owner"))
        yield connection
    engine.dispose()


@pytest.fixture
def tables(world: World) -> list[Table]:
    return list(world.catalogue.tables.values())


def test_nobody_sees_a_row(world: World, nobody: sa.Connection, tables: list[Table]) -> None:
    views = [row["name"] for row in world.rows(READABLE_VIEWS)]

    assert "orders_all" in views
    assert _reached(nobody, "SELECT 1 FROM {}", [t.name for t in tables] + views) == []


def test_nobody_changes_a_row(nobody: sa.Connection, tables: list[Table]) -> None:
    for table in tables:
        for column in table.updatable or table.writable[:1]:
            assert attempt(
                nobody, f"UPDATE {table.name} SET {column} = {column}"
            ).touched_nothing, f"{table.name}.{column}"


def test_nobody_deletes_a_row(nobody: sa.Connection, tables: list[Table]) -> None:
    assert _reached(nobody, "DELETE FROM {}", [table.name for table in tables]) == []


def test_nobody_inserts_a_row(world: World, nobody: sa.Connection, tables: list[Table]) -> None:
    assert _inserted(world, nobody, tables) == []


def test_the_owner_of_the_tables_reaches_no_row(
    world: World, owner: sa.Connection, tables: list[Table]
) -> None:
    owned = {
        row["relname"]
        for row in world.rows("SELECT relname FROM pg_class WHERE relowner = 'bahi_owner'::regrole")
    }
    names = [table.name for table in tables] + [
        row["name"]
        for row in world.rows(
            "SELECT oid::regclass::text AS name FROM pg_class"
            " WHERE relispartition AND relkind = 'r'"
        )
    ]

    assert set(names) <= owned
    assert _reached(owner, "SELECT * FROM {}", names) == []
    assert _reached(owner, "DELETE FROM {}", names) == []
    for table in tables:
        changed = attempt(owner, f"UPDATE {table.name} SET {table.writable[0]} = DEFAULT")
        assert changed.touched_nothing, table.name


def test_the_owner_of_the_tables_inserts_no_row(
    world: World, owner: sa.Connection, tables: list[Table]
) -> None:
    assert _inserted(world, owner, tables) == []


READABLE_VIEWS = """
    SELECT oid::regclass::text AS name FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind = 'v'
        AND has_table_privilege('app_user', oid, 'SELECT')
"""


def _reached(
    connection: sa.Connection, statement: str, names: list[str]
) -> list[tuple[str, Outcome]]:
    outcomes = [(name, attempt(connection, statement.format(name))) for name in names]
    return [(name, outcome) for name, outcome in outcomes if not outcome.touched_nothing]


def _inserted(
    world: World, connection: sa.Connection, tables: list[Table]
) -> list[tuple[str, Outcome]]:
    outcomes = [
        (table.name, attempt_insert(connection, table, fresh(world, table, row)))
        for table in tables
        for row in all_rows(world, table)
    ]
    return [found for found in outcomes if found[1].error != INSUFFICIENT_PRIVILEGE]
