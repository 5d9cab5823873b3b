"""The messages of the simulated account, and the memory that keeps them."""

import threading
from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import NamedTuple

INBOUND = "inbound"
OUTBOUND = "outbound-api"


@dataclass(frozen=True, slots=True)
class Button:
    """A quick reply: ``payload`` comes back to us when it is pressed, ``text`` is on its face."""

    payload: str
    text: str


@dataclass(frozen=True, slots=True)
class Media:
    url: str
    # What the business sends has no type until WhatsApp fetches it, which we do not do.
    content_type: str | None = None


class Refusal(NamedTuple):
    """Why WhatsApp fails a message that Twilio has accepted: Twilio's code, and words."""

    code: int
    reason: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A message about to be stored. ``sender`` and ``recipient`` are parties, without channel."""

    sid: str
    direction: str
    sender: str
    recipient: str
    body: str
    status: str
    buttons: tuple[Button, ...] = ()
    media: tuple[Media, ...] = ()


@dataclass(frozen=True, slots=True)
class Message:
    """A stored message. A change of status makes a new value, so readers need no lock.

    ``n`` counts the messages of the whole simulator from 1; times are UTC.
    """

    n: int
    draft: Draft
    status: str
    created_at: datetime
    updated_at: datetime
    sent_at: datetime | None
    error_code: int | None = None
    error_message: str | None = None

    @property
    def sid(self) -> str:
        return self.draft.sid

    @property
    def party(self) -> str:
        """The phone at the other end from the business."""
        return self.draft.sender if self.draft.direction == INBOUND else self.draft.recipient


class MessageStore:
    """All messages, in order, behind one lock that also wakes those who wait for more."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._last_n = 0
        self._by_sid: dict[str, Message] = {}
        self._sids_of_party: defaultdict[str, list[str]] = defaultdict(list)

    def add(self, draft: Draft) -> Message:
        """Store ``draft``. A sid that is known already is the same message, kept as it was."""
        now = datetime.now(UTC)
        with self._changed:
            if known := self._by_sid.get(draft.sid):
                return known
            self._last_n += 1
            # Twilio dates an inbound message by its webhook, an outbound one by its sending.
            sent_at = now if draft.direction == INBOUND else None
            message = Message(self._last_n, draft, draft.status, now, now, sent_at)
            self._by_sid[message.sid] = message
            self._sids_of_party[message.party].append(message.sid)
            self._changed.notify_all()
            return message

    def advance(self, sid: str, status: str, error: Refusal | None = None) -> None:
        """Give a message its next status; ``error`` is Twilio's code and text for a failure.

        A message that was cleared meanwhile is no longer anybody's concern.
        """
        now = datetime.now(UTC)
        with self._changed:
            message = self._by_sid.get(sid)
            if message is None:
                return
            code, text = error or (message.error_code, message.error_message)
            self._by_sid[sid] = replace(
                message,
                status=status,
                updated_at=now,
                sent_at=now if status == "sent" else message.sent_at,
                error_code=code,
                error_message=text,
            )

    def get(self, sid: str) -> Message | None:
        with self._changed:
            return self._by_sid.get(sid)

    def newest_first(self) -> list[Message]:
        with self._changed:
            return list(reversed(self._by_sid.values()))

    def of_party(self, party: str, after: int = 0, wait_seconds: float = 0) -> list[Message]:
        """What ``party`` wrote and received with ``n > after``, oldest first.

        Waits up to ``wait_seconds`` for there to be something.
        """

        def later() -> list[Message]:
            found = []
            # From the end, because a phone that polls asks for the last few of many.
            for sid in reversed(self._sids_of_party.get(party, ())):
                if self._by_sid[sid].n <= after:
                    break
                found.append(self._by_sid[sid])
            return found[::-1]

        with self._changed:
            return self._changed.wait_for(later, timeout=wait_seconds) or []

    def last_written_at(self, party: str) -> datetime | None:
        """When the phone wrote to the business last."""
        with self._changed:
            for sid in reversed(self._sids_of_party.get(party, ())):
                if self._by_sid[sid].draft.direction == INBOUND:
                    return self._by_sid[sid].created_at
        return None

    def clear(self) -> None:
        """Forget all messages. ``n`` goes on, so that a phone's ``after`` stays meaningful."""
        with self._changed:
            self._by_sid.clear()
            self._sids_of_party.clear()
