"""What was not understood, counted; and a vendor's own words."""

from alembic import op

import db.migrate

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    db.migrate.run_sql(op.get_bind(), "0005_unclear_words.sql")
