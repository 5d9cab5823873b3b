"""Trying something as one of the two sides of an account: Gupta's with Sharma."""

from typing import Any

from tests.db.security.attempts import Outcome, Row, acting, attempt, attempt_insert, fresh
from tests.db.security.world import World


def insert(world: World, who: str, table: str, **changed: Any) -> Outcome:
    """A new row of Gupta's account with Sharma, valid but for what is changed."""
    described = world.catalogue.tables[table]
    (found,) = world.rows(
        f"SELECT to_jsonb(t) AS row FROM {table} AS t WHERE (retailer_id, vendor_id) = (%s, %s)"
        f" ORDER BY {', '.join(described.key)} DESC LIMIT 1",
        world.actors["Gupta"].retailer_id,
        world.actors["Sharma"].vendor_id,
    )
    row: Row = fresh(world, described, found["row"])
    with acting(world.database.engine, world.actors[who]) as connection:
        return attempt_insert(connection, described, row | changed)


def run(world: World, who: str, statement: str, *values: Any) -> Outcome:
    with acting(world.database.engine, world.actors[who]) as connection:
        return attempt(connection, statement, *values)


def person(world: World, name: str) -> int:
    user_id = world.actors[name].user_id
    assert user_id is not None
    return user_id
