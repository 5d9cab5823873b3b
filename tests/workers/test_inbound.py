"""Answering a conversation when things go wrong."""

import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import psycopg
import pytest
import sqlalchemy as sa

import workers.handlers.retailer
from core.attempts import ATTEMPTS_MAX
from core.burst import Answer
from core.calendar import business_day, financial_year
from core.messages import Reply
from tests.database import Database
from tests.phones import GUPTA, SHARMA, Phones
from workers.handlers import inbound
from workers.handlers.notices import Notices
from workers.handlers.turn import Turn


@pytest.fixture
def poisoned(monkeypatch: pytest.MonkeyPatch) -> None:
    """A message "poison" fails each time; every other one is answered with its own text."""

    def answer(turn: Turn, message: sa.Row) -> Answer:
        if message.body == "poison":
            raise ZeroDivisionError
        return Answer(Reply(f"answer to {message.body}"))

    monkeypatch.setattr(workers.handlers.retailer.answer, "answer", answer)


def states(database: Database) -> dict[str, str]:
    rows = database.rows(
        "SELECT body, state FROM whatsapp_messages WHERE direction = 'INBOUND' ORDER BY id"
    )
    return {row["body"]: row["state"] for row in rows}


@pytest.mark.usefixtures("poisoned")
def test_a_poisoned_message_is_set_aside_and_those_behind_it_go_on(
    phones: Phones, database: Database
) -> None:
    for text in ("before", "poison", "after"):
        phones.writes(GUPTA, text)
    for _ in range(2 * ATTEMPTS_MAX):
        phones.settle()
        database.move_clock(timedelta(minutes=1))

    assert states(database) == {"before": "PROCESSED", "poison": "SET_ASIDE", "after": "PROCESSED"}
    assert database.value("SELECT attempts FROM whatsapp_messages WHERE body = 'poison'") == 5
    answers = phones.reads(GUPTA)
    assert "answer to before" in answers
    assert "Maaf kijiye, “poison”" in answers
    assert database.value("SELECT hand_over_reason FROM conversations WHERE id = 3") == "OTHER"
    assert "answer to after" in answers


@pytest.mark.usefixtures("poisoned")
def test_later_messages_wait_while_the_first_is_being_repeated(
    phones: Phones, database: Database
) -> None:
    phones.writes(GUPTA, "poison")
    phones.settle()
    phones.writes(GUPTA, "after")
    phones.settle()

    assert states(database) == {"poison": "RECEIVED", "after": "RECEIVED"}
    assert phones.reads(GUPTA) == ""


def test_a_failure_leaves_nothing_behind(
    phones: Phones, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    phones.says(GUPTA, "2 bori chawal")
    with monkeypatch.context() as broken:
        broken.setattr(Notices, "to_vendor", None)
        phones.says(GUPTA, "haan")
    assert database.rows("SELECT * FROM order_keys") == []
    assert database.breaks() == []

    database.move_clock(timedelta(seconds=5))
    phones.settle()

    assert "#100" in phones.reads(GUPTA)
    assert database.value("SELECT count(*) FROM orders") == 1


def test_the_same_wake_up_many_times_at_once_orders_once(
    phones: Phones, database: Database
) -> None:
    phones.says(GUPTA, "2 bori chawal")
    conversation_id = phones.writes(GUPTA, "haan")
    with ThreadPoolExecutor(6) as pool:
        list(pool.map(lambda _: inbound.process(phones.runtime, conversation_id), range(6)))

    assert database.value("SELECT count(*) FROM order_keys") == 1


def test_a_conversation_that_another_worker_has_is_left_at_once(
    phones: Phones, database: Database
) -> None:
    conversation_id = phones.writes(GUPTA, "balance")
    with psycopg.connect(database.admin_url) as other:
        other.execute(
            "SELECT FROM conversations WHERE id = %s FOR NO KEY UPDATE", [conversation_id]
        )
        began = time.monotonic()
        inbound.process(phones.runtime, conversation_id)

    assert time.monotonic() - began < 1
    assert states(database) == {"balance": "RECEIVED"}


def test_an_order_is_not_placed_before_its_price_was_shown(
    phones: Phones, database: Database
) -> None:
    phones.writes(GUPTA, "2 bori chawal")
    phones.writes(GUPTA, "haan")
    phones.settle()

    assert "₹2,205.00" in phones.reads(GUPTA)
    assert database.rows("SELECT * FROM orders") == []
    assert "#1001" in phones.says(GUPTA, "haan")


def test_a_wake_up_for_nothing_does_nothing(phones: Phones) -> None:
    inbound.process(phones.runtime, 999_999)
    phones.settle()

    assert phones.provider.taken == []


def test_free_text_waits_for_silence_and_commands_do_not(
    phones: Phones, database: Database
) -> None:
    settings = phones.runtime.settings.model_copy(update={"burst_silence_seconds": 60.0})
    patient = type(phones)(
        database, settings.model_copy(update={"burst_wait_max_seconds": 90.0}), phones.provider
    )
    conversation_id = patient.writes(GUPTA, "2 bori chawal")
    inbound.process(patient.runtime, conversation_id)
    assert states(database) == {"2 bori chawal": "RECEIVED"}

    patient.writes(GUPTA, "balance")
    inbound.process(patient.runtime, conversation_id)

    assert set(states(database).values()) == {"PROCESSED"}


def test_messages_are_answered_in_the_order_of_their_arrival(
    phones: Phones, database: Database
) -> None:
    phones.says(GUPTA, "2 bori chawal")
    phones.writes(GUPTA, "cancel")
    phones.writes(GUPTA, "5 kg cheeni")
    phones.settle()

    draft = database.value("SELECT draft FROM conversations WHERE draft IS NOT NULL")
    assert [wish[1:] for wish in draft["wishes"]] == [["5", "kg"]]


def test_a_fault_that_repeating_cannot_mend_is_set_aside_at_once(
    phones: Phones, database: Database
) -> None:
    phones.says(GUPTA, "2 bori chawal")
    phones.says(GUPTA, "haan")
    phones.says(SHARMA, "accept")
    database.execute("UPDATE document_counters SET last_number = 9")
    database.execute(
        "INSERT INTO document_counters VALUES (1, 'INVOICE', %s, 999999999)",
        financial_year(business_day(database.value("SELECT clock_now()"))),
    )

    phones.says(SHARMA, "dispatched")

    assert states(database)["dispatched"] == "SET_ASIDE"
    assert database.value("SELECT status FROM orders") == "ACCEPTED"


def test_what_people_write_is_not_logged_when_it_fails(
    phones: Phones,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(turn: Turn, message: sa.Row) -> Answer:
        turn.connection.execute(
            sa.text("INSERT INTO product_aliases (product_id, alias) VALUES (:text, :text)"),
            {"text": message.body},
        )
        raise AssertionError

    monkeypatch.setattr(workers.handlers.retailer.answer, "answer", refuse)
    phones.writes(GUPTA, "a secret recipe")
    phones.settle()

    logged = capsys.readouterr().out
    assert "message not handled" in logged
    assert "recipe" not in logged
    assert GUPTA not in logged
