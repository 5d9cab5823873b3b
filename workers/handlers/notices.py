"""What the other party is told. Each notice has a cause of its own, so that it is queued once."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

import sqlalchemy as sa

import db.conversations
import db.outbox
from core.messages import Notice
from core.permissions import Act, StaffRole, may
from core.replies.texts import DEFAULT_LANGUAGE
from db.rows import Row

# Makes the notice in a language.
Text = Callable[[str], Notice]


@dataclass(slots=True)
class Notices:
    """Notices of one transaction. ``to_wake`` are the conversations to send in after the commit."""

    connection: sa.Connection
    to_wake: set[int] = field(default_factory=set)

    def to_vendor(
        self, vendor_id: int, cause: str, text: Text, *, act: Act, but_not: Act | None = None
    ) -> None:
        """Tell the phones of those of the vendor's people whose business it is, each in its language: who may
        do ``act`` for him, and not ``but_not``."""
        told = [
            one
            for one in db.conversations.of_vendor(self.connection, vendor_id)
            if may(one.staff_role, act) and (but_not is None or not may(one.staff_role, but_not))
        ]
        self._queue(told, cause, text)

    def to_owners(self, vendor_id: int, cause: str, text: Text) -> None:
        """Tell the vendor's owners only, each in his language."""
        people = db.conversations.of_vendor(self.connection, vendor_id)
        self._queue([one for one in people if one.staff_role == StaffRole.OWNER], cause, text)

    def to_retailer(self, retailer_id: int, cause: str, text: Text) -> None:
        """Tell every phone of the shop, each in its language."""
        self._queue(db.conversations.of_retailer(self.connection, retailer_id), cause, text)

    def to_reminded(self, retailer_id: int, cause: str, text: Text) -> None:
        """Tell every phone of the shop that has not said STOP, each in its language."""
        self._queue(
            db.conversations.reminded_of_retailer(self.connection, retailer_id), cause, text
        )

    def to_conversation(self, conversation: Row, cause: str, text: Text) -> None:
        """Tell one, of which ``id`` and ``language`` are known, in its language."""
        self._queue([conversation], cause, text)

    def _queue(self, conversations: Iterable[Row], cause: str, text: Text) -> None:
        for conversation in conversations:
            language = language_of(conversation)
            db.outbox.queue(
                self.connection,
                conversation.id,
                text(language),
                cause=f"{cause}, to {conversation.id}",
                language=language,
            )
            self.to_wake.add(conversation.id)


def language_of(conversation: Row) -> str:
    """The language in which to write in this conversation."""
    return conversation.language or DEFAULT_LANGUAGE
