"""Conversations that a person answers instead of the program, and why."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Reason(StrEnum):
    """Why a person took over."""

    ASKED = "ASKED"
    MISUNDERSTOOD = "MISUNDERSTOOD"
    VOICE = "VOICE"
    PICTURE = "PICTURE"
    DOCUMENT = "DOCUMENT"
    OTHER = "OTHER"


# What he did, in the words that operators read.
WORDS = {
    Reason.ASKED: "asked for a person",
    Reason.MISUNDERSTOOD: "was not understood",
    Reason.VOICE: "sent a voice message",
    Reason.PICTURE: "sent a picture",
    Reason.DOCUMENT: "sent a document",
    Reason.OTHER: "needs a person",
}


@dataclass(frozen=True, slots=True)
class Conversation:
    """A conversation as an operator chooses it.

    ``name`` is empty for a stranger and ``address`` where there is none to write to; ``shops`` are those
    that he speaks for. ``handed_over_at`` and ``reason`` are ``None`` while the program answers.
    ``answerable_until`` is when the service window closes that is open now. ``since`` counts his
    messages after the hand-over.
    """

    conversation_id: int
    name: str
    shops: tuple[str, ...]
    address: str
    handed_over_at: datetime | None
    reason: Reason | None
    last_message_at: datetime | None
    answerable_until: datetime | None
    since: int

    @property
    def masked_address(self) -> str:
        """Enough to tell two of a name apart."""
        return f"…{self.address[-4:]}" if self.address else ""
