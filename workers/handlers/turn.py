"""One person's turn in one conversation: what the handlers of both sides read and leave behind."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import sqlalchemy as sa

import core.replies.reminders
import db.conversations
import db.outbox
import db.people
import db.unclear_words
from core.messages import Reply
from core.settings import Settings
from core.unclear_words import UnclearWords
from db.rows import Row
from workers.bookkeeping.books import Books
from workers.catalogues import Catalogues
from workers.handlers.notices import Notices, language_of
from workers.runtime import Runtime


@dataclass(slots=True)
class Turn:
    """Lives as long as the transaction. ``draft`` and the three fields after it are written back."""

    connection: sa.Connection
    settings: Settings
    catalogues: Catalogues
    now: datetime
    conversation_id: int
    language: str
    person: db.people.Person
    draft: dict[str, Any] | None
    draft_version: int
    vendor_id: int | None
    # Since when this phone wants no reminders; ``None`` while it gets them.
    reminders_stopped_at: datetime | None
    notices: Notices
    # What is said beside the draft that answers this turn.
    told: list[str] = field(default_factory=list)
    # What nobody understood, by vendor; counted when the turn is over.
    unclear: list[tuple[int, UnclearWords]] = field(default_factory=list)

    @classmethod
    def begin(
        cls,
        connection: sa.Connection,
        runtime: Runtime,
        conversation: Row,
        person: db.people.Person,
        now: datetime,
    ) -> "Turn":
        return cls(
            connection=connection,
            settings=runtime.settings,
            catalogues=runtime.catalogues,
            now=now,
            conversation_id=conversation.id,
            language=language_of(conversation),
            person=person,
            draft=conversation.draft,
            draft_version=conversation.draft_version,
            vendor_id=conversation.vendor_id,
            reminders_stopped_at=conversation.reminders_stopped_at,
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

    def remind(self, *, wanted: bool) -> Reply:
        """Whether this phone gets reminders from now on. Saying it twice changes nothing."""
        if wanted:
            self.reminders_stopped_at = None
            return core.replies.reminders.started(self.language)
        self.reminders_stopped_at = self.reminders_stopped_at or self.now
        return core.replies.reminders.stopped(self.language, has_draft=self.draft is not None)

    def save(self) -> None:
        for vendor_id in sorted({vendor_id for vendor_id, _ in self.unclear}):
            words = [row for vendor, row in self.unclear if vendor == vendor_id]
            db.unclear_words.note(self.connection, vendor_id, words)
        db.conversations.save(
            self.connection,
            self.conversation_id,
            vendor_id=self.vendor_id,
            draft=self.draft,
            draft_version=self.draft_version,
            reminders_stopped_at=self.reminders_stopped_at,
            now=self.now,
        )
