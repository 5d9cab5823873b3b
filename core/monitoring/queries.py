"""Statements and the indexes that should help them."""

from collections.abc import Sequence

from core.monitoring.findings import Judgement, Row, info, ok, warning
from core.monitoring.formatting import duration, milliseconds, number, size
from core.monitoring.thresholds import Thresholds


def slow_queries(rows: Sequence[Row], thresholds: Thresholds) -> Judgement:
    limit = milliseconds(thresholds.slow_mean_ms)
    slow = [
        row
        for row in rows
        if row["calls"] >= thresholds.slow_calls and row["mean_ms"] > thresholds.slow_mean_ms
    ]
    if not slow:
        return ok(f"No statement that runs often takes more than {limit} on average.", rows)
    return warning(
        f"{number(len(slow), 'statement')} that ran {thresholds.slow_calls} times or more with more"
        f" than {limit} on average: see with EXPLAIN whether an index is missing.",
        slow,
    )


def statements_not_recorded(*, is_created: bool) -> Judgement:
    """No slow queries can be told: the extension is not there, or is there and was not loaded."""
    steps = ["add pg_stat_statements to shared_preload_libraries", "restart the server"]
    if not is_created:
        steps.append("run: bahi migrate")
    return warning(f"Statements are not recorded. To have it: {', then '.join(steps)}.")


def unused_indexes(rows: Sequence[Row], thresholds: Thresholds) -> Judgement:
    judged_rows = [row for row in rows if row["live_rows"] >= thresholds.unused_live_rows]
    if not judged_rows:
        return ok("No table is large enough yet for its indexes to be judged.")
    unused = [
        {name: value for name, value in row.items() if name != "statistics_seconds"}
        for row in judged_rows
        if row["scans"] == 0 or row["unused_seconds"] > thresholds.unused_seconds
    ]
    if not unused:
        return ok("Every index of a table with rows is used.")
    indexes = number(len(unused), "index", "indexes")
    recorded = rows[0]["statistics_seconds"]
    if recorded < thresholds.statistics_seconds:
        return info(
            f"{indexes} not used yet, but use has been counted for {duration(recorded)} only; after"
            f" {duration(thresholds.statistics_seconds)} it can be judged.",
            unused,
        )
    together = sum(row["size_bytes"] for row in unused)
    judged = warning if together >= thresholds.unused_bytes else info
    return judged(
        f"{indexes} ({size(together)}) not used in"
        f" {duration(min(recorded, thresholds.unused_seconds))}, and every write pays for them:"
        " look on replicas too, then drop them.",
        unused,
    )
