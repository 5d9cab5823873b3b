"""Pack sizes, where a name comes from, and versions of each vendor's catalogue."""

from alembic import op

import db.migrate

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    db.migrate.run_sql(op.get_bind(), "0004_catalogue.sql")
