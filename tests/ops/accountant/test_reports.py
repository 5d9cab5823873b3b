"""What all reports have in common."""

from pathlib import Path

import pytest

from core.spreadsheets import MARK
from tests.ops.accountant.conftest import Bahi

PERIOD = ("--from", "2020-04-01", "--to", "2099-03-31")


@pytest.mark.parametrize(
    "words",
    [
        ("dues", "--vendor", "SHARMA"),
        ("ledger", "statement", "--vendor", "SHARMA", "--shop", "#1"),
        ("registers", "--vendor", "SHARMA", *PERIOD),
    ],
)
def test_no_line_of_a_report_that_is_piped_ends_with_blanks(
    bahi: Bahi, words: tuple[str, ...]
) -> None:
    lines = bahi(*words).stdout.splitlines()

    assert lines
    assert [line for line in lines if line != line.rstrip()] == []


def test_every_csv_file_begins_with_the_mark_by_which_spreadsheets_know_utf_8(
    bahi: Bahi, tmp_path: Path
) -> None:
    bahi("registers", "--vendor", "SHARMA", *PERIOD, "--out", tmp_path)
    texts = [path.read_text(encoding="utf-8") for path in tmp_path.glob("*.csv")]
    texts.append(bahi("dues", "--vendor", "SHARMA", "--csv").stdout)
    texts.append(bahi("ledger", "statement", "--vendor", "SHARMA", "--shop", "#1", "--csv").stdout)

    assert len(texts) == 7
    assert all(text.startswith(MARK) and text.count(MARK) == 1 for text in texts)
