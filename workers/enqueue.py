"""Every wake-up in one place. Losing one is safe: the sweep finds the row.

Call after the commit: a worker that is quicker than the commit would find nothing.
"""

import time

import structlog
from kombu.exceptions import OperationalError

from workers.app import INBOUND, OUTBOUND, app

logger = structlog.get_logger()

# After a failure Redis is left alone for a while, so that its absence costs one slow call and not
# each one.
BREAK_SECONDS = 5.0

# Later than this is a column and the sweep: a long countdown would outlive the visibility timeout.
COUNTDOWN_MAX_SECONDS = 30.0


class _Breaker:
    """Open for a while after each failure. Shared by the threads of a process; a race costs a call."""

    def __init__(self) -> None:
        self._open_until = 0.0

    @property
    def is_open(self) -> bool:
        return time.monotonic() < self._open_until

    def trip(self) -> None:
        self._open_until = time.monotonic() + BREAK_SECONDS


_breaker = _Breaker()


def inbound(conversation_id: int, after_seconds: float = 0.0) -> bool:
    """Somebody wrote in this conversation. Says whether the wake-up was sent."""
    return _wake("inbound.process", INBOUND, conversation_id, after_seconds)


def outbound(conversation_id: int, after_seconds: float = 0.0) -> bool:
    """A message waits to be sent in this conversation. Says whether the wake-up was sent."""
    return _wake("outbound.send", OUTBOUND, conversation_id, after_seconds)


def _wake(task: str, queue: str, conversation_id: int, after_seconds: float) -> bool:
    if after_seconds > COUNTDOWN_MAX_SECONDS or _breaker.is_open:
        return False
    try:
        app.send_task(
            task,
            args=[conversation_id],
            queue=queue,
            countdown=after_seconds or None,
            retry=False,
        )
    except (OperationalError, OSError) as error:
        _breaker.trip()
        logger.warning("wake-up not sent", task=task, reason=type(error).__name__)
        return False
    return True
