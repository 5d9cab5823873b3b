"""One test's database, as each of its roles sees it."""

from datetime import timedelta
from functools import cached_property
from typing import Any

import psycopg
import sqlalchemy as sa
from psycopg.rows import dict_row

import db.engine

BUSINESS_NUMBER = "+14155550100"


def with_database(url: str, name: str) -> str:
    return sa.make_url(url).set(database=name).render_as_string(hide_password=False)


class Database:
    """``admin_url`` is the superuser's; the engine works as app_user."""

    def __init__(self, admin_url: str) -> None:
        self.admin_url = admin_url

    @property
    def app_url(self) -> str:
        return self._as("app_user", "app")

    @property
    def maintenance_url(self) -> str:
        return self._as("bahi_maintenance", "maintenance")

    @property
    def monitor_url(self) -> str:
        return self._as("bahi_monitor", "monitor")

    @cached_property
    def engine(self) -> sa.Engine:
        return db.engine.create(self.app_url, application_name="test", pool_size=30)

    def rows(self, statement: str, *values: Any) -> list[dict[str, Any]]:
        """Rows of a query by the superuser, as committed at this moment."""
        with psycopg.connect(self.admin_url, row_factory=dict_row) as connection:
            return connection.execute(statement.encode(), values).fetchall()

    def value(self, statement: str, *values: Any) -> Any:
        (row,) = self.rows(statement, *values)
        (value,) = row.values()
        return value

    def execute(self, statement: str, *values: Any) -> None:
        with psycopg.connect(self.admin_url) as connection:
            connection.execute(statement.encode(), values)

    def move_clock(self, ahead: timedelta) -> None:
        self.execute("UPDATE test_clock SET ahead = ahead + %s", ahead)

    def breaks(self) -> list[dict[str, Any]]:
        """Where the books contradict themselves."""
        return self.rows("SELECT * FROM ledger_breaks")

    def close(self) -> None:
        if "engine" in self.__dict__:
            self.engine.dispose()

    def _as(self, role: str, password: str) -> str:
        url = sa.make_url(self.admin_url).set(username=role, password=password)
        return url.render_as_string(hide_password=False)
