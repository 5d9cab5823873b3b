"""Whose books are meant is asked before anything else, and what cannot be is one line."""

from collections.abc import Iterator
from contextlib import contextmanager
from types import SimpleNamespace

import pytest
from click.testing import CliRunner

from ops import sharing
from ops.cli import main
from tests.database import Database, with_database
from tests.ops.accountant.conftest import Bahi


def test_an_unknown_wholesaler_is_refused_with_the_codes_there_are(bahi: Bahi) -> None:
    result = bahi("dues", "--vendor", "NOBODY")

    assert result.exit_code == 1
    assert "PATEL (Patel Wholesale), SHARMA (Sharma Traders)" in result.stderr
    assert result.stdout == ""


def test_the_code_may_be_written_small(bahi: Bahi) -> None:
    assert bahi("dues", "--vendor", "sharma").exit_code == 0


def test_the_books_of_another_wholesaler_are_not_touched(bahi: Bahi, traded: Database) -> None:
    result = bahi("ledger", "statement", "--vendor", "PATEL", "--shop", "Gupta Kirana")

    assert result.exit_code == 1
    assert "Patel Wholesale: no shop with an account is “Gupta Kirana”" in result.stderr


@pytest.mark.parametrize("command", [["dues", "--vendor", "SHARMA"], ["parse", "unknowns"]])
def test_a_database_that_cannot_be_reached_is_one_line_and_exit_code_2(
    server: str, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    @contextmanager
    def services(*_: object, **__: object) -> Iterator[SimpleNamespace]:
        yield SimpleNamespace(environment={"DATABASE_URL": with_database(server, "nowhere")})

    monkeypatch.setattr(sharing, "services", services)

    result = CliRunner().invoke(main, command)

    assert result.exit_code == 2
    (line,) = result.stderr.splitlines()
    assert line.startswith("Error: The database cannot be reached:")


def test_a_period_has_to_end_after_it_begins(bahi: Bahi) -> None:
    result = bahi(
        *("registers", "--vendor", "SHARMA", "--from", "2026-12-01", "--to", "30-11-2026")
    )

    assert result.exit_code == 2
    assert "--from 2026-12-01 is after --to 2026-11-30" in result.stderr
