"""A wholesaler's own words on the command line."""

import pytest

from tests.database import Database
from tests.ops.accountant.conftest import Bahi
from tests.ops.accountant.goods import version


def added(bahi: Bahi, said: str) -> str:
    result = bahi("catalogue", "words", "--vendor", "SHARMA", "--add", said)
    assert result.exit_code == 0, result.output
    return result.stdout


def test_a_word_is_added_and_listed(bahi: Bahi, traded: Database) -> None:
    before = version(traded)
    assert "no words of his own" in bahi("catalogue", "words", "--vendor", "SHARMA").stdout

    assert added(bahi, " Meethi Reti = cheeni") == (
        "Sharma Traders: “meethi reti” stands for sugar now.\n"
    )

    (_, row) = bahi("catalogue", "words", "--vendor", "SHARMA").stdout.splitlines()
    word_id = traded.value("SELECT id FROM vendor_words")
    assert row.split()[:4] == [str(word_id), "meethi", "reti", "sugar"]
    assert version(traded) != before
    assert "no words of his own" in bahi("catalogue", "words", "--vendor", "PATEL").stdout


def test_a_word_is_taken_back_and_the_trail_keeps_it(bahi: Bahi, traded: Database) -> None:
    added(bahi, "meethi reti=sugar")
    word_id = traded.value("SELECT id FROM vendor_words")

    result = bahi("catalogue", "words", "--vendor", "SHARMA", "--forget", word_id)

    assert result.stdout == "Forgotten: “meethi reti” for sugar.\n"
    assert traded.rows("SELECT FROM vendor_words") == []
    assert traded.rows(
        "SELECT actor_role, request_id, old_values ->> 'word' AS word FROM audit_logs"
        " WHERE entity_type = 'vendor_words' AND action = 'DELETE'"
    ) == [{"actor_role": "ADMIN", "request_id": "bahi catalogue words", "word": "meethi reti"}]


def test_nobody_elses_word_is_taken_back(bahi: Bahi, traded: Database) -> None:
    added(bahi, "meethi reti=sugar")
    word_id = traded.value("SELECT id FROM vendor_words")

    result = bahi("catalogue", "words", "--vendor", "PATEL", "--forget", word_id)

    assert result.exit_code == 1
    assert f"Patel Wholesale has no word with the id {word_id}" in result.stderr
    assert traded.rows("SELECT id FROM vendor_words") == [{"id": word_id}]


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ("chawal=sugar", "it stands for rice"),
        ("bori=sugar", "would have two meanings"),
        ("meethi reti=salt", "it stands for sugar"),
        ("laal paani=xyzzy", "no kind of goods that is known"),
    ],
)
def test_a_word_that_cannot_be_one_is_refused_with_the_reason(
    bahi: Bahi, traded: Database, said: str, reason: str
) -> None:
    added(bahi, "meethi reti=sugar")

    result = bahi("catalogue", "words", "--vendor", "SHARMA", "--add", said)

    assert (result.exit_code, result.stdout) == (1, "")
    assert reason in result.stderr
    assert traded.value("SELECT count(*) FROM vendor_words") == 1


@pytest.mark.parametrize(
    "options",
    [["--add", "reti"], ["--add", "=sugar"], ["--add", "reti="], ["--add", "a=b", "--forget", 1]],
)
def test_what_is_not_said_clearly_is_asked_for(bahi: Bahi, options: list[object]) -> None:
    result = bahi("catalogue", "words", "--vendor", "SHARMA", *options)

    assert result.exit_code == 2
    assert "--add" in result.stderr
