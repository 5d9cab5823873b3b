"""The answers, one class per kind of object.

Names are as SQL would write them with only ``public`` in the search path. A missing comment is ''.
"""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["table", "view", "materialized view", "sequence"]
Enabled = Literal["ALWAYS", "ORIGIN", "REPLICA", "DISABLED"]


@dataclass(frozen=True)
class Relation:
    """``is_internal``: a sequence behind an identity column. ``partition_key``: '' for most."""

    name: str
    kind: Kind
    owner: str
    comment: str
    partition_key: str
    row_security: bool
    row_security_forced: bool
    options: list[str]
    is_internal: bool


@dataclass(frozen=True)
class Column:
    """``expression``: what generates the column, or else its default; often ''."""

    relation: str
    name: str
    type: str
    is_required: bool
    is_identity: bool
    is_generated: bool
    expression: str
    comment: str


@dataclass(frozen=True)
class Constraint:
    """``target``, ``target_columns`` and ``on_delete`` say something for foreign keys only."""

    relation: str
    name: str
    kind: Literal["primary key", "unique", "foreign key", "check", "exclusion"]
    definition: str
    columns: list[str]
    target: str
    target_columns: list[str]
    on_delete: str
    comment: str


@dataclass(frozen=True)
class Index:
    """``definition`` begins with the method: ``btree (a, b DESC) WHERE c``."""

    relation: str
    name: str
    is_unique: bool
    definition: str
    comment: str


@dataclass(frozen=True)
class Trigger:
    """``moment``: from BEFORE or AFTER to FOR EACH ROW or the WHEN behind it."""

    relation: str
    name: str
    moment: str
    function: str
    enabled: Enabled
    comment: str


@dataclass(frozen=True)
class EventTrigger:
    name: str
    event: str
    tags: list[str]
    function: str
    enabled: Enabled
    comment: str


@dataclass(frozen=True)
class Policy:
    relation: str
    name: str
    command: str
    is_permissive: bool
    roles: list[str]
    using_expression: str
    check_expression: str
    comment: str


@dataclass(frozen=True)
class Grant:
    """``object``: a relation, or ``SCHEMA name``. ``column_name``: '' for the whole of it."""

    object: str
    grantee: str
    privilege: str
    column_name: str


@dataclass(frozen=True)
class Function:
    name: str
    arguments: str
    result: str
    is_definer: bool
    owner: str
    callers: list[str]
    comment: str


@dataclass(frozen=True)
class Extension:
    name: str
    schema: str


@dataclass(frozen=True)
class Role:
    """``settings``: ``name=value``, as the server keeps them."""

    name: str
    attributes: list[str]
    member_of: list[str]
    settings: list[str]
    comment: str


@dataclass(frozen=True)
class Wide:
    """What holds for the database as a whole; ``grants``: ``CONNECT ON DATABASE TO role``."""

    settings: list[str]
    grants: list[str]
