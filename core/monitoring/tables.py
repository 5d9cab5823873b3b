"""Tables, their partitions, and the rules on them."""

from collections.abc import Sequence
from datetime import date

from core.monitoring.findings import Finding, Found, Level
from core.monitoring.thresholds import Thresholds
from core.monitoring.words import names, number, size


def table_sizes(rows: Sequence[Found], thresholds: Thresholds) -> Finding:
    check = "table_sizes"
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
        return Finding(
            check=check,
            level=Level.WARNING,
            sentence=f"More than {thresholds.dead_share:.0%} of the rows are dead in"
            f" {names([row['table'] for row in bloated])}: autovacuum does not keep up. Look for an"
            " old transaction that holds it up, then run VACUUM.",
            rows=bloated,
        )
    together = size(sum(row["size_bytes"] for row in judged))
    largest = f", the largest {judged[0]['table']}" if judged else ""
    return Finding(
        check=check,
        level=Level.OK,
        sentence=f"{number(len(judged), 'table')} with {together}{largest}; few dead rows.",
        rows=judged,
    )


def month_partitions(rows: Sequence[Found], thresholds: Thresholds) -> Finding:
    check = "month_partitions"
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
    critical = [row for row in judged if row["months_ahead"] < 1]
    if critical:
        lacking = [f"{row['table']} for {row['first_missing']:%B %Y}" for row in critical]
        return Finding(
            check=check,
            level=Level.CRITICAL,
            sentence=f"No partition of {names(lacking)}: rows of that month will be refused."
            f" {remedy}",
            rows=critical,
        )
    few = [row for row in judged if row["months_ahead"] < thresholds.months_ahead]
    if few:
        return Finding(
            check=check,
            level=Level.WARNING,
            sentence=f"Fewer than {thresholds.months_ahead} months ahead have a partition of"
            f" {names([row['table'] for row in few])}. {remedy}",
            rows=few,
        )
    sentence = "No table is partitioned by month."
    if judged:
        ahead = number(min(row["months_ahead"] for row in judged), "month")
        sentence = f"Partitions are there for {ahead} ahead."
    return Finding(check=check, level=Level.OK, sentence=sentence, rows=judged)


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


def interrupted_detaches(rows: Sequence[Found], _thresholds: Thresholds) -> Finding:
    check = "interrupted_detaches"
    interrupted = [row for row in rows if not row["is_running"]]
    if interrupted:
        first = interrupted[0]
        return Finding(
            check=check,
            level=Level.CRITICAL,
            sentence=f"Half detached: {names([row['partition'] for row in interrupted])}. Rows there"
            " are not seen and the month takes no new ones. Finish it: ALTER TABLE"
            f" {first['table']} DETACH PARTITION {first['partition']} FINALIZE",
            rows=interrupted,
        )
    if rows:
        sentence = f"Being detached at this moment: {names([row['partition'] for row in rows])}."
        return Finding(check=check, level=Level.INFO, sentence=sentence, rows=rows)
    return Finding(check=check, level=Level.OK, sentence="No partition is half detached.")


def invalid_indexes(rows: Sequence[Found], _thresholds: Thresholds) -> Finding:
    check = "invalid_indexes"
    unique = [row for row in rows if row["is_unique"]]
    if unique:
        return Finding(
            check=check,
            level=Level.CRITICAL,
            sentence="Invalid, so what should be there once may be there twice:"
            f" {names([row['index'] for row in unique])}. Find such rows, then REINDEX INDEX"
            " CONCURRENTLY or drop it.",
            rows=rows,
        )
    if rows:
        return Finding(
            check=check,
            level=Level.WARNING,
            sentence="Invalid, so no query uses it and every write pays for it:"
            f" {names([row['index'] for row in rows])}. REINDEX INDEX CONCURRENTLY or drop it.",
            rows=rows,
        )
    return Finding(check=check, level=Level.OK, sentence="Every index is valid.")


def unvalidated_constraints(rows: Sequence[Found], _thresholds: Thresholds) -> Finding:
    check = "unvalidated_constraints"
    if rows:
        return Finding(
            check=check,
            level=Level.WARNING,
            sentence="Never held against the rows that were there before:"
            f" {names([row['constraint'] for row in rows])}. Mend those that break it, then ALTER"
            " TABLE ... VALIDATE CONSTRAINT.",
            rows=rows,
        )
    return Finding(check=check, level=Level.OK, sentence="Every constraint holds for every row.")
