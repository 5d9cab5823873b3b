"""Reads a whole schema, and what surrounds it."""

from dataclasses import dataclass
from importlib.resources import files
from typing import Any, TypeVar

import psycopg
from psycopg.rows import class_row

from db.schema_reading.rows import (
    Column,
    Constraint,
    EventTrigger,
    Extension,
    Function,
    Grant,
    Index,
    Policy,
    Relation,
    Role,
    Trigger,
    Wide,
)

SQL = files("db.schema_reading") / "sql"

Row = TypeVar("Row")


@dataclass(frozen=True)
class Schema:
    """Every list in a fixed order: by relation, then by name, columns as in their table."""

    relations: list[Relation]
    columns: list[Column]
    constraints: list[Constraint]
    indexes: list[Index]
    triggers: list[Trigger]
    event_triggers: list[EventTrigger]
    policies: list[Policy]
    grants: list[Grant]
    functions: list[Function]
    extensions: list[Extension]


@dataclass(frozen=True)
class WholeServer:
    """What is not inside the database, and so in no dump or copy of it."""

    roles: list[Role]
    database: Wide


def read(url: str) -> Schema:
    """The schema of the database at ``url``; any role may ask."""
    with psycopg.connect(url) as connection:
        # These decide which names PostgreSQL writes with their schema, and how it writes times.
        connection.execute("SET search_path TO public")
        connection.execute("SET timezone TO 'UTC'")
        return Schema(
            relations=_rows(connection, "relations", Relation),
            columns=_rows(connection, "columns", Column),
            constraints=_rows(connection, "constraints", Constraint),
            indexes=_rows(connection, "indexes", Index),
            triggers=_rows(connection, "triggers", Trigger),
            event_triggers=_rows(connection, "event_triggers", EventTrigger),
            policies=_rows(connection, "policies", Policy),
            grants=_rows(connection, "grants", Grant),
            functions=_rows(connection, "functions", Function),
            extensions=_rows(connection, "extensions", Extension),
        )


def read_whole_server(url: str) -> WholeServer:
    """The roles of the server, and what is set and granted for the database at ``url`` as a whole."""
    with psycopg.connect(url) as connection:
        (database,) = _rows(connection, "database", Wide)
        return WholeServer(_rows(connection, "roles", Role), database)


def partitions(url: str) -> list[str]:
    """Every partition with its schema, quoted where SQL wants it."""
    with psycopg.connect(url) as connection:
        rows = connection.execute(_query("partitions")).fetchall()
    return [f"{schema}.{name}" for schema, name in rows]


def _rows(connection: psycopg.Connection[Any], name: str, kind: type[Row]) -> list[Row]:
    with connection.cursor(row_factory=class_row(kind)) as cursor:
        return cursor.execute(_query(name)).fetchall()


def _query(name: str) -> bytes:
    return (SQL / f"{name}.sql").read_bytes()
