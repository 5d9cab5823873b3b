"""Finds the processes that belong to a data folder, whoever started them, and ends them.

No list of process ids is kept: after a crash its numbers may belong to somebody else.
"""

import signal
from collections.abc import Callable, Sequence
from pathlib import Path

import psutil  # type: ignore[import-untyped]

# In the environment of the supervisor, and by inheritance of everything under it.
MARK = "BAHI_SUPERVISED"

# These overwrite their environment with their title, but stay in their data folder.
SERVERS = frozenset({"postgres", "redis-server"})


def of(data: Path) -> list[psutil.Process]:
    """Every process that works for the data folder, apart from the `bahi` commands."""
    return [process for process in psutil.process_iter() if _belongs(process, data)]


def _belongs(process: psutil.Process, data: Path) -> bool:
    try:
        if process.environ().get(MARK) == str(data):
            return True
        executable = Path(process.exe()).name
        return executable in SERVERS and Path(process.cwd()).is_relative_to(data)
    except (psutil.Error, OSError):
        # It ended in this moment, or it is another user's and so not ours.
        return False


def wait_until_gone(
    processes: Sequence[psutil.Process], deadline_seconds: float, wake: Callable[[], object]
) -> list[psutil.Process]:
    """Wait for the end of the processes, calling `wake` meanwhile; returns those that live on."""
    alive = list(processes)
    for _ in range(int(deadline_seconds / 0.1)):
        _, alive = psutil.wait_procs(alive, timeout=0.1)
        # A zombie has ended; its parent, perhaps a `bahi` command that waits for us, takes note later.
        alive = [process for process in alive if not _has_ended(process)]
        if not alive:
            break
        wake()
    return alive


def _has_ended(process: psutil.Process) -> bool:
    try:
        return bool(process.status() == psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return True


def terminate(processes: Sequence[psutil.Process], deadline_seconds: float) -> None:
    """Ask each process to end, and kill what has not ended in time."""
    for process in processes:
        _send(process, signal.SIGINT if _is_postgres(process) else signal.SIGTERM)
    for process in wait_until_gone(processes, deadline_seconds, wake=lambda: None):
        _send(process, signal.SIGKILL)


def _is_postgres(process: psutil.Process) -> bool:
    try:
        return Path(process.exe()).name == "postgres"
    except psutil.Error:
        return False


def _send(process: psutil.Process, number: signal.Signals) -> None:
    try:
        process.send_signal(number)
    except psutil.Error:
        return
