"""What a shop calls goods, found by the shop, and its orders at one vendor."""

from alembic import op

import db.migrate

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    db.migrate.run_sql(op.get_bind(), "0005_names.sql")
