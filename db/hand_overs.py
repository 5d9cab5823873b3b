"""Conversations that a person answers: handed over, given back, listed, answered by hand."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4, uuid5

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import aggregate_order_by

import core.service_window
import db.audit
import db.outbox
from core.hand_overs import Conversation, Reason
from core.messages import Reply
from db.rows import Row
from db.tables.audit import audit_logs
from db.tables.messages import whatsapp_messages
from db.tables.people import (
    conversations,
    identities,
    retailer_members,
    retailers,
    users,
    vendor_members,
    vendors,
)

ENTITY = "conversations"

_messages = whatsapp_messages.c
_OF_CONVERSATION = _messages.conversation_id == conversations.c.id
_INBOUND = _messages.direction == sa.literal_column("'INBOUND'")


def hand_over(
    connection: sa.Connection, conversation_id: int, reason: Reason, now: datetime
) -> bool:
    """Leave this conversation to a person; ``False`` when one has it already, whose reason stays."""
    return _set(
        connection,
        conversation_id,
        conversations.c.handed_over_at.is_(None),
        {"handed_over_at": now, "hand_over_reason": reason},
        ("HANDED_OVER", {"reason": reason}),
        now,
    )


def give_back(connection: sa.Connection, conversation_id: int, now: datetime) -> bool:
    """Let the program answer again; ``False`` when it does already."""
    return _set(
        connection,
        conversation_id,
        conversations.c.handed_over_at.is_not(None),
        {"handed_over_at": None, "hand_over_reason": None},
        ("GIVEN_BACK", None),
        now,
    )


def listed(
    connection: sa.Connection, now: datetime, *, everything: bool = False, limit: int = 100
) -> list[Conversation]:
    """Those that wait for a person, the longest first; with ``everything`` the others after them, the
    last active first."""
    query = _overview()
    if not everything:
        query = query.where(conversations.c.handed_over_at.is_not(None))
    query = query.order_by(
        conversations.c.handed_over_at.nulls_last(),
        sa.desc("last_message_at").nulls_last(),
        conversations.c.id,
    )
    return [_conversation(row, now) for row in connection.execute(query.limit(limit))]


def find(connection: sa.Connection, conversation_id: int, now: datetime) -> Conversation | None:
    row = connection.execute(_overview().where(conversations.c.id == conversation_id)).one_or_none()
    return None if row is None else _conversation(row, now)


def answer(connection: sa.Connection, conversation_id: int, text: str) -> UUID:
    """Put a person's words into the outbox, and into the trail that he wrote them; our id of them."""
    cause = f"answer by hand {uuid4()}"
    db.outbox.queue(connection, conversation_id, Reply(text), cause=cause)
    public_id = uuid5(db.outbox.NAMESPACE, cause)
    details = {"message": str(public_id)}
    db.audit.record(connection, "ANSWERED_BY_HAND", ENTITY, conversation_id, details)
    return public_id


def answered_by_hand(connection: sa.Connection, conversation_id: int) -> set[UUID]:
    """Our ids of the messages in this conversation that a person wrote."""
    found = connection.scalars(
        sa.select(audit_logs.c.new_values["message"].astext).where(
            audit_logs.c.entity_type == ENTITY,
            audit_logs.c.entity_id == str(conversation_id),
            audit_logs.c.action == "ANSWERED_BY_HAND",
        )
    )
    return {UUID(each) for each in found}


def note_reading(connection: sa.Connection, conversation_id: int, read: Sequence[Row]) -> None:
    """Put into the trail that somebody has read these messages."""
    ids = [row.id for row in read]
    details = {
        "messages": len(ids),
        "first": min(ids, default=None),
        "last": max(ids, default=None),
    }
    db.audit.record(connection, "READ_CONVERSATION", ENTITY, conversation_id, details)


def _set(
    connection: sa.Connection,
    conversation_id: int,
    where: sa.ColumnElement[bool],
    values: dict[str, object],
    recorded: tuple[str, dict[str, object] | None],
    now: datetime,
) -> bool:
    changed = connection.execute(
        sa.update(conversations)
        .where(conversations.c.id == conversation_id, where)
        .values(updated_at=now, **values)
    )
    if changed.rowcount == 0:
        return False
    action, details = recorded
    db.audit.record(connection, action, ENTITY, conversation_id, details)
    return True


def _overview() -> sa.Select[Any]:
    """One row per conversation."""
    # The one that the outbox writes to.
    address = (
        sa.select(identities.c.value)
        .where(identities.c.conversation_id == conversations.c.id)
        .order_by(sa.desc(identities.c.kind == "phone"), identities.c.id.desc())
        .limit(1)
    )
    last = (
        sa.select(_messages.created_at)
        .where(_OF_CONVERSATION)
        .order_by(_messages.id.desc())
        .limit(1)
    )
    since = sa.select(sa.func.count()).where(
        _OF_CONVERSATION, _INBOUND, _messages.created_at > conversations.c.handed_over_at
    )
    return sa.select(
        conversations.c.id,
        conversations.c.handed_over_at,
        conversations.c.hand_over_reason,
        users.c.name,
        _shops_of_retailer().scalar_subquery().label("retailers"),
        _shops_of_vendor().scalar_subquery().label("vendors"),
        address.scalar_subquery().label("address"),
        last.scalar_subquery().label("last_message_at"),
        last.where(_INBOUND).scalar_subquery().label("last_inbound_at"),
        since.scalar_subquery().label("since"),
    ).outerjoin_from(conversations, users, users.c.id == conversations.c.user_id)


def _shops_of_retailer() -> sa.Select[Any]:
    shop = sa.func.concat_ws(", ", retailers.c.shop_name, sa.func.nullif(retailers.c.area, ""))
    return (
        sa.select(sa.func.array_agg(aggregate_order_by(shop, retailers.c.id)))
        .join_from(retailer_members, retailers, retailers.c.id == retailer_members.c.retailer_id)
        .where(retailer_members.c.user_id == conversations.c.user_id)
    )


def _shops_of_vendor() -> sa.Select[Any]:
    return (
        sa.select(sa.func.array_agg(aggregate_order_by(vendors.c.name, vendors.c.id)))
        .join_from(vendor_members, vendors, vendors.c.id == vendor_members.c.vendor_id)
        .where(vendor_members.c.user_id == conversations.c.user_id)
    )


def _conversation(row: Row, now: datetime) -> Conversation:
    return Conversation(
        conversation_id=row.id,
        name=row.name or "",
        shops=(*(row.vendors or ()), *(row.retailers or ())),
        address=row.address or "",
        handed_over_at=row.handed_over_at,
        reason=Reason(row.hand_over_reason) if row.hand_over_reason else None,
        last_message_at=row.last_message_at,
        answerable_until=core.service_window.closes_at(row.last_inbound_at, now),
        since=row.since,
    )
