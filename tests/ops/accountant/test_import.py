"""`bahi ledger import` takes a whole file of old bills, once."""

from pathlib import Path

import pytest

from tests.database import Database
from tests.ops.accountant.conftest import Bahi, bill_of

HEADER = "shop,bill_number,bill_date,due_date,amount\n"
BILLS = (
    HEADER
    + '+919810000001,OLD/7,2026-10-01,,"1,23,456.50"\n'
    + "Verma General Store,OLD/8,01/10/2026,15/10/2026,₹500\n"
    + "#2,OLD/9,05-10-2026,,250\n"
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "old bills.csv"
    path.write_text(BILLS, encoding="utf-8-sig")
    return path


def posted(database: Database) -> int:
    return int(
        database.value(
            "SELECT count(*) FROM credit_ledgers WHERE transaction_type = 'OPENING_BALANCE'"
        )
    )


def test_bills_are_posted_and_summed_up(bahi: Bahi, traded: Database, file: Path) -> None:
    result = bahi("ledger", "import", file, "--vendor", "SHARMA")

    assert result.exit_code == 0
    assert "3 bills of 2 shops posted, together ₹1,24,206.50." in result.stdout
    assert "(#1): limit ₹50,000.00, ₹76,712.50 above it" in result.stdout
    assert "(#2): limit" not in result.stdout
    assert traded.rows(
        "SELECT retailer_id, bill_number, bill_date::text, due_date::text, amount::text"
        " FROM dues WHERE bill_number LIKE 'OLD%%' ORDER BY ledger_id"
    ) == [
        dict(
            zip(("retailer_id", "bill_number", "bill_date", "due_date", "amount"), row, strict=True)
        )
        for row in (
            (1, "OLD/7", "2026-10-01", "2026-10-16", "123456.50"),
            (2, "OLD/8", "2026-10-01", "2026-10-15", "500.00"),
            (2, "OLD/9", "2026-10-05", "2026-10-20", "250.00"),
        )
    ]
    assert traded.breaks() == []


def test_importing_twice_adds_nothing(bahi: Bahi, traded: Database, file: Path) -> None:
    bahi("ledger", "import", file, "--vendor", "SHARMA")
    file.write_text(BILLS + "#2,OLD/10,2026-10-05,,50\n")

    result = bahi("ledger", "import", file, "--vendor", "SHARMA")

    assert "1 bill of 1 shop posted, together ₹50.00." in result.stdout
    assert "3 bills there already" in result.stdout
    assert posted(traded) == 4


def test_one_wrong_row_and_nothing_is_imported(bahi: Bahi, traded: Database, file: Path) -> None:
    file.write_text(BILLS + "#2,OLD/10,2026-10-05,,5.001\nNobody,OLD/11,2026-10-05,,5\n")

    result = bahi("ledger", "import", file, "--vendor", "SHARMA")

    assert result.exit_code == 1
    assert result.stdout == ""
    assert "2 problems in the 5 rows of old bills.csv; nothing was imported:" in result.stderr
    assert "line 5: amount 5.001 has more than two decimals" in result.stderr
    assert "line 6: no shop" in result.stderr
    assert posted(traded) == 0


def test_the_same_bill_with_other_figures_is_refused_with_both(
    bahi: Bahi, traded: Database, file: Path
) -> None:
    bahi("ledger", "import", file, "--vendor", "SHARMA")
    file.write_text(HEADER + "#2,OLD/9,2026-10-05,,251\n")

    result = bahi("ledger", "import", file, "--vendor", "SHARMA")

    assert result.exit_code == 1
    assert "with ₹250.00" in result.stderr
    assert "with ₹251.00" in result.stderr


def test_a_bill_that_was_made_here_is_not_taken_for_an_old_one(
    bahi: Bahi, traded: Database, file: Path
) -> None:
    file.write_text(HEADER + f"#1,{bill_of(traded, '1001')},2026-10-05,,251\n")

    assert "in the books already" in bahi("ledger", "import", file, "--vendor", "SHARMA").stderr


def test_a_trial_shows_what_would_be_posted_and_posts_nothing(
    bahi: Bahi, traded: Database, file: Path
) -> None:
    result = bahi("ledger", "import", file, "--vendor", "SHARMA", "--dry-run", columns=120)

    assert result.exit_code == 0
    assert "3 bills of 2 shops would be posted" in result.stdout
    assert "1 1,23,456.50 2,153.00 1,25,609.50" in " ".join(result.stdout.split())
    assert "(#1): limit" in result.stdout
    assert posted(traded) == 0


def test_a_file_without_the_columns_is_told_them(bahi: Bahi, file: Path) -> None:
    file.write_text("party,bill,amount\n")

    result = bahi("ledger", "import", file, "--vendor", "SHARMA")

    assert result.exit_code == 1
    assert "Missing: shop, bill_number, bill_date, due_date. Unknown: party, bill." in result.stderr


def test_progress_is_shown_beside_the_report(
    bahi: Bahi, traded: Database, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")

    result = bahi("ledger", "import", file, "--vendor", "SHARMA")

    assert "3/3" in result.stderr
    assert "3/3" not in result.stdout
