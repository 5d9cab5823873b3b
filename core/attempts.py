"""How often a message that could not be handled is tried, and how long the pauses are."""

from datetime import timedelta

# After this many failures it is set aside for a person, so that those behind it go on.
ATTEMPTS_MAX = 5


def pause_after(attempts: int) -> timedelta:
    """The pause after the given number of failed attempts: 1, 2, 4, 8 seconds."""
    return timedelta(seconds=2.0 ** (attempts - 1))
