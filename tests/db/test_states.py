"""States go forward only, and what follows the ledger is moved by its functions alone."""

import psycopg
import psycopg.errors
import pytest

from tests.database import Database
from tests.db.test_immutability import CHANGEABLE, OTHER_VALUE

pytestmark = pytest.mark.usefixtures("kept_books")

# What only the functions of the ledger change, whoever is logged in.
FOLLOWING = {
    "orders": {"payment_status"},
    "dues": CHANGEABLE["dues"],
    "settlements": CHANGEABLE["settlements"],
    "payment_allocations": CHANGEABLE["payment_allocations"],
    "credit_scores": {
        "retailer_id",
        "scored_on",
        "score",
        "risk_category",
        "reasons",
        "created_at",
    },
    "ledger_checkpoints": {
        "retailer_id",
        "vendor_id",
        "seq",
        "balance",
        "row_hash",
        "verified_at",
    },
}


@pytest.mark.parametrize("table", FOLLOWING)
def test_what_follows_the_ledger_is_changed_by_its_functions_only(
    superuser: psycopg.Connection, traded: Database, table: str
) -> None:
    kinds = {
        row["column_name"]: row["data_type"]
        for row in traded.rows(
            "SELECT column_name, data_type FROM information_schema.columns"
            " WHERE table_schema = 'public' AND table_name = %s",
            table,
        )
    }
    superuser.execute("SET session_replication_role = replica")
    for column in FOLLOWING[table]:
        value = OTHER_VALUE[kinds[column]].format(c=column)
        with pytest.raises(psycopg.errors.RestrictViolation, match="only functions of"):
            superuser.execute(f"UPDATE {table} SET {column} = {value}".encode())


@pytest.mark.parametrize(
    ("step", "back"),
    [
        (
            "UPDATE dues SET state = 'CANCELLED', open_amount = 0",
            "UPDATE dues SET state = 'OPEN', open_amount = 1",
        ),
        (
            "UPDATE settlements SET state = 'REVERSED', open_amount = 0",
            "UPDATE settlements SET state = 'OPEN', open_amount = 1",
        ),
        (
            "UPDATE payment_allocations SET state = 'RELEASED', released_at = now()",
            "UPDATE payment_allocations SET state = 'ACTIVE', released_at = NULL",
        ),
        (
            "UPDATE dues SET overdue_since = due_date + 1",
            "UPDATE dues SET overdue_since = due_date + 2",
        ),
    ],
)
def test_the_functions_of_the_ledger_do_not_go_back_either(
    superuser: psycopg.Connection, step: str, back: str
) -> None:
    superuser.execute("SET ROLE ledger_owner")
    superuser.execute(step.encode())
    with pytest.raises(psycopg.errors.RestrictViolation, match=r"does not go|is set once"):
        superuser.execute(back.encode())


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE orders SET status = 'PLACED' WHERE status = 'DELIVERED'",
        "UPDATE orders SET status = 'DELIVERED' WHERE status = 'PLACED'",
        "UPDATE orders SET invoice_number = 'X/1' WHERE invoice_number IS NOT NULL",
        "UPDATE orders SET delivered_at = now() WHERE delivered_at IS NOT NULL",
        "UPDATE payments SET status = 'PENDING', decided_at = NULL WHERE status = 'CONFIRMED'",
        "UPDATE payments SET status = 'REJECTED' WHERE status = 'CONFIRMED'",
        "UPDATE payments SET status = 'CLEARING' WHERE status = 'CONFIRMED'",
        "UPDATE payments SET decided_by = NULL",
        "UPDATE credit_holds SET state = 'ACTIVE', closed_at = NULL WHERE state = 'RELEASED'",
        "UPDATE stock_reservations SET state = 'ACTIVE', closed_at = NULL"
        " WHERE state = 'FULFILLED'",
    ],
)
def test_a_state_goes_forward_only(superuser: psycopg.Connection, statement: str) -> None:
    with pytest.raises(psycopg.errors.RestrictViolation):
        superuser.execute(statement.encode())


def test_what_was_taken_back_stays_taken_back(
    superuser: psycopg.Connection, traded: Database
) -> None:
    superuser.execute(
        "UPDATE payments SET is_reversed = true, reversal_reason = 'cheque bounced'"
        " WHERE status = 'CONFIRMED'"
    )
    for change in ("is_reversed = false, reversal_reason = NULL", "reversal_reason = 'another'"):
        with pytest.raises(psycopg.errors.RestrictViolation, match="set once"):
            superuser.execute(f"UPDATE payments SET {change} WHERE is_reversed".encode())


@pytest.mark.parametrize("state", ["REPLACED", "KEPT", "BROKEN"])
def test_a_word_that_was_given_is_judged_once(superuser: psycopg.Connection, state: str) -> None:
    judge = "UPDATE payment_promises SET state = %s, closed_at = CASE %s WHEN 'OPEN' THEN NULL ELSE now() END"
    superuser.execute(judge.encode(), [state, state])
    for other in {"OPEN", "REPLACED", "KEPT", "BROKEN"} - {state}:
        with pytest.raises(psycopg.errors.RestrictViolation, match="does not go"):
            superuser.execute(judge.encode(), [other, other])


def test_a_cancelled_bill_stays_cancelled(superuser: psycopg.Connection) -> None:
    superuser.execute(
        "UPDATE invoices SET status = 'CANCELLED', cancelled_at = now(), cancel_reason = 'not sent'"
    )
    for change in (
        "status = 'ISSUED', cancelled_at = NULL, cancel_reason = NULL",
        "cancel_reason = 'another'",
        "cancelled_at = now() + interval '1 day'",
    ):
        with pytest.raises(psycopg.errors.RestrictViolation, match="set once"):
            superuser.execute(f"UPDATE invoices SET {change}".encode())


@pytest.mark.parametrize("state", ["REFUSED", "WITHDRAWN"])
def test_a_complaint_is_decided_once(superuser: psycopg.Connection, state: str) -> None:
    superuser.execute(
        "INSERT INTO complaints (invoice_id, order_id, retailer_id, vendor_id, reason)"
        " SELECT id, order_id, retailer_id, vendor_id, 'SHORT' FROM invoices"
    )
    decide = "UPDATE complaints SET state = %s, decided_at = CASE WHEN %s <> 'OPEN' THEN now() END"
    superuser.execute(decide.encode(), [state, state])
    for other in {"OPEN", "ACCEPTED", "REFUSED", "WITHDRAWN"} - {state}:
        with pytest.raises(psycopg.errors.RestrictViolation):
            superuser.execute(decide.encode(), [other, other])
