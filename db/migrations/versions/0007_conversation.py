"""What two people agree on by chat: states of a conversation, requests, complaints, registrations."""

from alembic import op

import db.migrate

revision = "0007"
down_revision = "0006"

# One file for each area, in the order in which they refer to each other.
AREAS = (
    "bills",
    "conversations",
    "incoming",
    "hand_overs",
    "complaints",
    "agreements",
    "registrations",
    "templates",
    "sides",
)


def upgrade() -> None:
    for area in AREAS:
        db.migrate.run_sql(op.get_bind(), f"0007_{area}.sql")
