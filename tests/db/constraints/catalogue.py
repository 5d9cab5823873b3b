"""Every protection of the tables of money and orders: as they are listed beside this file, and as PostgreSQL
has them."""

import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from db.schema_reading.reading import Schema
from db.schema_reading.rows import Column, Constraint
from tests.db.constraints.probes import Protection

# By table, then by kind.
LISTED = tomllib.loads((Path(__file__).parent / "protections.toml").read_text(encoding="utf-8"))
TABLES = tuple(LISTED)


@dataclass(frozen=True)
class Key:
    """Primary, unique, or a unique index, of which ``predicate`` says for which rows."""

    table: str
    name: str
    columns: tuple[str, ...]
    predicate: str


def listed() -> list[Protection]:
    return [
        Protection(table, name if kind in {"trigger", "not null"} else f"{table}_{name}", kind)
        for table, kinds in LISTED.items()
        for kind, names in kinds.items()
        for name in names
    ]


class Catalogue:
    def __init__(self, schema: Schema, rows: Callable[[str], list[dict[str, Any]]]) -> None:
        self._schema = schema
        self._rows = rows

    @cached_property
    def protections(self) -> list[Protection]:
        """What a column is generated from has to be there itself, and so has a key."""
        found = [
            *(Protection(c.relation, c.name, c.kind) for c in self._schema.constraints),
            *(
                Protection(i.relation, i.name, "unique index")
                for i in self._schema.indexes
                if i.is_unique
            ),
            *(Protection(t.relation, t.name, "trigger") for t in self._schema.triggers),
            *(
                Protection(c.relation, c.name, "not null")
                for c in self._schema.columns
                if c.is_required
                and not c.is_generated
                and (c.relation, c.name) not in self._primary_columns
            ),
        ]
        return [protection for protection in found if protection.table in TABLES]

    @cached_property
    def keys(self) -> dict[str, Key]:
        """By name."""
        rows = self._rows(
            """
            SELECT i.indrelid::regclass::text AS table_name, i.indexrelid::regclass::text AS name,
                coalesce(pg_get_expr(i.indpred, i.indrelid), 'true') AS predicate,
                (SELECT array_agg(a.attname ORDER BY k.position)
                 FROM unnest(i.indkey::int2[]) WITH ORDINALITY AS k (attnum, position)
                 JOIN pg_attribute AS a ON a.attrelid = i.indrelid AND a.attnum = k.attnum) AS columns
            FROM pg_index AS i WHERE i.indisunique ORDER BY i.indexrelid
            """
        )
        return {
            row["name"]: Key(
                row["table_name"], row["name"], tuple(row["columns"]), row["predicate"]
            )
            for row in rows
            if row["table_name"] in TABLES
        }

    @cached_property
    def foreign_keys(self) -> dict[str, Constraint]:
        """By name."""
        return {c.name: c for c in self._schema.constraints if c.kind == "foreign key"}

    def columns(self, table: str) -> list[Column]:
        """Those that an INSERT may name."""
        return [c for c in self._schema.columns if c.relation == table and not c.is_generated]

    def is_checked(self, table: str, column: str) -> bool:
        """Whether it has a check of its own, which might not let any other value pass."""
        return any(
            c.relation == table and c.kind == "check" and c.columns == [column]
            for c in self._schema.constraints
        )

    def refers(self, table: str, column: str) -> bool:
        return any(c.relation == table and column in c.columns for c in self.foreign_keys.values())

    @cached_property
    def _primary_columns(self) -> set[tuple[str, str]]:
        return {
            (constraint.relation, column)
            for constraint in self._schema.constraints
            if constraint.kind == "primary key"
            for column in constraint.columns
        }
