"""Who may do what, in words."""

from collections.abc import Sequence
from itertools import groupby

from db.schema_reading.rows import Grant
from ops.schema.markdown import code, codes, table


def of(object_name: str, grants: Sequence[Grant]) -> str:
    """A table of the roles and what each may do with the object; '' when only its owner may."""
    mine = [grant for grant in grants if grant.object == object_name]
    by_role = groupby(sorted(mine, key=lambda grant: grant.grantee), lambda grant: grant.grantee)
    return table(["role", "may"], [[role(name), _verbs(list(given))] for name, given in by_role])


def role(name: str) -> str:
    return "everybody" if name == "PUBLIC" else code(name)


def roles(names: Sequence[str]) -> str:
    return ", ".join(role(name) for name in names)


def _verbs(grants: Sequence[Grant]) -> str:
    """As in `SELECT, UPDATE (status, notes)`; the order of verbs is that of the grants."""
    verbs = dict.fromkeys(grant.privilege for grant in grants)
    return ", ".join(
        _verb(verb, [grant.column_name for grant in grants if grant.privilege == verb])
        for verb in verbs
    )


def _verb(verb: str, columns: Sequence[str]) -> str:
    # Granted for the whole, the right needs no columns.
    return verb if "" in columns else f"{verb} ({codes(columns)})"
