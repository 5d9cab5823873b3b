"""What was said in a conversation, live and packed alike."""

from collections.abc import Sequence

import sqlalchemy as sa

from db.rows import Row
from db.tables.messages import whatsapp_messages


def of_conversation(
    connection: sa.Connection, conversation_id: int, *, before: int | None = None, limit: int = 20
) -> Sequence[Row]:
    """The newest messages, newest first, as far as the actor may see them.

    ``before`` is the id of a message: the last one of a page leads to the next page. Each row is a
    whole row of ``whatsapp_messages``, also where it comes out of the archive.
    """
    arguments = (
        sa.bindparam("conversation_id", conversation_id, sa.BigInteger),
        sa.bindparam("before", before, sa.BigInteger),
        sa.bindparam("limit", limit, sa.Integer),
    )
    history = sa.func.conversation_history(*arguments).table_valued(*whatsapp_messages.columns)
    return connection.execute(sa.select(history).order_by(history.c.id.desc())).all()
