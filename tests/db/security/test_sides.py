"""Both sides see an account; each writes only what is his to write, and only under his own name."""

from typing import Any

import pytest

from tests.db.security.attempts import (
    INSUFFICIENT_PRIVILEGE,
    Outcome,
    Row,
    acting,
    attempt,
    attempt_insert,
    fresh,
)
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


def test_a_retailer_does_not_mark_his_order_as_paid(world: World) -> None:
    placed, delivered = (world.order("Gupta", "Sharma", s) for s in ("PLACED", "DELIVERED"))
    paid = "UPDATE orders SET payment_status = 'PAID' WHERE id = %s"
    by_the_way = "UPDATE orders SET payment_status = 'PAID', status = 'CANCELLED' WHERE id = %s"

    assert run(world, "Gupta", paid, placed).error == INSUFFICIENT_PRIVILEGE
    assert run(world, "Gupta", paid, delivered).count == 0
    assert run(world, "Gupta", by_the_way, placed).error == INSUFFICIENT_PRIVILEGE


@pytest.mark.parametrize(
    "table", ["invoices", "invoice_items", "payment_allocations", "credit_holds", "credit_ledgers"]
)
def test_a_retailer_writes_no_bill_no_allocation_and_no_entry(world: World, table: str) -> None:
    assert insert(world, "Gupta", table).error == INSUFFICIENT_PRIVILEGE


@pytest.mark.parametrize("table", ["invoices", "invoice_items", "payment_allocations"])
def test_the_vendor_writes_bills_and_allocations(world: World, table: str) -> None:
    assert insert(world, "Sharma", table).count == 1


def test_a_retailer_takes_no_number_for_a_bill(world: World) -> None:
    count = "UPDATE document_counters SET last_number = last_number + 1"

    assert run(world, "Gupta", count).count == 0
    assert run(world, "Sharma", count).count == 1


@pytest.mark.parametrize(
    "call",
    [
        "post_ledger_entry({retailer}, {vendor}, 'PAYMENT_DEBIT', 1, 'x', now())",
        "keep_stock({order})",
        "fulfil_stock({order}, '{{}}', '{{}}')",
    ],
)
def test_a_retailer_does_not_post_nor_take_goods_from_the_shop(world: World, call: str) -> None:
    statement = "SELECT " + call.format(
        retailer=world.actors["Gupta"].retailer_id,
        vendor=world.actors["Sharma"].vendor_id,
        order=world.order("Gupta", "Sharma", "PLACED"),
    )

    assert run(world, "Gupta", statement).error == INSUFFICIENT_PRIVILEGE
    assert run(world, "Sharma", statement).error is None


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
