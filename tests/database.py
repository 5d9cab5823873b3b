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
from core.settings import Settings

BUSINESS_NUMBER = "+14155550100"

# The functions of the database ask who acts, even of a superuser.
SYSTEM = "-c app.actor_role=SYSTEM"


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

    @cached_property
    def engine(self) -> sa.Engine:
        return db.engine.create(self.app_url, application_name="test", pool_size=30)

    def rows(self, statement: str, *values: Any) -> list[dict[str, Any]]:
        """Rows of a query by the superuser, as committed at this moment."""
        with psycopg.connect(self.admin_url, row_factory=dict_row, options=SYSTEM) as connection:
            return connection.execute(statement.encode(), values).fetchall()

    def value(self, statement: str, *values: Any) -> Any:
        (row,) = self.rows(statement, *values)
        (value,) = row.values()
        return value

    def execute(self, statement: str, *values: Any) -> None:
        with psycopg.connect(self.admin_url, options=SYSTEM) as connection:
            connection.execute(statement.encode(), values)

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
        if "engine" in self.__dict__:
            self.engine.dispose()

    def _as(self, role: str, password: str) -> str:
        url = sa.make_url(self.admin_url).set(username=role, password=password)
        return url.render_as_string(hide_password=False)


def settings_for(database: Database) -> Settings:
    return Settings(
        database_url=database.app_url,
        database_maintenance_url=database.maintenance_url,
        redis_url="memory://",
        public_base_url="http://bahi.test",
        business_number=BUSINESS_NUMBER,
        button_secret="a secret for buttons",
        twilio_account_sid="AC" + "0" * 32,
        twilio_auth_token="an auth token for tests",
        burst_silence_seconds=0,
    )
