"""What people send is kept as it was sent, and read back as the same values."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import db.cards
import db.engine
import db.inbox
import db.incoming
import db.message_history
from core.errors import InvalidMessage
from core.messages import Button, Cart, CartItem, Incoming, Location, MessageKind, Reply
from core.wire.twilio import parse_inbound
from tests.core.test_wire_twilio_kinds import NAMES, VALUES
from tests.database import BUSINESS_NUMBER, Database
from tests.db import months
from tests.db.months import JANUARY, maintenance, put_away
from tests.phones import GUPTA, KHAN, SHARMA, Phones

CART = Cart((CartItem("RICE", Decimal("2.5"), Decimal("42.50"), "INR"),), "77", unreadable=1)
PLACE = Location(Decimal("19.0760"), Decimal("-72.8"), "Vashi", "Mandi")
PICTURE = ({"url": "https://media.test/1", "content_type": "image/jpeg"},)


def kept(database: Database, conversation_id: int) -> list[Incoming]:
    with db.engine.transaction(database.engine, db.engine.SYSTEM) as connection:
        rows = db.inbox.waiting(connection, conversation_id, 50)
        return [db.incoming.read(row) for row in rows]


@pytest.mark.parametrize(
    "more",
    [
        {"kind": MessageKind.TEXT},
        {"kind": MessageKind.BUTTON, "pressed": Button("Haan", "b1.confirm.1")},
        {"kind": MessageKind.CART, "cart": CART},
        {"kind": MessageKind.CART},
        {"kind": MessageKind.CART, "cart": Cart((CartItem("X", Decimal(1)),))},
        {"kind": MessageKind.LOCATION, "location": PLACE},
        {"kind": MessageKind.LOCATION, "location": Location(label="Mandi")},
        {"kind": MessageKind.PRODUCT, "sku": "RICE"},
        {"kind": MessageKind.IMAGE, "media": PICTURE, "is_forwarded": True},
        {"kind": MessageKind.TEXT, "quoted_message_id": "SM7"},
        *({"kind": kind} for kind in MessageKind),
    ],
)
def test_a_message_is_read_back_as_it_was_stored(
    phones: Phones, database: Database, more: dict[str, Any]
) -> None:
    conversation_id = phones.writes(GUPTA, "words", **more)

    assert kept(database, conversation_id) == [Incoming(body="words", **more)]


@pytest.mark.parametrize(
    ("buttons", "media", "kind"),
    [
        ("NULL", "[]", "TEXT"),
        ('\'{"text": "Haan", "payload": "x"}\'', "[]", "BUTTON"),
        ("NULL", '[{"url": "u", "content_type": "audio/ogg"}]', "AUDIO"),
        ("NULL", '[{"url": "u", "content_type": "application/pdf"}]', "DOCUMENT"),
    ],
)
def test_a_message_from_before_there_were_kinds_has_one(
    phones: Phones, database: Database, buttons: str, media: str, kind: str
) -> None:
    conversation_id = phones.writes(GUPTA, "words")
    database.execute(
        "UPDATE whatsapp_messages SET kind = NULL, content = NULL, media = %s,"
        f" buttons = {buttons}",
        media,
    )

    assert [message.kind for message in kept(database, conversation_id)] == [MessageKind(kind)]


def test_a_kind_that_nobody_knows_is_refused(phones: Phones, database: Database) -> None:
    phones.writes(GUPTA, "words")

    with pytest.raises(Exception, match="whatsapp_messages_kind_check"):
        database.execute("UPDATE whatsapp_messages SET kind = 'POEM'")


def test_a_packed_message_keeps_its_cart(database: Database) -> None:
    partition = months.with_messages(database, JANUARY, 20)
    database.execute(
        """
        UPDATE whatsapp_messages SET conversation_id = 1000, kind = 'CART', quoted_message_id = 'SM7',
            content = '{"cart": {"items": [{"sku": "RICE", "quantity": "2.5", "price": "42.50",
                "currency": "INR"}], "catalogue_id": "77", "unreadable": 1}}'
        WHERE id = 1
        """
    )
    with maintenance(database) as keeper:
        put_away(keeper, partition)

    with db.engine.transaction(database.engine, db.engine.SYSTEM) as connection:
        rows = db.message_history.of_conversation(connection, 1000, limit=50)
        first = db.incoming.read(rows[-1])

    assert (first.kind, first.cart, first.quoted_message_id) == (MessageKind.CART, CART, "SM7")


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(fields=st.dictionaries(NAMES | st.text(max_size=8), VALUES, max_size=12))
def test_any_form_that_is_a_message_can_be_kept(
    phones: Phones, database: Database, fields: dict[str, str]
) -> None:
    addresses = {"From": f"whatsapp:{GUPTA}", "To": f"whatsapp:{BUSINESS_NUMBER}"}
    try:
        message = parse_inbound({"MessageSid": "SM1"} | fields | addresses)
    except InvalidMessage:
        return
    database.execute("DELETE FROM whatsapp_messages; DELETE FROM message_keys")

    conversation_id = phones.writes(
        GUPTA,
        message.body,
        message_id=message.message_id,
        pressed=message.pressed,
        **{
            name: getattr(message, name)
            for name in [
                "kind",
                "media",
                "raw",
                "cart",
                "location",
                "sku",
                "quoted_message_id",
                "is_forwarded",
            ]
        },
    )

    (read,) = kept(database, conversation_id)
    for name in Incoming.__dataclass_fields__:
        assert getattr(read, name) == getattr(message, name)


def quoted(database: Database, phone: str, conversation_id: int, message_id: str) -> Reply | None:
    user = database.value("SELECT id FROM users WHERE phone_number = %s", phone)
    actor = db.engine.Actor("RETAILER", user_id=user)
    with db.engine.transaction(database.engine, actor) as connection:
        return db.cards.quoted(connection, conversation_id, "twilio", message_id)


def last_sent(database: Database, conversation_id: int) -> dict[str, Any]:
    return database.rows(
        "SELECT * FROM whatsapp_messages WHERE conversation_id = %s AND direction = 'OUTBOUND'"
        " ORDER BY id DESC LIMIT 1",
        conversation_id,
    )[0]


def test_a_reply_leads_to_the_card_that_it_quotes(phones: Phones, database: Database) -> None:
    card = phones.says(GUPTA, "2 bori chawal")
    conversation_id = phones.writes(GUPTA, "balance")
    sent = last_sent(database, conversation_id)

    found = quoted(database, GUPTA, conversation_id, sent["message_id"])

    assert found == Reply(card, phones.card(GUPTA))
    assert found.buttons


def test_a_card_that_was_sent_twice_is_found_by_both_of_its_ids(
    phones: Phones, database: Database
) -> None:
    card = phones.says(GUPTA, "2 bori chawal")
    conversation_id = phones.writes(GUPTA, "balance")
    database.execute(
        "INSERT INTO message_keys SELECT provider, 'SM-second', id, created_at"
        " FROM whatsapp_messages WHERE id = %s",
        last_sent(database, conversation_id)["id"],
    )

    found = quoted(database, GUPTA, conversation_id, "SM-second")

    assert found is not None
    assert found.body == card


def test_what_is_not_ours_or_not_his_is_not_found(phones: Phones, database: Database) -> None:
    phones.says(GUPTA, "2 bori chawal")
    gupta = phones.writes(GUPTA, "haan", message_id="SM-his-own")
    khan = phones.writes(KHAN, "namaste")
    sent = last_sent(database, gupta)["message_id"]

    assert quoted(database, GUPTA, gupta, "SM-of-nobody") is None
    assert quoted(database, GUPTA, gupta, "SM-his-own") is None
    assert quoted(database, GUPTA, khan, sent) is None
    assert quoted(database, KHAN, gupta, sent) is None
    assert quoted(database, SHARMA, gupta, sent) is None
