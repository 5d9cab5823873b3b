"""The oldest PostgreSQL we promise gets the same schema, from nothing and from a release."""

import os
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

import db.migrate
from ops import checkout
from ops.embedded import binaries, postgres
from ops.embedded.accounts import scratch_folder
from ops.schema import files
from tests.migrations import databases

FOLDER = checkout.current().root / ".postgresql-17"
MISSING = "Not tried with PostgreSQL 17. To install it for the tests, run: tests/postgresql_17.sh"

if not FOLDER.is_dir() and not os.environ.get("CI"):
    pytest.skip(MISSING, allow_module_level=True)


@pytest.fixture(scope="module")
def server_17() -> Iterator[str]:
    """The superuser's URL."""
    if not FOLDER.is_dir():
        pytest.fail(MISSING)
    version = (FOLDER / "version").read_text().strip()
    programs = binaries.brought(f"postgresql-{version}", FOLDER) / "bin"
    fast = {"fsync": "off", "full_page_writes": "off"}
    with (
        scratch_folder() as scratch,
        postgres.running(scratch / "postgres", extra_settings=fast, programs=programs) as url,
    ):
        yield url


def test_it_is_postgresql_17(server_17: str) -> None:
    with psycopg.connect(server_17) as connection:
        assert connection.info.server_version // 10000 == 17


def test_a_new_database_is_the_same_on_17(server_17: str, root: Path) -> None:
    with databases.empty(server_17, "fresh") as url:
        db.migrate.upgrade(url)

        assert files.differences(root, files.of_database(url)) == ""


@pytest.mark.parametrize("release", databases.RELEASES, ids=lambda release: release.stem)
def test_an_upgraded_database_is_the_same_on_17(server_17: str, root: Path, release: Path) -> None:
    with databases.empty(server_17, "upgraded") as url:
        databases.load(release, url)
        books = databases.books(url)
        db.migrate.upgrade(url)

        assert files.differences(root, files.of_database(url)) == ""
        assert databases.books(url) == books
