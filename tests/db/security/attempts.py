"""Trying things that must not work: as somebody or as nobody, and never for good."""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any

import psycopg
import sqlalchemy as sa

import db.engine
from db.engine import Actor
from tests.db.security.catalogue import TENANT_COLUMNS, Table
from tests.db.security.expectations import FRESH, visible
from tests.db.security.world import World

# By rights or policies, by a guard, by a foreign key. Any other error proves nothing.
INSUFFICIENT_PRIVILEGE = "42501"
RESTRICT_VIOLATION = "23001"
FOREIGN_KEY_VIOLATION = "23503"
REFUSALS = {INSUFFICIENT_PRIVILEGE, RESTRICT_VIOLATION, FOREIGN_KEY_VIOLATION}

Row = dict[str, Any]


@dataclass(frozen=True)
class Outcome:
    """``error`` is the SQLSTATE, and then nothing happened."""

    count: int
    rows: list[tuple[Any, ...]]
    error: str | None = None

    @property
    def was_refused(self) -> bool:
        return self.error in REFUSALS

    @property
    def touched_nothing(self) -> bool:
        return self.was_refused or (self.error is None and self.count == 0)


@contextmanager
def acting(engine: sa.Engine, actor: Actor | None) -> Iterator[sa.Connection]:
    """A transaction as somebody, or as nobody, that is rolled back."""
    with engine.connect() as connection, connection.begin() as transaction:
        if actor is not None:
            db.engine.act_as(connection, actor)
        yield connection
        transaction.rollback()


def attempt(connection: sa.Connection, statement: str, *values: Any) -> Outcome:
    """Run one statement and undo it."""
    savepoint = connection.begin_nested()
    try:
        result = connection.exec_driver_sql(statement, values)
        rows = [tuple(row) for row in result] if result.returns_rows else []
        return Outcome(len(rows) if result.returns_rows else result.rowcount, rows)
    except sa.exc.DBAPIError as refused:
        return Outcome(0, [], getattr(refused.orig, "sqlstate", None) or "unknown")
    finally:
        savepoint.rollback()


def attempt_insert(
    connection: sa.Connection, table: Table, row: Row, *, also: str = "", naming: Sequence[str] = ()
) -> Outcome:
    """Names the columns that app_user may insert, so that it is not the right to one of them that
    refuses. All of them where he may insert none, or not those of ``naming``."""
    columns = table.insertable or table.writable
    if not set(naming) <= set(columns):
        columns = tuple(c for c in table.columns if c in table.writable or c in naming)
    return attempt(connection, f"{_insert(table, columns)} {also}", _json(row))


def _insert(table: Table, columns: Sequence[str]) -> str:
    """Takes the row as JSON."""
    names = ", ".join(columns)
    # Only where it names what the database numbers itself.
    overriding = "" if set(columns) <= set(table.writable) else "OVERRIDING SYSTEM VALUE"
    return (
        f"INSERT INTO {table.name} ({names}) {overriding}"
        f" SELECT {names} FROM jsonb_populate_record(NULL::{table.name}, %s::jsonb)"
    )


def insert_as_superuser(world: World, table: Table, row: Row) -> str | None:
    """Try it where no policy holds, with every constraint, and undo it. Returns the SQLSTATE."""
    with suppress(psycopg.Rollback), world.superuser.transaction():
        try:
            world.superuser.execute(_insert(table, table.writable).encode(), [_json(row)])
            world.superuser.execute("SET CONSTRAINTS ALL IMMEDIATE")
        except psycopg.Error as refused:
            return refused.sqlstate
        raise psycopg.Rollback
    return None


def own_rows(world: World, table: Table, actor: Actor) -> list[Row]:
    return _one_of_each(world, table, visible(table, actor))


def foreign_rows(world: World, table: Table, actor: Actor) -> list[Row]:
    """Of each tenant, person or conversation one row that this actor must not reach."""
    return _one_of_each(world, table, f"({visible(table, actor)}) IS NOT TRUE")


def all_rows(world: World, table: Table) -> list[Row]:
    return _one_of_each(world, table, "true")


def fresh(world: World, table: Table, row: Row) -> Row:
    """A copy of the row under keys of its own: valid in every way but whose it is."""
    assert table.name in FRESH, f"how does a row of {table.name} become a new one?"
    changed = ", ".join(f"'{name}', {value}" for name, value in FRESH[table.name].items())
    copy: Row = world.value(
        f"SELECT to_jsonb(t) || jsonb_build_object({changed}) FROM {table.name} AS t"
        f" WHERE {has_key(table)}",
        *key_of(table, row),
    )
    return copy


def has_key(table: Table) -> str:
    return " AND ".join(f"{column} = %s" for column in table.key)


def key_of(table: Table, row: Mapping[str, Any]) -> list[Any]:
    return [row[column] for column in table.key]


def _one_of_each(world: World, table: Table, condition: str) -> list[Row]:
    """The newest row of each, as JSON: its values are text where JSON has no such type."""
    groups = [c for c in (*TENANT_COLUMNS, "user_id") if c in table.columns]
    if not groups and "conversation_id" in table.columns:
        groups = ["conversation_id"]
    order = ", ".join([*groups, *(f"{column} DESC" for column in table.key)])
    distinct = f"DISTINCT ON ({', '.join(groups)})" if groups else ""
    return [
        row["row"]
        for row in world.rows(
            f"SELECT {distinct} to_jsonb(t) AS row FROM {table.name} AS t WHERE {condition}"
            f" ORDER BY {order} LIMIT 20"
        )
    ]


def _json(row: Row) -> str:
    return json.dumps(row)
