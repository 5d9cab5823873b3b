"""A worker that dies once at a named point, as by ``kill -9``: ``celery -A tests.processes.crashing``.

Random kills hit the few microseconds between two commits too rarely.
"""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import db.outbox
import workers.enqueue
import workers.main
import workers.runtime

app = workers.main.app

EXIT_CODE = 9


def _die_once() -> None:
    try:
        Path(os.environ["CRASHED"]).touch(exist_ok=False)
    except FileExistsError:
        return
    os._exit(EXIT_CODE)


def _before(original: Callable[..., Any]) -> Callable[..., Any]:
    def dying(*args: Any, **kwargs: Any) -> Any:
        _die_once()
        return original(*args, **kwargs)

    return dying


def _after(original: Callable[..., Any]) -> Callable[..., Any]:
    def dying(*args: Any, **kwargs: Any) -> Any:
        result = original(*args, **kwargs)
        _die_once()
        return result

    return dying


match os.environ["CRASH_AT"]:
    case "reply written, not committed":
        db.outbox.queue = _after(db.outbox.queue)
    case "answer committed, sender not woken":
        workers.enqueue.outbound = _before(workers.enqueue.outbound)
    case "provider accepted, not written down":
        provider = type(workers.runtime.current().provider)
        provider.send = _after(provider.send)  # type: ignore[method-assign]
