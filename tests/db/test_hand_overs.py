"""Conversations that a person answers: handed over, listed, answered, given back."""

from datetime import timedelta
from typing import Any

import pytest

import db.clock
import db.engine
import db.hand_overs
import db.message_history
from core.hand_overs import Conversation, Reason
from core.messages import Address, AddressKind
from db.engine import Actor
from tests.database import BUSINESS_NUMBER, Database
from tests.phones import GUPTA, KHAN, SHARMA, Phones

OPERATOR = Actor("OPERATOR")


def actor_of(database: Database, phone: str, role: str = "RETAILER") -> Actor:
    user = database.value("SELECT id FROM users WHERE phone_number = %s", phone)
    return Actor(role, user_id=user)  # type: ignore[arg-type]


def hand_over(
    database: Database, conversation_id: int, reason: Reason = Reason.ASKED, actor: Actor = OPERATOR
) -> bool:
    with db.engine.transaction(database.engine, actor) as connection:
        now = db.clock.now(connection)
        return db.hand_overs.hand_over(connection, conversation_id, reason, now)


def give_back(database: Database, conversation_id: int, actor: Actor = OPERATOR) -> bool:
    with db.engine.transaction(database.engine, actor) as connection:
        now = db.clock.now(connection)
        return db.hand_overs.give_back(connection, conversation_id, now)


def listed(database: Database, actor: Actor = OPERATOR, **which: Any) -> list[Conversation]:
    with db.engine.transaction(database.engine, actor) as connection:
        return db.hand_overs.listed(connection, db.clock.now(connection), **which)


def ids(found: list[Conversation]) -> list[int]:
    return [each.conversation_id for each in found]


def trail(database: Database, conversation_id: int) -> list[dict[str, Any]]:
    return database.rows(
        "SELECT action, actor_role, user_id, new_values FROM audit_logs"
        " WHERE entity_type = 'conversations' AND entity_id = %s ORDER BY id",
        str(conversation_id),
    )


def test_a_conversation_is_with_a_person_until_it_is_given_back(
    phones: Phones, database: Database
) -> None:
    conversation_id = phones.writes(GUPTA, "koi hai?")

    assert hand_over(database, conversation_id, actor=actor_of(database, GUPTA))
    (found,) = listed(database)
    assert (found.conversation_id, found.reason) == (conversation_id, Reason.ASKED)
    assert give_back(database, conversation_id)

    assert listed(database) == []
    assert [entry["action"] for entry in trail(database, conversation_id)] == [
        "HANDED_OVER",
        "GIVEN_BACK",
    ]
    (taken, given) = trail(database, conversation_id)
    assert (taken["actor_role"], taken["new_values"]) == ("RETAILER", {"reason": "ASKED"})
    assert (given["actor_role"], given["new_values"]) == ("OPERATOR", None)


def test_the_first_reason_and_moment_stay(phones: Phones, database: Database) -> None:
    conversation_id = phones.writes(GUPTA, "koi hai?")
    hand_over(database, conversation_id, Reason.VOICE)
    (before,) = listed(database)

    assert not hand_over(database, conversation_id, Reason.OTHER)
    assert listed(database) == [before]
    assert give_back(database, conversation_id)
    assert not give_back(database, conversation_id)
    assert len(trail(database, conversation_id)) == 2


@pytest.mark.parametrize(
    "values",
    ["handed_over_at = now()", "hand_over_reason = 'ASKED'", "hand_over_reason = 'BORED'"],
)
def test_a_hand_over_has_a_moment_and_a_known_reason(
    phones: Phones, database: Database, values: str
) -> None:
    phones.writes(GUPTA, "koi hai?")

    with pytest.raises(Exception, match="conversations_hand_over"):
        database.execute(f"UPDATE conversations SET {values}")


def test_the_longest_wait_stands_first_and_the_others_behind(
    phones: Phones, database: Database
) -> None:
    khan, gupta, sharma = (phones.writes(phone, "ji") for phone in (KHAN, GUPTA, SHARMA))
    hand_over(database, gupta)
    database.move_clock(timedelta(minutes=5))
    hand_over(database, khan)

    others = ids(listed(database, everything=True))[2:]

    assert ids(listed(database)) == [gupta, khan]
    assert ids(listed(database, everything=True))[:2] == [gupta, khan]
    assert others[0] == sharma
    assert ids(listed(database, limit=1)) == [gupta]


def test_the_list_says_who_it_is_and_what_came_since(phones: Phones, database: Database) -> None:
    conversation_id = phones.writes(GUPTA, "koi hai?")
    hand_over(database, conversation_id)
    database.move_clock(timedelta(minutes=1))
    phones.writes(GUPTA, "hello?")
    phones.writes(GUPTA, "hello??")

    (found,) = listed(database)

    assert found.shops == ("Gupta Kirana, Andheri East, Mumbai",)
    assert found.address == GUPTA
    assert found.masked_address == "…0001"
    assert found.since == 2
    assert found.last_message_at == database.value("SELECT max(created_at) FROM whatsapp_messages")
    assert found.answerable_until == found.last_message_at + timedelta(hours=24)


def test_a_vendor_is_named_by_what_he_sells_from_and_a_stranger_by_nothing(
    phones: Phones, database: Database
) -> None:
    vendor = phones.writes(SHARMA, "ji")
    stranger = phones.writes("+919899999999", "hello")
    found = {each.conversation_id: each for each in listed(database, everything=True)}

    assert found[vendor].shops == ("Sharma Traders",)
    assert (found[stranger].name, found[stranger].shops) == ("", ())
    assert found[stranger].masked_address == "…9999"


def test_the_address_is_that_which_the_outbox_writes_to(phones: Phones, database: Database) -> None:
    conversation_id = phones.writes(GUPTA, "ji")
    database.execute(
        "INSERT INTO identities (provider, business_number, kind, value, conversation_id)"
        " VALUES ('twilio', %s, 'bsuid', 'IN.hidden', %s)",
        BUSINESS_NUMBER,
        conversation_id,
    )
    hand_over(database, conversation_id)

    (found,) = listed(database)

    assert found.address == GUPTA


def test_our_own_messages_do_not_keep_the_window_open(phones: Phones, database: Database) -> None:
    phones.says(GUPTA, "balance")
    conversation_id = phones.writes(GUPTA, "koi hai?")
    hand_over(database, conversation_id)
    database.move_clock(timedelta(hours=23, minutes=59))
    (open_,) = listed(database)
    with db.engine.transaction(database.engine, OPERATOR) as connection:
        db.hand_overs.answer(connection, conversation_id, "Bataiye")
    database.move_clock(timedelta(minutes=1))

    (closed,) = listed(database)

    assert open_.answerable_until is not None
    assert closed.answerable_until is None
    assert closed.last_message_at > open_.last_message_at  # type: ignore[operator]


def test_an_answer_goes_out_once_and_stands_under_its_writer(
    phones: Phones, database: Database
) -> None:
    phones.says(GUPTA, "balance")
    conversation_id = phones.writes(GUPTA, "koi hai?")
    phones.settle()
    phones.reads(GUPTA)
    ravi = database.value(
        "INSERT INTO users (phone_number, name, role) VALUES ('+919800000009', 'Ravi', 'OPERATOR')"
        " RETURNING id"
    )
    with db.engine.transaction(database.engine, Actor("OPERATOR", user_id=ravi)) as connection:
        public_id = db.hand_overs.answer(connection, conversation_id, "Ji, bataiye")
        db.hand_overs.answer(connection, conversation_id, "Ji, bataiye")
    phones.settle()

    assert phones.reads(GUPTA) == "Ji, bataiye\nJi, bataiye"
    entry = trail(database, conversation_id)[0]
    assert (entry["action"], entry["user_id"]) == ("ANSWERED_BY_HAND", ravi)
    assert entry["new_values"] == {"message": str(public_id)}
    with db.engine.transaction(database.engine, OPERATOR) as connection:
        by_hand = db.hand_overs.answered_by_hand(connection, conversation_id)
    assert public_id in by_hand
    assert len(by_hand) == 2


def test_operators_see_what_everybody_wrote_and_others_only_their_own(
    phones: Phones, database: Database
) -> None:
    gupta = phones.writes(GUPTA, "koi hai?")
    hand_over(database, gupta)

    def read_by(actor: Actor) -> int:
        with db.engine.transaction(database.engine, actor) as connection:
            return len(db.message_history.of_conversation(connection, gupta))

    sharma = Actor("VENDOR", user_id=1, vendor_id=1)
    assert [read_by(OPERATOR), read_by(Actor("ADMIN"))] == [1, 1]
    assert read_by(actor_of(database, GUPTA)) == 1
    for somebody in (sharma, actor_of(database, KHAN)):
        assert read_by(somebody) == 0
        assert listed(database, somebody) == []


def test_nobody_gives_back_or_hands_over_what_is_anothers(
    phones: Phones, database: Database
) -> None:
    gupta = phones.writes(GUPTA, "koi hai?")
    sharma = Actor("VENDOR", user_id=1, vendor_id=1)

    assert not hand_over(database, gupta, actor=sharma)
    hand_over(database, gupta)
    assert not give_back(database, gupta, actor=sharma)
    assert ids(listed(database)) == [gupta]


def test_reading_is_kept_in_the_trail(phones: Phones, database: Database) -> None:
    conversation_id = phones.writes(GUPTA, "a secret")
    with db.engine.transaction(database.engine, OPERATOR) as connection:
        rows = db.message_history.of_conversation(connection, conversation_id)
        db.hand_overs.note_reading(connection, conversation_id, rows)
        db.hand_overs.note_reading(connection, conversation_id, [])

    first, empty = trail(database, conversation_id)
    assert first["action"] == "READ_CONVERSATION"
    assert first["new_values"] == {"messages": 1, "first": rows[0].id, "last": rows[0].id}
    assert empty["new_values"] == {"messages": 0, "first": None, "last": None}
    assert Address(AddressKind.PHONE, GUPTA).value not in str(first)
