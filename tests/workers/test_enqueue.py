"""Wake-ups cost little when Redis is away."""

import time
from collections.abc import Iterator

import pytest

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


def test_nothing_is_scheduled_further_ahead_than_the_sweep_can_see() -> None:
    assert enqueue.inbound(1, after_seconds=enqueue.COUNTDOWN_MAX_SECONDS + 1) is False
