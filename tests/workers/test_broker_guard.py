"""The worker survives the loss of Redis; the guard is looked at again with each kombu."""

import kombu
import pytest
import redis.exceptions
from kombu.transport.redis import Channel

from workers import broker_guard


class GivenUp:
    """A channel whose connection was collected: what kombu closes after a loss under load."""

    connection = type("Connection", (), {"client": None})()


def test_a_collected_connection_is_a_connection_error() -> None:
    broker_guard.install()

    with pytest.raises(redis.exceptions.ConnectionError):
        Channel._connparams(GivenUp())


def test_installing_twice_guards_once() -> None:
    broker_guard.install()
    guarded = Channel._connparams
    broker_guard.install()

    assert Channel._connparams is guarded


def test_the_guard_was_examined_with_this_kombu() -> None:
    assert kombu.__version__ == broker_guard.EXAMINED_KOMBU, (
        "Look whether this kombu still dies when Redis goes away under load: if not, remove"
        " workers/broker_guard.py; if so, change EXAMINED_KOMBU."
    )
