"""What runs for every message, every send, every status and every tick of the sweep."""

from datetime import timedelta
from uuid import uuid4

import db.contents
import db.conversations
import db.inbox
import db.locks
import db.outbox
import db.people
from core.messages import Address, AddressKind, Button, DeliveryEvent, InboundMessage, Reply
from tests.database import BUSINESS_NUMBER
from tests.db.plans.cases import RETAILER, SYSTEM, VENDOR, Case, by

ACCOUNT = "AC0123456789abcdef0123456789abcdef"
MESSAGE = "whatsapp_messages_pkey"
QUEUE = "whatsapp_messages_is_processed_idx"
CARDS = "whatsapp_messages_cards_idx"
CARD = Reply("2 bori Parmal Rice", (Button("Confirm", "b1.confirm.1"),))
KNOWN = Address(AddressKind.PHONE, "+919800000151")
UNHEARD_OF = Address(AddressKind.PHONE, "+919899999999")

as_system = by(SYSTEM)
as_shop = by(RETAILER)
as_anybody = by(SYSTEM, RETAILER, VENDOR)

CASES: list[Case] = [
    *as_system(
        "finds the conversation of a known number",
        "identities_address_key",
        10,
        lambda c, _: db.conversations.ensure(c, "twilio", BUSINESS_NUMBER, KNOWN),
    ),
    *as_system(
        "begins the conversation of a new number",
        ("identities_address_key", "users_phone_number_key"),
        60,
        lambda c, _: db.conversations.ensure(c, "twilio", BUSINESS_NUMBER, UNHEARD_OF),
    ),
    *as_system(
        "stores a message",
        (),
        40,
        lambda c, w: db.inbox.store(
            c,
            InboundMessage("twilio", f"SM{uuid4()}", KNOWN, BUSINESS_NUMBER, "atta"),
            151,
            w.now,
            uuid4(),
        ),
    ),
    *as_system(
        "takes a conversation",
        "conversations_pkey",
        10,
        lambda c, _: db.locks.conversation(c, 151),
    ),
    *as_system(
        "reads what waits in a conversation",
        QUEUE,
        60,
        lambda c, w: db.inbox.waiting(c, w.received.conversation_id, 50),
    ),
    *as_system(
        "closes messages that were answered",
        MESSAGE,
        60,
        lambda c, w: db.inbox.close(c, [w.received], "PROCESSED", w.now),
    ),
    *as_system(
        "notes that a message could not be answered",
        MESSAGE,
        60,
        lambda c, w: db.inbox.note_failure(c, [w.received], "KeyError", w.now),
    ),
    *as_system(
        "finds who is writing",
        ("users_pkey", "retailer_members_user_id_idx"),
        20,
        lambda c, _: db.people.find(c, 151),
    ),
    *as_shop(
        "is noted as active",
        "users_pkey",
        30,
        lambda c, w: db.people.note_login(c, 151, w.now),
    ),
    *by(SYSTEM, RETAILER)(
        "keeps the draft of a conversation",
        "conversations_pkey",
        30,
        lambda c, w: db.conversations.save(
            c, 151, vendor_id=1, draft=None, draft_version=2, now=w.now
        ),
    ),
    *by(SYSTEM, VENDOR)(
        "reads the last cards of a conversation with thousands of messages",
        CARDS,
        60,
        lambda c, w: db.outbox.recent_cards(c, 1, w.now),
    ),
    *as_anybody(
        "queues a message for the shop's people",
        "identities_conversation_id_idx",
        80,
        lambda c, _: db.outbox.queue(c, 151, CARD, cause=f"test {uuid4()}"),
    ),
    *as_anybody(
        "finds the vendor's people to be told",
        "conversations_user_id_idx",
        40,
        lambda c, _: db.conversations.of_vendor(c, 1),
    ),
    *as_anybody(
        "finds the shop's people to be told",
        "conversations_user_id_idx",
        40,
        lambda c, _: db.conversations.of_retailer(c, 1),
    ),
    *as_system(
        "chooses the next message to be sent",
        QUEUE,
        60,
        lambda c, w: db.outbox.next_open(c, w.pending.conversation_id),
    ),
    *as_system(
        "claims a message before it is sent",
        MESSAGE,
        60,
        lambda c, w: db.outbox.claim(c, w.pending, w.now),
    ),
    *as_system(
        "notes that a message was accepted",
        MESSAGE,
        100,
        lambda c, w: db.outbox.accepted(
            c, w.pending, message_id=f"SM{uuid4()}", status="queued", rank=0, now=w.now
        ),
    ),
    *as_system(
        "puts a message off that was not sent",
        MESSAGE,
        60,
        lambda c, w: db.outbox.later(
            c, w.pending, error="429", available_at=w.now, is_resend=False
        ),
    ),
    *as_system(
        "gives a message up",
        MESSAGE,
        60,
        lambda c, w: db.outbox.failed(c, w.pending, error="no", code="63016", now=w.now),
    ),
    *as_system(
        "asks whether an id of the provider's is known",
        "message_keys_pkey",
        10,
        lambda c, w: db.outbox.is_known(c, "twilio", w.accepted.message_id),
    ),
    *as_system(
        "applies the provider's word on a message",
        ("message_keys_pkey", MESSAGE),
        80,
        lambda c, w: db.outbox.apply_event(
            c,
            DeliveryEvent("twilio", w.accepted.message_id, "sent", public_id=w.accepted.public_id),
            rank=3,
            now=w.now,
        ),
    ),
    *as_system(
        "finds the content resource of a message's shape",
        (),
        10,
        lambda c, _: db.contents.find(c, "twilio", ACCOUNT, "shape 7"),
    ),
    *as_system(
        "looks for messages that nobody was woken for",
        QUEUE,
        120,
        lambda c, w: db.inbox.conversations_waiting(c, w.now, timedelta(seconds=3), 500),
    ),
    *as_system(
        "looks for sends that nobody was woken for",
        QUEUE,
        120,
        lambda c, w: db.outbox.conversations_waiting(c, w.now, timedelta(seconds=3), 500),
    ),
]
