"""What runs for every send, every status of a message, and every tick of the sweep."""

from datetime import timedelta
from uuid import uuid4

import db.cards
import db.contents
import db.delivery_events
import db.outbox
import db.templates
from core.messages import Button, DeliveryEvent, Reply
from db.engine import SYSTEM
from tests.db.plans.cases import RETAILER, VENDOR, Case, by
from tests.db.plans.messaging import HISTORY, MESSAGE, QUEUE

ACCOUNT = "AC0123456789abcdef0123456789abcdef"
CARDS = "whatsapp_messages_cards_idx"
CARD = Reply("2 bori Parmal Rice", (Button("Confirm", "b1.confirm.1"),))

as_system = by(SYSTEM)
as_anybody = by(SYSTEM, RETAILER, VENDOR)

CASES: list[Case] = [
    *by(SYSTEM, VENDOR)(
        "reads the last cards of a conversation with thousands of messages",
        CARDS,
        buffers=60,
        call=lambda c, x: db.cards.recent_cards(c, 1, x.now),
    ),
    *as_system(
        "finds the message that somebody replies to",
        ("message_keys_pkey", f"{MESSAGE} or {HISTORY}"),
        buffers=20,
        call=lambda c, x: db.cards.quoted(
            c, x.accepted_message.conversation_id, "twilio", x.accepted_message.message_id
        ),
    ),
    *by(RETAILER, VENDOR)(
        "looks for a message that was never his",
        "conversations_user_id_idx",
        buffers=20,
        call=lambda c, x: db.cards.quoted(
            c, x.accepted_message.conversation_id, "twilio", x.accepted_message.message_id
        ),
    ),
    *as_anybody(
        "queues a message for the shop's people",
        "identities_conversation_id_idx",
        buffers=80,
        call=lambda c, _: db.outbox.queue(c, 151, CARD, cause=f"test {uuid4()}"),
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
        call=lambda c, x: db.delivery_events.apply_event(
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
        "looks for sends that nobody was woken for",
        QUEUE,
        buffers=120,
        call=lambda c, x: db.outbox.conversations_waiting(c, x.now, timedelta(seconds=3), 500),
    ),
]
