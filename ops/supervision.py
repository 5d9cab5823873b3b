"""Talks to the supervisor of this data folder, over XML-RPC on the loopback interface."""

import http.client
import os
import subprocess
import sys
import xmlrpc.client
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, cast

from ops.checkout import Checkout
from ops.ports import HOST
from ops.processes import MARK
from ops.state import State

CALL_SECONDS = 5

# States of supervisor in which a process is not, or not yet, doing its work.
FAILED_STATES = frozenset({"BACKOFF", "EXITED", "FATAL", "UNKNOWN"})


class NotAnswering(Exception):
    """No supervisor of this data folder answers."""


@dataclass(frozen=True)
class Process:
    """One supervised process; `pid` is 0 and `uptime_seconds` None while it does not run."""

    name: str
    group: str
    state: str
    pid: int
    uptime_seconds: int | None


class _ImpatientTransport(xmlrpc.client.Transport):
    """Gives up on a supervisor that is stopped or hung."""

    def make_connection(self, host: Any) -> http.client.HTTPConnection:
        connection = super().make_connection(host)
        connection.timeout = CALL_SECONDS
        return connection


class Supervisor:
    """A remote control; making one starts nothing."""

    def __init__(self, state: State) -> None:
        login = f"{state.supervisor_user}:{state.supervisor_password}"
        address = f"http://{login}@{HOST}:{state.ports.supervisor}/RPC2"
        self._address = address

    def is_answering(self) -> bool:
        """False also when the port is another's: then the password does not fit.

        Each call also wakes the supervisor, which otherwise looks after its processes only
        once a second; polling with it makes starting and stopping quick.
        """
        try:
            self.pid()
        except NotAnswering:
            return False
        return True

    def pid(self) -> int:
        with self._remote() as remote:
            return cast(int, remote.getPID())

    def processes(self) -> list[Process]:
        with self._remote() as remote:
            rows = cast(list[dict[str, Any]], remote.getAllProcessInfo())
        return [
            Process(
                name=row["name"],
                group=row["group"],
                state=row["statename"],
                pid=row["pid"],
                uptime_seconds=row["now"] - row["start"] if row["pid"] else None,
            )
            for row in rows
        ]

    def start_group(self, name: str) -> None:
        """Ask for the start of what does not run yet; returns before it runs."""
        with self._remote() as remote:
            remote.startProcessGroup(name, False)

    def stop_group(self, name: str) -> None:
        """Ask for the end of every process of the group; returns before it is over."""
        with self._remote() as remote:
            remote.stopProcessGroup(name, False)

    def shut_down(self) -> None:
        """Ask for the end of everything; returns before it is over."""
        with self._remote() as remote:
            remote.shutdown()

    @contextmanager
    def _remote(self) -> Iterator[Any]:
        """The methods of the remote side, over a connection of one call."""
        try:
            with xmlrpc.client.ServerProxy(self._address, _ImpatientTransport()) as proxy:
                yield proxy.supervisor
        except (OSError, http.client.HTTPException, xmlrpc.client.Error) as error:
            raise NotAnswering(str(error)) from error


def spawn(checkout: Checkout) -> subprocess.Popen[bytes]:
    """Start a supervisor in a session of its own, with its messages in the log folder.

    Its own session keeps the terminal's Ctrl-C away from it and from everything it starts.
    """
    environ = {**os.environ, MARK: str(checkout.data)}
    with (checkout.logs / "supervisord.log").open("wb") as log:
        return subprocess.Popen(
            [sys.executable, "-m", "supervisor.supervisord", "-c", checkout.supervisor_config],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            cwd=checkout.data,
            env=environ,
            start_new_session=True,
            umask=0o077,
        )
