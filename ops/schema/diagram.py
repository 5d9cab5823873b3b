"""Tables and their foreign keys as Mermaid draws them."""

import re
from collections.abc import Sequence

from db.schema_reading.rows import Column, Constraint


def overview(tables: Sequence[str], foreign_keys: Sequence[Constraint]) -> str:
    """All tables without their columns, and one line between two of them however many keys."""
    pairs = {(key.target, key.relation): "" for key in foreign_keys}
    related = {name for pair in pairs for name in pair}
    alone = [f"    {_entity(name)}" for name in tables if name not in related]
    lines = [f'    {_entity(one)} ||--o{{ {_entity(many)} : ""' for one, many in sorted(pairs)]
    return _drawn([*alone, *lines])


def of_area(
    tables: Sequence[str], columns: Sequence[Column], constraints: Sequence[Constraint]
) -> str:
    """The tables with the columns of their keys, and what they refer to elsewhere."""
    inside = [key for key in constraints if key.relation in tables]
    boxes = [line for table in tables for line in _box(table, columns, inside)]
    lines = [_line(key, columns, inside) for key in inside if key.kind == "foreign key"]
    return _drawn([*boxes, *lines])


def _box(table: str, columns: Sequence[Column], constraints: Sequence[Constraint]) -> Sequence[str]:
    keys = [key for key in constraints if key.relation == table]
    primary = {name for key in keys if key.kind == "primary key" for name in key.columns}
    foreign = {name for key in keys if key.kind == "foreign key" for name in key.columns}
    shown = [
        (column, [mark for mark, names in marks if column.name in names])
        for column in columns
        for marks in [(("PK", primary), ("FK", foreign))]
        if column.relation == table and column.name in primary | foreign
    ]
    attributes = [
        f"        {_type(column.type)} {column.name} {', '.join(marks)}" for column, marks in shown
    ]
    return (
        [f"    {_entity(table)} {{", *attributes, "    }"] if shown else [f"    {_entity(table)}"]
    )


def _line(key: Constraint, columns: Sequence[Column], constraints: Sequence[Constraint]) -> str:
    optional = any(
        column.relation == key.relation and column.name in key.columns and not column.is_required
        for column in columns
    )
    # A foreign key over the columns of a unique one leads to at most one row back.
    single = any(
        other.relation == key.relation
        and other.kind in ("primary key", "unique")
        and set(other.columns) <= set(key.columns)
        for other in constraints
    )
    left, right = "|o" if optional else "||", "o|" if single else "o{"
    return (
        f"    {_entity(key.target)} {left}--{right} {_entity(key.relation)}"
        f' : "{", ".join(key.columns)}"'
    )


def _entity(name: str) -> str:
    return name if re.fullmatch(r"[A-Za-z]\w*", name) else '"' + name.replace('"', "") + '"'


def _type(name: str) -> str:
    """Mermaid wants one word."""
    short = re.sub(r"^timestamp.* with time zone$", "timestamptz", name)
    return re.sub(r"\W+", "_", short).strip("_")


def _drawn(lines: Sequence[str]) -> str:
    return "\n".join(["```mermaid", "erDiagram", *lines, "```"])
