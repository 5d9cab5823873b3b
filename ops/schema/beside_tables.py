"""Views, functions, sequences and roles in Markdown."""

import re
from collections.abc import Sequence

from db.schema_reading.reading import Schema
from db.schema_reading.rows import EventTrigger, Function, Relation, Role
from ops.schema import expressions, rights
from ops.schema.markdown import bullets, code, codes, prose, sections, table, under
from ops.schema.tables import FIRES, indexes

TRIGGER_RESULTS = ("trigger", "event_trigger")


def views(kind: str, schema: Schema) -> str:
    return sections(
        *(_view(relation, schema) for relation in schema.relations if relation.kind == kind)
    )


def functions(rows: Sequence[Function]) -> str:
    """Those that somebody calls."""
    return bullets([_function(row) for row in rows if row.result not in TRIGGER_RESULTS])


def trigger_functions(rows: Sequence[Function]) -> str:
    """Those that only triggers call; their arguments are in the triggers."""
    return bullets([_function(row) for row in rows if row.result in TRIGGER_RESULTS])


def event_triggers(rows: Sequence[EventTrigger]) -> str:
    return table(
        ["trigger", "event", "calls", "fires", ""],
        [
            [
                code(trigger.name),
                " ".join([code(trigger.event), *trigger.tags]),
                code(trigger.function),
                FIRES[trigger.enabled],
                prose(trigger.comment),
            ]
            for trigger in rows
        ],
    )


def sequences(schema: Schema) -> str:
    """Those with a purpose of their own, and those that somebody but the owner may use."""
    granted = {grant.object for grant in schema.grants}
    return table(
        ["sequence", "may use it", ""],
        [
            [
                code(relation.name),
                rights.roles(
                    sorted({g.grantee for g in schema.grants if g.object == relation.name})
                ),
                prose(relation.comment),
            ]
            for relation in schema.relations
            if relation.kind == "sequence"
            and (not relation.is_internal or relation.name in granted)
        ],
    )


def schemas(schema: Schema) -> str:
    """Extensions, and who may use which schema."""
    names = sorted({g.object for g in schema.grants if g.object.startswith("SCHEMA ")})
    return sections(
        *(
            under(
                f"**Schema {code(name.removeprefix('SCHEMA '))}**", rights.of(name, schema.grants)
            )
            for name in names
        ),
        under(
            "**Extensions**",
            table(
                ["extension", "in schema"],
                [[code(each.name), code(each.schema)] for each in schema.extensions],
            ),
        ),
    )


def roles(rows: Sequence[Role]) -> str:
    return table(
        ["role", "attributes", "acts as", "settings", ""],
        [
            [
                code(role.name),
                ", ".join(role.attributes),
                codes(role.member_of),
                codes(role.settings),
                prose(role.comment),
            ]
            for role in rows
        ],
    )


def first_sentence(comment: str) -> str:
    """Up to the full stop that a capital letter or nothing follows."""
    return re.split(r"(?<=[.!?])\s+(?=[A-Z])", " ".join(comment.split()), maxsplit=1)[0]


def _function(function: Function) -> str:
    """As in: `f(a bigint) → text`, runs as `owner`, for `app_user`. What it does."""
    call = f"{function.name}({function.arguments})"
    arrow = "" if function.result in TRIGGER_RESULTS else f" → {function.result}"
    parts = [
        code(expressions.readable(call + arrow)),
        f"runs as its owner {code(function.owner)}" if function.is_definer else "",
        f"for {rights.roles(function.callers)}" if function.callers else "",
    ]
    facts = ", ".join(part for part in parts if part)
    return " ".join([f"{facts}.", prose(first_sentence(function.comment))]).strip()


def _view(relation: Relation, schema: Schema) -> str:
    return sections(
        f"### {relation.name}",
        prose(relation.comment),
        f"With {codes(relation.options)}." if relation.options else "",
        columns_of_view(relation.name, schema),
        under("**Indexes**", indexes([i for i in schema.indexes if i.relation == relation.name])),
        under(
            f"**Rights** beside those of the owner, {code(relation.owner)}",
            rights.of(relation.name, schema.grants),
        ),
    )


def columns_of_view(name: str, schema: Schema) -> str:
    """A column of a view is never NOT NULL, so nothing is said about it."""
    mine = [column for column in schema.columns if column.relation == name]
    return table(
        ["column", "type", ""],
        [
            [code(column.name), expressions.readable(column.type), prose(column.comment)]
            for column in mine
        ],
    )
