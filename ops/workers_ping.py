"""Asks the Celery workers of this checkout whether they take messages."""

import os
from collections.abc import Callable, Mapping
from functools import partial

from ops.readiness import Probe

# supervisor's program name -> first half of the worker's node name
NODES: Mapping[str, str] = {
    "worker-inbound": "inbound",
    "worker-outbound": "outbound",
    "worker-maintenance": "maintenance",
}


def workers_probe(identity: str, environment: Mapping[str, str]) -> Probe:
    """Answered when each worker has replied to one ping; the limit ends the wait early."""
    destination = [f"{node}@{identity}" for node in NODES.values()]
    ping: Callable[[], list[object]] | None = None

    def answers() -> bool:
        nonlocal ping
        from kombu.exceptions import OperationalError  # noqa: PLC0415

        if ping is None:
            # The application reads its settings from the environment when it is imported.
            os.environ.update(environment)
            from workers.main import app  # noqa: PLC0415

            ping = partial(
                app.control.ping, destination=destination, limit=len(destination), timeout=0.5
            )
        try:
            return len(ping()) == len(destination)
        except OperationalError:
            return False

    return Probe(tuple(NODES), answers)
