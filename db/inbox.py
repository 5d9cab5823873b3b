"""Messages that came in. A row stays in the queue until it is processed or set aside."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import JSONB, distinct_on

import db.incoming
from core.messages import InboundMessage
from db.rows import Row
from db.tables.messages import whatsapp_messages
from db.tables.people import identities

_STORE = sa.text("""
    WITH known AS (
        INSERT INTO message_keys (provider, message_id, id, created_at)
        VALUES (:provider, :message_id, nextval('whatsapp_messages_id_seq'), :now)
        ON CONFLICT DO NOTHING
        RETURNING id, created_at
    )
    INSERT INTO whatsapp_messages (
        id, created_at, provider, message_id, public_id, conversation_id, direction,
        from_number, to_number, body, buttons, media, raw, kind, content, quoted_message_id,
        state, available_at
    ) OVERRIDING SYSTEM VALUE
    SELECT id, created_at, :provider, :message_id, :public_id, :conversation_id, 'INBOUND',
        :from_number, :to_number, :body, :buttons, :media, :raw, :kind, :content,
        :quoted_message_id, 'RECEIVED', created_at
    FROM known
    RETURNING id
""").bindparams(
    sa.bindparam("buttons", type_=JSONB(none_as_null=True)),
    sa.bindparam("media", type_=JSONB),
    sa.bindparam("raw", type_=JSONB),
    sa.bindparam("content", type_=JSONB(none_as_null=True)),
    sa.bindparam("public_id", type_=sa.Uuid),
)


def store(
    connection: sa.Connection,
    message: InboundMessage,
    conversation_id: int,
    now: datetime,
    public_id: UUID,
) -> int | None:
    """Keep the message and return its id; ``None`` when the provider has delivered this one before.

    ``public_id`` is made by who stores it: the audit trail names everything that follows by it.
    """
    pressed = message.pressed
    stored: int | None = connection.scalar(
        _STORE,
        {
            "provider": message.provider,
            "message_id": message.message_id,
            "public_id": public_id,
            "conversation_id": conversation_id,
            "from_number": message.sender.value,
            "to_number": message.business_number,
            "body": message.body,
            "buttons": pressed and {"payload": pressed.payload, "text": pressed.text},
            "media": list(message.media),
            "raw": message.raw,
            "kind": message.kind,
            "content": db.incoming.content(message),
            "quoted_message_id": message.quoted_message_id,
            "now": now,
        },
    )
    return stored


def waiting(connection: sa.Connection, conversation_id: int, limit: int) -> Sequence[Row]:
    """The conversation's unprocessed messages in the order of their arrival.

    ``db.incoming.read`` tells what each of them says.
    """
    messages = whatsapp_messages.c
    return connection.execute(
        sa.select(
            messages.id,
            messages.created_at,
            messages.provider,
            messages.public_id,
            messages.body,
            messages.buttons,
            messages.media,
            messages.kind,
            messages.content,
            messages.quoted_message_id,
            messages.attempts,
            messages.available_at,
        )
        .where(
            messages.conversation_id == conversation_id,
            messages.direction == "INBOUND",
            sa.not_(messages.is_processed),
        )
        .order_by(messages.id)
        .limit(limit)
    ).all()


def close(connection: sa.Connection, messages: Sequence[Row], state: str, now: datetime) -> None:
    """Take the messages out of the queue: PROCESSED, or SET_ASIDE for a person to look at."""
    connection.execute(_these(messages).values(state=state, processed_at=now))


def note_failure(
    connection: sa.Connection, messages: Sequence[Row], error: str, available_at: datetime
) -> None:
    """Count a failed attempt. The messages stay first in line and wait until ``available_at``."""
    connection.execute(
        _these(messages).values(
            attempts=whatsapp_messages.c.attempts + 1, error=error, available_at=available_at
        )
    )


def conversations_waiting(
    connection: sa.Connection, now: datetime, older_than: timedelta, limit: int
) -> Sequence[int]:
    """Conversations whose first unprocessed message could have been answered by now."""
    messages = whatsapp_messages.c
    first = (
        sa.select(messages.conversation_id, messages.available_at)
        .ext(distinct_on(messages.conversation_id))
        .where(messages.direction == "INBOUND", sa.not_(messages.is_processed))
        .order_by(messages.conversation_id, messages.id)
        .subquery()
    )
    return connection.scalars(
        sa.select(first.c.conversation_id)
        .where(first.c.available_at < now - older_than)
        .order_by(first.c.available_at)
        .limit(limit)
    ).all()


def _these(messages: Sequence[Row]) -> sa.Update:
    # The receive times let the planner open only the months that are needed.
    return sa.update(whatsapp_messages).where(
        whatsapp_messages.c.id.in_([message.id for message in messages]),
        whatsapp_messages.c.created_at.in_([message.created_at for message in messages]),
    )


def last_written_at(
    connection: sa.Connection, conversation_id: int, since: datetime
) -> datetime | None:
    """When the person wrote last, from any address of his; ``None`` if not after ``since``."""
    messages = whatsapp_messages.c
    written_at: datetime | None = connection.scalar(
        sa.select(sa.func.max(messages.created_at)).where(
            messages.conversation_id == conversation_id,
            messages.direction == "INBOUND",
            messages.created_at > since,
            # By number: a busy wholesaler's conversation has thousands of messages of ours.
            messages.from_number.in_(
                sa.select(identities.c.value).where(identities.c.conversation_id == conversation_id)
            ),
        )
    )
    return written_at
