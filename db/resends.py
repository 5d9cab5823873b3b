"""Messages that came too late to be sent as they are written, and go once more as their templates."""

import sqlalchemy as sa

import db.outbox
from db.rows import Row


def as_template(connection: sa.Connection, row: Row) -> bool:
    """Queue the template of a message that was refused, once for each message, for ever.

    False when it has none, or was sent as one: then nothing can be done.
    """
    if row.template is None or row.content_id is not None or row.resend_of is not None:
        return False
    db.outbox.write(
        connection,
        f"template of {row.id}",
        conversation_id=row.conversation_id,
        body=row.body,
        buttons=row.buttons,
        in_reply_to=row.in_reply_to,
        template=row.template,
        resend_of=row.id,
    )
    return True
