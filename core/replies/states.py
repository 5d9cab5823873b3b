"""Names of order states as people read them."""

from core.replies.texts import mark, say

_NAMES = {
    "PLACED": mark("waiting for the wholesaler"),
    "ACCEPTED": mark("accepted"),
    "DISPATCHED": mark("on its way"),
    "DELIVERED": mark("delivered"),
    "REJECTED": mark("refused, nothing is owed for it"),
    "CANCELLED": mark("cancelled"),
    "EXPIRED": mark("expired, nothing is owed for it"),
    "REVISED": mark("replaced by a new order"),
}


def state_name(language: str, state: str) -> str:
    return say(language, _NAMES[state])
