"""What runs for every message, every send, every status and every tick of the sweep."""

from datetime import timedelta
from uuid import uuid4

import core.window
import db.contents
import db.conversations
import db.hand_overs
import db.inbox
import db.locks
import db.outbox
import db.people
import db.registrations
import db.templates
from core.hand_overs import Reason
from core.messages import Address, AddressKind, Button, DeliveryEvent, InboundMessage, Reply
from core.registrations import Applicant
from db.engine import SYSTEM, Actor
from tests.database import BUSINESS_NUMBER
from tests.db.plans.cases import RETAILER, VENDOR, Case, by

ACCOUNT = "AC0123456789abcdef0123456789abcdef"
MESSAGE = "whatsapp_messages_pkey"
QUEUE = "whatsapp_messages_is_processed_idx"
HISTORY = "whatsapp_messages_conversation_id_id_idx"
CARDS = "whatsapp_messages_cards_idx"
WRITTEN = "whatsapp_messages_from_number_created_at_idx"
CARD = Reply("2 bori Parmal Rice", (Button("Confirm", "b1.confirm.1"),))
KNOWN = Address(AddressKind.PHONE, "+919800000151")
UNHEARD_OF = Address(AddressKind.PHONE, "+919899999999")

# A conversation of nobody who is known.
STRANGER = 2551

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
    *by(SYSTEM, VENDOR)(
        "reads the last cards of a conversation with thousands of messages",
        CARDS,
        buffers=60,
        call=lambda c, x: db.outbox.recent_cards(c, 1, x.now),
    ),
    *as_system(
        "finds the message that somebody replies to",
        ("message_keys_pkey", f"{MESSAGE} or {HISTORY}"),
        buffers=20,
        call=lambda c, x: db.outbox.quoted(
            c, x.accepted_message.conversation_id, "twilio", x.accepted_message.message_id
        ),
    ),
    *by(RETAILER, VENDOR)(
        "looks for a message that was never his",
        "conversations_user_id_idx",
        buffers=20,
        call=lambda c, x: db.outbox.quoted(
            c, x.accepted_message.conversation_id, "twilio", x.accepted_message.message_id
        ),
    ),
    *as_system(
        "looks for drafts and questions that are left open",
        "conversations_left_open_idx",
        buffers=20,
        call=lambda c, x: db.conversations.left_open(c, x.now, x.now, 100),
    ),
    *as_anybody(
        "queues a message for the shop's people",
        "identities_conversation_id_idx",
        buffers=80,
        call=lambda c, _: db.outbox.queue(c, 151, CARD, cause=f"test {uuid4()}"),
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
    *as_system(
        "finds a wholesaler for a stranger",
        (),
        buffers=60,
        call=lambda c, _: db.registrations.known_vendors(c),
    ),
    *as_system(
        "finds what was asked for in a stranger's conversation, and from which number",
        ("registrations_conversation_id_idx", "identities_conversation_id_idx"),
        buffers=40,
        call=lambda c, _: (
            db.registrations.of_conversation(c, STRANGER),
            db.registrations.phone(c, STRANGER),
        ),
    ),
    *as_system(
        "finds why somebody may not write",
        ("users_pkey", "retailer_members_user_id_idx"),
        buffers=20,
        call=lambda c, _: db.people.barred(c, 151),
    ),
    *as_shop(
        "finds the number of its own phone",
        "users_pkey",
        buffers=10,
        call=lambda c, _: db.people.phone(c, 151),
    ),
    *as_system(
        "is asked for an account by a stranger",
        ("conversations_pkey", "registrations_conversation_vendor_pending_key"),
        buffers=80,
        call=lambda c, _: db.registrations.ask_for_account(
            c, STRANGER, 3, Applicant("Shop", "Ward", None, "07")
        ),
    ),
    *as_system(
        "lists everybody who waits to be admitted",
        "registrations_pending_idx",
        buffers=120,
        call=lambda c, _: db.registrations.waiting(c),
    ),
    *by(VENDOR)(
        "lists who waits for an account",
        "registrations_vendor_id_state_idx or registrations_pending_idx",
        buffers=60,
        call=lambda c, _: db.registrations.waiting(c, 1),
    ),
    *by(VENDOR)(
        "finds a registration by its number",
        "registrations_registration_number_key",
        buffers=20,
        call=lambda c, _: db.registrations.of_number(c, "REG-1"),
    ),
    *as_system(
        "chooses the next message to be sent",
        QUEUE,
        buffers=60,
        call=lambda c, x: db.outbox.next_open(c, x.pending_message.conversation_id),
    ),
    *as_system(
        "claims a message before it is sent",
        MESSAGE,
        buffers=60,
        call=lambda c, x: db.outbox.claim(c, x.pending_message, x.now),
    ),
    *as_system(
        "notes that a message was accepted",
        MESSAGE,
        buffers=100,
        call=lambda c, x: db.outbox.accepted(
            c, x.pending_message, message_id=f"SM{uuid4()}", status="queued", rank=0, now=x.now
        ),
    ),
    *as_system(
        "puts a message off that was not sent",
        MESSAGE,
        buffers=60,
        call=lambda c, x: db.outbox.later(
            c, x.pending_message, error="429", available_at=x.now, is_resend=False
        ),
    ),
    *as_system(
        "gives a message up",
        MESSAGE,
        buffers=60,
        call=lambda c, x: db.outbox.failed(
            c, x.pending_message, error="no", code="63016", now=x.now
        ),
    ),
    *as_system(
        "asks whether an id of the provider's is known",
        "message_keys_pkey",
        buffers=10,
        call=lambda c, x: db.outbox.is_known(c, "twilio", x.accepted_message.message_id),
    ),
    *as_system(
        "applies the provider's word on a message",
        ("message_keys_pkey", MESSAGE),
        buffers=80,
        call=lambda c, x: db.outbox.apply_event(
            c,
            DeliveryEvent(
                "twilio",
                x.accepted_message.message_id,
                "sent",
                public_id=x.accepted_message.public_id,
            ),
            rank=3,
            now=x.now,
        ),
    ),
    *as_system(
        "finds the content resource of a message's shape",
        (),
        buffers=10,
        call=lambda c, _: db.contents.find(c, "twilio", ACCOUNT, "shape 7"),
    ),
    *as_system(
        "knows when a shop wrote last, in a conversation with thousands of messages",
        ("identities_conversation_id_idx", WRITTEN),
        buffers=60,
        call=lambda c, x: db.inbox.last_written_at(c, 1, core.window.opened_after(x.now)),
    ),
    *as_system(
        "finds the approved texts of a template",
        (),
        buffers=20,
        call=lambda c, _: db.templates.approved(c, "twilio", ACCOUNT, "order_placed"),
    ),
    *as_system(
        "finds the template that a message was sent as",
        (),
        buffers=20,
        call=lambda c, _: db.templates.of_content(c, "twilio", "HX7"),
    ),
    *as_system(
        "looks for messages that nobody was woken for",
        QUEUE,
        buffers=120,
        call=lambda c, x: db.inbox.conversations_waiting(c, x.now, timedelta(seconds=3), 500),
    ),
    *as_system(
        "looks for sends that nobody was woken for",
        QUEUE,
        buffers=120,
        call=lambda c, x: db.outbox.conversations_waiting(c, x.now, timedelta(seconds=3), 500),
    ),
]
