"""`docs/schema.md` from what was read of a database."""

from collections.abc import Sequence

from db.schema_reading.reading import Schema, WholeServer
from ops.schema import beside_tables, diagram, tables
from ops.schema.areas import Area, arranged, declared
from ops.schema.markdown import anchor, bullets, sections, under

INTRODUCTION = """\
# Schema

Every table, view, function and role of the database, as the migrations make it. Written by
`make schema` from a database that was migrated for it, so it is never edited: purposes and
explanations are the COMMENTs in `db/sql/comments`. The same database as SQL, to see
exactly what a change does to it, is [db/schema.sql](../db/schema.sql). What the parts have to do with
each other is told in [Architecture](architecture.md).

Money is `numeric(14,2)`, quantities are `numeric(12,3)`, times are UTC. A column is NOT NULL unless it
says null."""

OVERVIEW = """\
## Overview

A line means that rows of the one table refer to a row of the other; several keys between the same two
are one line. The keys themselves are drawn area by area."""


def render(schema: Schema, whole_server: WholeServer) -> str:
    """The whole document. The same rows give the same text."""
    names = [relation.name for relation in schema.relations if relation.kind == "table"]
    foreign_keys = [key for key in schema.constraints if key.kind == "foreign key"]
    areas = arranged(declared(), names)
    parts = [
        under("## Views", beside_tables.views("view", schema)),
        under("## Materialized views", beside_tables.views("materialized view", schema)),
        under("## Functions", beside_tables.functions(schema.functions)),
        under("## Trigger functions", beside_tables.trigger_functions(schema.functions)),
        under("## Event triggers", beside_tables.event_triggers(schema.event_triggers)),
        under("## Sequences", beside_tables.sequences(schema)),
        under("## Roles", beside_tables.roles(whole_server.roles)),
        under("## Schemas and extensions", beside_tables.schemas(schema)),
    ]
    return (
        sections(
            INTRODUCTION,
            _contents(areas, parts),
            sections(OVERVIEW, diagram.overview(names, foreign_keys)),
            *(_area(area, schema) for area in areas),
            *parts,
        )
        + "\n"
    )


def _contents(areas: Sequence[Area], parts: Sequence[str]) -> str:
    inside = [
        f"[{area.title}]({anchor(area.title)}): "
        + ", ".join(f"[{name}]({anchor(name)})" for name in area.tables)
        for area in areas
    ]
    titles = [part.partition("\n")[0].removeprefix("## ") for part in parts if part]
    return bullets(
        [
            "[Overview](#overview)",
            *inside,
            ", ".join(f"[{title}]({anchor(title)})" for title in titles),
        ]
    )


def _area(area: Area, schema: Schema) -> str:
    relations = {relation.name: relation for relation in schema.relations}
    return sections(
        f"## {area.title}",
        diagram.of_area(area.tables, schema.columns, schema.constraints),
        *(tables.section(relations[name], schema) for name in area.tables),
    )
