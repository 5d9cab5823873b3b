"""The audit trail and the record of changes to the schema itself."""

from sqlalchemy.dialects import postgresql

from db.tables.columns import BigInt, Instant, Json, Text, table

audit_logs = table(
    "audit_logs",
    id=BigInt,
    created_at=Instant,
    user_id=BigInt,
    actor_role=Text,
    action=Text,
    entity_type=Text,
    entity_id=Text,
    old_values=Json,
    new_values=Json,
    request_id=Text,
    ip_address=postgresql.INET,
    database_role=Text,
)
schema_changes = table(
    "schema_changes",
    id=BigInt,
    created_at=Instant,
    session_role=Text,
    acting_role=Text,
    application_name=Text,
    ip_address=postgresql.INET,
    command=Text,
    object_type=Text,
    object_name=Text,
    statement=Text,
)
