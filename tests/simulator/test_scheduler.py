"""Functions that wait for their time share a few threads."""

import threading

import pytest

from simulator.scheduler import Scheduler


def test_a_function_that_fails_is_reported_and_leaves_the_thread_to_the_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    reported: list[BaseException | None] = []
    monkeypatch.setattr(threading, "excepthook", lambda args: reported.append(args.exc_value))
    failure = RuntimeError("broken")
    others_run = threading.Event()

    def fail() -> None:
        raise failure

    scheduler = Scheduler(threads_max=1)
    scheduler.after(0, fail)
    scheduler.after(0, others_run.set)

    assert others_run.wait(timeout=10)
    assert reported == [failure]
