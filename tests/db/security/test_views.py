"""Views and figures show each his own: a view is a way round policies unless it says otherwise."""

import psycopg
import pytest

from db.engine import SYSTEM, Actor
from tests.db.security.attempts import INSUFFICIENT_PRIVILEGE, acting, attempt
from tests.db.security.world import PEOPLE, VENDORS, World

VIEWS = """
    SELECT c.relname, pg_get_userbyid(c.relowner) AS owner,
        coalesce('security_invoker=true' = ANY (c.reloptions), false) AS as_its_reader,
        coalesce('security_barrier=true' = ANY (c.reloptions), false) AS is_barrier,
        (SELECT array_agg(a.attname::text) FROM pg_attribute AS a
         WHERE a.attrelid = c.oid AND a.attnum > 0) AS columns
    FROM pg_class AS c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'v'
"""


def test_every_view_is_read_with_the_readers_rights_or_filters_by_itself(world: World) -> None:
    filtering = {row["relname"] for row in world.rows(VIEWS) if not row["as_its_reader"]}

    assert filtering == {"visible_retailer_stats", "visible_vendor_stats"}
    assert all(
        row["is_barrier"] and row["owner"] == "stats_owner"
        for row in world.rows(VIEWS)
        if row["relname"] in filtering
    )


@pytest.mark.parametrize("name", PEOPLE)
def test_no_view_shows_a_row_of_another_tenant(world: World, name: str) -> None:
    actor = world.actors[name]
    column, own = (
        ("vendor_id", actor.vendor_id) if name in VENDORS else ("retailer_id", actor.retailer_id)
    )
    with acting(world.database.engine, actor) as connection:
        for view in world.rows(f"{VIEWS} AND has_table_privilege('app_user', c.oid, 'SELECT')"):
            if column not in view["columns"]:
                assert attempt(connection, f"SELECT * FROM {view['relname']}").count == 0
                continue
            seen = attempt(connection, f"SELECT {column} FROM {view['relname']}")
            assert seen.error is None
            assert {row[0] for row in seen.rows} <= {own}, view["relname"]


@pytest.mark.parametrize("name", PEOPLE)
def test_present_and_archived_orders_are_seen_together(world: World, name: str) -> None:
    actor = world.actors[name]
    own = (
        f"vendor_id = {actor.vendor_id}"
        if name in VENDORS
        else f"retailer_id = {actor.retailer_id}"
    )
    with acting(world.database.engine, actor) as connection:
        for view in ("orders_all", "order_items_all"):
            seen = attempt(connection, f"SELECT archived_at IS NOT NULL FROM {view}")
            expected = world.value(f"SELECT count(*) FROM {view} WHERE {own}")
            assert seen.count == expected
            assert {row[0] for row in seen.rows} == {True, False}


@pytest.mark.parametrize(
    "sums",
    [
        "outstanding_debt FROM retailers",
        "available_credit FROM retailers",
        "total_sales FROM vendors",
        "kind FROM ledger_breaks",
    ],
)
def test_sums_over_everybody_are_not_for_the_two_sides_of_one_account(
    world: World, sums: str
) -> None:
    """A policy shows the row of the other side; what he owes and sells elsewhere is in it too."""
    with acting(world.database.engine, world.actors["Sharma"]) as connection:
        assert attempt(connection, f"SELECT {sums}").error == INSUFFICIENT_PRIVILEGE


@pytest.mark.parametrize("figures", ["retailer_stats", "vendor_stats"])
def test_figures_of_all_tenants_are_filled_and_not_readable(world: World, figures: str) -> None:
    assert world.value(f"SELECT count(*) FROM {figures}") > 1
    with acting(world.database.engine, SYSTEM) as connection:
        assert attempt(connection, f"SELECT * FROM {figures}").error == INSUFFICIENT_PRIVILEGE


@pytest.mark.parametrize("name", PEOPLE)
def test_each_sees_his_own_line_of_the_figures(world: World, name: str) -> None:
    actor = world.actors[name]
    with acting(world.database.engine, actor) as connection:
        shops = attempt(connection, "SELECT retailer_id FROM visible_retailer_stats").rows
        vendors = attempt(connection, "SELECT vendor_id FROM visible_vendor_stats").rows

    assert shops == ([] if name in VENDORS else [(actor.retailer_id,)])
    assert {row[0] for row in vendors} == ({actor.vendor_id} if name in VENDORS else set())


def test_the_platform_sees_every_line_of_the_figures(world: World) -> None:
    with acting(world.database.engine, Actor("ADMIN")) as connection:
        for figures in ("retailer_stats", "vendor_stats"):
            seen = attempt(connection, f"SELECT * FROM visible_{figures}").count
            assert seen == world.value(f"SELECT count(*) FROM {figures}")


def test_a_filter_that_raises_on_a_hidden_row_is_never_shown_one(world: World) -> None:
    """Without the barrier a cheap condition is tried on every tenant's figures before the filter."""
    with acting(world.database.engine, world.actors["Gupta"]) as connection:
        seen = attempt(
            connection,
            "SELECT * FROM visible_retailer_stats WHERE 1 / (retailer_id - %s) <> 2",
            world.actors["Khan"].retailer_id,
        )

    assert seen.error is None
    assert seen.count == 1


def test_refreshing_by_maintenance_fills_the_figures(world: World) -> None:
    """Owned by the tables' owner they would be filled with nothing: policies bind him too."""
    with psycopg.connect(world.database.maintenance_url) as connection:
        for figures in ("retailer_stats", "vendor_stats"):
            connection.execute(f"REFRESH MATERIALIZED VIEW {figures}".encode())
            assert len(connection.execute(f"SELECT FROM {figures}".encode()).fetchall()) > 1
        connection.rollback()
