"""Conversations to choose from, for the terminal and for programs."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from rich.console import RenderableType
from rich.text import Text

from core.hand_overs import WORDS, Conversation
from core.message_summary import readable
from ops.accountant.tables import table
from ops.conversations.moments import in_india, moment

UNKNOWN = "unknown number"


def who(conversation: Conversation) -> str:
    """``Ramesh, Gupta Kirana, Andheri East, …0001``"""
    name, shops = conversation.name or UNKNOWN, conversation.shops
    # Many are known by the name of their shop only.
    if any(f"{shop},".startswith(f"{name},") for shop in shops):
        name = ""
    parts = (name, *shops, conversation.masked_address)
    return ", ".join(readable(part) for part in parts if part)


def shown(found: Sequence[Conversation], now: datetime, *, everything: bool) -> RenderableType:
    if not found:
        return Text(
            "Nobody has written yet." if everything else "No conversation waits for a person."
        )
    listed = table("!id", "who", "!since", ">new", "!last message", "!answer by")
    for each in found:
        name = Text(who(each))
        if each.reason:
            name.append(f"\n{WORDS[each.reason]}", "dim")
        listed.add_row(
            str(each.conversation_id),
            name,
            moment(each.handed_over_at, now),
            str(each.since) if each.handed_over_at else "",
            moment(each.last_message_at, now),
            moment(each.answerable_until, now) or "closed",
        )
    return listed


def as_json(conversation: Conversation) -> dict[str, Any]:
    return {
        "id": conversation.conversation_id,
        "name": conversation.name,
        "shops": list(conversation.shops),
        "phone": conversation.masked_address,
        "handed_over_at": in_india(conversation.handed_over_at),
        "reason": conversation.reason,
        "messages_since": conversation.since,
        "last_message_at": in_india(conversation.last_message_at),
        "window_open": conversation.answerable_until is not None,
        "answerable_until": in_india(conversation.answerable_until),
    }
