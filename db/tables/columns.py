"""The kinds of column, and how a table is declared."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

metadata = sa.MetaData()

BigInt = sa.BigInteger
Text = sa.Text
Money = sa.Numeric(14, 2)
Quantity = sa.Numeric(12, 3)
Percent = sa.Numeric(5, 2)
Instant = sa.TIMESTAMP(timezone=True)
Json = postgresql.JSONB
Bytes = sa.LargeBinary


def table(name: str, /, **columns: Any) -> sa.Table:
    """A table whose columns are all there is to know for a query: name and type."""
    return sa.Table(name, metadata, *(sa.Column(key, kind) for key, kind in columns.items()))


def copy_of(original: sa.Table, name: str, /, **columns: Any) -> sa.Table:
    """A table with some columns of its own and those of another."""
    return table(name, **columns, **{column.name: column.type for column in original.columns})
