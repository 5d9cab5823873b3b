"""Statements and the indexes that should help them."""

from collections.abc import Sequence

from core.monitoring.findings import Finding, Found, Level
from core.monitoring.thresholds import Thresholds
from core.monitoring.words import duration, milliseconds, number, size

SLOW_QUERIES = "slow_queries"


def slow_queries(rows: Sequence[Found], thresholds: Thresholds) -> Finding:
    limit = milliseconds(thresholds.slow_mean_ms)
    slow = [
        row
        for row in rows
        if row["calls"] >= thresholds.slow_calls and row["mean_ms"] > thresholds.slow_mean_ms
    ]
    if not slow:
        return Finding(
            check=SLOW_QUERIES,
            level=Level.OK,
            sentence=f"No statement that runs often takes more than {limit} on average.",
            rows=rows,
        )
    return Finding(
        check=SLOW_QUERIES,
        level=Level.WARNING,
        sentence=f"{number(len(slow), 'statement')} that ran {thresholds.slow_calls} times or more"
        f" with more than {limit} on average: see with EXPLAIN whether an index is missing.",
        rows=slow,
    )


def statements_not_recorded(*, is_created: bool) -> Finding:
    """No slow queries can be told: the extension is not there, or is there and was not loaded."""
    steps = ["add pg_stat_statements to shared_preload_libraries", "restart the server"]
    if not is_created:
        steps.append("run: bahi migrate")
    return Finding(
        check=SLOW_QUERIES,
        level=Level.WARNING,
        sentence=f"Statements are not recorded. To have it: {', then '.join(steps)}.",
    )


def unused_indexes(rows: Sequence[Found], thresholds: Thresholds) -> Finding:
    check = "unused_indexes"
    unused = [
        {name: value for name, value in row.items() if name != "statistics_seconds"}
        for row in rows
        if row["live_rows"] >= thresholds.unused_live_rows
        and (row["scans"] == 0 or row["unused_seconds"] > thresholds.unused_seconds)
    ]
    if not unused:
        return Finding(
            check=check, level=Level.OK, sentence="Every index of a table with rows is used."
        )
    recorded = rows[0]["statistics_seconds"]
    if recorded < thresholds.statistics_seconds:
        return Finding(
            check=check,
            level=Level.INFO,
            sentence=f"{number(len(unused), 'index', 'indexes')} not used yet, but use has been"
            f" counted for {duration(recorded)} only; after"
            f" {duration(thresholds.statistics_seconds)} it can be judged.",
            rows=unused,
        )
    together = sum(row["size_bytes"] for row in unused)
    return Finding(
        check=check,
        level=Level.WARNING if together >= thresholds.unused_bytes else Level.INFO,
        sentence=f"{number(len(unused), 'index', 'indexes')} ({size(together)}) not used in"
        f" {duration(min(recorded, thresholds.unused_seconds))}, and every write pays for them:"
        " look on replicas too, then drop them.",
        rows=unused,
    )
