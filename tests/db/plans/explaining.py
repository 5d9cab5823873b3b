"""What the planner really did for a call, statement by statement, those inside functions too.

PostgreSQL's own auto_explain sends the plan of every statement as a notice, with the figures of the
execution it belongs to. So nothing is copied: the statements are those that the code sends.
"""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import psycopg
import sqlalchemy as sa

import db.engine
from tests.db.plans.cases import Case, look_around

# The pooled connections of workers send the same statement over and over: it is prepared, and after
# five executions the server chooses between a plan for these values and one for any. Looked at is
# what it has come to after these many.
CALLS = 8

SETTINGS = """
    LOAD 'auto_explain';
    SET auto_explain.log_min_duration = 0;
    SET auto_explain.log_analyze = on;
    SET auto_explain.log_timing = off;
    SET auto_explain.log_buffers = on;
    SET auto_explain.log_nested_statements = on;
    SET auto_explain.log_format = json;
    SET auto_explain.log_level = notice;
"""

ROLE_SETTINGS = """
    SELECT set_config(split_part(setting, '=', 1), split_part(setting, '=', 2), false)
    FROM pg_db_role_setting CROSS JOIN unnest(setconfig) AS setting
    WHERE setrole = %s::regrole AND setdatabase = 0 AND setting NOT LIKE '%%timeout%%'
"""

# Has no plan itself.
CLOSING = "SET LOCAL application_name = 'plans'"

NOTICE = re.compile(r"duration: (?P<duration>[0-9.]+) ms  plan:\n(?P<plan>.*)", re.DOTALL)

LARGE = "SELECT relname FROM pg_class WHERE relkind = 'r' AND reltuples > 10000"

PARENTS = """
    SELECT child.relname, parent.relname
    FROM pg_inherits JOIN pg_class AS child ON child.oid = inhrelid
    JOIN pg_class AS parent ON parent.oid = inhparent
"""


@dataclass(frozen=True, slots=True)
class Plan:
    """One executed statement."""

    text: str
    milliseconds: float
    root: dict[str, Any]

    @property
    def buffers(self) -> int:
        """Pages of 8 kB that were looked at."""
        return int(self.root["Shared Hit Blocks"] + self.root["Shared Read Blocks"])

    @property
    def rows(self) -> int:
        return int(self.root["Actual Rows"] * self.root["Actual Loops"])

    def nodes(self) -> Iterator[dict[str, Any]]:
        waiting = [self.root]
        while waiting:
            node = waiting.pop()
            waiting += node.get("Plans", ())
            yield node


@dataclass(slots=True)
class Explained:
    """Everything that one call has executed. ``sent`` came from the program, ``inner`` ran inside
    functions and triggers; what a function reads counts for the statement that calls it."""

    sent: list[Plan] = field(default_factory=list)
    inner: list[Plan] = field(default_factory=list)

    @property
    def buffers(self) -> int:
        return sum(plan.buffers for plan in self.sent)

    @property
    def rows(self) -> int:
        return sum(plan.rows for plan in self.sent)

    @property
    def milliseconds(self) -> float:
        return sum(plan.milliseconds for plan in self.sent)

    def nodes(self) -> Iterator[dict[str, Any]]:
        """Steps that were really taken."""
        for plan in (*self.sent, *self.inner):
            yield from (node for node in plan.nodes() if node.get("Actual Loops"))

    def indexes(self, parents: dict[str, str]) -> set[str]:
        """An index of a partition under its parent's name."""
        names = {node["Index Name"] for node in self.nodes() if "Index Name" in node}
        names.update(
            name for node in self.nodes() for name in node.get("Conflict Arbiter Indexes", ())
        )
        return {parents.get(name, name) for name in names}

    def read_whole(self) -> set[str]:
        return {node["Relation Name"] for node in self.nodes() if node["Node Type"] == "Seq Scan"}

    def __str__(self) -> str:
        """Every statement with the steps that were taken for it, for a test that fails."""
        return "\n\n".join(
            "\n".join(
                [
                    plan.text,
                    *(f"  {_step(node)}" for node in plan.nodes() if node.get("Actual Loops")),
                ]
            )
            for plan in (*self.sent, *self.inner)
        )


def _step(node: dict[str, Any]) -> str:
    shown = ("Relation Name", "Index Name", "Index Cond", "Filter", "Actual Rows", "Actual Loops")
    buffers = node["Shared Hit Blocks"] + node["Shared Read Blocks"]
    said = [f"{name}: {node[name]}" for name in shown if name in node]
    return ", ".join([node["Node Type"], *said, f"buffers: {buffers}"])


class Explainer:
    """Runs calls on the database at ``admin_url`` and leaves nothing behind."""

    def __init__(self, admin_url: str) -> None:
        self._heard: list[Plan] = []
        self._as_superuser = self._engine(admin_url, None)
        self._as_app_user = self._engine(admin_url, "app_user")
        with self._as_superuser.connect() as connection:
            self.parents = dict(map(tuple, connection.execute(sa.text(PARENTS))))
            self.large = set(connection.scalars(sa.text(LARGE)))
            self.examples = look_around(connection)

    def explain(self, case: Case) -> Explained:
        """What the call does. The actor of a case without one is the superuser."""
        explained = Explained()
        for _ in range(CALLS):
            explained = Explained()
            engine = self._as_app_user if case.actor else self._as_superuser
            with engine.connect() as connection, connection.begin() as transaction:
                db.engine.act_as(connection, case.actor or db.engine.SYSTEM)
                with self._recording(connection, explained):
                    case.call(connection, self.examples)
                transaction.rollback()
        return explained

    def value(self, statement: str) -> Any:
        with self._as_superuser.connect() as connection:
            return connection.scalar(sa.text(statement))

    def close(self) -> None:
        self._as_superuser.dispose()
        self._as_app_user.dispose()

    @contextmanager
    def _recording(self, connection: sa.Connection, explained: Explained) -> Iterator[None]:
        def end(*_: Any) -> None:
            # A statement stays open until the next one begins, and its plan comes when it is closed.
            connection.connection.driver_connection.execute(CLOSING)
            # Those inside end before the one that caused them. A savepoint has no plan.
            if self._heard:
                *inner, sent = self._heard
                explained.sent.append(sent)
                explained.inner += inner
            self._heard.clear()

        end()
        explained.sent.clear()
        sa.event.listen(connection, "after_cursor_execute", end)
        yield

    def _engine(self, admin_url: str, role: str | None) -> sa.Engine:
        engine = db.engine.create(admin_url, application_name="plans", pool_size=1)

        @sa.event.listens_for(engine, "connect")
        def begin(connection: psycopg.Connection, _: object) -> None:
            connection.execute(SETTINGS)
            if role is not None:
                # What the role has at a login of its own, without its time limits.
                connection.execute(ROLE_SETTINGS, [role])
                connection.execute(f"SET SESSION AUTHORIZATION {role}".encode())
            connection.commit()
            connection.prepare_threshold = 0
            connection.add_notice_handler(self._hear)

        return engine

    def _hear(self, notice: psycopg.errors.Diagnostic) -> None:
        found = NOTICE.match(notice.message_primary or "")
        if found:
            plan = json.loads(found["plan"])
            self._heard.append(Plan(plan["Query Text"], float(found["duration"]), plan["Plan"]))
