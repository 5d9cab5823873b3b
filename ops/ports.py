"""TCP ports on the loopback interface, chosen so that several checkouts run side by side."""

import socket
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, closing, contextmanager

HOST = "127.0.0.1"

PREFERRED: Mapping[str, int] = {
    "webhook": 8010,
    "provider": 8020,
    "flower": 5555,
    "postgres": 54320,
    "redis": 63790,
    "supervisor": 9001,
}


def is_free(port: int) -> bool:
    """Whether a server could listen on the port now."""
    with closing(socket.socket(socket.AF_INET, socket.SOCK_STREAM)) as probe:
        # Without this, connections that are still closing down after a restart would look
        # like somebody else's server, and every restart would move to other ports.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
            probe.listen()
        except OSError:
            return False
    return True


def any_free() -> int:
    """A port that the kernel says is free."""
    with closing(socket.socket(socket.AF_INET, socket.SOCK_STREAM)) as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def reserved(remembered: Mapping[str, int]) -> Iterator[dict[str, int]]:
    """A free port for each name: the remembered one, else the preferred one, else any.

    Inside the block no other `bahi` on this machine chooses the same ports, although the
    servers that will use them do not listen yet.
    """
    with ExitStack() as claims:
        chosen = {
            name: _choose((remembered.get(name, preferred), preferred), claims)
            for name, preferred in PREFERRED.items()
        }
        yield chosen


def _choose(candidates: tuple[int, ...], claims: ExitStack) -> int:
    for port in candidates:
        if is_free(port) and _claim(port, claims):
            return port
    while True:
        port = any_free()
        if _claim(port, claims):
            return port


def _claim(port: int, claims: ExitStack) -> bool:
    """Take the port's name among the machine's abstract sockets, which the kernel frees for us.

    Abstract sockets belong to a network namespace as ports do, leave no file behind and need
    no permission. Only Linux has them; elsewhere two starts in the same second may collide.
    """
    if sys.platform != "linux":
        return True
    claim = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        claim.bind(f"\0bahi-port-{port}")
    except OSError:
        claim.close()
        return False
    claims.enter_context(closing(claim))
    return True
