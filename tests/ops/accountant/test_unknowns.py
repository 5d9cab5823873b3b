"""Which words were not understood, as an operator sees them."""

import json
from datetime import timedelta

import pytest

import db.engine
import db.unclear_words
from core.unclear_words import KEPT_DAYS, Outcome, UnclearWords
from db.engine import SYSTEM
from tests.database import Database
from tests.ops.accountant.conftest import Bahi


@pytest.fixture
def noted(traded: Database) -> Database:
    note(traded, "rasna", times=3)
    note(traded, "tang", vendor_id=2)
    note(traded, "namak", outcome=Outcome.ASKED)
    sugar = traded.value("SELECT id FROM vendor_products WHERE vendor_id = 1 AND sku = 'SUGAR-M'")
    note(traded, "chini", outcome=Outcome.ANSWERED, chosen=sugar)
    return traded


def note(
    database: Database,
    words: str,
    *,
    vendor_id: int = 1,
    outcome: Outcome = Outcome.UNKNOWN,
    chosen: int | None = None,
    times: int = 1,
) -> None:
    for _ in range(times):
        with db.engine.transaction(database.engine, SYSTEM) as connection:
            row = UnclearWords(words, outcome, chosen)
            db.unclear_words.note(connection, vendor_id, [row])


def shown(bahi: Bahi, *options: object) -> list[str]:
    """The rows of the table, without its header and its days."""
    result = bahi("parse", "unknowns", *options)
    assert result.exit_code == 0, result.output
    rows = [line.split() for line in result.stdout.splitlines()[1:]]
    return [" ".join(word for word in (*row[:2], *row[8:])) for row in rows]


def test_the_most_frequent_unknown_words_come_first(bahi: Bahi, noted: Database) -> None:
    assert shown(bahi) == ["rasna 3 SHARMA", "tang 1 PATEL"]
    assert shown(bahi, "--limit", 1) == ["rasna 3 SHARMA"]


def test_one_wholesaler_may_be_asked_for(bahi: Bahi, noted: Database) -> None:
    assert shown(bahi, "--vendor", "patel") == ["tang 1 PATEL"]
    result = bahi("parse", "unknowns", "--vendor", "NOBODY")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "SHARMA (Sharma Traders)" in result.stderr


def test_questions_and_what_was_chosen_are_shown(bahi: Bahi, noted: Database) -> None:
    assert shown(bahi, "--outcome", "asked") == ["namak 1 SHARMA"]
    assert shown(bahi, "--outcome", "answered") == ["chini 1 SHARMA Sugar M-30 (SUGAR-M)"]


def test_the_days_count_today(bahi: Bahi, noted: Database) -> None:
    noted.move_clock(timedelta(days=1))
    note(noted, "limca")

    assert shown(bahi, "--days", 1) == ["limca 1 SHARMA"]
    assert len(shown(bahi, "--days", 2)) == 3


def test_programs_get_everything(bahi: Bahi, noted: Database) -> None:
    result = bahi("parse", "unknowns", "--outcome", "answered", "--json")

    today = noted.value("SELECT ((clock_now() AT TIME ZONE 'Asia/Kolkata')::date)::text")
    assert json.loads(result.stdout) == [
        {
            "words": "chini",
            "outcome": "answered",
            "times": 1,
            "first_seen_on": today,
            "last_seen_on": today,
            "vendor": "SHARMA",
            "chosen": {"sku": "SUGAR-M", "name": "Sugar M-30"},
        }
    ]
    assert (
        json.loads(bahi("parse", "unknowns", "--vendor", "PATEL", "--json").stdout)[0]["chosen"]
        is None
    )


def test_an_empty_log_says_what_it_means(bahi: Bahi, traded: Database) -> None:
    result = bahi("parse", "unknowns", "--vendor", "SHARMA", "--days", 7)

    said = " ".join(result.stdout.split())
    assert result.exit_code == 0
    assert "Of Sharma Traders, no words are noted as unknown in the last 7 days." in said
    assert "or nobody has ordered" in said
    assert bahi("parse", "unknowns", "--json").stdout == "[]\n"


def test_days_beyond_what_is_kept_are_refused(bahi: Bahi) -> None:
    assert bahi("parse", "unknowns", "--days", KEPT_DAYS).exit_code == 0
    assert bahi("parse", "unknowns", "--days", KEPT_DAYS + 1).exit_code == 2
