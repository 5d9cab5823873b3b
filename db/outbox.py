"""Messages that go out: queued with their cause, sent one at a time per conversation."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid5

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import JSONB, insert

import core.replies.length
import db.locks
from core.delivery import LEASE
from core.messages import ApprovedTemplate, Button, DeliveryEvent, OutboundMessage, Reply
from db.rows import Row
from db.tables.messages import delivery_events, message_keys, whatsapp_messages

# Fixed for ever: the same cause must give the same name in every release.
NAMESPACE = UUID("5c1f0d8e-3e0a-4a52-9d53-0e8a3b6b1c77")

OPEN_STATES = ("PENDING", "SENDING", "UNKNOWN")
# What may have reached the provider.
_SENT = ("ACCEPTED", "UNKNOWN", "SENDING")

_QUEUE = sa.text(
    "SELECT queue_message(:conversation_id, :public_id, :body, :buttons, :in_reply_to, :template,"
    " :resend_of)"
).bindparams(
    sa.bindparam("buttons", type_=JSONB(none_as_null=True)),
    sa.bindparam("template", type_=JSONB(none_as_null=True)),
    sa.bindparam("public_id", type_=sa.Uuid),
)

messages = whatsapp_messages.c


def queue(
    connection: sa.Connection,
    conversation_id: int,
    reply: Reply,
    *,
    cause: str,
    in_reply_to: int | None = None,
    language: str | None = None,
) -> None:
    """Write one message. ``cause`` names what it is about: the same cause is queued once, for ever.

    ``language`` is the reader's; with it the message may go as its template.
    """
    reply = core.replies.length.fit(reply)
    is_template = language is not None and reply.template is not None
    write(
        connection,
        cause,
        conversation_id=conversation_id,
        body=reply.body,
        buttons=[{"text": b.text, "payload": b.payload} for b in reply.buttons] or None,
        in_reply_to=in_reply_to,
        template={**asdict(reply)["template"], "language": language} if is_template else None,
        resend_of=None,
    )


def write(connection: sa.Connection, cause: str, **row: Any) -> None:
    """As ``queue``, with the columns in the form in which rows have them."""
    connection.execute(_QUEUE, {"public_id": uuid5(NAMESPACE, cause), **row})


def next_open(connection: sa.Connection, conversation_id: int) -> Row | None:
    """The oldest message that is not settled yet; ``None`` too while somebody else is choosing.

    Nothing overtakes it: while its result is unknown, later messages wait.
    """
    if not db.locks.try_sending(connection, conversation_id):
        return None
    return connection.execute(
        sa.select(whatsapp_messages)
        .where(
            messages.conversation_id == conversation_id,
            messages.direction == "OUTBOUND",
            sa.not_(messages.is_processed),
        )
        .order_by(messages.id)
        .limit(1)
    ).one_or_none()


def claim(
    connection: sa.Connection, row: Row, now: datetime, *, content_id: str | None = None
) -> Row:
    """Say that an attempt begins, before the provider is called: a crash leaves SENDING behind.

    ``content_id`` is the approved template that it is made with, if any.
    """
    return connection.execute(
        _this(row)
        .values(
            state="SENDING",
            attempts=messages.attempts + 1,
            claimed_at=now,
            content_id=content_id,
        )
        .returning(whatsapp_messages)
    ).one()


def accepted(
    connection: sa.Connection,
    row: Row,
    *,
    message_id: str,
    status: str,
    rank: int | None,
    now: datetime,
) -> None:
    """The provider has it. A status that has come by callback meanwhile is kept if it is further."""
    connection.execute(
        _this(row)
        .where(messages.state.in_(OPEN_STATES))
        .values(state="ACCEPTED", message_id=message_id, processed_at=now, error=None)
    )
    _know(connection, row.provider, message_id, row)
    connection.execute(
        _this(row)
        .where(messages.status.is_(None), messages.state == "ACCEPTED")
        .values(status=status, status_rank=rank or 0)
    )


def later(
    connection: sa.Connection, row: Row, *, error: str, available_at: datetime, is_resend: bool
) -> None:
    """Certainly not sent, or given up waiting for word of it: try again from ``available_at`` on."""
    connection.execute(
        _this_attempt(row).values(
            state="PENDING",
            error=error,
            available_at=available_at,
            is_resend=sa.or_(messages.is_resend, sa.literal(is_resend)),
        )
    )


def unknown(connection: sa.Connection, row: Row, *, error: str, available_at: datetime) -> None:
    """It may have been sent. Asked about again from ``available_at`` on; never resent blindly."""
    connection.execute(
        _this_attempt(row).values(state="UNKNOWN", error=error, available_at=available_at)
    )


def failed(
    connection: sa.Connection, row: Row, *, error: str, code: str | None, now: datetime
) -> None:
    connection.execute(
        _this_attempt(row).values(state="FAILED", error=error, error_code=code, processed_at=now)
    )


def is_known(connection: sa.Connection, provider: str, message_id: str) -> bool:
    """Whether one of our rows already owns this id of the provider's."""
    return bool(
        connection.scalar(
            sa.select(
                sa.exists().where(
                    message_keys.c.provider == provider, message_keys.c.message_id == message_id
                )
            )
        )
    )


def apply_event(
    connection: sa.Connection, event: DeliveryEvent, *, rank: int | None, now: datetime
) -> Row | None:
    """Record the provider's word on a message, once, and move its status forward.

    The word also settles a send whose answer we never got: whoever reports on it has accepted it. A
    message that is not ours changes nothing. Returns the message if it is ours and live.
    """
    connection.execute(
        insert(delivery_events)
        .values(
            provider=event.provider,
            message_id=event.message_id,
            status=event.status,
            error_code=event.error_code,
            public_id=event.public_id,
        )
        .on_conflict_do_nothing()
    )
    names = [(event.provider, event.message_id)]
    if event.public_id is not None:
        names.append(("bahi", str(event.public_id)))
    key = connection.execute(
        sa.select(message_keys.c.id, message_keys.c.created_at)
        .where(sa.tuple_(message_keys.c.provider, message_keys.c.message_id).in_(names))
        .limit(1)
    ).one_or_none()
    if key is None:
        return None
    # From now on this id is taken: no other lost message may be mistaken for it.
    _know(connection, event.provider, event.message_id, key)
    moved = messages.status_rank <= rank if rank is not None else sa.false()
    return connection.execute(
        _this(key)
        .where(messages.direction == "OUTBOUND")
        .values(
            message_id=sa.func.coalesce(messages.message_id, event.message_id),
            state=sa.case((messages.state.in_(OPEN_STATES), "ACCEPTED"), else_=messages.state),
            processed_at=sa.func.coalesce(messages.processed_at, now),
            status=sa.case((moved, event.status), else_=messages.status),
            status_rank=sa.case((moved, rank or 0), else_=messages.status_rank),
            error_code=sa.case((moved, event.error_code or None), else_=messages.error_code),
        )
        .returning(whatsapp_messages)
    ).one_or_none()


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


def conversations_waiting(
    connection: sa.Connection, now: datetime, older_than: timedelta, limit: int
) -> Sequence[int]:
    """Conversations with a message that could be sent, or a send that died or is unsettled."""
    return connection.scalars(
        sa.select(messages.conversation_id)
        .where(
            messages.direction == "OUTBOUND",
            sa.not_(messages.is_processed),
            sa.or_(
                sa.and_(
                    messages.state.in_(("PENDING", "UNKNOWN")),
                    messages.available_at < now - older_than,
                ),
                sa.and_(messages.state == "SENDING", messages.claimed_at < now - LEASE),
            ),
        )
        .distinct()
        .limit(limit)
    ).all()


def to_message(row: Row, template: ApprovedTemplate | None = None) -> OutboundMessage:
    """The row as the provider needs it. A repeat after an unknown result says so, but for a template."""
    return OutboundMessage(
        public_id=row.public_id,
        business_number=row.from_number,
        recipient=row.to_number,
        body=f"(resent) {row.body}" if row.is_resend else row.body,
        buttons=buttons_of(row),
        template=template,
    )


def buttons_of(row: Row) -> tuple[Button, ...]:
    return tuple(Button(b["text"], b["payload"]) for b in row.buttons or ())


def _know(connection: sa.Connection, provider: str, message_id: str, row: Row) -> None:
    """The provider's id leads to this row."""
    connection.execute(
        insert(message_keys)
        .values(provider=provider, message_id=message_id, id=row.id, created_at=row.created_at)
        .on_conflict_do_nothing()
    )


def _this(row: Row) -> sa.Update:
    return sa.update(whatsapp_messages).where(
        messages.id == row.id, messages.created_at == row.created_at
    )


def _this_attempt(row: Row) -> sa.Update:
    """The row while it is still at the attempt that we know of, and unsettled."""
    return _this(row).where(messages.state.in_(OPEN_STATES), messages.attempts == row.attempts)
