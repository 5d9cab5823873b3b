"""Runs functions after a delay, on a few threads."""

import heapq
import itertools
import threading
import time
from collections.abc import Callable


class Scheduler:
    """A function that waits for its time holds no thread, so thousands may wait at once.

    The threads are daemons and start with the first function, which keeps them on the right side
    of a fork.
    """

    def __init__(self, threads_max: int = 16) -> None:
        self._threads_max = threads_max
        self._threads: list[threading.Thread] = []
        self._order = itertools.count()
        self._waiting: list[tuple[float, int, Callable[[], None]]] = []
        self._changed = threading.Condition()

    def after(self, seconds: float, run: Callable[[], None]) -> None:
        """Call ``run`` once, ``seconds`` from now; those due at the same time in this order."""
        with self._changed:
            heapq.heappush(self._waiting, (time.monotonic() + seconds, next(self._order), run))
            if len(self._threads) < self._threads_max:
                thread = threading.Thread(target=self._work, name="scheduler", daemon=True)
                self._threads.append(thread)
                thread.start()
            self._changed.notify()

    def _work(self) -> None:
        while True:
            run = self._next_due()
            try:
                run()
            except Exception as error:
                # One broken function must not take the thread from all the others. It is reported as
                # a thread's end would be: printed, and in a test run a failure.
                threading.excepthook(
                    threading.ExceptHookArgs(
                        (type(error), error, error.__traceback__, threading.current_thread())
                    )
                )

    def _next_due(self) -> Callable[[], None]:
        with self._changed:
            while True:
                wait_seconds = None
                if self._waiting:
                    wait_seconds = self._waiting[0][0] - time.monotonic()
                    if wait_seconds <= 0:
                        return heapq.heappop(self._waiting)[2]
                self._changed.wait(wait_seconds)
