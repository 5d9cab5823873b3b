"""Connections that lost their server while nobody used them."""

from collections.abc import Iterator

import pytest
import sqlalchemy as sa

import db.engine
from db.engine import SYSTEM, transaction
from tests.database import Database


def opened(database: Database) -> Iterator[sa.Engine]:
    engine = db.engine.create(database.app_url, application_name="lost", pool_size=2)
    # Both at once, so that the pool holds two.
    with transaction(engine, SYSTEM), transaction(engine, SYSTEM):
        pass
    yield engine
    engine.dispose()


@pytest.fixture
def idle(database: Database, monkeypatch: pytest.MonkeyPatch) -> Iterator[sa.Engine]:
    monkeypatch.setattr(db.engine, "IDLE_SECONDS", 0)
    yield from opened(database)


@pytest.fixture
def busy(database: Database, monkeypatch: pytest.MonkeyPatch) -> Iterator[sa.Engine]:
    monkeypatch.setattr(db.engine, "IDLE_SECONDS", 60)
    yield from opened(database)


def test_a_server_that_came_back_is_found_by_whoever_asks_next(
    idle: sa.Engine, database: Database
) -> None:
    database.execute(
        "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE application_name = 'lost'"
    )

    for _ in range(2):
        with transaction(idle, SYSTEM) as connection:
            assert connection.scalar(sa.text("SELECT 1")) == 1


def test_a_connection_that_was_just_used_is_not_asked(
    busy: sa.Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    monkeypatch.setattr(busy.dialect, "do_ping", asked.append)

    with transaction(busy, SYSTEM):
        pass

    assert asked == []


def test_a_connection_that_was_idle_is_asked_once(
    idle: sa.Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    monkeypatch.setattr(idle.dialect, "do_ping", asked.append)

    with transaction(idle, SYSTEM):
        pass

    assert len(asked) == 1
