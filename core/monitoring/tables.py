"""Tables, their partitions, and the rules on them."""

from collections.abc import Sequence
from datetime import date

from core.monitoring.findings import Judgement, Row, critical, info, ok, warning
from core.monitoring.formatting import names, number, size
from core.monitoring.thresholds import Thresholds


def table_sizes(rows: Sequence[Row], thresholds: Thresholds) -> Judgement:
    judged = [
        {**row, "dead_share": row["dead_rows"] / max(row["dead_rows"] + row["live_rows"], 1)}
        for row in rows
    ]
    bloated = [
        row
        for row in judged
        if row["dead_rows"] >= thresholds.dead_rows and row["dead_share"] > thresholds.dead_share
    ]
    if bloated:
        return warning(
            f"More than {thresholds.dead_share:.0%} of the rows are dead in"
            f" {names([row['table'] for row in bloated])}: autovacuum does not keep up. Look for an"
            " old transaction that holds it up, then run VACUUM.",
            bloated,
        )
    together = size(sum(row["size_bytes"] for row in judged))
    largest = f", the largest {judged[0]['table']}" if judged else ""
    return ok(f"{number(len(judged), 'table')} with {together}{largest}; few dead rows.", judged)


def month_partitions(rows: Sequence[Row], thresholds: Thresholds) -> Judgement:
    judged = [
        {
            "table": row["table"],
            "first_missing": _first_missing(row["this_month"], row["months"]),
            "months_ahead": _months_ahead(row["this_month"], row["months"]),
        }
        for row in rows
    ]
    remedy = "See why worker-maintenance makes none; bahi migrate makes them at once."
    # Minus one month ahead is this month's own partition missing.
    none = [row for row in judged if row["months_ahead"] < 1]
    if none:
        lacking = [f"{row['table']} for {row['first_missing']:%B %Y}" for row in none]
        return critical(
            f"No partition of {names(lacking)}: rows of that month will be refused. {remedy}", none
        )
    few = [row for row in judged if row["months_ahead"] < thresholds.months_ahead]
    if few:
        return warning(
            f"Fewer than {thresholds.months_ahead} months ahead have a partition of"
            f" {names([row['table'] for row in few])}. {remedy}",
            few,
        )
    if not judged:
        return ok("No table is partitioned by month.")
    ahead = number(min(row["months_ahead"] for row in judged), "month")
    return ok(f"Partitions are there for {ahead} ahead.", judged)


def _first_missing(this_month: date, months: Sequence[date]) -> date:
    there = set(months)
    month = this_month
    while month in there:
        month = date(month.year + month.month // 12, month.month % 12 + 1, 1)
    return month


def _months_ahead(this_month: date, months: Sequence[date]) -> int:
    """Coming months without a gap; -1 when not even this month has its partition."""
    missing = _first_missing(this_month, months)
    return (missing.year - this_month.year) * 12 + missing.month - this_month.month - 1


def interrupted_detaches(rows: Sequence[Row], _thresholds: Thresholds) -> Judgement:
    interrupted = [row for row in rows if not row["is_running"]]
    if interrupted:
        first = interrupted[0]
        return critical(
            f"Half detached: {names([row['partition'] for row in interrupted])}. Rows there are not"
            " seen and the month takes no new ones. Finish it: ALTER TABLE"
            f" {first['table']} DETACH PARTITION {first['partition']} FINALIZE",
            interrupted,
        )
    if rows:
        running = names([row["partition"] for row in rows])
        return info(f"Being detached at this moment: {running}.", rows)
    return ok("No partition is half detached.")


def invalid_indexes(rows: Sequence[Row], _thresholds: Thresholds) -> Judgement:
    unique = [row for row in rows if row["is_unique"]]
    if unique:
        return critical(
            "Invalid, so what should be there once may be there twice:"
            f" {names([row['index'] for row in unique])}. Find such rows, then REINDEX INDEX"
            " CONCURRENTLY or drop it.",
            rows,
        )
    if rows:
        return warning(
            "Invalid, so no query uses it and every write pays for it:"
            f" {names([row['index'] for row in rows])}. REINDEX INDEX CONCURRENTLY or drop it.",
            rows,
        )
    return ok("Every index is valid.")


def unvalidated_constraints(rows: Sequence[Row], _thresholds: Thresholds) -> Judgement:
    if rows:
        return warning(
            "Never held against the rows that were there before:"
            f" {names([row['constraint'] for row in rows])}. Mend those that break it, then ALTER"
            " TABLE ... VALIDATE CONSTRAINT.",
            rows,
        )
    return ok("Every constraint holds for every row.")
