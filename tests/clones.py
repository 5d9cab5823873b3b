"""Copies of the template database, made ahead: a test takes one at once instead of waiting for it."""

from concurrent.futures import Future, ThreadPoolExecutor
from itertools import count

import psycopg
import sqlalchemy as sa

from tests.database import with_database

AHEAD = 2


class Clones:
    """One thread makes and drops databases beside the test that runs."""

    def __init__(self, server: str, template: str) -> None:
        self._server = server
        self._template = template
        self._numbers = count(1)
        self._thread = ThreadPoolExecutor(1)
        self._ready: list[Future[str]] = []

    def take(self) -> str:
        """The superuser's URL of a fresh copy."""
        while len(self._ready) <= AHEAD:
            self._ready.append(
                self._thread.submit(self._make, f"{self._template}_{next(self._numbers)}")
            )
        return self._ready.pop(0).result()

    def give_back(self, url: str) -> None:
        self._thread.submit(self._drop, str(sa.make_url(url).database))

    def close(self) -> None:
        self._thread.shutdown(wait=True, cancel_futures=True)

    def _make(self, name: str) -> str:
        with psycopg.connect(self._server, autocommit=True) as connection:
            # The other way writes every page to the log as well: twice the time.
            connection.execute(
                f"CREATE DATABASE {name} TEMPLATE {self._template} STRATEGY FILE_COPY".encode()
            )
        return with_database(self._server, name)

    def _drop(self, name: str) -> None:
        with psycopg.connect(self._server, autocommit=True) as connection:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())
