"""Inbox, outbox and what belongs to them."""

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

from db.tables.columns import BigInt, Instant, Json, Text, table

whatsapp_messages = table(
    "whatsapp_messages",
    id=BigInt,
    created_at=Instant,
    provider=Text,
    message_id=Text,
    public_id=sa.Uuid,
    conversation_id=BigInt,
    direction=Text,
    from_number=Text,
    to_number=Text,
    body=Text,
    buttons=Json(none_as_null=True),
    media=Json(none_as_null=True),
    raw=Json,
    in_reply_to=BigInt,
    is_resend=sa.Boolean,
    state=Text,
    is_processed=sa.Boolean,
    attempts=sa.Integer,
    available_at=Instant,
    claimed_at=Instant,
    processed_at=Instant,
    status=Text,
    status_rank=sa.SmallInteger,
    error_code=Text,
    error=Text,
    kind=Text,
    content=Json(none_as_null=True),
    quoted_message_id=Text,
    template=Json(none_as_null=True),
    content_id=Text,
    resend_of=BigInt,
)
whatsapp_messages_archive = table(
    "whatsapp_messages_archive",
    conversation_id=BigInt,
    phone=Text,
    month=sa.Date,
    message_count=sa.Integer,
    first_id=BigInt,
    first_at=Instant,
    last_at=Instant,
    messages=Json,
    archived_at=Instant,
)
message_keys = table("message_keys", provider=Text, message_id=Text, id=BigInt, created_at=Instant)
delivery_events = table(
    "delivery_events",
    provider=Text,
    message_id=Text,
    status=Text,
    error_code=Text,
    public_id=sa.Uuid,
    created_at=Instant,
)
message_contents = table(
    "message_contents",
    provider=Text,
    account=Text,
    shape=Text,
    content_id=Text,
    created_at=Instant,
)
message_templates = table(
    "message_templates",
    provider=Text,
    account=Text,
    key=Text,
    language=Text,
    fingerprint=Text,
    name=Text,
    body=Text,
    parameters=postgresql.ARRAY(Text),
    button_count=sa.Integer,
    content_id=Text,
    status=Text,
    rejection_reason=Text,
    created_at=Instant,
    submitted_at=Instant,
    checked_at=Instant,
)
