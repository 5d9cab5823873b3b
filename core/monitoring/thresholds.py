"""From where on something is worth a word, and from where on it needs a person."""

from dataclasses import dataclass

MINUTE = 60.0
DAY = 24 * 60 * MINUTE
MEGABYTE = 1024**2
GIGABYTE = 1024**3


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Durations are in seconds unless named otherwise, sizes in bytes, shares between 0 and 1."""

    # An answer takes some thirty statements, and the phone shows nothing meanwhile. Rarer statements
    # than this belong to migrations and to people, whose averages say nothing.
    slow_mean_ms: float = 500
    slow_calls: int = 100

    # A month has one of everything that is done monthly, and an index for a quarterly list is in use.
    statistics_seconds: float = 30 * DAY
    unused_seconds: float = 90 * DAY
    # PostgreSQL reads smaller tables from end to end and never needs their indexes.
    unused_live_rows: int = 1_000
    unused_bytes: int = 100 * MEGABYTE

    # Autovacuum starts when a sixth of all rows is dead; this is when it does not keep up.
    dead_share: float = 0.3
    dead_rows: int = 10_000

    months_ahead: int = 3

    # Ours take milliseconds, and the database ends what app_user leaves open after 30 s.
    open_warning_seconds: float = 5 * MINUTE
    open_critical_seconds: float = 30 * MINUTE

    # Autovacuum freezes from 200 million on; writes stop at about 2,000 million.
    wraparound_warning: int = 500_000_000
    wraparound_critical: int = 1_200_000_000

    lag_warning_seconds: float = MINUTE
    lag_critical_seconds: float = 15 * MINUTE
    lag_warning_bytes: int = 256 * MEGABYTE
    lag_critical_bytes: int = 4 * GIGABYTE

    # Log that a slot whose reader is away may keep, and what must be left before it is taken away.
    kept_bytes: int = 10 * GIGABYTE
    safe_bytes: int = GIGABYTE

    connections_warning: float = 0.8
    # The last three of a hundred are for superusers.
    connections_critical: float = 0.95


DEFAULT = Thresholds()
