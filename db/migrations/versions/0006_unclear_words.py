"""What was not understood, counted; and a vendor's own words."""

from alembic import op

import db.migrate

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    db.migrate.run_sql(op.get_bind(), "0006_unclear_words.sql")
