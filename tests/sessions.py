"""Two people at the same moment, one statement at a time: for races that must not be left to chance."""

import time
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any

import psycopg

from db.engine import SYSTEM, Actor
from tests.database import Database

PATIENCE_SECONDS = 10


class Session:
    """One person's open transaction."""

    def __init__(self, connection: psycopg.Connection, database: Database) -> None:
        self._connection = connection
        self._database = database
        self._thread = ThreadPoolExecutor(1)

    def does(self, statement: str, *values: Any) -> list[Any]:
        """Run a statement and wait for its rows."""
        return self.begins(statement, *values).result(PATIENCE_SECONDS)

    def begins(self, statement: str, *values: Any) -> "Future[list[Any]]":
        """Run a statement that may have to wait for somebody; see `waits`."""
        return self._thread.submit(self._run, statement, values)

    def waits(self) -> None:
        """Return when this session waits for a lock."""
        deadline = time.monotonic() + PATIENCE_SECONDS
        while not self._database.rows(
            "SELECT FROM pg_stat_activity WHERE pid = %s AND wait_event_type = 'Lock'",
            self._connection.info.backend_pid,
        ):
            assert time.monotonic() < deadline, "nobody is waited for"
            time.sleep(0.01)

    def commits(self) -> None:
        self._thread.submit(self._connection.commit).result(PATIENCE_SECONDS)

    def close(self) -> None:
        self._thread.shutdown()
        self._connection.close()

    def _run(self, statement: str, values: tuple[Any, ...]) -> list[Any]:
        cursor = self._connection.execute(statement.encode(), values or None)
        return cursor.fetchall() if cursor.description else []


@contextmanager
def session(
    database: Database, actor: Actor = SYSTEM, *, url: str | None = None
) -> Iterator[Session]:
    """A session of this actor, as the application unless `url` says otherwise."""
    options = " ".join(
        f"-c app.{name}={value}"
        for name, value in (
            ("actor_role", actor.role),
            ("user_id", actor.user_id),
            ("vendor_id", actor.vendor_id),
            ("retailer_id", actor.retailer_id),
        )
        if value is not None
    )
    made = Session(psycopg.connect(url or database.app_url, options=options), database)
    try:
        yield made
    finally:
        made.close()
