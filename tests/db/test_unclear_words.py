"""What was not understood is counted by whoever orders, and read by the vendor and the platform alone."""

import json
import random
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import pytest
import sqlalchemy as sa

import core.unclear_words
import db.engine
import db.unclear_words
from core.unclear_words import ROWS_MAX, Outcome, UnclearWords
from db.engine import SYSTEM, Actor
from db.unclear_words import Counted
from tests.database import Database
from tests.sessions import PATIENCE_SECONDS, session

SHARMA = Actor("VENDOR", user_id=1, vendor_id=1)
GUPTA = Actor("RETAILER", user_id=3, retailer_id=1)
RASNA = UnclearWords("rasna", Outcome.UNKNOWN)
LONG_AGO = date(2020, 1, 1)


def note(
    database: Database, *rows: UnclearWords, actor: Actor = SYSTEM, vendor_id: int = 1
) -> None:
    with db.engine.transaction(database.engine, actor) as connection:
        db.unclear_words.note(connection, vendor_id, rows)


def top(
    database: Database,
    outcome: Outcome = Outcome.UNKNOWN,
    *,
    actor: Actor = SYSTEM,
    vendor_id: int | None = None,
    limit: int = 20,
    since: date = LONG_AGO,
) -> list[Counted]:
    with db.engine.transaction(database.engine, actor) as connection:
        return db.unclear_words.top(connection, vendor_id, outcome, limit, since)


def today(database: Database) -> date:
    found: date = database.value("SELECT (clock_now() AT TIME ZONE 'Asia/Kolkata')::date")
    return found


def test_the_same_words_are_one_row_with_a_count_and_two_days(database: Database) -> None:
    first = today(database)
    note(database, RASNA)
    note(database, RASNA)
    database.move_clock(timedelta(days=3))
    note(database, RASNA, RASNA)

    (row,) = top(database)

    assert (row.words, row.times, row.vendor_code) == ("rasna", 4, "SHARMA")
    assert (row.first_seen_on, row.last_seen_on) == (first, first + timedelta(days=3))


def test_outcomes_vendors_and_answers_are_counted_apart(database: Database) -> None:
    one, other = database.rows(
        "SELECT id, sku FROM vendor_products WHERE vendor_id = 1 ORDER BY id LIMIT 2"
    )
    note(database, RASNA, UnclearWords("chai", Outcome.ASKED))
    note(database, UnclearWords("chai", Outcome.ANSWERED, one["id"]))
    note(database, UnclearWords("chai", Outcome.ANSWERED, other["id"]))
    note(database, RASNA, vendor_id=2)

    assert [(row.vendor_code, row.words) for row in top(database)] == [
        ("SHARMA", "rasna"),
        ("PATEL", "rasna"),
    ]
    assert [row.vendor_code for row in top(database, vendor_id=2)] == ["PATEL"]
    assert [row.sku for row in top(database, Outcome.ASKED)] == [None]
    assert [row.sku for row in top(database, Outcome.ANSWERED)] == [one["sku"], other["sku"]]


def test_the_most_frequent_of_late_come_first(database: Database) -> None:
    note(database, UnclearWords("gone", Outcome.UNKNOWN))
    database.move_clock(timedelta(days=40))
    for words in ("rare", "often", "often", "seldom", "seldom", "often"):
        note(database, UnclearWords(words, Outcome.UNKNOWN))

    found = top(database, limit=2, since=today(database) - timedelta(days=29))

    assert [(row.words, row.times) for row in found] == [("often", 3), ("seldom", 2)]


def test_a_shop_counts_at_its_vendor_and_reads_nothing(database: Database) -> None:
    note(database, RASNA, actor=GUPTA)

    assert [row.words for row in top(database, actor=SHARMA)] == ["rasna"]
    assert top(database, actor=GUPTA) == []
    assert [row.words for row in top(database, actor=Actor("OPERATOR"))] == ["rasna"]


def test_a_vendor_reads_what_his_own_shops_wrote(database: Database) -> None:
    note(database, RASNA, vendor_id=2)

    assert top(database, actor=SHARMA) == []


@pytest.mark.parametrize(
    "actor", [SHARMA, Actor("RETAILER", user_id=3, retailer_id=99), Actor("RETAILER")]
)
def test_a_stranger_counts_nothing(database: Database, actor: Actor) -> None:
    with pytest.raises(sa.exc.ProgrammingError, match="only the vendor may do this"):
        note(database, RASNA, actor=actor, vendor_id=2)


@pytest.mark.parametrize(
    "words",
    [
        *("9810000001", "gali 4", "a@b", "wa.me/x", "Rasna", "one of words too many", "x" * 41),
        *("", " rasna", "rasna  tang", "५ किलो"),
    ],
)
def test_what_may_be_personal_is_refused_whoever_sends_it(database: Database, words: str) -> None:
    with pytest.raises(sa.exc.IntegrityError, match="unclear_words_words_check"):
        note(database, UnclearWords(words, Outcome.UNKNOWN))


def test_whatever_is_kept_of_a_text_the_table_takes(database: Database) -> None:
    """A count must never stop an order."""
    dice = random.Random(11)
    alphabets = [
        (32, 127),
        (32, 0x250),
        (0x900, 0x980),
        (0x300, 0x370),
        (0x2000, 0x2070),
        (32, 0xD7FF),
    ]
    texts = (
        "".join(chr(dice.randint(*dice.choice(alphabets))) for _ in range(dice.randint(1, 60)))
        for _ in range(3000)
    )
    words = sorted({kept for text in texts if (kept := core.unclear_words.kept(text)) is not None})

    for start in range(0, len(words), ROWS_MAX):
        rows = (UnclearWords(each, Outcome.UNKNOWN) for each in words[start : start + ROWS_MAX])
        note(database, *rows)

    assert len(words) > 1000
    assert database.value("SELECT count(*) FROM unclear_words") == len(words)


def test_words_of_any_script_are_taken(database: Database) -> None:
    note(database, *(UnclearWords(word, Outcome.UNKNOWN) for word in ("क्षीर", "சர்க்கரை", "ছোলা")))

    assert len(top(database)) == 3


def test_an_answer_has_a_product_of_this_vendor_and_nothing_else_has_one(
    database: Database,
) -> None:
    patels = database.value("SELECT min(id) FROM vendor_products WHERE vendor_id = 2")
    for row, refusal in (
        (UnclearWords("chai", Outcome.ANSWERED), "unclear_words_answer_check"),
        (UnclearWords("chai", Outcome.ASKED, 1), "unclear_words_answer_check"),
        (UnclearWords("chai", Outcome.ANSWERED, patels), "vendor_product_id"),
    ):
        with pytest.raises(sa.exc.IntegrityError, match=refusal):
            note(database, row)


def test_more_rows_than_a_message_has_lines_are_refused_and_never_sent(database: Database) -> None:
    many = [UnclearWords("naya " + "x" * number, Outcome.ASKED) for number in range(1, 31)]
    many += [UnclearWords("purana " + "x" * number, Outcome.ASKED) for number in range(1, 32)]

    note(database, *many)

    assert len(top(database, Outcome.ASKED, limit=100)) == 60
    with (
        pytest.raises(sa.exc.DBAPIError, match="at most 60 lines"),
        db.engine.transaction(database.engine, SYSTEM) as connection,
    ):
        connection.execute(
            sa.text(
                "SELECT note_unclear_words(1, (SELECT jsonb_agg(jsonb_build_object("
                "'words', 'rasna', 'outcome', 'UNKNOWN')) FROM generate_series(1, 61)))"
            )
        )


def test_two_at_once_count_both_and_never_wait_in_a_ring(database: Database) -> None:
    words = [UnclearWords(f"maal {letter}", Outcome.UNKNOWN) for letter in "abcdefghijklmnop"]

    def count(number: int) -> None:
        note(database, *(words if number % 2 else reversed(words)), actor=GUPTA)

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(count, range(80)))

    assert {row.times for row in top(database)} == {80}


def test_counters_are_taken_in_the_order_of_their_words(database: Database) -> None:
    """Whoever waits for the first of his words holds none of the others."""

    def counting(*words: str) -> str:
        rows = [{"words": each, "outcome": "UNKNOWN"} for each in words]
        return f"SELECT note_unclear_words(1, '{json.dumps(rows)}')"

    letters = "abcdefghijklmnop"
    with (
        session(database) as first,
        session(database) as second,
        session(database) as third,
    ):
        first.does(counting("a"))
        waiting = second.begins(counting(*reversed(letters)))
        second.waits()
        third.does(counting(*letters[1:]))
        third.commits()
        first.commits()
        waiting.result(PATIENCE_SECONDS)
        second.commits()

    assert {row.times for row in top(database)} == {2}


def test_the_application_writes_no_counts_by_itself(database: Database) -> None:
    for statement in (
        "INSERT INTO unclear_words (vendor_id, words, outcome, times, first_seen_on, last_seen_on)"
        " VALUES (1, 'x', 'UNKNOWN', 1, now(), now())",
        "UPDATE unclear_words SET times = 1",
        "DELETE FROM unclear_words",
        "SELECT forget_unclear_words(current_date)",
    ):
        with (
            pytest.raises(sa.exc.ProgrammingError, match="permission denied"),
            db.engine.transaction(database.engine, SYSTEM) as connection,
        ):
            connection.execute(sa.text(statement))
