"""One person's turn in one conversation: what the handlers of both sides read and leave behind."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import sqlalchemy as sa

import db.conversations
import db.engine
import db.outbox
import db.people
from core.messages import Button, Reply
from core.replies.texts import DEFAULT_LANGUAGE
from core.settings import Settings
from db.rows import Row


@dataclass(slots=True)
class Turn:
    """Lives as long as the transaction. ``draft`` and the two fields after it are written back."""

    connection: sa.Connection
    settings: Settings
    now: datetime
    conversation_id: int
    language: str
    person: db.people.Person
    draft: dict[str, Any] | None
    draft_version: int
    vendor_id: int | None
    # Conversations that have something to send after the commit.
    to_wake: set[int] = field(default_factory=set)

    @classmethod
    def begin(
        cls,
        connection: sa.Connection,
        settings: Settings,
        conversation: Row,
        person: db.people.Person,
        now: datetime,
    ) -> "Turn":
        return cls(
            connection=connection,
            settings=settings,
            now=now,
            conversation_id=conversation.id,
            language=conversation.language or DEFAULT_LANGUAGE,
            person=person,
            draft=conversation.draft,
            draft_version=conversation.draft_version,
            vendor_id=conversation.vendor_id,
        )

    @property
    def secret(self) -> str:
        return self.settings.button_secret.get_secret_value()

    def cards(self, before: datetime) -> list[tuple[Button, ...]]:
        """Buttons of the last cards in this conversation, newest first."""
        return list(db.outbox.recent_cards(self.connection, self.conversation_id, before))

    def queue(
        self, conversation_id: int, reply: Reply, *, cause: str, to: int | None = None
    ) -> None:
        db.outbox.queue(self.connection, conversation_id, reply, cause=cause, in_reply_to=to)
        self.to_wake.add(conversation_id)

    def save(self) -> None:
        db.conversations.save(
            self.connection,
            self.conversation_id,
            vendor_id=self.vendor_id,
            draft=self.draft,
            draft_version=self.draft_version,
            now=self.now,
        )


def language_of(conversation: Row) -> str:
    """The language in which to write to somebody else."""
    return conversation.language or DEFAULT_LANGUAGE
