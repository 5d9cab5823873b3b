"""Messages that go out: queued with their cause, sent one at a time per conversation."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid5

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import JSONB, insert

import core.replies.length
import db.locks
from core.delivery import LEASE
from core.messages import ApprovedTemplate, OutboundMessage, Reply
from db.cards import buttons_of
from db.rows import Row
from db.tables.messages import message_keys, whatsapp_messages

# Fixed for ever: the same cause must give the same name in every release.
NAMESPACE = UUID("5c1f0d8e-3e0a-4a52-9d53-0e8a3b6b1c77")
OPEN_STATES = ("PENDING", "SENDING", "UNKNOWN")
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
        update_of(row)
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
        update_of(row)
        .where(messages.state.in_(OPEN_STATES))
        .values(state="ACCEPTED", message_id=message_id, processed_at=now, error=None)
    )
    keep_id(connection, row.provider, message_id, row)
    connection.execute(
        update_of(row)
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


def keep_id(connection: sa.Connection, provider: str, message_id: str, row: Row) -> None:
    """The provider's id leads to this row."""
    connection.execute(
        insert(message_keys)
        .values(provider=provider, message_id=message_id, id=row.id, created_at=row.created_at)
        .on_conflict_do_nothing()
    )


def update_of(row: Row) -> sa.Update:
    """A change of this row and no other."""
    return sa.update(whatsapp_messages).where(
        messages.id == row.id, messages.created_at == row.created_at
    )


def _this_attempt(row: Row) -> sa.Update:
    """The row while it is still at the attempt that we know of, and unsettled."""
    return update_of(row).where(messages.state.in_(OPEN_STATES), messages.attempts == row.attempts)
