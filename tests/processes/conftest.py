"""The real thing: PostgreSQL, Redis, webhook, workers and the provider's stand-in as processes."""

import secrets
from collections.abc import Iterator
from pathlib import Path

import pytest

import ops.embedded.redis
from ops.embedded.accounts import scratch_folder
from tests.database import Database
from tests.processes.system import System


@pytest.fixture(scope="session")
def redis_server() -> Iterator[str]:
    with scratch_folder() as folder, ops.embedded.redis.running(folder / "redis") as url:
        yield url


@pytest.fixture
def system(database: Database, redis_server: str, tmp_path: Path) -> Iterator[System]:
    """Webhook, stand-in and workers over a database of this test's own. Nothing runs yet but Redis."""
    made = System(database, redis_server, tmp_path, secrets.token_hex(16))
    try:
        yield made
    finally:
        made.stop()
