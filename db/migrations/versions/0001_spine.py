"""The tables from a retailer's message to the ledger and back."""

from alembic import op

import db.migrate

revision = "0001"
down_revision = None


def upgrade() -> None:
    for area in ("clock", "people", "catalogue", "orders", "money", "messages"):
        db.migrate.run_sql(op.get_bind(), f"0001_{area}.sql")
