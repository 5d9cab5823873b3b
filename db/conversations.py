"""Conversations and the addresses that lead to them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import insert

from core.messages import Address
from db.rows import Row
from db.tables.people import conversations, identities, users


def ensure(connection: sa.Connection, provider: str, business_number: str, address: Address) -> int:
    """The conversation that this address leads to, begun now when there is none.

    Two first messages at the same moment end in one conversation. A new address is linked to a person
    by his phone number only; a business-scoped id alone never leads to an account.
    """
    known = _find(connection, provider, business_number, address)
    if known is not None:
        return known
    user_id = connection.scalar(
        sa.select(users.c.id).where(
            users.c.phone_number == address.value, users.c.deleted_at.is_(None)
        )
    )
    savepoint = connection.begin_nested()
    conversation_id = _begin(connection, business_number, user_id)
    added = connection.scalar(
        insert(identities)
        .values(
            provider=provider,
            business_number=business_number,
            kind=address.kind,
            value=address.value,
            user_id=user_id,
            conversation_id=conversation_id,
        )
        .on_conflict_do_nothing(constraint="identities_address_key")
        .returning(identities.c.id)
    )
    if added is not None:
        savepoint.commit()
        return conversation_id
    # Somebody else stored the first message of this address meanwhile: his conversation counts.
    savepoint.rollback()
    known = _find(connection, provider, business_number, address)
    assert known is not None
    return known


def save(
    connection: sa.Connection,
    conversation_id: int,
    *,
    vendor_id: int | None,
    draft: dict[str, Any] | None,
    draft_version: int,
    reminders_stopped_at: datetime | None,
    now: datetime,
) -> None:
    connection.execute(
        sa.update(conversations)
        .where(conversations.c.id == conversation_id)
        .values(
            vendor_id=vendor_id,
            draft=draft,
            draft_version=draft_version,
            reminders_stopped_at=reminders_stopped_at,
            updated_at=now,
        )
    )


def of_vendor(connection: sa.Connection, vendor_id: int) -> Sequence[Row]:
    """``id`` and ``language`` of every conversation with the vendor's people."""
    return connection.execute(
        sa.text("SELECT id, language FROM conversations_of_vendor(:id)"), {"id": vendor_id}
    ).all()


def of_retailer(connection: sa.Connection, retailer_id: int) -> Sequence[Row]:
    """``id`` and ``language`` of every conversation with the shop's people."""
    return connection.execute(
        sa.text("SELECT id, language FROM conversations_of_retailer(:id)"), {"id": retailer_id}
    ).all()


def reminded_of_retailer(connection: sa.Connection, retailer_id: int) -> Sequence[Row]:
    """``id`` and ``language`` of those where nobody has said STOP. Only the platform asks."""
    return connection.execute(
        sa.text(
            "SELECT id, r.language FROM conversations_of_retailer(:id) AS r JOIN conversations USING (id)"
            " WHERE reminders_stopped_at IS NULL ORDER BY id"
        ),
        {"id": retailer_id},
    ).all()


def _find(
    connection: sa.Connection, provider: str, business_number: str, address: Address
) -> int | None:
    return connection.scalar(
        sa.select(identities.c.conversation_id).where(
            identities.c.provider == provider,
            identities.c.business_number == business_number,
            identities.c.kind == address.kind,
            identities.c.value == address.value,
        )
    )


def _begin(connection: sa.Connection, business_number: str, user_id: int | None) -> int:
    begun = connection.scalar(
        insert(conversations)
        .values(business_number=business_number, user_id=user_id)
        .on_conflict_do_nothing(constraint="conversations_business_number_user_id_key")
        .returning(conversations.c.id)
    )
    if begun is None:
        begun = connection.execute(
            sa.select(conversations.c.id).where(
                conversations.c.business_number == business_number,
                conversations.c.user_id == user_id,
            )
        ).scalar_one()
    return int(begun)
