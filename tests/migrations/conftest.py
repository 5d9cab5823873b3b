"""A fresh database and an upgraded one of each release, on the server of the run."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

import db.migrate
from ops import checkout
from tests.migrations import databases


@dataclass(frozen=True)
class Upgraded:
    """`books`: what the figures were before the upgrade."""

    url: str
    books: dict[str, list[Any]]


@pytest.fixture(scope="session")
def root() -> Path:
    return checkout.current().root


@pytest.fixture(scope="module")
def fresh(server: str) -> Iterator[str]:
    with databases.empty(server, "fresh") as url:
        db.migrate.upgrade(url)
        yield url


@pytest.fixture(scope="module", params=databases.RELEASES, ids=lambda release: release.stem)
def upgraded(server: str, request: pytest.FixtureRequest) -> Iterator[Upgraded]:
    with databases.empty(server, "upgraded") as url:
        databases.load(request.param, url)
        books = databases.books(url)
        db.migrate.upgrade(url)
        yield Upgraded(url, books)
