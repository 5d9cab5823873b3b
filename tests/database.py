"""One test's database, as each of its roles sees it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from functools import cached_property
from typing import Any

import psycopg
import sqlalchemy as sa
from psycopg.rows import dict_row

import db.engine
import db.migrate

BUSINESS_NUMBER = "+14155550100"

LOGINS = (
    "app_user",
    "bahi_maintenance",
    "bahi_migrator",
    "analytics_ro",
    "bahi_backup",
    "bahi_monitor",
)
# Of each of them.
PASSWORD = "for-tests"

# The functions of the database ask who acts, even of a superuser.
SYSTEM = "-c app.actor_role=SYSTEM"


def with_database(url: str, name: str) -> str:
    return sa.make_url(url).set(database=name).render_as_string(hide_password=False)


class Database:
    """``admin_url`` is the superuser's; the engine works as app_user."""

    def __init__(self, admin_url: str) -> None:
        self.admin_url = admin_url

    @property
    def name(self) -> str:
        return str(sa.make_url(self.admin_url).database)

    @property
    def app_url(self) -> str:
        return self.url_as("app_user")

    @property
    def maintenance_url(self) -> str:
        return self.url_as("bahi_maintenance")

    @property
    def monitor_url(self) -> str:
        return self.url_as("bahi_monitor")

    def url_as(self, role: str) -> str:
        url = sa.make_url(self.admin_url).set(username=role, password=PASSWORD)
        return url.render_as_string(hide_password=False)

    @cached_property
    def engine(self) -> sa.Engine:
        return db.engine.create(self.app_url, application_name="test", pool_size=30)

    def rows(self, statement: str, *values: Any) -> list[dict[str, Any]]:
        """Rows of a query by the superuser, as committed at this moment."""
        return self._superuser.execute(statement.encode(), values).fetchall()

    def value(self, statement: str, *values: Any) -> Any:
        (row,) = self.rows(statement, *values)
        (value,) = row.values()
        return value

    def execute(self, statement: str, *values: Any) -> None:
        self._superuser.execute(statement.encode(), values)

    @contextmanager
    def without_guards(self, table: str) -> Iterator[None]:
        """What only a superuser can do who means harm: everything that protects a table is off."""
        for trigger in db.migrate.EVENT_TRIGGERS:
            self.execute(f"ALTER EVENT TRIGGER {trigger} DISABLE")
        self.execute(f"ALTER TABLE {table} DISABLE TRIGGER ALL")
        yield
        self.execute(f"ALTER TABLE {table} ENABLE TRIGGER ALL")

    def move_clock(self, ahead: timedelta) -> None:
        self.execute("UPDATE test_clock SET ahead = ahead + %s", ahead)

    def breaks(self) -> list[dict[str, Any]]:
        """Where the books contradict themselves."""
        return self.rows("SELECT * FROM ledger_breaks")

    def close(self) -> None:
        if "_superuser" in self.__dict__:
            self._superuser.close()
        if "engine" in self.__dict__:
            self.engine.dispose()

    @cached_property
    def _superuser(self) -> psycopg.Connection[dict[str, Any]]:
        """One connection for all that a test asks; each statement is committed by itself."""
        return psycopg.connect(
            self.admin_url, row_factory=dict_row, options=SYSTEM, autocommit=True
        )
