"""What pg_catalog says about the tables, so that a new one cannot be forgotten."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from db.schema_reading.reading import Schema
from db.schema_reading.rows import Constraint

# Everybody's goods: names and tax rates are shared by all vendors and read by all.
SHARED = {"products", "product_tax_rates"}
# The migrations' own, and the movable clock of tests. app_user has no right to them but the clock.
INTERNAL = {"alembic_version", "test_clock"}

TENANT_COLUMNS = ("vendor_id", "retailer_id")


@dataclass(frozen=True)
class Table:
    name: str
    columns: tuple[str, ...]
    # Those that an INSERT may name: not generated, not numbered by the database.
    writable: tuple[str, ...]
    key: tuple[str, ...]
    # Those that app_user has the right to insert.
    insertable: tuple[str, ...]
    # Those that app_user has the right to update.
    updatable: tuple[str, ...]

    @property
    def tenant_columns(self) -> tuple[str, ...]:
        return tuple(column for column in TENANT_COLUMNS if column in self.columns)


@dataclass(frozen=True)
class UniqueKey:
    table: str
    columns: tuple[str, ...]
    # Of a partial index.
    predicate: str | None

    @property
    def conflict_target(self) -> str:
        where = f" WHERE {self.predicate}" if self.predicate else ""
        return f"({', '.join(self.columns)}){where}"


class Catalogue:
    """Foreign keys are those of ``schema``. What may be inserted and updated, and what a row can conflict
    with, the schema does not tell: PostgreSQL itself is asked, by ``rows``."""

    def __init__(self, schema: Schema, rows: Callable[[str], list[dict[str, Any]]]) -> None:
        self._schema = schema
        self._rows = rows

    @cached_property
    def tables(self) -> dict[str, Table]:
        """Every table that is not shared or internal holds rows of somebody."""
        rows = self._rows(
            """
            SELECT c.relname,
                array_agg(a.attname ORDER BY a.attnum) AS columns,
                array_agg(a.attname ORDER BY a.attnum)
                    FILTER (WHERE a.attgenerated = '' AND a.attidentity = '') AS writable,
                (SELECT array_agg(k.attname ORDER BY array_position(i.indkey::int2[], k.attnum))
                 FROM pg_index AS i JOIN pg_attribute AS k ON k.attrelid = i.indrelid
                 WHERE i.indrelid = c.oid AND i.indisprimary AND k.attnum = ANY (i.indkey)) AS key,
                coalesce(array_agg(a.attname ORDER BY a.attnum) FILTER (
                    WHERE has_column_privilege('app_user', c.oid, a.attnum, 'INSERT')
                        AND a.attgenerated = '' AND a.attidentity = ''), '{}') AS insertable,
                coalesce(array_agg(a.attname ORDER BY a.attnum) FILTER (
                    WHERE has_column_privilege('app_user', c.oid, a.attnum, 'UPDATE')
                        AND a.attgenerated = ''), '{}') AS updatable
            FROM pg_class AS c JOIN pg_attribute AS a ON a.attrelid = c.oid
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
                AND NOT c.relispartition AND a.attnum > 0 AND NOT a.attisdropped
            GROUP BY c.oid, c.relname
            """
        )
        return {
            row["relname"]: Table(
                row["relname"],
                tuple(row["columns"]),
                tuple(row["writable"]),
                tuple(row["key"]),
                tuple(row["insertable"]),
                tuple(row["updatable"]),
            )
            for row in rows
            if row["relname"] not in SHARED | INTERNAL
        }

    @cached_property
    def unique_keys(self) -> list[UniqueKey]:
        """Unique indexes over plain columns, primary keys among them."""
        rows = self._rows(
            """
            SELECT i.indrelid::regclass::text AS table_name,
                pg_get_expr(i.indpred, i.indrelid) AS predicate,
                (SELECT array_agg(a.attname ORDER BY k.position)
                 FROM unnest(i.indkey::int2[]) WITH ORDINALITY AS k (attnum, position)
                 JOIN pg_attribute AS a ON a.attrelid = i.indrelid AND a.attnum = k.attnum) AS columns
            FROM pg_index AS i WHERE i.indisunique AND NOT 0 = ANY (i.indkey::int2[])
            """
        )
        return [
            UniqueKey(row["table_name"], tuple(row["columns"]), row["predicate"])
            for row in rows
            if row["table_name"] in self.tables
        ]

    @cached_property
    def foreign_keys(self) -> list[Constraint]:
        """Between tables with rows of somebody."""
        return [
            constraint
            for constraint in self._schema.constraints
            if constraint.kind == "foreign key"
            and {constraint.relation, constraint.target} <= self.tables.keys()
        ]
