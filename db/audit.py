"""What no changed row shows: things done by hand, or refused."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import JSONB

_RECORD = sa.text("SELECT record_action(:action, :entity_type, :entity_id, :details)").bindparams(
    sa.bindparam("details", type_=JSONB(none_as_null=True))
)


def record(
    connection: sa.Connection,
    action: str,
    entity_type: str,
    entity_id: int | str,
    details: dict[str, Any] | None = None,
) -> None:
    """Write into the trail, under the name of who acts in this transaction: ``DENIED`` and the like, of a
    row of a table. Never what people wrote."""
    connection.execute(
        _RECORD,
        {
            "action": action,
            "entity_type": entity_type,
            "entity_id": str(entity_id),
            "details": details,
        },
    )
