"""What somebody wanted to do and may not: said to him elsewhere, and written down here."""

import sqlalchemy as sa
import structlog

import db.audit
from core.permissions import Act, PlatformAct

logger = structlog.get_logger()


def record(
    connection: sa.Connection,
    act: Act | PlatformAct,
    entity: str,
    entity_id: str | int,
    *,
    role: str | None = None,
) -> None:
    """Write into the audit trail that whoever acts in this transaction was denied ``act``. ``entity`` is
    the table it was about, ``role`` what he is. A transaction that fails afterwards leaves no trace of it."""
    db.audit.record(connection, "DENIED", entity, entity_id, {"act": act.value, "role": role})
    logger.warning("act denied", act=act.value, entity=entity, entity_id=entity_id, role=role)
