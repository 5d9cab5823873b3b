"""${message}

Must work with the previous release still running: add first, use later, drop last. Waits at most
four seconds for a lock (see db/migrate.py), so that nobody queues behind it.
"""

from alembic import op

import db.migrate

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}


def upgrade() -> None:
    db.migrate.run_sql(op.get_bind(), "${up_revision}_name.sql")
