"""What somebody has been shown: the cards that reached him, and the message that he replies to."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa

from core.messages import Button, Reply
from db.rows import Row
from db.tables.messages import whatsapp_messages

messages = whatsapp_messages.c

# What may have reached the provider.
_SENT = ("ACCEPTED", "UNKNOWN", "SENDING")


@dataclass(frozen=True, slots=True)
class Card:
    """A message with buttons; ``is_answer`` when it answered him, and did not come by itself."""

    reply: Reply
    is_answer: bool
    id: int
    at: datetime


def recent_cards(
    connection: sa.Connection, conversation_id: int, before: datetime, limit: int = 8
) -> Sequence[Card]:
    """The last cards that reached the provider before this moment, newest first."""
    rows = connection.execute(
        sa.select(
            messages.id,
            messages.created_at,
            messages.body,
            messages.buttons,
            messages.in_reply_to,
        )
        .where(
            messages.conversation_id == conversation_id,
            messages.direction == "OUTBOUND",
            messages.buttons.is_not(None),
            messages.state.in_(_SENT),
            messages.created_at < before,
            messages.created_at > before - timedelta(days=7),
        )
        .order_by(messages.created_at.desc(), messages.id.desc())
        .limit(limit)
    )
    return [
        Card(Reply(row.body, buttons_of(row)), row.in_reply_to is not None, row.id, row.created_at)
        for row in rows
    ]


def is_last(connection: sa.Connection, conversation_id: int, card: Card, before: datetime) -> bool:
    """Whether nothing reached the provider after this card and before this moment."""
    return not connection.scalar(
        sa.select(
            sa.exists().where(
                messages.conversation_id == conversation_id,
                messages.direction == "OUTBOUND",
                messages.state.in_(_SENT),
                messages.created_at >= card.at,
                messages.created_at < before,
                messages.id != card.id,
            )
        )
    )


def answers_since(
    connection: sa.Connection, conversation_id: int, card: Card, before: datetime
) -> Sequence[str]:
    """What he was answered without buttons after this card and before this moment."""
    return connection.scalars(
        sa.select(messages.body).where(
            messages.conversation_id == conversation_id,
            messages.direction == "OUTBOUND",
            messages.in_reply_to.is_not(None),
            messages.buttons.is_(None),
            messages.state.in_(_SENT),
            messages.created_at > card.at,
            messages.created_at < before,
        )
    ).all()


def quoted(
    connection: sa.Connection, conversation_id: int, provider: str, message_id: str
) -> Reply | None:
    """What we wrote in this conversation under this id of the provider's: what a reply is about.

    ``None`` for what is not ours, and for a conversation that the actor may not read. A message that
    was sent twice is found by both of its ids.
    """
    row = connection.execute(
        sa.text("SELECT body, buttons FROM quoted_message(:conversation, :provider, :message_id)"),
        {"conversation": conversation_id, "provider": provider, "message_id": message_id},
    ).one_or_none()
    return None if row is None else Reply(row.body, buttons_of(row))


def buttons_of(row: Row) -> tuple[Button, ...]:
    return tuple(Button(b["text"], b["payload"]) for b in row.buttons or ())
