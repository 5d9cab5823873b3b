"""The sweep wakes whoever was forgotten."""

from datetime import timedelta

import pytest

from tests.database import Database
from tests.phones import GUPTA, Phones
from workers import enqueue
from workers.handlers import sweep


@pytest.fixture
def woken(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, int]]:
    """Wake-ups that were sent, instead of sending them."""
    sent: list[tuple[str, int]] = []
    monkeypatch.setattr(
        enqueue, "_wake", lambda task, _queue, who, _after: sent.append((task, who)) or True
    )
    return sent


def test_a_message_that_nobody_was_woken_for_is_found(
    phones: Phones, database: Database, woken: list[tuple[str, int]]
) -> None:
    conversation_id = phones.writes(GUPTA, "balance")
    database.move_clock(timedelta(seconds=5))

    sweep.wake_forgotten(phones.runtime)

    assert woken == [("inbound.process", conversation_id)]


def test_a_message_that_has_just_come_is_left_to_its_own_wake_up(
    phones: Phones, woken: list[tuple[str, int]]
) -> None:
    phones.writes(GUPTA, "balance")

    sweep.wake_forgotten(phones.runtime)

    assert woken == []


@pytest.mark.parametrize("state", ["PENDING", "UNKNOWN", "SENDING"])
def test_a_reply_that_was_not_sent_is_found(
    phones: Phones, database: Database, woken: list[tuple[str, int]], state: str
) -> None:
    conversation_id = phones.writes(GUPTA, "balance")
    phones.settle()
    database.execute(
        "UPDATE whatsapp_messages SET state = %s, claimed_at = clock_now()"
        " WHERE direction = 'OUTBOUND'",
        state,
    )
    database.move_clock(timedelta(seconds=90))
    woken.clear()

    sweep.wake_forgotten(phones.runtime)

    assert woken == [("outbound.send", conversation_id)]


def test_everything_answered_wakes_nobody(
    phones: Phones, database: Database, woken: list[tuple[str, int]]
) -> None:
    phones.says(GUPTA, "balance")
    database.move_clock(timedelta(seconds=90))
    woken.clear()

    sweep.wake_forgotten(phones.runtime)

    assert woken == []


def test_the_sweep_stops_at_the_first_wake_up_that_fails(
    phones: Phones, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    phones.writes(GUPTA, "balance")
    phones.writes("+919810000002", "balance")
    database.move_clock(timedelta(seconds=5))
    tried: list[int] = []
    monkeypatch.setattr(enqueue, "_wake", lambda _t, _q, who, _a: bool(tried.append(who)))

    sweep.wake_forgotten(phones.runtime)

    assert len(tried) == 1
