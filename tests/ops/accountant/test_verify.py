"""`bahi ledger verify` says whether the books are sound, and what is wrong with them."""

from tests.database import Database
from tests.ops.accountant.conftest import Bahi


def test_sound_books_are_called_sound(bahi: Bahi) -> None:
    result = bahi("ledger", "verify", columns=120)

    assert result.exit_code == 0
    assert "The books are sound" in result.stdout
    assert "from where the last proof ended" in result.stdout


def test_a_full_proof_begins_at_the_beginning(bahi: Bahi) -> None:
    result = bahi("ledger", "verify", "--full", columns=120)

    assert result.stdout.endswith("recomputed.\n")


def test_a_contradiction_is_shown_with_both_figures_and_is_an_error(
    bahi: Bahi, traded: Database
) -> None:
    with traded.without_guards("credit_accounts"):
        traded.execute("UPDATE credit_accounts SET held = held + 5 WHERE retailer_id = 2")

    result = bahi("ledger", "verify", "--full", columns=120)

    assert result.exit_code == 1
    (held,) = [line.split() for line in result.stdout.splitlines() if "credit held" in line]
    assert held[:3] == ["Verma", "General", "Store"]
    assert held[-2:] == ["0", "5.00"]
    assert "keep a copy of the database" in " ".join(result.stdout.split())
