"""One person's turn in one conversation: what the handlers of both sides read and leave behind."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

import db.conversations
import db.outbox
import db.people
from core.messages import Reply
from core.settings import Settings
from db.rows import Row
from workers.bookkeeping.books import Books
from workers.handlers.notices import Notices, language_of


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
    notices: Notices

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
            language=language_of(conversation),
            person=person,
            draft=conversation.draft,
            draft_version=conversation.draft_version,
            vendor_id=conversation.vendor_id,
            notices=Notices(connection),
        )

    @property
    def books(self) -> Books:
        return Books(self.connection, self.person.user_id, self.now)

    @property
    def secret(self) -> str:
        return self.settings.button_secret.get_secret_value()

    def cards(self, before: datetime) -> list[Reply]:
        """The last cards in this conversation that were sent before, newest first."""
        return list(db.outbox.recent_cards(self.connection, self.conversation_id, before))

    def save(self) -> None:
        db.conversations.save(
            self.connection,
            self.conversation_id,
            vendor_id=self.vendor_id,
            draft=self.draft,
            draft_version=self.draft_version,
            now=self.now,
        )
