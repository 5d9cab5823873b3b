"""Transactions and connections: what is open, for how long, and how much room is left."""

from collections.abc import Sequence

from core.monitoring.findings import Judgement, Level, Row, critical, ok, warning
from core.monitoring.formatting import duration, millions, number
from core.monitoring.thresholds import Thresholds

# Where PostgreSQL stops giving out transaction ids, a little early.
_WRAPAROUND_END = 2_000_000_000


def open_transactions(rows: Sequence[Row], thresholds: Thresholds) -> Judgement:
    old = _left_open(rows, thresholds)
    if not old:
        limit = duration(thresholds.open_warning_seconds)
        return ok(f"No transaction has been open for longer than {limit}.", rows)
    oldest = old[0]
    return Judgement(
        _level_of_age(oldest, thresholds),
        f"A transaction of {oldest['role']} ({oldest['state']}) has been open for"
        f" {duration(oldest['open_seconds'])}, and vacuum waits for it. End the program, or:"
        f" SELECT pg_terminate_backend({oldest['pid']})",
        old,
    )


def prepared_transactions(rows: Sequence[Row], thresholds: Thresholds) -> Judgement:
    old = _left_open(rows, thresholds)
    if not old:
        return ok("No prepared transaction is left over.", rows)
    oldest = old[0]
    return Judgement(
        _level_of_age(oldest, thresholds),
        f"{number(len(old), 'prepared transaction')} left over, the oldest for"
        f" {duration(oldest['open_seconds'])}: it keeps its locks even over a restart."
        f" COMMIT PREPARED or ROLLBACK PREPARED '{oldest['name']}'",
        old,
    )


def _left_open(rows: Sequence[Row], thresholds: Thresholds) -> list[Row]:
    """Oldest first, as the queries give them."""
    return [row for row in rows if row["open_seconds"] > thresholds.open_warning_seconds]


def _level_of_age(oldest: Row, thresholds: Thresholds) -> Level:
    is_critical = oldest["open_seconds"] > thresholds.open_critical_seconds
    return Level.CRITICAL if is_critical else Level.WARNING


def wraparound(rows: Sequence[Row], thresholds: Thresholds) -> Judgement:
    ages = {row["database"]: max(row["transactions"], row["multixacts"]) for row in rows}
    oldest = max(ages, key=lambda database: ages[database])
    age, end = millions(ages[oldest]), millions(_WRAPAROUND_END)
    if ages[oldest] < thresholds.wraparound_warning:
        return ok(f"The oldest row is {age} transactions old; writes would stop at {end}.", rows)
    judged = critical if ages[oldest] >= thresholds.wraparound_critical else warning
    return judged(
        f"The oldest row of database {oldest} is {age} transactions old; at {end} the server stops"
        " all writes. End what holds vacuum up (old transactions, slots), then run VACUUM in that"
        " database.",
        [row for row in rows if ages[row["database"]] >= thresholds.wraparound_warning],
    )


def connections(rows: Sequence[Row], thresholds: Thresholds) -> Judgement:
    used = sum(row["connections"] for row in rows)
    # Our own connection is always among the rows.
    limit = rows[0]["connections_max"]
    share = used / limit
    sentence = f"{used} of {limit} connections are in use."
    shown = [
        {name: value for name, value in row.items() if name != "connections_max"} for row in rows
    ]
    if share <= thresholds.connections_warning:
        return ok(sentence, shown)
    judged = critical if share > thresholds.connections_critical else warning
    return judged(
        f"{sentence} When none is left the webhook is refused: stop what holds too many, or raise"
        " max_connections.",
        shown,
    )
