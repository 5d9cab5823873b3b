"""`bahi payments reconcile` says what agrees with the bank, and changes nothing unless it is told to."""

from decimal import Decimal
from pathlib import Path

import pytest

import core.calendar
from tests.database import Database
from tests.ops.accountant.conftest import Bahi, sharmas_books
from tests.phones import GUPTA, SHARMA, VERMA, Phones, RecordingProvider, settings_for
from workers.bookkeeping import receipts

PAID, CLAIMED = "412345678901", "412345678902"


def day_of(database: Database, transaction_id: str) -> str:
    paid_at = database.value(
        "SELECT paid_at FROM payments WHERE transaction_id = %s", transaction_id
    )
    return core.calendar.business_day(paid_at).isoformat()


@pytest.fixture
def rows(traded: Database) -> list[str]:
    """The bank's list as it should be."""
    return [
        f"{day_of(traded, PAID)},UPI-GUPTA KIRANA,'{PAID},,500.00",
        f"{day_of(traded, CLAIMED)},UPI-GUPTA KIRANA, {CLAIMED},,700.00",
    ]


@pytest.fixture
def bank(tmp_path: Path, rows: list[str]) -> Path:
    return write(tmp_path / "bank.csv", *rows)


def write(path: Path, *rows: str) -> Path:
    header = "A Bank\nAccount,123\nDate,Narration,UTR,Withdrawal Amt.,Deposit Amt.\n"
    path.write_text(header + "\n".join(rows))
    return path


def payments(database: Database) -> list[tuple[str, str]]:
    return [
        (row["payment_number"], row["status"])
        for row in database.rows("SELECT payment_number, status FROM payments ORDER BY id")
    ]


def test_a_claim_that_the_bank_has_needs_a_person_and_stays_a_claim(
    bahi: Bahi, traded: Database, bank: Path
) -> None:
    before = payments(traded)

    result = bahi("payments", "reconcile", bank, "--vendor", "SHARMA")

    assert result.exit_code == 1
    assert "Claims that the bank confirms" in result.stdout
    assert "matched 1 500.00 500.00" in " ".join(result.stdout.split())
    assert "--post" in result.stdout
    assert payments(traded) == before


def test_with_post_the_claim_is_confirmed_its_shop_told_and_nothing_is_left_to_do(
    bahi: Bahi, traded: Database, bank: Path
) -> None:
    result = bahi("payments", "reconcile", bank, "--vendor", "SHARMA", "--post")

    assert result.exit_code == 0
    assert "1 claim confirmed, ₹700.00; the shops are told." in result.stdout
    assert ("PAY-3", "CONFIRMED") in payments(traded)
    assert traded.breaks() == []
    (told,) = traded.rows(
        "SELECT to_number, body FROM whatsapp_messages"
        " WHERE direction = 'OUTBOUND' AND state = 'PENDING'"
    )
    assert told["to_number"] == GUPTA
    assert "₹700.00" in told["body"]
    (entry,) = traded.rows("SELECT * FROM audit_logs WHERE request_id = 'bahi payments reconcile'")
    assert (entry["actor_role"], entry["user_id"], entry["entity_id"]) == ("ADMIN", None, "3")


def test_doing_it_again_finds_everything_matched(bahi: Bahi, traded: Database, bank: Path) -> None:
    bahi("payments", "reconcile", bank, "--vendor", "SHARMA", "--post")

    result = bahi("payments", "reconcile", bank, "--vendor", "SHARMA", "--post")

    assert result.exit_code == 0
    assert "Nothing was to be confirmed." in result.stdout
    assert "matched 2 1,200.00 1,200.00" in " ".join(result.stdout.split())


def test_a_claim_that_somebody_refuses_meanwhile_is_not_confirmed(
    bahi: Bahi, traded: Database, bank: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    confirm = receipts.confirm

    def after_a_refusal(books: receipts.Books, claim: receipts.Row) -> receipts.Outcome:
        with sharmas_books(traded) as sharmas:
            receipts.reject(sharmas, claim)
        return confirm(books, claim)

    monkeypatch.setattr(receipts, "confirm", after_a_refusal)

    result = bahi("payments", "reconcile", bank, "--vendor", "SHARMA", "--post")

    assert result.exit_code == 1
    assert "rejected" in result.stdout
    assert ("PAY-3", "REJECTED") in payments(traded)


@pytest.mark.parametrize(
    ("row", "title"),
    [
        ("{day},NEFT,N1,,1200", "Ask the shop to write it, such as: paid 1200 neft N1. Then"),
        ("{day},NEFT,,,1200", "At the bank, not in the books"),
        ("{day},UPI,412345678901,,500", "More than once in the file"),
    ],
)
def test_what_the_books_do_not_know_needs_a_person(
    bahi: Bahi, traded: Database, tmp_path: Path, rows: list[str], row: str, title: str
) -> None:
    bank = write(tmp_path / "bank.csv", *rows, row.format(day=day_of(traded, PAID)))

    result = bahi("payments", "reconcile", bank, "--vendor", "SHARMA", "--post")

    assert result.exit_code == 1
    assert title in result.stdout


def test_another_amount_is_shown_with_both_figures_and_left_alone(
    bahi: Bahi, traded: Database, tmp_path: Path, rows: list[str]
) -> None:
    bank = write(tmp_path / "bank.csv", rows[0], rows[1].replace("700.00", "750.00"))

    result = bahi("payments", "reconcile", bank, "--vendor", "SHARMA", "--post")

    assert result.exit_code == 1
    assert "750.00 700.00 PAY-3 pending" in " ".join(result.stdout.split())
    assert "PAY-3: the bank says ₹750.00, the books ₹700.00." in result.stdout
    assert ("PAY-3", "PENDING") in payments(traded)


def test_a_transfer_that_the_bank_does_not_have_is_missed_in_the_files_period(
    bahi: Bahi, traded: Database, tmp_path: Path, rows: list[str]
) -> None:
    other = f"{day_of(traded, PAID)},fee,X1,5,"
    bank = write(tmp_path / "bank.csv", other, rows[1])

    result = bahi("payments", "reconcile", bank, "--vendor", "SHARMA", "--post")

    assert result.exit_code == 1
    assert "In the books, not at the bank" in result.stdout
    assert PAID in result.stdout
    assert "debits, skipped 1" in " ".join(result.stdout.split())


def test_a_period_of_one_day_asks_for_nothing_of_the_others(
    bahi: Bahi, traded: Database, tmp_path: Path, rows: list[str]
) -> None:
    bank = write(tmp_path / "bank.csv", *rows)
    day = day_of(traded, PAID)

    result = bahi(
        *("payments", "reconcile", bank, "--vendor", "SHARMA", "--from", day, "--to", day)
    )

    assert result.exit_code == 0
    assert CLAIMED not in result.stdout


def test_ids_are_the_same_in_small_letters_and_in_capitals(
    bahi: Bahi, traded: Database, tmp_path: Path, rows: list[str]
) -> None:
    with sharmas_books(traded) as books:
        receipts.take(
            books,
            retailer_id=1,
            vendor_id=1,
            amount=Decimal(900),
            method="BANK_TRANSFER",
            transaction_id="axis0012ab",
        )
    day = day_of(traded, "AXIS0012AB")
    bank = write(tmp_path / "bank.csv", *rows, f"{day},NEFT,AXIS 0012 AB,,900")

    result = bahi("payments", "reconcile", bank, "--vendor", "SHARMA", "--post")

    assert result.exit_code == 0
    assert "matched 2 1,400.00 1,400.00" in " ".join(result.stdout.split())


def test_a_reference_of_letters_and_digits_is_found_as_the_shop_wrote_it(
    bahi: Bahi, traded: Database, tmp_path: Path, rows: list[str]
) -> None:
    phones = Phones(traded, settings_for(traded), RecordingProvider())
    phones.says(VERMA, "paid 900 neft axis0026231")
    day = day_of(traded, "AXIS0026231")
    bank = write(tmp_path / "bank.csv", *rows, f"{day},NEFT,AXIS0026231,,900")

    result = bahi("payments", "reconcile", bank, "--vendor", "SHARMA", "--post")

    assert result.exit_code == 0
    assert "2 claims confirmed, ₹1,600.00" in result.stdout


def test_a_cheque_is_compared_by_its_number_on_its_way_and_when_it_is_posted(
    bahi: Bahi, traded: Database, tmp_path: Path, rows: list[str]
) -> None:
    phones = Phones(traded, settings_for(traded), RecordingProvider())
    phones.says(VERMA, "paid 900 cheque 123456")
    phones.says(SHARMA, "received PAY-4")
    bank = write(tmp_path / "bank.csv", *rows, f"{day_of(traded, CLAIMED)},CLG,0000123456,,900.00")

    clearing = bahi("payments", "reconcile", bank, "--vendor", "SHARMA", "--post")
    phones.says(SHARMA, "cleared PAY-4")
    posted = bahi("payments", "reconcile", bank, "--vendor", "SHARMA", "--post")

    assert clearing.exit_code == 1
    assert "The wholesaler writes: cleared PAY-4." in clearing.stdout
    assert posted.exit_code == 0
    assert "matched 3 2,100.00 2,100.00" in " ".join(posted.stdout.split())


def test_a_file_that_cannot_be_read_is_told_from_one_that_differs(
    bahi: Bahi, tmp_path: Path
) -> None:
    path = tmp_path / "bank.csv"
    path.write_text("Date,Narration,Amount\n22/11/2026,x,5\n")

    result = bahi("payments", "reconcile", path, "--vendor", "SHARMA")

    assert result.exit_code == 2
    assert result.stdout == ""
    assert "Not found: transaction id" in result.stderr


@pytest.mark.parametrize("columns", [80, 120])
def test_the_report_fits_its_terminal(bahi: Bahi, bank: Path, columns: int) -> None:
    result = bahi("payments", "reconcile", bank, "--vendor", "SHARMA", columns=columns)

    assert max(map(len, result.stdout.splitlines())) <= columns
