"""Sending: one at a time, in order, and never blindly twice."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest

import db.clock
import db.conversations
import db.delivery_events
import db.engine
import db.outbox
from core.delivery import Accepted, NotSent, SendFault, Unknown
from core.messages import DeliveryEvent, OutboundMessage, Reply
from tests.database import Database
from tests.phones import GUPTA, Phones
from workers.handlers import outbound

LATER = NotSent(SendFault.LATER, "20429", "HTTP 429, code 20429")
NEVER = NotSent(SendFault.NEVER, "21211", "HTTP 400, code 21211")
CONFIGURATION = NotSent(SendFault.CONFIGURATION, "20003", "HTTP 401, code 20003")


@pytest.fixture
def conversation_id(phones: Phones) -> int:
    """Gupta's conversation with two messages waiting, "one" and "two", while he may be written to."""
    phones.writes(GUPTA, "balance")
    phones.database.execute("UPDATE whatsapp_messages SET state = 'PROCESSED'")
    with db.engine.transaction(phones.database.engine, db.engine.SYSTEM) as connection:
        (conversation,) = db.conversations.of_retailer(connection, 1)
        for text in ("one", "two"):
            db.outbox.queue(connection, conversation.id, Reply(text), cause=text)
    return int(conversation.id)


def send(phones: Phones, conversation_id: int) -> list[str]:
    """Run the sender once; bodies that the provider took so far."""
    outbound.send(phones.runtime, conversation_id)
    return [message.body for message in phones.provider.taken]


def row(database: Database, body: str) -> dict[str, Any]:
    (found,) = database.rows("SELECT * FROM whatsapp_messages WHERE body = %s", body)
    return found


def test_messages_go_in_order(phones: Phones, conversation_id: int, database: Database) -> None:
    assert send(phones, conversation_id) == ["one", "two"]
    assert row(database, "one")["state"] == "ACCEPTED"


def test_the_row_says_sending_before_the_provider_is_called(
    phones: Phones, conversation_id: int, database: Database
) -> None:
    seen = []

    def look(message: OutboundMessage) -> Accepted:
        seen.append(row(database, message.body)["state"])
        return phones.provider.take(message)

    phones.provider.answers = [look]
    send(phones, conversation_id)

    assert seen == ["SENDING"]


def test_a_refusal_for_now_is_repeated_after_a_pause_and_holds_the_next(
    phones: Phones, conversation_id: int, database: Database
) -> None:
    phones.provider.answers = [LATER]
    assert send(phones, conversation_id) == []
    assert send(phones, conversation_id) == []

    database.move_clock(timedelta(minutes=10))

    assert send(phones, conversation_id) == ["one", "two"]
    assert row(database, "one")["attempts"] == 2


def test_a_refusal_for_good_fails_and_the_next_goes_on(
    phones: Phones, conversation_id: int, database: Database
) -> None:
    phones.provider.answers = [NEVER]

    assert send(phones, conversation_id) == ["two"]
    assert (row(database, "one")["state"], row(database, "one")["error_code"]) == (
        "FAILED",
        "21211",
    )


def test_a_message_is_given_up_by_time_and_not_by_count(
    phones: Phones, conversation_id: int, database: Database
) -> None:
    phones.provider.answers = [LATER] * 200
    for _ in range(23):
        send(phones, conversation_id)
        database.move_clock(timedelta(hours=1))
    assert row(database, "one")["state"] == "PENDING"

    for _ in range(3):
        send(phones, conversation_id)
        database.move_clock(timedelta(hours=1))
    assert row(database, "one")["state"] == "FAILED"


def test_a_wrong_account_keeps_everything_until_it_is_mended(
    phones: Phones, conversation_id: int, database: Database
) -> None:
    phones.provider.answers = [CONFIGURATION] * 20
    for _ in range(20):
        send(phones, conversation_id)
        database.move_clock(timedelta(minutes=10))

    assert send(phones, conversation_id) == ["one", "two"]


def test_an_unknown_result_is_looked_up_and_not_sent_again(
    phones: Phones, conversation_id: int, database: Database
) -> None:
    phones.provider.answers = [Unknown("ReadTimeout")]
    assert send(phones, conversation_id) == []
    assert row(database, "one")["state"] == "UNKNOWN"

    phones.provider.findable = [Accepted("SM77", "delivered")]
    database.move_clock(timedelta(seconds=30))

    assert send(phones, conversation_id) == ["two"]
    assert (row(database, "one")["state"], row(database, "one")["message_id"]) == (
        "ACCEPTED",
        "SM77",
    )


def test_somebody_elses_message_is_not_taken_for_the_lost_one(
    phones: Phones, conversation_id: int, database: Database
) -> None:
    phones.provider.answers = [Accepted("SM77", "queued"), Unknown("ReadTimeout")]
    send(phones, conversation_id)

    phones.provider.findable = [Accepted("SM77", "queued")]
    database.move_clock(timedelta(seconds=30))
    send(phones, conversation_id)

    assert row(database, "two")["state"] == "UNKNOWN"


def test_a_message_that_its_callback_settled_is_not_taken_for_a_later_lost_one(
    phones: Phones, conversation_id: int, database: Database
) -> None:
    phones.provider.answers = [Unknown("ReadTimeout"), Unknown("ReadTimeout")]
    send(phones, conversation_id)
    with db.engine.transaction(database.engine, db.engine.SYSTEM) as connection:
        event = DeliveryEvent("twilio", "SM77", "sent", "", row(database, "one")["public_id"])
        db.delivery_events.apply_event(connection, event, rank=4, now=db.clock.now(connection))
    send(phones, conversation_id)

    phones.provider.findable = [Accepted("SM77", "sent")]
    database.move_clock(timedelta(seconds=30))
    send(phones, conversation_id)

    assert row(database, "one")["message_id"] == "SM77"
    assert row(database, "two")["state"] == "UNKNOWN"


def test_a_provider_that_cannot_be_asked_is_never_sent_to_twice(
    phones: Phones, conversation_id: int, database: Database
) -> None:
    phones.provider.answers = [Unknown("ReadTimeout")]
    phones.provider.can_be_asked = False
    for _ in range(3):
        send(phones, conversation_id)
        database.move_clock(timedelta(hours=1))

    assert row(database, "one")["attempts"] == 1
    assert phones.provider.taken == []


@pytest.mark.parametrize("can_be_asked", [True, False])
def test_unknown_results_end_too(
    phones: Phones, conversation_id: int, database: Database, can_be_asked: bool
) -> None:
    phones.provider.can_be_asked = can_be_asked
    phones.provider.answers = [Unknown("HTTP 500")] * 200
    for _ in range(60):
        send(phones, conversation_id)
        database.move_clock(timedelta(hours=1))

    assert row(database, "one")["state"] == "FAILED"


def test_what_nobody_has_seen_for_minutes_is_sent_again_and_marked(
    phones: Phones, conversation_id: int, database: Database
) -> None:
    phones.provider.answers = [Unknown("ReadTimeout")]
    send(phones, conversation_id)
    database.move_clock(timedelta(seconds=30))
    assert send(phones, conversation_id) == []

    database.move_clock(timedelta(minutes=3))

    assert send(phones, conversation_id) == ["(resent) one", "two"]


def test_a_sender_that_died_is_taken_over_after_its_lease(
    phones: Phones, conversation_id: int, database: Database
) -> None:
    def die(message: OutboundMessage) -> Accepted:
        phones.provider.findable = [phones.provider.take(message)]
        raise SystemExit

    phones.provider.answers = [die]
    with pytest.raises(SystemExit):
        send(phones, conversation_id)
    assert send(phones, conversation_id) == ["one"]

    database.move_clock(timedelta(seconds=90))

    assert send(phones, conversation_id) == ["one", "two"]
    assert row(database, "one")["state"] == "ACCEPTED"


def test_many_senders_at_once_send_each_message_once_and_in_order(
    phones: Phones, conversation_id: int
) -> None:
    with ThreadPoolExecutor(6) as pool:
        list(pool.map(lambda _: send(phones, conversation_id), range(12)))
    phones.settle()

    assert [message.body for message in phones.provider.taken] == ["one", "two"]
