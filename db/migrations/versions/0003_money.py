"""Dues and what settles them, cheques, credit notes, scores, promises and reminders."""

from alembic import op

import db.migrate

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    for area in ("payments", "dues", "credit_notes", "reminders"):
        db.migrate.run_sql(op.get_bind(), f"0003_{area}.sql")
