"""A database that is asked after every step of a conversation: one connection for all of it."""

from functools import cached_property
from typing import Any

import psycopg
from psycopg.rows import dict_row

from tests.database import SYSTEM, Database


class KeptOpen(Database):
    def rows(self, statement: str, *values: Any) -> list[dict[str, Any]]:
        return self._connection.execute(statement.encode(), values).fetchall()

    def execute(self, statement: str, *values: Any) -> None:
        self._connection.execute(statement.encode(), values)

    def close(self) -> None:
        if "_connection" in self.__dict__:
            self._connection.close()
        super().close()

    @cached_property
    def _connection(self) -> psycopg.Connection[dict[str, Any]]:
        """The superuser's; each statement is committed by itself."""
        return psycopg.connect(
            self.admin_url, row_factory=dict_row, options=SYSTEM, autocommit=True
        )
