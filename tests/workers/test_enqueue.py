"""Wake-ups cost little when Redis is away."""

import time
from collections.abc import Callable, Iterator
from threading import Thread

import pytest
import redis
from fakeredis import TcpFakeServer

from core.settings import Settings
from tests import broker
from workers import enqueue


@pytest.fixture
def dead_redis(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Nobody listens, and the breaker has not tripped."""
    monkeypatch.setattr(enqueue, "_breaker", enqueue._Breaker())
    broker.use(settings, broker.refusing_url())
    yield
    broker.use_none()


@pytest.mark.usefixtures("dead_redis")
def test_a_dead_redis_costs_one_short_try_and_no_error() -> None:
    began = time.monotonic()
    assert enqueue.inbound(1) is False
    assert time.monotonic() - began < 3

    began = time.monotonic()
    for _ in range(100):
        assert enqueue.inbound(1) is False
    assert time.monotonic() - began < 0.1


def test_the_breaker_closes_again(monkeypatch: pytest.MonkeyPatch) -> None:
    breaker = enqueue._Breaker()
    breaker.trip()
    assert breaker.is_open

    later = time.monotonic() + enqueue.BREAK_SECONDS
    monkeypatch.setattr(enqueue.time, "monotonic", lambda: later)

    assert not breaker.is_open


@pytest.mark.parametrize("wake", [enqueue.inbound, enqueue.outbound])
def test_a_wake_up_reaches_its_own_queue_and_no_other(
    settings: Settings, wake: Callable[[int], bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(enqueue, "_breaker", enqueue._Breaker())
    with TcpFakeServer(("127.0.0.1", 0), server_type="redis") as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        url = f"redis://127.0.0.1:{server.server_address[1]}"
        broker.use(settings, url)
        assert wake(7)
        with redis.from_url(url) as client:
            lengths = {
                name: client.llen(f"bahi:{name}") for name in ("inbound", "outbound", "sweep")
            }
        broker.use_none()
        server.shutdown()
        thread.join()

    assert lengths == {"inbound": 0, "outbound": 0, "sweep": 0, wake.__name__: 1}


def test_nothing_is_scheduled_further_ahead_than_the_sweep_can_see(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(enqueue.app, "send_task", lambda *_a, **_k: pytest.fail("it was sent"))

    assert enqueue.inbound(1, after_seconds=enqueue.COUNTDOWN_MAX_SECONDS + 1) is False
