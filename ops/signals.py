"""What Ctrl-C and SIGTERM do to a command that has something to stop."""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

STOPPING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)

Handler = Callable[[int, FrameType | None], None]


@contextmanager
def handled_by(handler: Handler) -> Iterator[None]:
    """Inside the block the three signals that ask a command to stop go to `handler`."""
    before = {number: signal.signal(number, handler) for number in STOPPING}
    try:
        yield
    finally:
        for number, previous in before.items():
            signal.signal(number, previous)


def interrupt(_number: int, _frame: FrameType | None) -> None:
    """A handler: leave by way of the `finally` blocks, as Ctrl-C does."""
    raise KeyboardInterrupt


def ignore(_number: int, _frame: FrameType | None) -> None:
    """A handler: what is under way must be finished."""
