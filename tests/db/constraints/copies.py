"""A row that is there once more, with keys of its own and one thing wrong."""

from collections.abc import Collection

from tests.db.constraints.catalogue import Catalogue, Key

TENANT_COLUMNS = ("vendor_id", "retailer_id")

# Foreign keys and ordinary triggers are off, guards are not: they are always on.
WITHOUT_REFERENCES = "SET LOCAL session_replication_role = replica"

# Values that nothing has yet; what is NULL stays NULL.
FRESH = {
    "bigint": "{c} + 1000000",
    "integer": "{c} + 1000000",
    "date": "{c} + 1000",
    "text": "left({c}, 0) || '~'",
}


def insert(catalogue: Catalogue, table: str, condition: str, *changes: str) -> tuple[str, ...]:
    """Each change is what stands behind SET in an UPDATE."""
    columns = ", ".join(column.name for column in catalogue.columns(table))
    return (
        # A table made from a query has no constraints: it holds what the real one refuses.
        f"CREATE TEMPORARY TABLE candidate ON COMMIT DROP AS SELECT {columns} FROM {table}"
        f" WHERE {condition} LIMIT 1",
        *(f"UPDATE candidate SET {change}" for change in changes if change),
        f"INSERT INTO {table} ({columns}) OVERRIDING SYSTEM VALUE SELECT {columns} FROM candidate",
    )


def renewal(
    catalogue: Catalogue,
    table: str,
    *,
    keep: Collection[str] = (),
    renewed: Collection[str] = (),
    with_references: bool = False,
) -> str:
    """The change after which no key of the row is there yet, but what is kept. ``renewed`` are columns
    that change in another way."""
    types = {column.name: column.type for column in catalogue.columns(table)}
    chosen: list[str] = []
    for key in catalogue.keys.values():
        if key.table != table or {*renewed, *chosen} & {*key.columns}:
            continue
        choice = [
            column
            for column in key.columns
            if column not in keep
            and types.get(column) in FRESH
            and not (with_references and catalogue.refers(table, column))
        ]
        choice.sort(key=lambda c: (c in TENANT_COLUMNS, catalogue.is_checked(table, c)))
        chosen += choice[:1]
    return ", ".join(f"{column} = {FRESH[types[column]].format(c=column)}" for column in chosen)


def is_in(key: Key) -> str:
    """The condition for a row that the key has to keep apart from others."""
    return " AND ".join([key.predicate, *(f"{column} IS NOT NULL" for column in key.columns)])
