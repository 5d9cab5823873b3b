"""Ports are the remembered ones, else the preferred ones, and never somebody else's."""

import socket
from collections.abc import Iterator
from contextlib import closing

import pytest

from ops import ports


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    with closing(socket.create_server((ports.HOST, 0))) as server:
        yield server


def test_a_free_remembered_port_is_kept() -> None:
    remembered = {name: ports.any_free() for name in ports.PREFERRED}
    with ports.reserved(remembered) as chosen:
        assert chosen == remembered


def test_a_taken_port_is_avoided(listener: socket.socket) -> None:
    taken = listener.getsockname()[1]
    with ports.reserved({"webhook": taken}) as chosen:
        assert chosen["webhook"] != taken
        assert ports.is_free(chosen["webhook"])


def test_two_starts_at_the_same_time_choose_different_ports() -> None:
    remembered = {name: ports.any_free() for name in ports.PREFERRED}
    with ports.reserved(remembered) as first, ports.reserved(remembered) as second:
        assert not set(first.values()) & set(second.values())


def test_a_port_is_free_again_after_its_server_closed_a_connection() -> None:
    """The side that closes first keeps the port in TIME_WAIT; a restart must not mind."""
    with closing(socket.create_server((ports.HOST, 0))) as server:
        port = server.getsockname()[1]
        with closing(socket.create_connection((ports.HOST, port))) as client:
            accepted, _ = server.accept()
            accepted.close()
            assert client.recv(1) == b""
    assert ports.is_free(port)
