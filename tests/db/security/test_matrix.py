"""Every tenant, every table, every verb: nobody reaches what is another's, and each sees his own."""

import pytest

from db.engine import Actor
from tests.db.security.attempts import (
    INSUFFICIENT_PRIVILEGE,
    acting,
    all_rows,
    attempt,
    attempt_insert,
    foreign_rows,
    fresh,
    has_key,
    insert_as_superuser,
    key_of,
    own_rows,
)
from tests.db.security.catalogue import TENANT_COLUMNS, Table
from tests.db.security.expectations import VISIBLE, visible
from tests.db.security.world import PEOPLE, World


@pytest.fixture(params=PEOPLE)
def actor(request: pytest.FixtureRequest, world: World) -> Actor:
    return world.actors[request.param]


@pytest.fixture
def tables(world: World) -> list[Table]:
    return list(world.catalogue.tables.values())


def test_every_table_holds_rows_of_every_tenant(world: World, tables: list[Table]) -> None:
    vendors = {a.vendor_id for a in world.actors.values()} - {None}
    retailers = {a.retailer_id for a in world.actors.values()} - {None}
    wanted = dict(zip(TENANT_COLUMNS, (vendors, retailers), strict=True))
    missing = [
        (table.name, column)
        for table in tables
        for column in table.tenant_columns
        # Whom a person is just writing to is a choice of his, not a tenant.
        if (table.name, column) != ("conversations", "vendor_id")
        and not wanted[column]
        <= {r["id"] for r in world.rows(f"SELECT {column} AS id FROM {table.name}")}
    ]

    assert missing == []
    assert [table.name for table in tables if not all_rows(world, table)] == []


def test_every_tenant_has_something_to_see_and_something_to_be_kept_from(
    world: World, tables: list[Table], actor: Actor
) -> None:
    nothing_to_prove = [
        table.name
        for table in tables
        if not foreign_rows(world, table, actor)
        or not (own_rows(world, table, actor) or visible(table, actor) == "false")
    ]

    assert nothing_to_prove == []


def test_everything_that_is_expected_is_about_a_table_that_is_there(tables: list[Table]) -> None:
    assert {table.name for table in tables} >= VISIBLE.keys()


def test_a_tenant_sees_exactly_his_own_rows(
    world: World, tables: list[Table], actor: Actor
) -> None:
    different = []
    with acting(world.database.engine, actor) as connection:
        for table in tables:
            key = ", ".join(table.key)
            seen = attempt(connection, f"SELECT {key} FROM {table.name}")
            expected = world.rows(f"SELECT {key} FROM {table.name} WHERE {visible(table, actor)}")
            if seen.error not in (None, INSUFFICIENT_PRIVILEGE) or set(seen.rows) != {
                tuple(row.values()) for row in expected
            }:
                different.append((table.name, seen.error, len(seen.rows), len(expected)))

    assert different == []


def test_a_tenant_changes_no_row_of_another(
    world: World, tables: list[Table], actor: Actor
) -> None:
    touched = []
    with acting(world.database.engine, actor) as connection:
        for table in tables:
            for row in foreign_rows(world, table, actor):
                for column in table.updatable or table.writable[:1]:
                    outcome = attempt(
                        connection,
                        f"UPDATE {table.name} SET {column} = {column} WHERE {has_key(table)}",
                        *key_of(table, row),
                    )
                    if not outcome.touched_nothing:
                        touched.append((table.name, column, row, outcome))

    assert touched == []


def test_a_tenant_gives_none_of_his_rows_away(
    world: World, tables: list[Table], actor: Actor
) -> None:
    given = []
    others = {
        "vendor_id": {a.vendor_id for a in world.actors.values()} - {None, actor.vendor_id},
        "retailer_id": {a.retailer_id for a in world.actors.values()} - {None, actor.retailer_id},
        "user_id": {a.user_id for a in world.actors.values()} - {actor.user_id},
    }
    with acting(world.database.engine, actor) as connection:
        for table in tables:
            for row in own_rows(world, table, actor):
                for column in set(others) & set(table.columns):
                    # Which vendor a person is writing to is his choice; see the smuggling tests.
                    if (table.name, column) == ("conversations", "vendor_id"):
                        continue
                    for other in others[column] - {row[column]}:
                        outcome = attempt(
                            connection,
                            f"UPDATE {table.name} SET {column} = %s WHERE {has_key(table)}",
                            other,
                            *key_of(table, row),
                        )
                        if not outcome.touched_nothing:
                            given.append((table.name, column, row, outcome))

    assert given == []


@pytest.mark.parametrize("verb", ["DELETE FROM", "TRUNCATE"])
def test_a_tenant_deletes_nothing_not_even_his_own(
    world: World, tables: list[Table], actor: Actor, verb: str
) -> None:
    with acting(world.database.engine, actor) as connection:
        not_refused = [
            table.name
            for table in tables
            if attempt(connection, f"{verb} {table.name}").error != INSUFFICIENT_PRIVILEGE
        ]

    assert not_refused == []


def test_the_rows_that_are_tried_would_be_taken_where_no_policy_holds(
    world: World, tables: list[Table]
) -> None:
    refused = [
        (table.name, error)
        for table in tables
        for row in all_rows(world, table)
        if (error := insert_as_superuser(world, table, fresh(world, table, row)))
    ]

    assert refused == []


def test_a_tenant_inserts_no_row_of_another(
    world: World, tables: list[Table], actor: Actor
) -> None:
    inserted = []
    with acting(world.database.engine, actor) as connection:
        for table in tables:
            for row in foreign_rows(world, table, actor):
                outcome = attempt_insert(connection, table, fresh(world, table, row))
                if not outcome.was_refused:
                    inserted.append((table.name, row, outcome))

    assert inserted == []


def test_a_tenant_reaches_no_row_of_another_by_a_conflict_with_it(
    world: World, actor: Actor
) -> None:
    """With a copy of the other's row, and with a row of his own under the other's key."""
    reached = []
    with acting(world.database.engine, actor) as connection:
        for key in world.catalogue.unique_keys:
            table = world.catalogue.tables[key.table]
            changed = (*table.updatable, *table.writable)[0]
            ways = [
                f"ON CONFLICT {key.conflict_target} DO NOTHING",
                f"ON CONFLICT {key.conflict_target} DO UPDATE SET {changed} = excluded.{changed}",
            ]
            own = [fresh(world, table, row) for row in own_rows(world, table, actor)[:1]]
            for foreign in foreign_rows(world, table, actor):
                # Nothing conflicts with NULL.
                if any(foreign[column] is None for column in key.columns):
                    continue
                theirs_in_mine = [row | {c: foreign[c] for c in key.columns} for row in own]
                for row in (foreign, *theirs_in_mine):
                    for way in ways:
                        outcome = attempt_insert(
                            connection, table, row, also=way, naming=key.columns
                        )
                        if outcome.error is None and outcome.count > 0:
                            reached.append((key, way, row, outcome))

    assert reached == []
