"""Conversations and the addresses that lead to them."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import insert

from core.dialogue.prompts import Topic
from core.messages import Address
from db.rows import Row
from db.tables.people import conversations, identities, users

# What is about the side of a conversation that somebody speaks as, and what there is of one where nothing
# was said yet.
_OF_A_SIDE = (
    "vendor_id",
    "draft",
    "draft_version",
    "draft_at",
    "earlier_drafts",
    "prompt",
    "prompt_version",
    "prompt_at",
    "is_misunderstood",
)
_ON_NO_SIDE_YET: dict[str, Any] = {
    **dict.fromkeys(_OF_A_SIDE),
    "draft_version": 0,
    "earlier_drafts": [],
    "prompt_version": 0,
    "is_misunderstood": False,
}


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


@dataclass(slots=True)
class Talk:
    """What is kept of a conversation from one message to the next. ``earlier_drafts`` are the ones before
    the present draft, latest last, each with its ``vendor_id``. Of somebody who has a shop and works for a
    wholesaler, all of it that is about one side is there twice: ``other_side`` is what he left there."""

    language: str | None
    speaks_as: str | None
    vendor_id: int | None
    draft: dict[str, Any] | None
    draft_version: int
    draft_at: datetime | None
    earlier_drafts: list[dict[str, Any]]
    prompt: dict[str, Any] | None
    prompt_version: int
    prompt_at: datetime | None
    is_misunderstood: bool
    # Since when this phone wants no reminders; ``None`` while it gets them.
    reminders_stopped_at: datetime | None
    other_side: dict[str, Any] | None = None

    @classmethod
    def of(cls, row: Row) -> "Talk":
        return cls(**{field.name: getattr(row, field.name) for field in fields(cls)})

    def change_sides(self) -> None:
        """Leave this side as it is, and go on with the other one where it was left."""
        left = {name: getattr(self, name) for name in _OF_A_SIDE}
        found = _ON_NO_SIDE_YET if self.other_side is None else self.other_side
        for name in _OF_A_SIDE:
            value = found[name]
            setattr(self, name, datetime.fromisoformat(value) if _is_time(name, value) else value)
        self.other_side = {
            name: value.isoformat() if _is_time(name, value) else value
            for name, value in left.items()
        }

    def last_version(self, name: str) -> int:
        """The highest ``draft_version`` or ``prompt_version`` of both sides: no two of their cards have the
        same."""
        other: int = 0 if self.other_side is None else self.other_side[name]
        present: int = getattr(self, name)
        return max(present, other)


def _is_time(name: str, value: object) -> bool:
    return name.endswith("_at") and value is not None


def save(connection: sa.Connection, conversation_id: int, talk: Talk, now: datetime) -> None:
    """Keep what a conversation has come to; its row is locked."""
    connection.execute(
        sa.update(conversations)
        .where(conversations.c.id == conversation_id)
        .values(**asdict(talk), updated_at=now)
    )


def left_open(
    connection: sa.Connection, drafts_before: datetime, prompts_before: datetime, limit: int
) -> Sequence[int]:
    """Conversations with a draft or a question that was shown before these moments and is still open. Only
    the platform asks."""
    return connection.scalars(
        sa.select(conversations.c.id)
        .where(
            # What the index knows; which of the two is old is looked at below.
            sa.or_(conversations.c.draft.is_not(None), conversations.c.prompt.is_not(None)),
            sa.func.least(conversations.c.draft_at, conversations.c.prompt_at)
            < max(drafts_before, prompts_before),
            sa.or_(
                sa.and_(
                    conversations.c.draft.is_not(None), conversations.c.draft_at < drafts_before
                ),
                sa.and_(
                    conversations.c.prompt.is_not(None),
                    conversations.c.prompt_at < prompts_before,
                    conversations.c.prompt["topic"].astext != Topic.REGISTRATION.name,
                ),
            ),
        )
        .order_by(conversations.c.id)
        .limit(limit)
    ).all()


def of_vendor(connection: sa.Connection, vendor_id: int) -> Sequence[Row]:
    """``id`` and ``language`` of every conversation with the vendor's people."""
    return connection.execute(
        sa.text("SELECT id, language FROM conversations_of_vendor(:id)"), {"id": vendor_id}
    ).all()


def of_vendor_owners(connection: sa.Connection, vendor_id: int) -> Sequence[Row]:
    """``id`` and ``language`` of those with the vendor's owners. Only the platform asks."""
    return connection.execute(
        sa.text(
            "SELECT c.id, c.language FROM conversations_of_vendor(:id) AS c"
            " JOIN conversations AS k ON k.id = c.id JOIN vendor_members AS m ON m.user_id = k.user_id"
            " WHERE m.vendor_id = :id AND m.staff_role = 'OWNER' ORDER BY c.id"
        ),
        {"id": vendor_id},
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
