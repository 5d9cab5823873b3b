"""Who sees what, who may remove what, and whether what stops him is in place."""

from collections.abc import Sequence

from core.monitoring.findings import Judgement, Row, critical, ok, warning
from core.monitoring.formatting import names, number
from core.monitoring.thresholds import Thresholds

# The archive moves old orders away; maintenance and migrator act as the owner of the tables. Triggers
# stop all three from anything else.
MAY_DELETE = frozenset({"archive_owner", "bahi_maintenance", "bahi_migrator"})

# A migration leaves out the guards when none of its files has changed since it last made them.
_MAKE_AGAIN = "To have them again, run: bahi migrate."


def row_security(rows: Sequence[Row], _thresholds: Thresholds) -> Judgement:
    if rows:
        return critical(
            f"{number(len(rows), 'table')} without forced row-level security, where one vendor's"
            f" code could read another's rows: {names([row['table'] for row in rows])}. ALTER TABLE"
            " ... ENABLE and FORCE ROW LEVEL SECURITY, with policies.",
            rows,
        )
    return ok("Every table with rows of somebody forces row-level security.")


def deletion_rights(rows: Sequence[Row], _thresholds: Thresholds) -> Judgement:
    wrong = [row for row in rows if row["role"] not in MAY_DELETE]
    if wrong:
        return critical(
            f"{names([row['role'] for row in wrong])} may remove records that are for ever, in"
            f" {names([row['table'] for row in wrong])}. Find out who granted it, then REVOKE it.",
            wrong,
        )
    return ok(
        "Only the archive, the owner, and maintenance and migrator, who act as the owner, may delete"
        " from tables whose records are for ever.",
        rows,
    )


def guards(rows: Sequence[Row], _thresholds: Thresholds) -> Judgement:
    """Triggers of tables, and the event triggers (without a table) that keep and log them."""
    registered = [row for row in rows if row["table"]]
    watching = [row for row in rows if not row["table"]]
    if not registered:
        return critical(f"No guard is registered, so nothing keeps any. {_MAKE_AGAIN}")
    off = [row for row in registered if row["state"] != "always on"]
    idle = [row for row in watching if row["state"] != "always on"]
    if off:
        kept = names([f"{row['guard']} on {row['table']}" for row in off])
        return critical(
            f"Missing or not always on: {kept}. Records there can be changed or removed. Find out who"
            f" did it and what became of them. {_MAKE_AGAIN}",
            [*off, *idle],
        )
    if all(row["state"] == "missing" for row in watching):
        return warning(
            "No event trigger watches the schema: an owner can switch guards off, and no change is"
            f" logged. {_MAKE_AGAIN} Where the service has none, log_statement = ddl instead.",
            idle,
        )
    if idle:
        # Those that refuse, before those that only log.
        judged = critical if any(row["guard"].startswith("guards_") for row in idle) else warning
        return judged(
            f"Event triggers missing or not always on: {names([row['guard'] for row in idle])}."
            f" Find out who did it and what was changed since. {_MAKE_AGAIN}",
            idle,
        )
    return ok(f"{number(len(rows), 'guard')} in place and always on.", rows)
