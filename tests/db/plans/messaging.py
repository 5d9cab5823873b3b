"""What runs for every message, and while one waits for a person or for its turn."""

from datetime import timedelta
from uuid import uuid4

import core.window
import db.conversations
import db.hand_overs
import db.inbox
import db.locks
import db.people
from core.hand_overs import Reason
from core.messages import Address, AddressKind, InboundMessage
from db.engine import SYSTEM, Actor
from tests.database import BUSINESS_NUMBER
from tests.db.plans.cases import RETAILER, VENDOR, Case, by

MESSAGE = "whatsapp_messages_pkey"
QUEUE = "whatsapp_messages_is_processed_idx"
HISTORY = "whatsapp_messages_conversation_id_id_idx"
WRITTEN = "whatsapp_messages_from_number_created_at_idx"
KNOWN = Address(AddressKind.PHONE, "+919800000151")
UNHEARD_OF = Address(AddressKind.PHONE, "+919899999999")

TALK = db.conversations.Talk(
    language="en",
    speaks_as=None,
    vendor_id=1,
    draft=None,
    draft_version=2,
    draft_at=None,
    earlier_drafts=[],
    prompt=None,
    prompt_version=1,
    prompt_at=None,
    is_misunderstood=False,
    reminders_stopped_at=None,
)

as_system = by(SYSTEM)
as_shop = by(RETAILER)
as_operator = by(Actor("OPERATOR"))
as_anybody = by(SYSTEM, RETAILER, VENDOR)

CASES: list[Case] = [
    *as_system(
        "finds the conversation of a known number",
        "identities_address_key",
        buffers=10,
        call=lambda c, _: db.conversations.ensure(c, "twilio", BUSINESS_NUMBER, KNOWN),
    ),
    *as_system(
        "begins the conversation of a new number",
        ("identities_address_key", "users_phone_number_key"),
        buffers=60,
        call=lambda c, _: db.conversations.ensure(c, "twilio", BUSINESS_NUMBER, UNHEARD_OF),
    ),
    *as_system(
        "stores a message",
        (),
        buffers=40,
        call=lambda c, x: db.inbox.store(
            c,
            InboundMessage("twilio", f"SM{uuid4()}", KNOWN, BUSINESS_NUMBER, "atta"),
            151,
            x.now,
            uuid4(),
        ),
    ),
    *as_system(
        "takes a conversation",
        "conversations_pkey",
        buffers=10,
        call=lambda c, _: db.locks.conversation(c, 151),
    ),
    *as_system(
        "reads what waits in a conversation",
        QUEUE,
        buffers=60,
        call=lambda c, x: db.inbox.waiting(c, x.received_message.conversation_id, 50),
    ),
    *as_system(
        "closes messages that were answered",
        MESSAGE,
        buffers=60,
        call=lambda c, x: db.inbox.close(c, [x.received_message], "PROCESSED", x.now),
    ),
    *as_system(
        "notes that a message could not be answered",
        MESSAGE,
        buffers=60,
        call=lambda c, x: db.inbox.note_failure(c, [x.received_message], "KeyError", x.now),
    ),
    *as_system(
        "finds who is writing",
        ("users_pkey", "retailer_members_user_id_idx"),
        buffers=20,
        call=lambda c, _: db.people.find(c, 151),
    ),
    *as_shop(
        "is noted as active",
        "users_pkey",
        buffers=30,
        call=lambda c, x: db.people.note_login(c, 151, x.now),
    ),
    *by(SYSTEM, RETAILER)(
        "keeps the draft of a conversation",
        "conversations_pkey",
        buffers=30,
        call=lambda c, x: db.conversations.save(c, 151, TALK, x.now),
    ),
    *as_system(
        "looks for drafts and questions that are left open",
        "conversations_left_open_idx",
        buffers=20,
        call=lambda c, x: db.conversations.left_open(c, x.now, x.now, 100),
    ),
    *as_anybody(
        "finds the vendor's people to be told",
        "conversations_user_id_idx",
        buffers=40,
        call=lambda c, _: db.conversations.of_vendor(c, 1),
    ),
    *as_anybody(
        "finds the shop's people to be told",
        "conversations_user_id_idx",
        buffers=40,
        call=lambda c, _: db.conversations.of_retailer(c, 1),
    ),
    *by(SYSTEM, RETAILER)(
        "leaves a conversation to a person",
        "conversations_pkey",
        buffers=60,
        call=lambda c, x: db.hand_overs.hand_over(c, 151, Reason.ASKED, x.now),
    ),
    *as_operator(
        "looks at a conversation with thousands of messages",
        ("conversations_pkey", HISTORY),
        buffers=200,
        call=lambda c, x: db.hand_overs.find(c, 1, x.now),
    ),
    *as_operator(
        "lists the conversations that wait for a person",
        "conversations_handed_over_at_idx",
        buffers=20,
        call=lambda c, x: db.hand_overs.listed(c, x.now),
    ),
    *as_operator(
        "finds which messages of a conversation a person wrote",
        "audit_logs_entity_type_entity_id_idx",
        buffers=60,
        call=lambda c, _: db.hand_overs.answered_by_hand(c, 1),
    ),
    *as_shop(
        "finds the number of its own phone",
        "users_pkey",
        buffers=10,
        call=lambda c, _: db.people.phone(c, 151),
    ),
    *as_system(
        "knows when a shop wrote last, in a conversation with thousands of messages",
        ("identities_conversation_id_idx", WRITTEN),
        buffers=60,
        call=lambda c, x: db.inbox.last_written_at(c, 1, core.window.opened_after(x.now)),
    ),
    *as_system(
        "looks for messages that nobody was woken for",
        QUEUE,
        buffers=120,
        call=lambda c, x: db.inbox.conversations_waiting(c, x.now, timedelta(seconds=3), 500),
    ),
]
