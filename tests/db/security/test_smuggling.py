"""Foreign keys do not see row-level security: a row must not hang on somebody else's all the same."""

from typing import Any

import pytest

from db.schema_reading.rows import Constraint
from tests.db.security.attempts import (
    FOREIGN_KEY_VIOLATION,
    INSUFFICIENT_PRIVILEGE,
    Row,
    acting,
    all_rows,
    attempt,
    attempt_insert,
    fresh,
    insert_as_superuser,
)
from tests.db.security.world import World

# Entries of one type only name a payment or a credit note.
TYPE_NAMING = {
    "credit_ledgers_payment_fkey": "PAYMENT_DEBIT",
    "credit_ledgers_credit_note_fkey": "ADJUSTMENT_DEBIT",
}


def smuggled(world: World, key: Constraint) -> list[Row]:
    """Valid rows, each changed only to name a row of another tenant by this key."""
    table, refers_to = world.catalogue.tables[key.relation], world.catalogue.tables[key.target]
    shared = [
        c
        for c in refers_to.tenant_columns
        if (c, c) in zip(key.columns, key.target_columns, strict=True)
    ]
    # Values that the row's own arithmetic fixes cannot be another's; the chain has tests of its own.
    free = [
        (mine, theirs)
        for mine, theirs in zip(key.columns, key.target_columns, strict=True)
        if mine not in shared and mine in table.writable
    ]
    tried = []
    for row in all_rows(world, table):
        for other in all_rows(world, refers_to):
            if all(other[column] == row[column] for column in shared):
                continue
            copy = fresh(world, table, row) | {mine: other[theirs] for mine, theirs in free}
            if key.name in TYPE_NAMING:
                copy["transaction_type"] = TYPE_NAMING[key.name]
                copy["running_balance"] = copy["previous_balance"] - copy["amount"]
            # Only what was accepted names a credit note.
            if key.name == "complaints_credit_note_fkey":
                copy |= {"state": "ACCEPTED", "decided_at": copy["created_at"]}
            tried.append(copy)
    return tried


def keys_with_a_tenant(world: World) -> list[Constraint]:
    """Those that name a row of a tenant by something besides the tenant, and not by amounts."""
    return [
        key
        for key in world.catalogue.foreign_keys
        if len(key.columns) > 1
        and set(key.columns) > set(world.catalogue.tables[key.target].tenant_columns)
        and key.relation != key.target
    ]


def test_no_row_hangs_on_another_tenants_even_where_no_policy_holds(world: World) -> None:
    tried = {key.name: smuggled(world, key) for key in keys_with_a_tenant(world)}
    hanging = [
        (name, row)
        for name, rows in tried.items()
        for row in rows
        if insert_as_superuser(world, _table(world, name), row) != FOREIGN_KEY_VIOLATION
    ]

    assert hanging == []
    assert tried.keys() >= {
        "orders_key_fkey",
        "order_items_order_fkey",
        "order_items_vendor_product_fkey",
        "stock_reservations_order_fkey",
        "invoices_order_fkey",
        "invoice_items_invoice_fkey",
        "credit_holds_order_fkey",
        "credit_notes_invoice_fkey",
        "credit_note_items_note_fkey",
        "credit_note_items_line_fkey",
        "credit_ledgers_credit_note_fkey",
        "dues_ledger_fkey",
        "dues_order_fkey",
        "settlements_ledger_fkey",
        "settlements_payment_fkey",
        "payment_allocations_settlement_fkey",
        "payment_allocations_due_fkey",
        "payments_named_due_fkey",
        "reminders_due_fkey",
        "complaints_invoice_fkey",
        "complaints_credit_note_fkey",
        "complaint_lines_complaint_fkey",
        "complaint_lines_line_fkey",
        "delivery_attempts_order_fkey",
        "order_items_archive_order_fkey",
    }
    assert [name for name, rows in tried.items() if not rows] == []


def _table(world: World, constraint: str) -> Any:
    (name,) = (key.relation for key in world.catalogue.foreign_keys if key.name == constraint)
    return world.catalogue.tables[name]


def test_a_vendor_puts_no_line_into_another_vendors_order(world: World) -> None:
    sharma = world.actors["Sharma"]
    theirs = world.order("Verma", "Patel", "PLACED")
    line = _copy(world, "order_items", "order_id", world.order("Verma", "Sharma", "PLACED"))
    with acting(world.database.engine, sharma) as connection:
        table = world.catalogue.tables["order_items"]
        # As his own line in their order, and as theirs.
        for vendor in ("Sharma", "Patel"):
            row = line | {
                "order_id": theirs,
                "line_number": 101,
                "vendor_id": world.actors[vendor].vendor_id,
            }
            assert attempt_insert(connection, table, row).was_refused


def test_a_vendor_sells_nothing_of_another_vendors_goods(world: World) -> None:
    patels = world.value(
        "SELECT min(id) FROM vendor_products WHERE vendor_id = %s", world.actors["Patel"].vendor_id
    )
    line = _copy(world, "order_items", "order_id", world.order("Verma", "Sharma", "PLACED"))
    row = line | {"line_number": 101, "vendor_product_id": patels}

    assert (
        insert_as_superuser(world, world.catalogue.tables["order_items"], row)
        == FOREIGN_KEY_VIOLATION
    )


@pytest.mark.parametrize("order_of", [("Khan", "Patel"), ("Verma", "Patel"), ("Verma", "Sharma")])
def test_a_payment_pays_no_bill_of_another_account(world: World, order_of: tuple[str, str]) -> None:
    due = world.value(
        "SELECT ledger_id FROM dues WHERE order_id = %s", world.order(*order_of, "DELIVERED")
    )
    with acting(world.database.engine, world.actors["Sharma"]) as connection:
        outcome = attempt(
            connection,
            "SELECT allocate_settlement(%s, ARRAY[%s]::bigint[], ARRAY[1])",
            world.open_item("settlements", "Gupta", "Sharma"),
            due,
        )

    assert outcome.error == FOREIGN_KEY_VIOLATION


def test_a_shop_names_no_bill_of_another_account_for_its_payment(world: World) -> None:
    gupta, sharma = world.actors["Gupta"], world.actors["Sharma"]
    with acting(world.database.engine, gupta) as connection:
        outcome = attempt(
            connection,
            "INSERT INTO payments"
            " (retailer_id, vendor_id, amount, payment_method, claimed_by, named_due_id)"
            " VALUES (%s, %s, 1, 'CASH', %s, %s)",
            gupta.retailer_id,
            sharma.vendor_id,
            gupta.user_id,
            world.open_item("dues", "Verma", "Sharma"),
        )

    assert outcome.error == FOREIGN_KEY_VIOLATION


def test_an_entry_is_not_taken_back_by_another_account(world: World) -> None:
    patels = world.rows(
        "SELECT id, amount FROM credit_ledgers WHERE vendor_id = %s AND transaction_type = %s",
        world.actors["Patel"].vendor_id,
        "ORDER_CREDIT",
    )[0]
    with acting(world.database.engine, world.actors["Sharma"]) as connection:
        outcome = attempt(
            connection,
            "SELECT post_ledger_entry(%s, %s, 'ADJUSTMENT_DEBIT', %s, 'taken back', now(),"
            " p_reversal_ledger_id => %s)",
            world.actors["Gupta"].retailer_id,
            world.actors["Sharma"].vendor_id,
            patels["amount"],
            patels["id"],
        )

    assert outcome.error == FOREIGN_KEY_VIOLATION


@pytest.mark.parametrize(
    ("reference", "transaction_type"),
    [
        ("p_order_id", "ADJUSTMENT_CREDIT"),
        ("p_payment_id", "PAYMENT_DEBIT"),
        ("p_invoice_id", "ADJUSTMENT_DEBIT"),
        ("p_credit_note_id", "ADJUSTMENT_DEBIT"),
    ],
)
def test_an_entry_names_no_order_payment_or_document_of_another_account(
    world: World, reference: str, transaction_type: str
) -> None:
    bill = world.value(
        "SELECT id FROM invoices WHERE order_id = %s", world.order("Khan", "Patel", "DELIVERED")
    )
    theirs = {
        # Those that nothing hangs on: each is posted once.
        "p_order_id": world.spare_key("Khan", "Patel"),
        "p_payment_id": world.payment("Khan", "Patel", "PENDING"),
        "p_invoice_id": bill,
        "p_credit_note_id": world.value(
            "SELECT max(id) FROM credit_notes WHERE invoice_id = %s", bill
        ),
    }
    # A bill is named with its order.
    own_order = (
        f", p_order_id => {world.order('Gupta', 'Sharma', 'DELIVERED')}"
        if reference == "p_invoice_id"
        else ""
    )
    with acting(world.database.engine, world.actors["Sharma"]) as connection:
        outcome = attempt(
            connection,
            "SELECT post_ledger_entry(%s, %s, %s, 1, 'smuggled', now(),"
            f" {reference} => %s, p_note => 'smuggled'{own_order})",
            world.actors["Gupta"].retailer_id,
            world.actors["Sharma"].vendor_id,
            transaction_type,
            theirs[reference],
        )

    assert outcome.error == FOREIGN_KEY_VIOLATION


def test_nobody_orders_from_a_vendor_without_an_account(world: World) -> None:
    gupta, patel = world.actors["Gupta"], world.actors["Patel"]
    for actor in (gupta, patel):
        with acting(world.database.engine, actor) as connection:
            outcome = attempt(
                connection,
                "INSERT INTO order_keys (retailer_id, vendor_id) VALUES (%s, %s)",
                gupta.retailer_id,
                patel.vendor_id,
            )
        assert outcome.error == FOREIGN_KEY_VIOLATION


def test_nobody_pays_a_vendor_without_an_account(world: World) -> None:
    gupta, patel = world.actors["Gupta"], world.actors["Patel"]
    with acting(world.database.engine, gupta) as connection:
        outcome = attempt(
            connection,
            "INSERT INTO payments (retailer_id, vendor_id, amount, payment_method, claimed_by)"
            " VALUES (%s, %s, 1, 'CASH', %s)",
            gupta.retailer_id,
            patel.vendor_id,
            gupta.user_id,
        )

    assert outcome.error == FOREIGN_KEY_VIOLATION


@pytest.mark.parametrize(
    ("person", "vendor", "allowed"),
    [
        ("Gupta", "Sharma", True),
        ("Gupta", "Patel", False),
        ("Verma", "Patel", True),
        ("Sharma", "Sharma", True),
        ("Sharma", "Patel", False),
    ],
)
def test_a_person_turns_only_to_vendors_he_deals_with(
    world: World, person: str, vendor: str, allowed: bool
) -> None:
    with acting(world.database.engine, world.actors[person]) as connection:
        outcome = attempt(
            connection,
            "UPDATE conversations SET vendor_id = %s WHERE user_id = %s",
            world.actors[vendor].vendor_id,
            world.actors[person].user_id,
        )

    assert outcome.count == (1 if allowed else 0)
    assert outcome.error == (None if allowed else INSUFFICIENT_PRIVILEGE)


def _copy(world: World, table: str, column: str, value: int) -> Row:
    row: Row = world.rows(
        f"SELECT to_jsonb(t) AS row FROM {table} AS t WHERE {column} = %s", value
    )[0]["row"]
    return row
