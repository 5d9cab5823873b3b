"""What the database says about its tables, for tests that hold it against the requirement's words."""

from tests.database import Database


def columns(database: Database, table: str) -> dict[str, str]:
    """Column name to type."""
    return {
        row["name"]: row["type"]
        for row in database.rows(
            "SELECT attname AS name, format_type(atttypid, atttypmod) AS type FROM pg_attribute"
            " WHERE attrelid = to_regclass(%s) AND attnum > 0 AND NOT attisdropped",
            table,
        )
    }


def indexes(database: Database, table: str) -> list[str]:
    """Every valid index as ``unique? method (columns) where?``, without its name."""
    return [
        row["definition"]
        for row in database.rows(
            "SELECT (CASE WHEN indisunique THEN 'UNIQUE ' ELSE '' END)"
            " || regexp_replace(pg_get_indexdef(indexrelid), '^.* USING ', '') AS definition"
            " FROM pg_index WHERE indrelid = to_regclass(%s) AND indisvalid",
            table,
        )
    ]


def has_index(database: Database, table: str, leading: str, where: str | None = None) -> bool:
    """Whether an index starts with these columns; with ``where``, one that is limited so."""
    for definition in indexes(database, table):
        columns_and_rest = definition.removeprefix("UNIQUE ").partition("(")[2]
        limit = columns_and_rest.partition(" WHERE ")[2]
        starts = columns_and_rest.startswith((f"{leading})", f"{leading},"))
        if starts and (where in limit if where else not limit):
            return True
    return False


def checks(database: Database, table: str) -> str:
    """All CHECK constraints of a table as one text."""
    return " ".join(
        row["definition"]
        for row in database.rows(
            "SELECT pg_get_constraintdef(oid) AS definition FROM pg_constraint"
            " WHERE conrelid = to_regclass(%s) AND contype = 'c'",
            table,
        )
    )


def unique(database: Database, table: str, *names: str) -> bool:
    """Whether exactly these columns are a unique key of the table."""
    return any(
        definition == f"UNIQUE btree ({', '.join(names)})"
        for definition in indexes(database, table)
    )
