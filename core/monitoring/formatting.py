"""Numbers and names as a sentence needs them."""

from collections.abc import Sequence

_NAMES_MAX = 3


def duration(seconds: float) -> str:
    """In the largest unit of which there are at least two: "90 s", "42 min", "3 days"."""
    for unit, length in (("days", 86_400), ("h", 3_600), ("min", 60)):
        if seconds >= 2 * length:
            return f"{seconds / length:.0f} {unit}"
    return f"{seconds:.0f} s"


def milliseconds(value: float) -> str:
    if value >= 2_000:
        return duration(value / 1_000)
    return f"{value:.0f} ms" if value >= 10 else f"{value:.2f} ms"


def size(count: float) -> str:
    """Bytes in steps of 1,024, as PostgreSQL counts them."""
    for unit in ("bytes", "kB", "MB"):
        if abs(count) < 1_024:
            return f"{count:.0f} {unit}"
        count /= 1_024
    return f"{count:.1f} GB"


def millions(count: int) -> str:
    return f"{count / 1_000_000:,.0f} million" if count >= 1_000_000 else f"{count:,}"


def names(several: Sequence[str]) -> str:
    """Each name once: "a", "a and b", "a, b, c and 4 more"."""
    unique = list(dict.fromkeys(several))
    shown = unique[:_NAMES_MAX]
    if len(unique) > len(shown):
        return f"{', '.join(shown)} and {len(unique) - len(shown)} more"
    return " and ".join([*[", ".join(shown[:-1])] * (len(shown) > 1), shown[-1]])


def number(count: int, one: str, several: str | None = None) -> str:
    """With its noun: "1 index", "3 indexes"."""
    return f"{count:,} {one if count == 1 else several or one + 's'}"
