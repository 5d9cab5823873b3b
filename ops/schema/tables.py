"""One table in Markdown: what it is for, its columns, and every rule that holds for it."""

from collections.abc import Sequence

from db.schema_reading.reading import Schema
from db.schema_reading.rows import Column, Constraint, Index, Policy, Relation, Trigger
from ops.schema import expressions, rights
from ops.schema.markdown import anchor, bullets, code, codes, prose, sections, table, under

FIRES = {
    "ALWAYS": "always",
    "ORIGIN": "unless replicating",
    "REPLICA": "only when replicating",
    "DISABLED": "**never: switched off**",
}


def section(relation: Relation, schema: Schema) -> str:
    """The whole section with its heading; parts that have nothing to say are left out."""
    name = relation.name
    constraints = [key for key in schema.constraints if key.relation == name]
    own = [key for key in constraints if key.kind != "foreign key"]
    foreign = [key for key in constraints if key.kind == "foreign key"]
    return sections(
        f"### {name}",
        prose(relation.comment),
        _partitioning(relation),
        columns([column for column in schema.columns if column.relation == name]),
        under("**Keys and checks**", _rules(own)),
        under("**Refers to**", _references(foreign)),
        under("**Indexes**", indexes([i for i in schema.indexes if i.relation == name])),
        under("**Triggers**", _triggers([t for t in schema.triggers if t.relation == name])),
        under("**Row-level security**", _security(relation, schema.policies)),
        under(
            f"**Rights** beside those of the owner, {code(relation.owner)}",
            rights.of(name, schema.grants),
        ),
    )


def columns(rows: Sequence[Column]) -> str:
    return table(
        ["column", "type", "null", "default", ""],
        [
            [
                code(column.name),
                expressions.readable(column.type),
                "" if column.is_required else "null",
                _default(column),
                prose(column.comment),
            ]
            for column in rows
        ],
    )


def indexes(rows: Sequence[Index]) -> str:
    return table(
        ["index", "over", "for"],
        [
            [
                code(index.name),
                ("unique, " if index.is_unique else "")
                + code(expressions.readable(index.definition)),
                prose(index.comment),
            ]
            for index in rows
        ],
    )


def _default(column: Column) -> str:
    if column.is_identity:
        return "identity"
    expression = code(expressions.readable(column.expression))
    return f"generated: {expression}" if column.is_generated else expression


def _partitioning(relation: Relation) -> str:
    if not relation.partition_key:
        return ""
    return (
        f"Partitioned by {code(relation.partition_key)}. Partitions are not listed: they come and "
        "go with time, with the columns, keys, checks and indexes below."
    )


def _rules(constraints: Sequence[Constraint]) -> str:
    return table(
        ["name", "rule", ""],
        [
            [code(rule.name), code(expressions.readable(rule.definition)), prose(rule.comment)]
            for rule in constraints
        ],
    )


def _references(keys: Sequence[Constraint]) -> str:
    return table(
        ["name", "columns", "of", "on delete", ""],
        [
            [
                code(key.name),
                codes(key.columns),
                f"[{key.target}]({anchor(key.target)}) ({codes(key.target_columns)})",
                key.on_delete,
                prose(key.comment),
            ]
            for key in keys
        ],
    )


def _triggers(triggers: Sequence[Trigger]) -> str:
    return table(
        ["trigger", "when", "calls", "fires", ""],
        [
            [
                code(trigger.name),
                code(
                    expressions.readable(trigger.moment.replace(f" ON {trigger.relation}", "", 1))
                ),
                code(trigger.function),
                FIRES[trigger.enabled],
                prose(trigger.comment),
            ]
            for trigger in triggers
        ],
    )


def _security(relation: Relation, policies: Sequence[Policy]) -> str:
    mine = [policy for policy in policies if policy.relation == relation.name]
    if not relation.row_security:
        return "Off, so the policies have no effect." if mine else ""
    extent = "for its owner too" if relation.row_security_forced else "but not for its owner"
    start = f"On, {extent}. " + (
        "A row is seen or written when one of these allows it:" if mine else "No policy: no rows."
    )
    return sections(start, bullets([_policy(policy) for policy in mine]))


def _policy(policy: Policy) -> str:
    parts = [
        f"{code(policy.name)}: {policy.command} by {rights.roles(policy.roles)}",
        f"where {code(expressions.readable(policy.using_expression))}"
        if policy.using_expression
        else "",
        f"writing {code(expressions.readable(policy.check_expression))}"
        if policy.check_expression
        else "",
        "" if policy.is_permissive else "required besides the others",
    ]
    comment = f". {prose(policy.comment)}" if policy.comment else ""
    return ", ".join(part for part in parts if part) + comment
