"""Both sides of a conversation, for the terminal and for programs."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from rich.console import Group, RenderableType
from rich.text import Text

import db.incoming
from core.calendar import business_day, dated
from core.hand_overs import WORDS, Conversation
from core.message_summary import readable, summary
from db.rows import Row
from ops.accountant.tables import table
from ops.conversations import listing
from ops.conversations.moments import clock, in_india, moment

# States that need no word: it was answered.
_SILENT = "PROCESSED"


@dataclass(frozen=True, slots=True)
class Line:
    """One message. ``by`` is who wrote it, ``text`` never blank."""

    row: Row
    by: str
    text: str
    state: str

    @property
    def is_inbound(self) -> bool:
        return bool(self.row.direction == "INBOUND")


def lines(rows: Sequence[Row], by_hand: Collection[UUID]) -> list[Line]:
    """The messages, oldest first as ``rows`` are; ``by_hand`` are our ids of those a person wrote."""
    sent = {row.message_id: row for row in rows if row.message_id}
    return [_line(row, sent, by_hand) for row in rows]


def shown(conversation: Conversation, found: Sequence[Line], now: datetime) -> RenderableType:
    parts: list[RenderableType] = [
        Text(listing.who(conversation), "bold"),
        Text(_standing(conversation, now)),
    ]
    written = table("!time", "!by", "text", "!state")
    day = None
    for line in found:
        if business_day(line.row.created_at) != day:
            day = business_day(line.row.created_at)
            written.add_row("", "", Text(dated(day), "dim"), "")
        written.add_row(clock(line.row.created_at), line.by, Text(line.text), line.state)
    return Group(*parts, Text(), written if found else Text("No messages."))


def as_json(conversation: Conversation, found: Sequence[Line]) -> dict[str, Any]:
    return {
        "conversation": listing.as_json(conversation),
        "messages": [
            {
                "id": line.row.id,
                "at": in_india(line.row.created_at),
                "direction": line.row.direction,
                "by": line.by,
                "kind": db.incoming.read(line.row).kind if line.is_inbound else None,
                "body": line.row.body,
                "summary": line.text,
                "media": line.row.media or [],
                "content": line.row.content,
                "state": line.row.state,
                "status": line.row.status,
                "error_code": line.row.error_code,
            }
            for line in found
        ],
    }


def _line(row: Row, sent: dict[str, Row], by_hand: Collection[UUID]) -> Line:
    if row.direction == "OUTBOUND":
        by = "person" if row.public_id in by_hand else "Bahi"
        return Line(row, by, readable(row.body) or "[blank]", _sending(row))
    text = summary(db.incoming.read(row))
    if row.quoted_message_id:
        quoted = sent.get(row.quoted_message_id)
        which = "an earlier message"
        if quoted:
            which = f"that of {moment(quoted.created_at, row.created_at)}"
        text = f"[in reply to {which}]\n{text}"
    return Line(row, "they", text, "" if row.state == _SILENT else _words(row.state))


def _sending(row: Row) -> str:
    """How far it got: the provider's word where there is one, and the code of a refusal."""
    state = row.status if row.state == "ACCEPTED" and row.status else _words(row.state)
    return f"{state} {row.error_code}" if row.error_code else state


def _words(state: str) -> str:
    return state.lower().replace("_", " ")


def _standing(conversation: Conversation, now: datetime) -> str:
    """Who answers, and until when one may."""
    since, reason = conversation.handed_over_at, conversation.reason
    first = "The program answers."
    if since is not None and reason is not None:
        first = f"With a person since {moment(since, now)}: {WORDS[reason]}."
    until = conversation.answerable_until
    if until is None:
        return f"{first} The 24 hours since the last message are over: no answer can be sent."
    return f"{first} Answers can be sent until {moment(until, now)}."
