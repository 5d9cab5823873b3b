"""Goods that are not ordered by message: tobacco, alcohol, medicines."""

from collections.abc import Sequence

from core.replies.listing import in_a_row, quoted
from core.replies.texts import say
from core.understanding.lines import Line


def refused(language: str, *, by_vendor: bool = False) -> str:
    """The sentence alone. ``by_vendor`` where the wholesaler writes for a shop: he has nobody to call."""
    if by_vendor:
        return say(language, "These are not ordered by WhatsApp and were left out.")
    return say(language, "These are not ordered by WhatsApp, please call the shop.")


def among_others(
    language: str, lines: Sequence[Line], written: int, *, by_vendor: bool = False
) -> list[str]:
    """Which of his lines these are, and how many others are written down."""
    if not lines:
        return []
    named = in_a_row(language, [f"“{quoted(line.text)}”" for line in lines])
    parts = [f"{named}: {refused(language, by_vendor=by_vendor)}"]
    if written == 1:
        parts.append(say(language, "The other item is written down."))
    elif written > 1:
        parts.append(say(language, "The other {count} items are written down.", count=written))
    return [" ".join(parts)]
