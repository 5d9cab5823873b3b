"""The provider's word on messages that went out: kept as it comes, and their status moved."""

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import insert

from core.messages import DeliveryEvent
from db.outbox import OPEN_STATES, keep_id, update_of
from db.rows import Row
from db.tables.messages import delivery_events, message_keys, whatsapp_messages

messages = whatsapp_messages.c


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
    keep_id(connection, event.provider, event.message_id, key)
    moved = messages.status_rank <= rank if rank is not None else sa.false()
    return connection.execute(
        update_of(key)
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
