"""The servers of the wheels really start, belong to the right account, and really stop."""

import os
import socket
import stat
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
import redis as redis_client

from ops import processes
from ops.embedded import accounts, postgres, redis
from ops.errors import OperatorError

FAST = {"fsync": "off"}


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    """One server for the tests that only look."""
    with (
        accounts.scratch_folder() as folder,
        postgres.running(folder / "pg", extra_settings=FAST) as url,
    ):
        yield url


def test_the_server_has_our_settings_and_the_callers(url: str) -> None:
    with psycopg.connect(url) as connection:
        assert connection.execute("SHOW timezone").fetchone() == ("UTC",)
        assert connection.execute("SHOW listen_addresses").fetchone() == ("127.0.0.1",)
        assert connection.execute("SHOW fsync").fetchone() == ("off",)


def test_hindi_words_have_trigrams(url: str) -> None:
    """In the locale C they have none, and the search for a product finds nothing."""
    with psycopg.connect(url) as connection:
        connection.execute("CREATE EXTENSION pg_trgm")
        row = connection.execute("SELECT cardinality(show_trgm('चावल'))").fetchone()
    assert row is not None
    assert row[0] > 0


def test_the_superuser_needs_the_password(url: str) -> None:
    with pytest.raises(psycopg.OperationalError, match="password"):
        psycopg.connect(url, password="another")


def test_the_data_belongs_to_the_account_alone(folder: Path) -> None:
    account = accounts.server_account()
    owner = account.uid if account else os.geteuid()
    with postgres.running(folder / "pg", extra_settings=FAST), redis.running(folder / "redis"):
        uids = {process.uids().effective for process in processes.of(folder)}
        assert uids == {owner}
        for data in (folder / "pg", folder / "redis"):
            assert data.stat().st_uid == owner
            assert stat.S_IMODE(data.stat().st_mode) == 0o700


def test_an_interrupted_initdb_is_done_again(folder: Path) -> None:
    unfinished = folder / "pg.unfinished"
    (unfinished / "cluster" / "base").mkdir(parents=True)
    (unfinished / "cluster" / "PG_VERSION").write_text("18\n")
    with postgres.running(folder / "pg", extra_settings=FAST) as url:
        psycopg.connect(url).close()
    assert not unfinished.exists()


def test_a_cluster_keeps_its_rows_from_one_start_to_the_next(folder: Path) -> None:
    with (
        postgres.running(folder / "pg", superuser_password="kept") as url,
        psycopg.connect(url) as connection,
    ):
        connection.execute("CREATE TABLE kept AS SELECT 7 AS value")
    assert not processes.of(folder)
    with pytest.raises(TimeoutError):
        postgres.wait_until_ready(url, deadline_seconds=0)
    with (
        postgres.running(folder / "pg", superuser_password="kept") as url,
        psycopg.connect(url) as connection,
    ):
        assert connection.execute("SELECT value FROM kept").fetchone() == (7,)


def test_two_servers_run_side_by_side(url: str, folder: Path) -> None:
    with (
        postgres.running(folder / "second", extra_settings=FAST) as second_url,
        psycopg.connect(url) as first,
        psycopg.connect(second_url) as second,
    ):
        places = [c.execute("SHOW data_directory").fetchone() for c in (first, second)]
    assert places[1] == (str(folder / "second"),)
    assert places[0] != places[1]


def test_a_server_that_cannot_start_says_why(folder: Path) -> None:
    broken = {"shared_buffers": "none at all"}
    with (
        pytest.raises(OperatorError, match="shared_buffers"),
        postgres.running(folder / "pg", extra_settings=broken),
    ):
        pytest.fail("it started")


def test_redis_runs_inside_the_block_and_not_after_it(folder: Path) -> None:
    with redis.running(folder / "redis") as url:
        client = redis_client.Redis.from_url(url, decode_responses=True)
        assert client.config_get("appendonly") == {"appendonly": "yes"}
        assert client.config_get("maxmemory-policy") == {"maxmemory-policy": "noeviction"}
        client.close()
    with pytest.raises(TimeoutError):
        redis.wait_until_ready(url, deadline_seconds=0)


def test_redis_wants_its_password_and_keeps_it_to_itself(folder: Path) -> None:
    with redis.running(folder / "redis") as url:
        port = int(url.rpartition(":")[2].removesuffix("/0"))
        with socket.create_connection(("127.0.0.1", port)) as connection:
            connection.sendall(b"PING\r\n")
            assert connection.recv(100).startswith(b"-NOAUTH")
        mode = redis.configuration_file(folder / "redis").stat().st_mode
    assert stat.S_IMODE(mode) == 0o600


@pytest.mark.parametrize("mode", [0o700, 0o711])
def test_a_folder_the_account_cannot_pass_is_named_and_left_as_it_is(
    folder: Path, mode: int
) -> None:
    stranger = accounts.Account("stranger", uid=54321, gid=54321)
    closed = folder / "closed"
    closed.mkdir()
    folder.chmod(0o711)
    closed.chmod(mode)
    if mode == 0o711:
        accounts.require_passage(closed, stranger)
    else:
        with pytest.raises(OperatorError, match=str(closed)):
            accounts.require_passage(closed, stranger)
    assert stat.S_IMODE(closed.stat().st_mode) == mode
