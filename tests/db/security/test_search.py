"""Search knows the goods and names of whoever searches, and nobody else's."""

from typing import Any

import pytest

from db.engine import Actor
from tests.db.security.attempts import acting, attempt
from tests.db.security.world import World


@pytest.mark.parametrize(
    ("who", "finds"),
    [
        ("Gupta", {"Sharma"}),
        ("Verma", {"Sharma", "Patel"}),
        ("Khan", {"Patel"}),
        ("Sharma", {"Sharma"}),
        ("Patel", {"Patel"}),
    ],
)
def test_search_finds_goods_of_ones_own_vendors_only(
    world: World, who: str, finds: set[str]
) -> None:
    with acting(world.database.engine, world.actors[who]) as connection:
        found = attempt(connection, "SELECT vendor_id FROM search_products('parmal rice')")

    assert {row[0] for row in found.rows} == {world.actors[name].vendor_id for name in finds}


def test_search_does_not_know_the_private_names_of_others(world: World) -> None:
    aliases = world.rows(
        "SELECT alias, vendor_id, retailer_id FROM product_aliases"
        " WHERE vendor_id IS NOT NULL OR retailer_id IS NOT NULL"
    )
    for name, actor in world.actors.items():
        with acting(world.database.engine, actor) as connection:
            for alias in aliases:
                exact = attempt(
                    connection,
                    "SELECT 1 FROM search_products(%s) WHERE similarity = 1",
                    alias["alias"],
                )
                assert bool(exact.count) == _may_use(world, actor, alias), (name, alias)


def _may_use(world: World, actor: Actor, alias: dict[str, Any]) -> bool:
    vendors = {
        row["vendor_id"]
        for row in world.rows(
            "SELECT vendor_id FROM credit_accounts WHERE retailer_id = %s", actor.retailer_id
        )
    } | {actor.vendor_id}
    return alias["vendor_id"] in vendors | {None} and alias["retailer_id"] in {
        None,
        actor.retailer_id,
    }
