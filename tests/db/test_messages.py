"""Inbox and outbox: stored once, in order, forward only."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from itertools import permutations
from uuid import UUID, uuid4, uuid5

import pytest
import sqlalchemy as sa

import db.clock
import db.conversations
import db.delivery_events
import db.engine
import db.inbox
import db.outbox
from core.delivery import status_rank
from core.messages import Address, AddressKind, DeliveryEvent, InboundMessage, Reply
from tests.database import BUSINESS_NUMBER, Database
from tests.phones import GUPTA

STRANGER = Address(AddressKind.PHONE, "+919999900000")


def store(engine: sa.Engine, message_id: str, sender: Address = STRANGER) -> int | None:
    message = InboundMessage("twilio", message_id, sender, BUSINESS_NUMBER, "hello")
    with db.engine.transaction(engine, db.engine.SYSTEM) as connection:
        conversation_id = db.conversations.ensure(connection, "twilio", BUSINESS_NUMBER, sender)
        return db.inbox.store(
            connection, message, conversation_id, db.clock.now(connection), uuid4()
        )


def queue(engine: sa.Engine, cause: str) -> UUID:
    """A message to Gupta; returns our id of it."""
    with db.engine.transaction(engine, db.engine.SYSTEM) as connection:
        (conversation,) = db.conversations.of_retailer(connection, 1)
        db.outbox.queue(connection, conversation.id, Reply("hello"), cause=cause)
    return uuid5(db.outbox.NAMESPACE, cause)


def tell(engine: sa.Engine, status: str, public_id: UUID | None, message_id: str = "SM1") -> None:
    event = DeliveryEvent("twilio", message_id, status, "", public_id)
    with db.engine.transaction(engine, db.engine.SYSTEM) as connection:
        db.delivery_events.apply_event(
            connection, event, rank=status_rank(status), now=db.clock.now(connection)
        )


def outbound(database: Database) -> dict[str, object]:
    (row,) = database.rows(
        "SELECT state, status, message_id FROM whatsapp_messages WHERE direction = 'OUTBOUND'"
    )
    return row


def test_the_same_message_is_stored_once(engine: sa.Engine, database: Database) -> None:
    assert store(engine, "SM1") is not None
    assert store(engine, "SM1") is None
    assert database.value("SELECT count(*) FROM whatsapp_messages") == 1


def test_the_same_message_from_many_at_once_is_stored_once(
    engine: sa.Engine, database: Database
) -> None:
    with ThreadPoolExecutor(8) as pool:
        stored = list(pool.map(lambda _: store(engine, "SM1"), range(8)))

    assert sum(one is not None for one in stored) == 1
    assert database.value("SELECT count(*) FROM whatsapp_messages") == 1


def test_the_same_id_a_month_later_is_still_known(engine: sa.Engine, database: Database) -> None:
    store(engine, "SM1")
    database.execute("UPDATE test_clock SET ahead = '32 days'")

    assert store(engine, "SM1") is None


def test_first_messages_of_a_stranger_begin_one_conversation(
    engine: sa.Engine, database: Database
) -> None:
    before = database.value("SELECT count(*) FROM conversations")
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda n: store(engine, f"SM{n}"), range(8)))

    assert database.value("SELECT count(*) FROM conversations") == before + 1
    assert database.value("SELECT count(DISTINCT conversation_id) FROM whatsapp_messages") == 1


def test_a_hidden_number_never_leads_to_a_person(engine: sa.Engine, database: Database) -> None:
    store(engine, "SM1", Address(AddressKind.BSUID, "IN.abc"))

    assert database.value("SELECT user_id FROM identities WHERE value = 'IN.abc'") is None


def test_a_message_is_queued_once_for_its_cause(engine: sa.Engine, database: Database) -> None:
    queue(engine, "order 1 placed")
    queue(engine, "order 1 placed")

    assert database.value("SELECT count(*) FROM whatsapp_messages") == 1
    assert database.value("SELECT to_number FROM whatsapp_messages") == GUPTA


@pytest.mark.parametrize("order", list(permutations(["sent", "delivered", "read"])))
def test_statuses_end_at_read_in_whatever_order_they_come(
    engine: sa.Engine, database: Database, order: tuple[str, ...]
) -> None:
    public_id = queue(engine, "order 1 placed")
    for status in (*order, *order):
        tell(engine, status, public_id)

    assert outbound(database)["status"] == "read"
    assert database.value("SELECT count(*) FROM delivery_events") == 3


def test_word_of_a_send_without_answer_settles_it(engine: sa.Engine, database: Database) -> None:
    public_id = queue(engine, "order 1 placed")
    database.execute("UPDATE whatsapp_messages SET state = 'SENDING', claimed_at = now()")

    tell(engine, "sent", public_id, "SM7")

    assert outbound(database) == {"state": "ACCEPTED", "status": "sent", "message_id": "SM7"}


def test_word_of_a_message_that_is_not_ours_changes_nothing(
    engine: sa.Engine, database: Database
) -> None:
    queue(engine, "order 1 placed")

    tell(engine, "read", None, "SM999")

    assert outbound(database) == {"state": "PENDING", "status": None, "message_id": None}


def test_an_unknown_status_is_kept_and_moves_nothing(engine: sa.Engine, database: Database) -> None:
    public_id = queue(engine, "order 1 placed")
    tell(engine, "sent", public_id)
    tell(engine, "teleported", public_id)

    assert outbound(database)["status"] == "sent"
    assert database.value("SELECT count(*) FROM delivery_events") == 2


def test_the_next_month_always_has_a_partition(database: Database) -> None:
    names = {
        row["relname"]
        for row in database.rows(
            "SELECT relname FROM pg_inherits JOIN pg_class ON pg_class.oid = inhrelid"
            " WHERE inhparent = 'whatsapp_messages'::regclass"
        )
    }
    now: datetime = database.value("SELECT clock_now()")
    following = now.replace(day=28)
    following = following.replace(year=now.year + now.month // 12, month=now.month % 12 + 1)

    assert f"whatsapp_messages_{now:%Y_%m}" in names
    assert f"whatsapp_messages_{following:%Y_%m}" in names
    assert (
        database.value("SELECT ensure_month_partitions('whatsapp_messages', now()::date, 6)") == 0
    )
