"""Audit trail, archive, seals, search, and the tenant in every foreign key."""

from alembic import op

import db.migrate

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    for area in ("people", "catalogue", "orders", "money", "messages", "audit", "archive"):
        db.migrate.run_sql(op.get_bind(), f"0002_{area}.sql")
