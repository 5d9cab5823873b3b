"""Transactions and connections: what is open, for how long, and how much room is left."""

from collections.abc import Sequence

from core.monitoring.findings import Finding, Found, Level
from core.monitoring.thresholds import Thresholds
from core.monitoring.words import duration, millions, number

# Where PostgreSQL stops giving out transaction ids, a little early.
_WRAPAROUND_END = 2_000_000_000


def open_transactions(rows: Sequence[Found], thresholds: Thresholds) -> Finding:
    check = "open_transactions"
    limit = duration(thresholds.open_warning_seconds)
    old = [row for row in rows if row["open_seconds"] > thresholds.open_warning_seconds]
    if not old:
        sentence = f"No transaction has been open for longer than {limit}."
        return Finding(check=check, level=Level.OK, sentence=sentence, rows=rows)
    oldest = max(old, key=lambda row: float(row["open_seconds"]))
    return Finding(
        check=check,
        level=_level_of_age(oldest, thresholds),
        sentence=f"A transaction of {oldest['role']} ({oldest['state']}) has been open for"
        f" {duration(oldest['open_seconds'])}, and vacuum waits for it. End the program, or:"
        f" SELECT pg_terminate_backend({oldest['pid']})",
        rows=old,
    )


def prepared_transactions(rows: Sequence[Found], thresholds: Thresholds) -> Finding:
    check = "prepared_transactions"
    old = [row for row in rows if row["open_seconds"] > thresholds.open_warning_seconds]
    if not old:
        sentence = "No prepared transaction is left over."
        return Finding(check=check, level=Level.OK, sentence=sentence, rows=rows)
    oldest = max(old, key=lambda row: float(row["open_seconds"]))
    return Finding(
        check=check,
        level=_level_of_age(oldest, thresholds),
        sentence=f"{number(len(old), 'prepared transaction')} left over, the oldest for"
        f" {duration(oldest['open_seconds'])}: it keeps its locks even over a restart."
        f" COMMIT PREPARED or ROLLBACK PREPARED '{oldest['name']}'",
        rows=old,
    )


def _level_of_age(oldest: Found, thresholds: Thresholds) -> Level:
    is_critical = oldest["open_seconds"] > thresholds.open_critical_seconds
    return Level.CRITICAL if is_critical else Level.WARNING


def wraparound(rows: Sequence[Found], thresholds: Thresholds) -> Finding:
    check = "wraparound"
    ages = {row["database"]: max(row["transactions"], row["multixacts"]) for row in rows}
    oldest = max(ages, key=lambda database: ages[database])
    age = ages[oldest]
    if age < thresholds.wraparound_warning:
        return Finding(
            check=check,
            level=Level.OK,
            sentence=f"The oldest row is {millions(age)} transactions old; writes would stop at"
            f" {millions(_WRAPAROUND_END)}.",
            rows=rows,
        )
    is_critical = age >= thresholds.wraparound_critical
    return Finding(
        check=check,
        level=Level.CRITICAL if is_critical else Level.WARNING,
        sentence=f"The oldest row of database {oldest} is {millions(age)} transactions old; at"
        f" {millions(_WRAPAROUND_END)} the server stops all writes. End what holds vacuum up (old"
        " transactions, slots), then run VACUUM in that database.",
        rows=[row for row in rows if ages[row["database"]] >= thresholds.wraparound_warning],
    )


def connections(rows: Sequence[Found], thresholds: Thresholds) -> Finding:
    check = "connections"
    used = sum(row["connections"] for row in rows)
    # Our own connection is always among the rows.
    limit = rows[0]["connections_max"]
    share = used / limit
    sentence = f"{used} of {limit} connections are in use."
    shown = [
        {name: value for name, value in row.items() if name != "connections_max"} for row in rows
    ]
    if share <= thresholds.connections_warning:
        return Finding(check=check, level=Level.OK, sentence=sentence, rows=shown)
    return Finding(
        check=check,
        level=Level.CRITICAL if share > thresholds.connections_critical else Level.WARNING,
        sentence=f"{sentence} When none is left the webhook is refused: stop what holds too many,"
        " or raise max_connections.",
        rows=shown,
    )
