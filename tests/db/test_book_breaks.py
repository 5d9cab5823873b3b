"""Books that contradict themselves: one tampering for each kind, with what should stand there and what
does.

The bill comes to 2433; 500 were paid on it and 44 credited, so that 1889 are open. Another order holds
1103 of the credit and reserves 25 kilos.
"""

import psycopg
import pytest

from tests.database import Database

pytestmark = pytest.mark.usefixtures("kept_books")


def found(database: Database) -> dict[str, tuple[str | None, str | None]]:
    """By its kind, what was expected and what is there; of several the last."""
    return {row["kind"]: (row["expected"], row["found"]) for row in database.breaks()}


@pytest.mark.parametrize(
    ("kind", "table", "statement", "expected", "there"),
    [
        (
            "head",
            "credit_ledgers",
            "DELETE FROM credit_ledgers WHERE seq = 3",
            "1933.00 at entry 2",
            "1889.00 at entry 3",
        ),
        (
            "reversal",
            "credit_ledgers",
            "UPDATE credit_ledgers SET is_reversed = true WHERE seq = 1",
            "stands",
            "taken back",
        ),
        (
            "bill",
            "invoices",
            "UPDATE invoices SET total = total - 100, taxable_amount = taxable_amount - 100",
            "2333.00",
            "2433.00",
        ),
        (
            "payment",
            "payments",
            "UPDATE payments SET amount = amount + 100",
            "600.00",
            "500.00",
        ),
        (
            "payment",
            "payments",
            "UPDATE payments SET is_reversed = true, reversal_reason = 'bounced'",
            None,
            "500.00",
        ),
        (
            "credit note",
            "credit_notes",
            "UPDATE credit_notes SET total = total + 1, round_off = round_off + 1",
            "45.00",
            "44.00",
        ),
        ("due", "dues", "UPDATE dues SET open_amount = open_amount - 1", "1889.00", "1888.00"),
        ("due", "dues", "DELETE FROM dues", "1889.00", None),
        (
            "settlement",
            "settlements",
            "UPDATE settlements SET open_amount = 1, state = 'OPEN' WHERE payment_id = 1",
            "0.00",
            "1.00",
        ),
        (
            "settlement",
            "payment_allocations",
            "UPDATE payment_allocations SET amount = amount - 100 WHERE amount = 500",
            "100.00",
            "0.00",
        ),
        (
            "due",
            "payment_allocations",
            "DELETE FROM payment_allocations WHERE amount = 500",
            "2389.00",
            "1889.00",
        ),
        (
            "allocation",
            "credit_ledgers",
            "UPDATE credit_ledgers SET is_reversed = true WHERE seq = 2",
            "0",
            "500.00",
        ),
        ("balance", "dues", "UPDATE dues SET open_amount = open_amount - 1", "1888.00", "1889.00"),
        (
            "balance",
            "settlements",
            "UPDATE settlements SET open_amount = 1, state = 'OPEN' WHERE payment_id = 1",
            "1888.00",
            "1889.00",
        ),
        (
            "paid",
            "orders",
            "UPDATE orders SET payment_status = 'PAID' WHERE id = 1",
            "PARTIALLY_PAID",
            "PAID",
        ),
        (
            "held",
            "credit_accounts",
            "UPDATE credit_accounts SET held = held + 1 WHERE (retailer_id, vendor_id) = (1, 1)",
            "1103.00",
            "1104.00",
        ),
        (
            "reserved",
            "vendor_products",
            "UPDATE vendor_products SET reserved = reserved + 1 WHERE reserved > 0",
            "25.000",
            "26.000",
        ),
        (
            "totals",
            "retailers",
            "UPDATE retailers SET outstanding_debt = outstanding_debt - 1 WHERE id = 1",
            "owes 1889.00, may order 47008.00",
            "owes 1888.00, may order 47008.00",
        ),
    ],
)
def test_what_contradicts_is_seen_with_both_figures(
    traded: Database,
    kind: str,
    table: str,
    statement: str,
    expected: str | None,
    there: str | None,
) -> None:
    assert traded.breaks() == []
    with traded.without_guards(table):
        traded.execute(statement)

    assert found(traded)[kind] == (expected, there)


def test_an_allocation_that_nobody_made_is_seen_on_both_its_sides(traded: Database) -> None:
    with traded.without_guards("payment_allocations"):
        traded.execute(
            "INSERT INTO payment_allocations (settlement_id, due_id, retailer_id, vendor_id, amount)"
            " SELECT settlement_id, due_id, retailer_id, vendor_id, 99999"
            " FROM payment_allocations WHERE amount = 500"
        )

    assert found(traded) == {"due": ("-98110.00", "1889.00"), "settlement": ("-99999.00", "0.00")}


def test_an_administrator_who_has_not_said_who_acts_sees_an_unequal_trial_balance(
    traded: Database,
) -> None:
    with traded.without_guards("payments"):
        traded.execute("UPDATE payments SET amount = amount + 100")

    with psycopg.connect(traded.admin_url) as connection:
        unequal = connection.execute(
            "SELECT expected, found FROM ledger_breaks WHERE kind = 'trial balance'"
        ).fetchall()
    assert unequal == [("2533.00", "2433.00")]
