"""Content resources that exist at a provider, by the shape of the messages they serve."""

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import insert

from db.tables.messages import message_contents


def find(connection: sa.Connection, provider: str, account: str, shape: str) -> str | None:
    return connection.scalar(
        sa.select(message_contents.c.content_id).where(
            message_contents.c.provider == provider,
            message_contents.c.account == account,
            message_contents.c.shape == shape,
        )
    )


def keep(
    connection: sa.Connection, provider: str, account: str, shape: str, content_id: str
) -> None:
    """Remember it, in the place of one that is gone."""
    connection.execute(
        insert(message_contents)
        .values(provider=provider, account=account, shape=shape, content_id=content_id)
        .on_conflict_do_update(
            index_elements=["provider", "account", "shape"], set_={"content_id": content_id}
        )
    )
