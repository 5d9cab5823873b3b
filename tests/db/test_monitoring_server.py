"""A server that lacks what ours have: no extension, an archive that fails, somebody who reads its log."""

import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest

import db.migrate
from core.monitoring.findings import Level
from ops.embedded import binaries, postgres
from ops.embedded.accounts import scratch_folder
from ops.polling import attempts
from tests.watching import look

LACKING = {
    "fsync": "off",
    "shared_preload_libraries": "",
    "archive_mode": "on",
    "archive_command": "false",
}


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    with scratch_folder() as path:
        yield path


@pytest.fixture(scope="module")
def url(folder: Path) -> Iterator[str]:
    """The superuser's URL of a migrated database, on a server that offers the search and no more."""
    offered = folder / "offered" / "extension"
    offered.mkdir(parents=True)
    for file in (binaries.postgres().parent / "share" / "extension").glob("pg_trgm*"):
        shutil.copy(file, offered)
    # Where PostgreSQL looks for extensions it could create.
    lacking = LACKING | {"extension_control_path": str(offered.parent)}
    with postgres.running(folder / "postgres", extra_settings=lacking) as url:
        db.migrate.upgrade(url)
        yield url


def eventually(happens: Callable[[], bool]) -> bool:
    return any(happens() for _ in attempts(deadline_seconds=15))


def test_a_server_without_the_extension_is_migrated_and_told_how_to_get_it(url: str) -> None:
    found = look(url, "slow_queries")

    assert found.level is Level.WARNING
    assert found.sentence.endswith("then run: bahi migrate.")


def test_an_extension_that_was_not_loaded_is_told_how_to_load_it(url: str) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("SET extension_control_path = '$system'")
        connection.execute("CREATE EXTENSION pg_stat_statements SCHEMA ext")
        try:
            found = look(url, "slow_queries")
        finally:
            connection.execute("DROP EXTENSION pg_stat_statements")

    assert found.level is Level.WARNING
    assert found.sentence.endswith("then restart the server.")


def test_an_archive_that_fails_needs_a_person(url: str) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("SELECT pg_switch_wal()")

    assert eventually(lambda: look(url, "archiving").level is Level.CRITICAL)


@contextmanager
def reader_of_the_log(url: str, folder: Path) -> Iterator[None]:
    program = binaries.postgres() / "pg_receivewal"
    process = subprocess.Popen(
        [program, "--directory", folder, "--dbname", url, "--slot", "copy", "--no-loop"]
    )
    try:
        yield
    finally:
        process.terminate()
        process.wait()


def test_who_reads_the_log_is_seen_and_missed(url: str, folder: Path) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("SELECT pg_create_physical_replication_slot('copy')")
        with reader_of_the_log(url, folder):
            assert eventually(lambda: look(url, "replicas").level is Level.OK)
            replica = look(url, "replicas").rows[0]
            slot = look(url, "replication_slots")
        left = eventually(lambda: look(url, "replication_slots").level is Level.WARNING)
        connection.execute("SELECT pg_drop_replication_slot('copy')")

    assert (replica["replica"], replica["state"]) == ("pg_receivewal", "streaming")
    assert slot.level is Level.OK
    assert left
