"""Who writes in the books of an account: documents the vendor, everything else functions alone."""

import pytest

from tests.db.security.attempts import INSUFFICIENT_PRIVILEGE, RESTRICT_VIOLATION
from tests.db.security.sides import insert, person, run
from tests.db.security.world import World


@pytest.mark.parametrize("who", ["Gupta", "Sharma"])
def test_neither_side_marks_an_order_as_paid(world: World, who: str) -> None:
    """It is as paid as its bill, which the functions of the ledger know."""
    placed, delivered = (world.order("Gupta", "Sharma", s) for s in ("PLACED", "DELIVERED"))
    paid = "UPDATE orders SET payment_status = 'PAID' WHERE id = %s"
    by_the_way = "UPDATE orders SET payment_status = 'PAID', status = 'CANCELLED' WHERE id = %s"

    assert run(world, who, paid, placed).error == RESTRICT_VIOLATION
    assert run(world, who, paid, delivered).touched_nothing
    assert run(world, who, by_the_way, placed).error == RESTRICT_VIOLATION


DOCUMENTS = ["invoices", "invoice_items", "credit_notes", "credit_note_items"]


@pytest.mark.parametrize("table", DOCUMENTS)
def test_a_retailer_writes_no_document(world: World, table: str) -> None:
    own_name = {"created_by": person(world, "Gupta")} if table == "credit_notes" else {}

    assert insert(world, "Gupta", table, **own_name).error == INSUFFICIENT_PRIVILEGE


@pytest.mark.parametrize("table", DOCUMENTS)
def test_the_vendor_writes_documents(world: World, table: str) -> None:
    own_name = {"created_by": person(world, "Sharma")} if table == "credit_notes" else {}

    assert insert(world, "Sharma", table, **own_name).count == 1


@pytest.mark.parametrize(
    "table",
    [
        "credit_ledgers",
        "credit_holds",
        "dues",
        "settlements",
        "payment_allocations",
        "reminders",
        "ledger_checkpoints",
    ],
)
@pytest.mark.parametrize("who", ["Gupta", "Sharma"])
def test_neither_side_writes_what_functions_or_the_platform_write(
    world: World, who: str, table: str
) -> None:
    assert insert(world, who, table).error == INSUFFICIENT_PRIVILEGE


@pytest.mark.parametrize("who", ["Gupta", "Sharma"])
def test_neither_side_changes_what_is_due_or_what_has_paid_it(world: World, who: str) -> None:
    for statement in (
        "UPDATE dues SET open_amount = 0",
        "UPDATE dues SET overdue_since = NULL",
        "UPDATE settlements SET open_amount = amount",
        "UPDATE payment_allocations SET state = 'RELEASED', released_at = now()",
    ):
        assert run(world, who, statement).error == INSUFFICIENT_PRIVILEGE


def test_a_retailer_takes_no_number_for_a_document(world: World) -> None:
    count = "UPDATE document_counters SET last_number = last_number + 1"
    counters = world.value(
        "SELECT count(*) FROM document_counters WHERE vendor_id = %s",
        world.actors["Sharma"].vendor_id,
    )

    assert run(world, "Gupta", count).count == 0
    assert run(world, "Sharma", count).count == counters == 2


@pytest.mark.parametrize(
    "call",
    [
        "post_ledger_entry({retailer}, {vendor}, 'ADJUSTMENT_DEBIT', 1, 'x', now(), p_note => 'x')",
        "post_ledger_entries(jsonb_build_array(jsonb_build_object('retailer_id', {retailer},"
        " 'vendor_id', {vendor}, 'transaction_type', 'ADJUSTMENT_DEBIT', 'amount', 1,"
        " 'idempotency_key', 'x', 'effective_at', now(), 'note', 'x')))",
        "allocate_settlement({settlement}, ARRAY[{due}], ARRAY[1])",
        "change_credit_terms({retailer}, {vendor}, 1000000, 365, false)",
        "keep_stock({order})",
        "fulfil_stock({order}, '{{}}', '{{}}')",
        "return_stock({vendor}, '{{}}', '{{}}')",
    ],
    ids=lambda call: call.partition("(")[0],
)
def test_a_retailer_does_not_keep_the_books_nor_the_shop(world: World, call: str) -> None:
    statement = "SELECT " + call.format(
        retailer=world.actors["Gupta"].retailer_id,
        vendor=world.actors["Sharma"].vendor_id,
        order=world.order("Gupta", "Sharma", "PLACED"),
        settlement=world.open_item("settlements", "Gupta", "Sharma"),
        due=world.open_item("dues", "Gupta", "Sharma"),
    )

    assert run(world, "Gupta", statement).error == INSUFFICIENT_PRIVILEGE
    assert run(world, "Sharma", statement).error is None


@pytest.mark.parametrize(
    ("table", "named", "statement"),
    [
        (
            "payments",
            "reversed_by",
            "UPDATE payments SET is_reversed = true, reversal_reason = 'x', reversed_at = now(),"
            " reversed_by = %s WHERE id = %s",
        ),
        ("payments", "banked_by", "UPDATE payments SET banked_by = %s WHERE id = %s"),
        (
            "invoices",
            "cancelled_by",
            "UPDATE invoices SET status = 'CANCELLED', cancelled_at = now(), cancel_reason = 'x',"
            " cancelled_by = %s WHERE id = %s",
        ),
    ],
    ids=lambda value: value if value.endswith("_by") else "",
)
def test_nobody_decides_in_a_colleagues_name(
    world: World, table: str, named: str, statement: str
) -> None:
    """Not in that of the other side either."""
    row = (
        world.payment("Gupta", "Sharma", "CONFIRMED")
        if table == "payments"
        else world.value(
            "SELECT id FROM invoices WHERE order_id = %s",
            world.order("Gupta", "Sharma", "DELIVERED"),
        )
    )
    colleague = world.value("SELECT id FROM users WHERE name = 'Spare'")

    assert run(world, "Sharma", statement, person(world, "Sharma"), row).count == 1
    for other in (colleague, person(world, "Gupta")):
        outcome = run(world, "Sharma", statement, other, row)
        assert outcome.error == INSUFFICIENT_PRIVILEGE, named


def test_a_credit_note_bears_the_name_of_who_wrote_it(world: World) -> None:
    for created_by in (person(world, "Gupta"), person(world, "Patel"), None):
        outcome = insert(world, "Sharma", "credit_notes", created_by=created_by)
        assert outcome.error == INSUFFICIENT_PRIVILEGE
