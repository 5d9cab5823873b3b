"""Each policy by itself, as the catalogue has it: what it admits, and how it asks."""

import re
from typing import Any

import pytest
import sqlalchemy as sa

from db.engine import Actor
from tests.db.security.attempts import acting
from tests.db.security.expectations import visible
from tests.db.security.world import PEOPLE, World

# Policies that bind app_user; the others are for owners of functions and for analysts.
POLICIES = """
    SELECT tablename, policyname, permissive, cmd, kind, condition
    FROM pg_policies, LATERAL (VALUES ('USING', qual), ('CHECK', with_check)) AS c (kind, condition)
    WHERE schemaname = 'public' AND roles = '{public}' AND condition IS NOT NULL
"""
FUNCTIONS_IN_POLICIES = """
    SELECT DISTINCT p.proname, p.provolatile FROM pg_policy AS y
    JOIN pg_depend AS d ON d.objid = y.oid AND d.classid = 'pg_policy'::regclass
        AND d.refclassid = 'pg_proc'::regclass
    JOIN pg_proc AS p ON p.oid = d.refobjid
"""

# As pg_get_expr writes a sub-select of one function: evaluated once per statement.
ASKED_ONCE = re.compile(r"\( SELECT (\w+)\(\) AS \w+\)")


@pytest.fixture
def policies(world: World) -> list[dict[str, Any]]:
    return world.rows(POLICIES)


@pytest.mark.parametrize("name", PEOPLE)
def test_no_policy_admits_what_is_another_tenants(
    world: World, policies: list[dict[str, Any]], name: str
) -> None:
    """Also where a right or another policy would stop it today."""
    actor = world.actors[name]
    admits = [
        policy
        for policy in policies
        if _admitted(world, policy, actor, but_not=visible(_table(world, policy), actor))
    ]

    assert admits == []


def test_no_policy_admits_a_row_without_an_actor(
    world: World, policies: list[dict[str, Any]]
) -> None:
    assert [policy for policy in policies if _admitted(world, policy, None)] == []


def test_every_policy_only_adds_and_binds_the_application_or_a_role_it_cannot_become(
    world: World,
) -> None:
    others = world.rows(
        "SELECT DISTINCT role FROM pg_policies, unnest(roles) AS role"
        " WHERE schemaname = 'public' AND role <> 'public'"
    )

    assert {row["role"] for row in others} >= {"ledger_owner", "stock_owner", "analytics_ro"}
    for row in others:
        assert not world.value("SELECT pg_has_role('app_user', %s, 'MEMBER')", row["role"])
    assert world.rows("SELECT FROM pg_policies WHERE permissive <> 'PERMISSIVE'") == []


def test_policies_ask_who_acts_once_per_statement(
    world: World, policies: list[dict[str, Any]]
) -> None:
    functions = {row["proname"] for row in world.rows(FUNCTIONS_IN_POLICIES)}
    per_row = [
        policy
        for policy in policies
        if any(f"{name}(" in ASKED_ONCE.sub("", policy["condition"]) for name in functions)
    ]

    assert {"current_vendor_id", "current_retailer_id", "is_platform"} <= functions
    assert per_row == []


def test_functions_in_policies_are_stable(world: World) -> None:
    assert {row["provolatile"] for row in world.rows(FUNCTIONS_IN_POLICIES)} == {"s"}


@pytest.mark.parametrize("name", ["Sharma", "Gupta"])
def test_plans_show_the_actor_as_asked_before_the_rows(world: World, name: str) -> None:
    """PostgreSQL inlines the functions, so what would be asked per row is the setting itself."""
    secured = {row["tablename"] for row in world.rows(POLICIES)}
    with acting(world.database.engine, world.actors[name]) as connection:
        for table in sorted(secured):
            if not connection.scalar(
                sa.text("SELECT has_table_privilege(:name, 'SELECT')"), {"name": table}
            ):
                continue
            plan = connection.scalars(
                sa.text(f"EXPLAIN (VERBOSE, COSTS OFF) SELECT * FROM {table}")
            ).all()
            asked = [line for line in plan if "current_setting" in line]
            assert any("InitPlan" in line for line in plan), table
            assert not [line for line in asked if "Filter:" in line or "Cond:" in line], plan


def _table(world: World, policy: dict[str, Any]) -> Any:
    return world.catalogue.tables[policy["tablename"]]


def _admitted(
    world: World, policy: dict[str, Any], actor: Actor | None, *, but_not: str = "false"
) -> int:
    """How many rows the policy's own words admit, asked where no policy holds."""
    settings = {
        "app.actor_role": actor and actor.role,
        "app.user_id": actor and actor.user_id,
        "app.vendor_id": actor and actor.vendor_id,
        "app.retailer_id": actor and actor.retailer_id,
    }
    with world.superuser.transaction():
        for name, value in settings.items():
            world.rows("SELECT set_config(%s, %s, true)", name, "" if value is None else str(value))
        found: int = world.value(
            f"SELECT count(*) FROM {policy['tablename']}"
            f" WHERE ({policy['condition']}) AND ({but_not}) IS NOT TRUE"
        )
    return found
