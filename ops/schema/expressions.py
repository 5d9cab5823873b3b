"""Expressions as the server writes them, with less of what a reader knows anyway."""

import re

# Casts of a literal or of NULL: the column beside it has the type.
CAST = re.compile(
    r"('(?:[^']|'')*'|NULL|\b\d+(?:\.\d+)?)::(?:text|numeric|jsonb|bytea|bigint|date)\b"
)

# What the server makes of IN.
ANY = re.compile(r"= ANY \(ARRAY\[([^\[\]]*)\]\)")
ALL = re.compile(r"<> ALL \(ARRAY\[([^\[\]]*)\]\)")

# What it makes of (SELECT f()).
CALL = re.compile(r"\(\( SELECT (\w+)\(\) AS \w+\)\)")


def readable(expression: str) -> str:
    """The same in fewer words; for reading only, since a cast may be gone."""
    short = expression.replace("timestamp with time zone", "timestamptz")
    short = CAST.sub(r"\1", short)
    short = CALL.sub(r"(SELECT \1())", short)
    return ALL.sub(r"NOT IN (\1)", ANY.sub(r"IN (\1)", short))
