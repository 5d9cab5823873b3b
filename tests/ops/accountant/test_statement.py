"""`bahi ledger statement` shows an account so that every figure can be followed."""

import csv
import io
from datetime import timedelta
from decimal import Decimal

import pytest

import core.calendar
from core.money import figure
from core.spreadsheets import MARK
from tests.database import Database
from tests.ops.accountant.conftest import Bahi, bill_of

STATEMENT = ("ledger", "statement", "--vendor", "SHARMA", "--shop")


@pytest.mark.parametrize("columns", [80, 120])
def test_a_statement_says_where_everything_comes_from(
    bahi: Bahi, traded: Database, columns: int
) -> None:
    result = bahi(*STATEMENT, "Verma General Store", columns=columns)

    words = " ".join(result.stdout.split())
    assert result.exit_code == 0
    assert max(map(len, result.stdout.splitlines())) <= columns
    for line in (
        f"Bill {bill_of(traded, '1003')}, order 1003 4,410.00 4,410.00",
        "Payment PAY-2, cash, taken by Raju -1,000.00 2,307.00",
        "Verma General Store owes ₹3,307.00. Added ₹5,410.00, taken off ₹2,103.00.",
        "Limit ₹50,000.00: ₹46,693.00 left.",
        "current 3,307.00",
        "dispatched 4,410.00",
        "Entry 4 of the account, hash ",
    ):
        assert line in words


def test_open_orders_and_what_is_held_for_them_are_shown(bahi: Bahi) -> None:
    result = bahi(*STATEMENT, "+919810000001")

    assert "₹1,103.00 held for orders: ₹46,744.00 left" in result.stdout
    assert "placed" in result.stdout.partition("1004")[2]
    assert "1-7" in result.stdout


def test_a_statement_of_the_past_leaves_out_how_things_stand_today(
    bahi: Bahi, traded: Database
) -> None:
    yesterday = core.calendar.business_day(traded.value("SELECT clock_now()") - timedelta(days=1))

    result = bahi(*STATEMENT, "#1", "--to", yesterday)

    assert "Gupta Kirana owed ₹2,153.00" in result.stdout
    assert "Limit" not in result.stdout
    assert "open order" not in result.stdout


def test_the_csv_file_leads_from_balance_to_balance(bahi: Bahi, traded: Database) -> None:
    result = bahi(*STATEMENT, "#2", "--csv")

    rows = list(csv.DictReader(io.StringIO(result.stdout.removeprefix(MARK))))
    assert [row["amount"] for row in rows] == ["", "4410.00", "-1103.00", "-1000.00", "1000.00", ""]
    assert Decimal(rows[-1]["balance"]) == traded.value(
        "SELECT balance FROM credit_accounts WHERE (retailer_id, vendor_id) = (2, 1)"
    )


def test_a_day_on_which_something_happened_before_is_a_column(bahi: Bahi, traded: Database) -> None:
    traded.execute(
        "SELECT post_ledger_entry(2, 1, 'ADJUSTMENT_CREDIT', 123456.5, 'k', '2026-01-05 12:00+00',"
        " p_note => '[bold]freight')"
    )

    result = bahi(*STATEMENT, "#2")

    (line,) = [line for line in result.stdout.splitlines() if "freight" in line]
    assert "05 Jan 26" in line
    assert "Charge, [bold]freight" in line
    assert figure(Decimal("123456.50")) in line
    assert "above it" in result.stdout


def test_a_shop_that_is_not_found_is_one_line_with_what_may_be_meant(bahi: Bahi) -> None:
    result = bahi(*STATEMENT, "Varma General")

    assert result.exit_code == 1
    assert "did you mean Verma General Store, Kurla, Mumbai, …0002 (#2)" in result.stderr


def test_a_ledger_that_contradicts_itself_is_not_shown(bahi: Bahi, traded: Database) -> None:
    with traded.without_guards("credit_ledgers"):
        traded.execute(
            "UPDATE credit_ledgers SET amount = 1, running_balance = 1"
            " WHERE (retailer_id, seq) = (1, 1)"
        )

    result = bahi(*STATEMENT, "#1")

    assert result.exit_code == 1
    assert result.stdout == ""
    assert "No statement is made" in result.stderr
