"""`bahi registers` adds up a period, writes it down, and names a number that is missing."""

import csv
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

import core.calendar
from tests.database import Database
from tests.ops.accountant.conftest import Bahi, bill_of


@pytest.fixture
def period(traded: Database) -> tuple[object, ...]:
    """Everything until today."""
    today = core.calendar.business_day(traded.value("SELECT clock_now()"))
    return ("--vendor", "SHARMA", "--from", today - timedelta(days=40), "--to", today)


@pytest.fixture
def written(bahi: Bahi, period: tuple[object, ...], tmp_path: Path) -> Path:
    folder = tmp_path / "new" / "registers"
    assert bahi("registers", *period, "--out", folder).exit_code == 0
    return folder


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def total(rows: list[dict[str, str]], *columns: str) -> Decimal:
    return sum((Decimal(row[column] or 0) for row in rows for column in columns), Decimal(0))


@pytest.mark.parametrize("columns", [80, 120])
def test_the_sums_of_every_register_are_shown(
    bahi: Bahi, period: tuple[object, ...], columns: int
) -> None:
    result = bahi("registers", *period, columns=columns)

    words = " ".join(result.stdout.split())
    assert result.exit_code == 0
    assert max(map(len, result.stdout.splitlines())) <= columns
    for line in (
        "invoices 2 6,737.50 162.94 162.94 0.00 -0.38 7,063.00",
        "credit notes 1 1,050.00 26.25 26.25 0.00 0.50 1,103.00",
        "net 5,687.50 136.69 136.69 0.00 -0.88 5,960.00",
        "cancelled numbers 1",
        "UPI 1 500.00",
        "taken back, bounced or clearing 1",
        "no gap.",
    ):
        assert line in words


def test_bills_have_a_row_for_each_rate_and_every_column_adds_up(
    traded: Database, written: Path
) -> None:
    rows = read(written / "invoices.csv")

    first = [row for row in rows if row["number"] == bill_of(traded, "1001")]
    assert [(row["rate"], row["taxable"], row["total"]) for row in first] == [
        ("0.00", "220.00", "2653.00"),
        ("5.00", "2317.50", ""),
    ]
    assert bill_of(traded, "1002") not in {row["number"] for row in rows}
    assert (
        total(rows, "taxable", "cgst", "sgst", "igst", "round_off")
        == total(rows, "total")
        == traded.value("SELECT sum(total) FROM invoices WHERE status = 'ISSUED'")
    )


def test_a_credit_note_names_its_bill(traded: Database, written: Path) -> None:
    (note,) = read(written / "credit_notes.csv")

    assert note["invoice_number"] == bill_of(traded, "1003")
    assert (note["reason"], note["total"]) == ("returned", "1103.00")


def test_a_cancelled_number_says_who_and_why(traded: Database, written: Path) -> None:
    (cancelled,) = read(written / "cancelled_numbers.csv")

    assert cancelled["number"] == bill_of(traded, "1002")
    assert (cancelled["cancelled_by"], cancelled["reason"]) == ("Sharma Traders", "van broke down")


def test_receipts_are_what_came_in_and_what_became_of_it(written: Path) -> None:
    rows = read(written / "receipts.csv")

    assert [
        (row["number"], row["reference"], row["taken_by"], row["status"], row["reason"])
        for row in rows
    ] == [
        ("PAY-1", "412345678901", "Sharma Traders", "confirmed", ""),
        ("PAY-2", "", "Raju", "taken back", "was for another shop"),
    ]


def test_goods_by_hsn_code_are_what_was_billed_less_what_was_credited(written: Path) -> None:
    rows = read(written / "hsn.csv")

    (sold,) = [row for row in rows if row["hsn"] == "1006"]
    assert (sold["rate"], sold["unit"], sold["quantity"]) == ("5.00", "kg", "125.000")
    assert (sold["taxable"], sold["cgst"], sold["total"]) == ("5250.00", "131.25", "5512.50")
    assert [total(rows, column) for column in ("taxable", "cgst", "sgst", "igst")] == [
        total(read(written / "invoices.csv"), column)
        - total(read(written / "credit_notes.csv"), column)
        for column in ("taxable", "cgst", "sgst", "igst")
    ]


def test_a_shop_whose_name_is_a_formula_runs_nothing(
    bahi: Bahi, traded: Database, period: tuple[object, ...], tmp_path: Path
) -> None:
    traded.execute("UPDATE retailers SET shop_name = '=HYPERLINK(\"x\")' WHERE id = 1")

    bahi("registers", *period, "--out", tmp_path / "out")

    assert read(tmp_path / "out" / "receipts.csv")[0]["shop"] == '\'=HYPERLINK("x")'


def test_registers_that_are_there_are_never_overwritten(
    bahi: Bahi, period: tuple[object, ...], written: Path
) -> None:
    (written / "receipts.csv").write_text("notes of the accountant")
    (written / "invoices.csv").unlink()

    result = bahi("registers", *period, "--out", written)

    assert result.exit_code == 1
    assert "receipts.csv" in result.stderr
    assert "already" in result.stderr
    assert (written / "receipts.csv").read_text() == "notes of the accountant"
    assert not (written / "invoices.csv").exists()


def test_a_number_that_is_missing_is_named_and_is_exit_code_1(
    bahi: Bahi, traded: Database, period: tuple[object, ...]
) -> None:
    number = bill_of(traded, "1003")
    with traded.without_guards("document_counters"):
        traded.execute(
            "UPDATE document_counters SET last_number = last_number + 2"
            " WHERE vendor_id = 1 AND kind = 'INVOICE'"
        )

    result = bahi("registers", *period)

    last = int(number.rpartition("/")[2])
    assert result.exit_code == 1
    assert f"1 to {last + 2}, but missing {last + 1}-{last + 2}." in result.stdout


def test_another_period_has_nothing_and_still_proves_the_year(bahi: Bahi) -> None:
    result = bahi(
        *("registers", "--vendor", "SHARMA", "--from", date(2020, 4, 1), "--to", "31-03-2021")
    )

    assert result.exit_code == 0
    assert "Invoices of 20-21: none, no gap." in result.stdout
