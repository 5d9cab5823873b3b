"""What no change of a row shows, written into the audit trail."""

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import JSONB

_RECORD = sa.text("SELECT record_action(:action, :entity, :entity_id, :details)").bindparams(
    sa.bindparam("details", type_=JSONB(none_as_null=True))
)


def record(
    connection: sa.Connection,
    action: str,
    entity: str,
    entity_id: str | int,
    details: dict[str, object] | None = None,
) -> None:
    """An action of whoever acts in this transaction, such as DENIED; ``entity`` is a table."""
    connection.execute(
        _RECORD,
        {
            "action": action,
            "entity": entity,
            "entity_id": str(entity_id),
            "details": details,
        },
    )
