"""`bahi dues` says who owes what, and since when."""

import csv
import io
from decimal import Decimal

import pytest

from core.spreadsheets import MARK
from tests.database import Database
from tests.ops.accountant.conftest import VERMA_ID, Bahi, sharmas_books
from workers.bookkeeping import receipts


def test_with_room_every_age_has_a_column(bahi: Bahi) -> None:
    result = bahi("dues", "--vendor", "SHARMA", columns=120)

    words = " ".join(result.stdout.split())
    assert result.exit_code == 0
    assert "current 1-7 8-15 16-30 31-60 60+ total" in words
    assert "together 3,307.00 2,153.00 0.00 0.00 0.00 0.00 5,460.00" in words
    assert result.stdout.index("Gupta Kirana") < result.stdout.index("Verma General Store")


def test_without_room_ages_stand_below(bahi: Bahi, traded: Database) -> None:
    traded.execute(
        "SELECT post_ledger_entry(1, 1, 'OPENING_BALANCE', 9876543.21, 'k', '2026-01-05 12:00+00',"
        " p_due_date => '2026-01-20', p_note => 'OLD/1')"
    )

    result = bahi("dues", "--vendor", "SHARMA", columns=80)

    words = " ".join(result.stdout.split())
    assert max(map(len, result.stdout.splitlines())) <= 80
    assert "not due late total" in words
    assert "together 3,307.00 98,78,696.21 98,82,003.21" in words
    assert "60+ 98,76,543.21" in words


def test_the_largest_debt_may_stand_first(bahi: Bahi) -> None:
    result = bahi("dues", "--vendor", "SHARMA", "--first", "largest")

    assert result.stdout.index("Verma General Store") < result.stdout.index("Gupta Kirana")


def test_what_was_paid_in_advance_is_said(bahi: Bahi, traded: Database) -> None:
    with sharmas_books(traded) as books:
        receipts.take(books, retailer_id=VERMA_ID, vendor_id=1, amount=Decimal(5000), method="CASH")

    result = bahi("dues", "--vendor", "SHARMA")

    assert "in advance" in result.stdout
    assert "Paid in advance: ₹1,693.00." in result.stdout


def test_a_wholesaler_to_whom_nothing_is_owed_is_told_so(bahi: Bahi) -> None:
    assert "No shop owes anything" in bahi("dues", "--vendor", "PATEL").stdout


@pytest.mark.parametrize("order", ["oldest", "largest"])
def test_the_csv_file_adds_up_to_the_accounts(bahi: Bahi, traded: Database, order: str) -> None:
    result = bahi("dues", "--vendor", "SHARMA", "--csv", "--first", order)

    *shops, together = csv.DictReader(io.StringIO(result.stdout.removeprefix(MARK)))
    assert {row["shop_id"] for row in shops} == {"1", "2"}
    assert Decimal(together["total"]) - Decimal(together["paid_in_advance"]) == traded.value(
        "SELECT sum(balance) FROM credit_accounts WHERE vendor_id = 1"
    )
