"""Many tenants over few connections: what one leaves on a connection, the next would act with."""

import random
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
import sqlalchemy as sa

import db.engine
from db.engine import Actor
from tests.db.security.world import World

THREADS = 8
TRANSACTIONS = 150

WHO = (
    "SELECT current_actor_role(), current_actor_user_id(), current_vendor_id(),"
    " current_retailer_id()"
)
SEEN = "SELECT DISTINCT vendor_id, retailer_id FROM orders"


class Failure(Exception):
    pass


@pytest.fixture
def pool(world: World) -> Iterator[sa.Engine]:
    """Two connections and no more."""
    engine = sa.create_engine(
        sa.make_url(world.database.app_url).set(drivername="postgresql+psycopg"),
        pool_size=2,
        max_overflow=0,
        pool_timeout=60,
    )
    yield engine
    engine.dispose()


def is_kept_apart(connection: sa.Connection, actor: Actor) -> bool:
    """Acts as this actor, sees something, and nothing of anybody else."""
    who = tuple(connection.execute(sa.text(WHO)).one())
    seen = connection.execute(sa.text(SEEN)).all()
    own = {row.vendor_id if actor.role == "VENDOR" else row.retailer_id for row in seen}
    return who == (actor.role, actor.user_id, actor.vendor_id, actor.retailer_id) and own == {
        actor.vendor_id if actor.role == "VENDOR" else actor.retailer_id
    }


def work(pool: sa.Engine, actor: Actor, other: Actor, way: str) -> bool:
    """One transaction that ends in one of the ways transactions end."""
    apart = []
    try:
        with db.engine.transaction(pool, actor) as connection:
            apart.append(is_kept_apart(connection, actor))
            if way == "raises":
                raise Failure
            if way == "fails":
                connection.execute(sa.text("SELECT 1 / 0"))
            if way in ("a savepoint undone", "a savepoint kept"):
                savepoint = connection.begin_nested()
                db.engine.act_as(connection, other)
                apart.append(is_kept_apart(connection, other))
                if way == "a savepoint undone":
                    savepoint.rollback()
                    # The actor of before is back with everything else of before.
                    apart.append(is_kept_apart(connection, actor))
                else:
                    savepoint.commit()
                    apart.append(is_kept_apart(connection, other))
    except (Failure, sa.exc.DBAPIError):
        assert way in ("raises", "fails")
    return all(apart)


def nobody_is_there(pool: sa.Engine) -> bool:
    with pool.connect() as connection:
        who = tuple(connection.execute(sa.text(WHO)).one())
        return who == (None,) * 4 and connection.execute(sa.text(SEEN)).all() == []


WAYS = ("commits", "raises", "fails", "a savepoint undone", "a savepoint kept", "without an actor")


def test_tenants_over_two_connections_never_meet(world: World, pool: sa.Engine) -> None:
    actors = list(world.actors.values())

    def hammer(thread: int) -> list[str]:
        dice = random.Random(thread)
        leaks = []
        for _ in range(TRANSACTIONS):
            actor, other = dice.sample(actors, 2)
            way = dice.choice(WAYS)
            apart = (
                nobody_is_there(pool)
                if way == "without an actor"
                else work(pool, actor, other, way)
            )
            if not apart:
                leaks.append(f"{way}: {actor}")
        return leaks

    with ThreadPoolExecutor(THREADS) as threads:
        leaks = [leak for found in threads.map(hammer, range(THREADS)) for leak in found]

    assert leaks == []
    assert pool.pool.status().startswith("Pool size: 2  Connections in pool: 2")


@pytest.mark.parametrize("way", WAYS[:-1])
def test_a_connection_that_goes_back_holds_no_actor(
    world: World, pool: sa.Engine, way: str
) -> None:
    sharma, gupta = world.actors["Sharma"], world.actors["Gupta"]
    for _ in range(4):
        assert work(pool, sharma, gupta, way)
        assert nobody_is_there(pool)


def test_without_a_transaction_an_actor_lasts_for_no_statement_but_its_own(
    world: World, pool: sa.Engine
) -> None:
    with pool.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        db.engine.act_as(connection, world.actors["Sharma"])
        assert tuple(connection.execute(sa.text(WHO)).one()) == (None,) * 4
        assert connection.execute(sa.text(SEEN)).all() == []
    assert nobody_is_there(pool)


def test_the_origin_of_a_transaction_ends_with_it_too(world: World, pool: sa.Engine) -> None:
    origin = db.engine.Origin("a message", "192.0.2.1")
    for _ in range(2):
        with db.engine.transaction(pool, world.actors["Sharma"], origin) as connection:
            assert connection.scalar(sa.text("SELECT current_request_id()")) == "a message"
        with db.engine.transaction(pool, world.actors["Gupta"]) as connection:
            assert connection.scalar(sa.text("SELECT current_request_id()")) is None
