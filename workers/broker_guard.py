"""Keeps a worker alive when Redis goes away under load.

In kombu 5.7.0 a worker that loses its broker while it holds unacknowledged messages closes a channel
whose transport is already gone, and dies of an AttributeError that nobody expects. Raised as the
connection error it is, the worker reconnects as designed.
"""

from typing import Any

import kombu
import redis.exceptions
from kombu.transport.redis import Channel

# The release that was examined. With another one the guard is to be looked at again: its test says so.
EXAMINED_KOMBU = "5.7.0"


def install() -> None:
    """Patch kombu, once, and only the release that needs it."""
    original = Channel._connparams
    if kombu.__version__ != EXAMINED_KOMBU or getattr(original, "is_guarded", False):
        return

    def guarded(self: Channel, *args: Any, **kwargs: Any) -> Any:
        if self.connection.client is None:
            raise redis.exceptions.ConnectionError("the broker connection was already given up")
        return original(self, *args, **kwargs)

    guarded.is_guarded = True  # type: ignore[attr-defined]
    Channel._connparams = guarded  # type: ignore[method-assign]
