"""What the schema says, for tests that hold it against the requirement's words."""

from db.schema_reading.reading import Schema
from db.schema_reading.rows import Column


def columns(schema: Schema, table: str) -> dict[str, Column]:
    return {column.name: column for column in schema.columns if column.relation == table}


def indexes(schema: Schema, table: str) -> list[str]:
    """Every index as ``method (columns) WHERE ...``, those behind keys too."""
    return [
        *(f"btree ({', '.join(key)})" for key in keys(schema, table)),
        *(index.definition for index in schema.indexes if index.relation == table),
    ]


def has_index(schema: Schema, table: str, leading: str, where: str | None = None) -> bool:
    """Whether an index starts with these columns, or is the one of another method that ``leading``
    spells out; with ``where``, one that is limited so."""
    for definition in indexes(schema, table):
        starts = definition.startswith((f"btree ({leading})", f"btree ({leading},", leading))
        limit = definition.partition(" WHERE ")[2]
        if starts and (where in limit if where else not limit):
            return True
    return False


def keys(schema: Schema, table: str) -> list[list[str]]:
    """The columns of its primary key and of every unique constraint."""
    return [
        constraint.columns
        for constraint in schema.constraints
        if constraint.relation == table and constraint.kind in ("primary key", "unique")
    ]


def is_unique(schema: Schema, table: str, *names: str) -> bool:
    """Whether exactly these columns are a unique key of the table."""
    by_index = [i.definition for i in schema.indexes if i.relation == table and i.is_unique]
    return list(names) in keys(schema, table) or f"btree ({', '.join(names)})" in by_index


def checks(schema: Schema, table: str) -> str:
    """All CHECK constraints of a table as one text."""
    return " ".join(
        constraint.definition
        for constraint in schema.constraints
        if constraint.relation == table and constraint.kind == "check"
    )
