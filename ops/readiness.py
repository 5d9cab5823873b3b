"""Waits until started processes do their work, and says which one does not, and why."""

import http.client
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from http import HTTPStatus
from pathlib import Path

from ops.errors import OperatorError
from ops.polling import attempts
from ops.ports import HOST
from ops.supervision import FAILED_STATES, NotAnswering, Supervisor

# Supervisor starts again what ended, so the last lines may be the beginning of the next attempt: enough
# to reach the cause behind them.
LOG_LINES = 50


# Supervisor's name of a program, and the first half of its worker's name.
NODES: Mapping[str, str] = {
    "worker-inbound": "inbound",
    "worker-outbound": "outbound",
    "worker-maintenance": "maintenance",
}


@dataclass(frozen=True)
class Probe:
    """A question that is answered with True once the programs do their work."""

    programs: tuple[str, ...]
    answers: Callable[[], bool]


def http_probe(program: str, port: int, path: str, accepted: Sequence[HTTPStatus]) -> Probe:
    """The program answers `GET path` with one of the accepted statuses."""

    def answers() -> bool:
        # Not urllib: it would send a request to this machine through a configured proxy.
        connection = http.client.HTTPConnection(HOST, port, timeout=5)
        try:
            connection.request("GET", path)
            return connection.getresponse().status in accepted
        except (OSError, http.client.HTTPException):
            return False
        finally:
            connection.close()

    return Probe((program,), answers)


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


def running_probe(program: str, supervisor: Supervisor) -> Probe:
    """The program has not ended in its first second; for one that listens nowhere."""

    def answers() -> bool:
        try:
            rows = supervisor.processes()
        except NotAnswering:
            return False
        return any(row.name == program and row.state == "RUNNING" for row in rows)

    return Probe((program,), answers)


def wait_for(
    probes: Sequence[Probe], supervisor: Supervisor, logs: Path, deadline_seconds: float
) -> None:
    """Return when every probe has been answered.

    Raises OperatorError with the end of the log of the program that ended or did not answer.
    """
    programs = [program for probe in probes for program in probe.programs]
    unanswered = list(probes)
    first_pids: dict[str, int] = {}
    for _ in attempts(deadline_seconds, interval_seconds=0.1):
        unanswered = [probe for probe in unanswered if not probe.answers()]
        try:
            processes = [row for row in supervisor.processes() if row.name in programs]
        except NotAnswering as error:
            raise failure("supervisord", "ended or hangs", logs) from error
        for process in processes:
            # A program that ended is started again at once, so a new process id tells more
            # than the state does.
            first_pid = first_pids.setdefault(process.name, process.pid) or process.pid
            first_pids[process.name] = first_pid
            if process.state in FAILED_STATES or process.pid != first_pid:
                raise failure(process.name, "ended while it was being started", logs)
        if not unanswered:
            return
    raise failure(
        unanswered[0].programs[0], f"does not answer after {deadline_seconds:.0f} s", logs
    )


def failure(program: str, what: str, logs: Path) -> OperatorError:
    """The error for one program, with the end of its log."""
    log = logs / f"{program}.log"
    lines = log.read_text(errors="replace").splitlines()[-LOG_LINES:] if log.exists() else []
    told = "\n".join(f"  | {line}" for line in lines) or "  | (it wrote nothing)"
    return OperatorError(
        f"{program} {what}. The end of its log:\n{told}\n"
        f"The whole log is {log}. When the cause is removed, start again with: bahi up"
    )
