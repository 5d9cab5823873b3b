"""Both sides see an account; each writes only what is his to write, and only under his own name."""

from typing import Any

import pytest

import db.engine
from tests.db.security.attempts import (
    INSUFFICIENT_PRIVILEGE,
    acting,
    attempt,
    attempt_insert,
    fresh,
)
from tests.db.security.sides import insert, person, run
from tests.db.security.world import World


@pytest.mark.parametrize("who", ["Gupta", "Sharma"])
def test_either_side_places_an_order_in_its_own_name(world: World, who: str) -> None:
    assert insert(world, who, "orders", placed_by=person(world, who)).count == 1


@pytest.mark.parametrize(("who", "other"), [("Gupta", "Sharma"), ("Sharma", "Gupta")])
def test_nobody_places_an_order_in_anothers_name(world: World, who: str, other: str) -> None:
    for placed_by in (person(world, other), person(world, "Khan"), None):
        outcome = insert(world, who, "orders", placed_by=placed_by)
        assert outcome.error == INSUFFICIENT_PRIVILEGE


@pytest.mark.parametrize(
    "changed",
    [
        {"status": "ACCEPTED"},
        {"status": "DELIVERED"},
        {"payment_status": "PAID"},
        {"accepted_at": "2026-11-22"},
        {"invoice_number": "X", "dispatched_at": "2026-11-22"},
    ],
    ids=" and ".join,
)
def test_a_retailers_order_begins_at_the_beginning(world: World, changed: dict[str, Any]) -> None:
    outcome = insert(world, "Gupta", "orders", placed_by=person(world, "Gupta"), **changed)

    assert outcome.error == INSUFFICIENT_PRIVILEGE


@pytest.mark.parametrize("status", ["ACCEPTED", "REJECTED", "EXPIRED", "REVISED"])
def test_a_retailer_does_not_decide_about_his_order(world: World, status: str) -> None:
    order = world.order("Gupta", "Sharma", "PLACED")
    outcome = run(world, "Gupta", "UPDATE orders SET status = %s WHERE id = %s", status, order)

    assert outcome.error == INSUFFICIENT_PRIVILEGE


def test_a_retailer_may_give_up_an_order_that_has_not_left(world: World) -> None:
    order = world.order("Gupta", "Sharma", "PLACED")
    cancel = "UPDATE orders SET status = 'CANCELLED', cancelled_at = now() WHERE id = %s"

    assert run(world, "Gupta", cancel, order).count == 1
    assert run(world, "Gupta", cancel, world.order("Gupta", "Sharma", "DELIVERED")).count == 0


@pytest.mark.parametrize("give_back", ["release_credit", "release_stock"])
def test_a_retailer_gives_back_only_what_an_order_had_that_he_has_cancelled(
    world: World, give_back: str
) -> None:
    """On one that goes on he would get past his limit, or be sold the same goods twice."""
    order = world.order("Gupta", "Sharma", "PLACED")
    give_back = f"SELECT {give_back}(%s)"
    with acting(world.database.engine, world.actors["Gupta"]) as connection:
        assert attempt(connection, give_back, order).error == INSUFFICIENT_PRIVILEGE
        connection.exec_driver_sql(
            "UPDATE orders SET status = 'CANCELLED', cancelled_at = now() WHERE id = %s", (order,)
        )
        assert attempt(connection, give_back, order).error is None
        db.engine.act_as(connection, world.actors["Verma"])
        assert attempt(connection, give_back, order).error == INSUFFICIENT_PRIVILEGE

    assert run(world, "Sharma", give_back, order).error is None


@pytest.mark.parametrize(("who", "other"), [("Gupta", "Sharma"), ("Sharma", "Gupta")])
def test_either_side_notes_a_promise_in_its_own_name(world: World, who: str, other: str) -> None:
    own = person(world, who)

    assert insert(world, who, "payment_promises", promised_by=own).count == 1
    for promised_by in (person(world, other), person(world, "Khan"), None):
        outcome = insert(world, who, "payment_promises", promised_by=promised_by)
        assert outcome.error == INSUFFICIENT_PRIVILEGE


@pytest.mark.parametrize("who", ["Gupta", "Sharma"])
def test_a_promise_is_replaced_by_either_side_and_judged_by_neither(world: World, who: str) -> None:
    actor, gupta, sharma = (world.actors[name] for name in (who, "Gupta", "Sharma"))
    close = "UPDATE payment_promises SET state = %s, closed_at = now() WHERE state = 'OPEN'"
    with acting(world.database.engine, actor) as connection:
        connection.exec_driver_sql(
            "INSERT INTO payment_promises (retailer_id, vendor_id, promised_on, promised_by)"
            " VALUES (%s, %s, '2026-11-23', %s)",
            (gupta.retailer_id, sharma.vendor_id, actor.user_id),
        )
        assert attempt(connection, close, "REPLACED").count == 1
        for verdict in ("KEPT", "BROKEN"):
            assert attempt(connection, close, verdict).error == INSUFFICIENT_PRIVILEGE


@pytest.mark.parametrize(
    ("table", "asks", "column"),
    [("order_proposals", "Sharma", "proposed_by"), ("order_requests", "Gupta", "requested_by")],
)
def test_one_side_asks_in_its_own_name_and_the_other_one_does_not(
    world: World, table: str, asks: str, column: str
) -> None:
    other = "Gupta" if asks == "Sharma" else "Sharma"
    is_open = {"state": "OPEN", "decided_at": None}
    close_old = (
        "UPDATE order_requests SET state = 'WITHDRAWN', decided_at = now() WHERE state = 'OPEN'"
    )
    described = world.catalogue.tables[table]
    (found,) = world.rows(
        f"SELECT to_jsonb(t) AS row FROM {table} AS t WHERE (retailer_id, vendor_id) = (%s, %s)",
        world.actors["Gupta"].retailer_id,
        world.actors["Sharma"].vendor_id,
    )
    row = fresh(world, described, found["row"]) | is_open
    with acting(world.database.engine, world.actors["Gupta"]) as connection:
        connection.exec_driver_sql(close_old)
        db.engine.act_as(connection, world.actors[asks])
        own = row | {column: person(world, asks)}
        assert attempt_insert(connection, described, own).count == 1
        for named in (person(world, other), person(world, "Khan")):
            outcome = attempt_insert(connection, described, row | {column: named})
            assert outcome.error == INSUFFICIENT_PRIVILEGE
        db.engine.act_as(connection, world.actors[other])
        for named in (person(world, asks), person(world, other)):
            outcome = attempt_insert(connection, described, row | {column: named})
            assert outcome.error == INSUFFICIENT_PRIVILEGE


@pytest.mark.parametrize(
    ("table", "who", "may"),
    [
        ("order_proposals", "Sharma", {"WITHDRAWN"}),
        ("order_proposals", "Gupta", set()),
        ("order_requests", "Sharma", {"GRANTED", "REFUSED"}),
        ("order_requests", "Gupta", {"WITHDRAWN"}),
    ],
)
def test_each_side_gives_the_answers_that_are_its_own(
    world: World, table: str, who: str, may: set[str]
) -> None:
    """What the shop says to a proposal is written by a function, which looks at the order too."""
    order_id = ", order_id = {}".format(world.spare_key("Gupta", "Sharma"))
    for state in ("AGREED", "GRANTED", "REFUSED", "LAPSED", "WITHDRAWN"):
        outcome = run(
            world,
            who,
            f"UPDATE {table} SET state = '{state}', decided_at = now()"
            f"{order_id if state == 'GRANTED' and table == 'order_requests' else ''}"
            " WHERE state = 'OPEN' AND (retailer_id, vendor_id) = (%s, %s)",
            world.actors["Gupta"].retailer_id,
            world.actors["Sharma"].vendor_id,
        )
        assert (outcome.count == 1) == (state in may), (state, outcome)
        assert outcome.error is None or not may & {state}, (state, outcome)


def test_a_proposal_about_an_order_that_the_shop_cancels_is_of_no_use(world: World) -> None:
    order = world.order("Gupta", "Sharma", "PLACED")
    with acting(world.database.engine, world.actors["Gupta"]) as connection:
        connection.exec_driver_sql(
            "UPDATE orders SET status = 'CANCELLED', cancelled_at = now() WHERE id = %s", (order,)
        )
        withdraw = (
            "UPDATE order_proposals SET state = 'WITHDRAWN', decided_at = now() WHERE order_id = %s"
        )
        assert attempt(connection, withdraw, order).count == 1


def test_a_retailer_claims_in_his_own_name_and_decides_nothing(world: World) -> None:
    gupta, sharma = person(world, "Gupta"), person(world, "Sharma")
    pending = {"status": "PENDING", "decided_at": None, "decided_by": None, "claimed_by": gupta}

    assert insert(world, "Gupta", "payments", **pending).count == 1
    for changed in (
        {"claimed_by": sharma},
        {"claimed_by": person(world, "Khan")},
        {"claimed_by": None},
        {"status": "CONFIRMED", "decided_at": "2026-11-22"},
        # Filled once: it would keep the vendor from ever deciding.
        {"decided_by": sharma},
    ):
        outcome = insert(world, "Gupta", "payments", **pending | changed)
        assert outcome.error == INSUFFICIENT_PRIVILEGE, changed


def test_a_retailer_does_not_confirm_his_claim(world: World) -> None:
    claim = world.payment("Gupta", "Sharma", "PENDING")
    confirm = "UPDATE payments SET status = 'CONFIRMED', decided_at = now() WHERE id = %s"

    assert run(world, "Gupta", confirm, claim).count == 0
    assert run(world, "Sharma", confirm, claim).count == 1


def test_a_vendor_decides_and_takes_payments_in_his_own_name(world: World) -> None:
    claim = world.payment("Gupta", "Sharma", "PENDING")
    decide = (
        "UPDATE payments SET status = 'REJECTED', decided_at = now(), decided_by = %s WHERE id = %s"
    )
    taken = {"status": "CONFIRMED", "decided_at": "2026-11-22"}

    for name, error in (
        ("Sharma", None),
        ("Gupta", INSUFFICIENT_PRIVILEGE),
        ("Patel", INSUFFICIENT_PRIVILEGE),
    ):
        other = person(world, name)
        assert run(world, "Sharma", decide, other, claim).error == error, name
        as_decided = insert(world, "Sharma", "payments", **taken, decided_by=other, claimed_by=None)
        assert as_decided.error == error, name
        as_claimed = insert(
            world,
            "Sharma",
            "payments",
            **taken,
            decided_by=person(world, "Sharma"),
            claimed_by=other,
        )
        assert as_claimed.error == error, name


@pytest.mark.parametrize("who", ["Gupta", "Sharma"])
def test_lines_are_added_only_by_who_placed_the_order_and_before_it_is_accepted(
    world: World, who: str
) -> None:
    """Gupta placed both; a line that somebody adds later would stand on the bill."""
    placed, delivered = (world.order("Gupta", "Sharma", s) for s in ("PLACED", "DELIVERED"))

    into_placed = insert(world, who, "order_items", order_id=placed)
    into_delivered = insert(world, who, "order_items", order_id=delivered)

    assert into_placed.error == (None if who == "Gupta" else INSUFFICIENT_PRIVILEGE)
    assert into_delivered.error == INSUFFICIENT_PRIVILEGE


def test_nobody_writes_anothers_conversation(world: World) -> None:
    for who, other in (("Sharma", "Gupta"), ("Gupta", "Sharma"), ("Gupta", "Verma")):
        theirs = world.conversation(other)
        assert (
            run(world, who, "UPDATE conversations SET draft = '{}' WHERE id = %s", theirs).count
            == 0
        )


def test_a_message_is_queued_only_for_those_one_trades_with(world: World) -> None:
    queue = "SELECT queue_message(%s, gen_random_uuid(), 'hello', NULL, NULL)"
    reached = {
        (who, other)
        for who in world.actors
        for other in world.actors
        if run(world, who, queue, world.conversation(other)).error != INSUFFICIENT_PRIVILEGE
    }

    trading = {("Gupta", "Sharma"), ("Verma", "Sharma"), ("Verma", "Patel"), ("Khan", "Patel")}
    assert reached == (
        trading | {(b, a) for a, b in trading} | {(name, name) for name in world.actors}
    )


def test_nobody_chooses_a_number_or_an_id_that_the_database_gives_out(world: World) -> None:
    """Taken ahead, it would stop the order or the payment of whoever it is given to."""
    account = (world.actors["Gupta"].retailer_id, world.actors["Sharma"].vendor_id)
    for who in ("Gupta", "Sharma"):
        for statement in (
            "INSERT INTO order_keys (retailer_id, vendor_id, order_number) VALUES (%s, %s, '9999')",
            "INSERT INTO order_keys (retailer_id, vendor_id, id)"
            " OVERRIDING SYSTEM VALUE VALUES (%s, %s, 9999)",
            "INSERT INTO payments (retailer_id, vendor_id, amount, payment_method, payment_number)"
            " VALUES (%s, %s, 1, 'CASH', 'PAY-9999')",
            "INSERT INTO invoices (retailer_id, vendor_id, id)"
            " OVERRIDING SYSTEM VALUE VALUES (%s, %s, 9999)",
        ):
            assert run(world, who, statement, *account).error == INSUFFICIENT_PRIVILEGE
        own = {"placed_by": person(world, who)}
        outcome = insert(world, who, "orders", **own, order_number="9999")
        assert outcome.error == INSUFFICIENT_PRIVILEGE
        assert insert(world, who, "orders", **own).count == 1
