"""Waiting for something outside this process, with an end to the waiting."""

import time
from collections.abc import Iterator


def attempts(deadline_seconds: float, interval_seconds: float = 0.05) -> Iterator[None]:
    """One item per attempt until the time is over; there is always at least one.

    The caller leaves the loop when it has what it waits for, and treats the end of the loop
    as the failure.
    """
    deadline = time.monotonic() + deadline_seconds
    yield
    while time.monotonic() < deadline:
        time.sleep(interval_seconds)
        yield
