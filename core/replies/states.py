"""Names of order states as people read them."""

from core.replies.texts import say

_NAMES = {
    "PLACED": "waiting for the shop",
    "ACCEPTED": "accepted",
    "DISPATCHED": "on its way",
    "DELIVERED": "delivered",
    "REJECTED": "refused, nothing is owed for it",
    "CANCELLED": "cancelled",
    "EXPIRED": "expired, nothing is owed for it",
    "REVISED": "replaced by a new order",
}


def state_name(language: str, state: str) -> str:
    return say(language, _NAMES[state])
