"""The queries that are files of ``db/sql/queries``, because they are long. They only read."""

from functools import cache
from importlib.resources import files

import sqlalchemy as sa


@cache
def read(name: str) -> sa.TextClause:
    """The query in the file of this name."""
    return sa.text((files("db") / "sql" / "queries" / f"{name}.sql").read_text("utf-8"))
