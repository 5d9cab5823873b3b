"""A list that nobody confirms is closed, and who wrote it is told so once."""

from datetime import timedelta

import pytest

import db.engine
import db.locks
from core.calendar import INDIA
from core.reminders import is_quiet
from db.engine import SYSTEM
from tests.database import Database
from tests.phones import SHARMA, VERMA, Phones
from workers.handlers import closing

NOON = 12
CLOSED = "Your earlier list was not confirmed and is closed. To have it again, write: wapas"


@pytest.fixture(autouse=True)
def by_day(database: Database) -> None:
    """About noon: at night nobody is told."""
    while database.value("SELECT clock_now()").astimezone(INDIA).hour != NOON:
        database.move_clock(timedelta(hours=1))


def closes(phones: Phones) -> None:
    closing.close_old(phones.runtime)
    phones.settle()


def has_draft(database: Database) -> bool:
    return bool(database.rows("SELECT FROM conversations WHERE draft IS NOT NULL"))


def has_prompt(database: Database) -> bool:
    return bool(database.rows("SELECT FROM conversations WHERE prompt IS NOT NULL"))


def test_an_old_list_is_closed_and_its_shop_is_told_once(
    phones: Phones, database: Database
) -> None:
    phones.says(VERMA, "2 bori chawal")
    database.move_clock(timedelta(hours=25))
    closes(phones)
    closes(phones)

    assert not has_draft(database)
    told = phones.provider.taken[-1]
    # A day has passed, so that only an approved text reaches him.
    assert told.template is not None
    assert told.recipient == VERMA
    assert phones.reads(VERMA).count(CLOSED) == 1
    assert CLOSED not in phones.says(VERMA, "balance")


def test_it_can_be_had_again(phones: Phones, database: Database) -> None:
    phones.says(VERMA, "2 bori chawal")
    database.move_clock(timedelta(hours=25))
    closes(phones)

    assert "Parmal Rice" in phones.says(VERMA, "wapas")


def test_a_list_of_today_stays(phones: Phones, database: Database) -> None:
    phones.says(VERMA, "2 bori chawal")
    database.move_clock(timedelta(hours=23))
    closes(phones)

    assert has_draft(database)


def test_whoever_writes_first_is_told_in_his_answer_instead(
    phones: Phones, database: Database
) -> None:
    phones.says(VERMA, "2 bori chawal")
    database.move_clock(timedelta(hours=25))

    assert phones.says(VERMA, "balance").startswith(CLOSED)
    closes(phones)
    assert phones.reads(VERMA) == ""


def test_an_old_question_is_closed_without_a_word(phones: Phones, database: Database) -> None:
    phones.says(VERMA, "paid 500")
    assert has_prompt(database)
    phones.reads(SHARMA)
    database.move_clock(timedelta(hours=3))
    closes(phones)

    assert not has_prompt(database)
    assert phones.reads(VERMA) == ""


def test_how_far_a_stranger_has_come_is_kept(phones: Phones, database: Database) -> None:
    phones.says("+919830000001", "hi")
    database.move_clock(timedelta(hours=48))
    closes(phones)

    assert has_prompt(database)


def test_at_night_nobody_is_told(phones: Phones, database: Database) -> None:
    phones.says(VERMA, "2 bori chawal")
    database.move_clock(timedelta(hours=25))
    while not is_quiet(database.value("SELECT clock_now()")):
        database.move_clock(timedelta(hours=1))
    closes(phones)

    assert has_draft(database)
    assert phones.reads(VERMA).count(CLOSED) == 0


def test_a_conversation_that_is_being_answered_is_left_alone(
    phones: Phones, database: Database
) -> None:
    phones.says(VERMA, "2 bori chawal")
    database.move_clock(timedelta(hours=25))
    conversation = database.value("SELECT id FROM conversations WHERE draft IS NOT NULL")

    with db.engine.transaction(database.engine, SYSTEM) as connection:
        assert db.locks.conversation(connection, conversation) is not None
        closing.close_old(phones.runtime)

    assert has_draft(database)
    closes(phones)
    assert not has_draft(database)
