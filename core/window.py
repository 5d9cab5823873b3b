"""How long somebody may be written to as we like: WhatsApp counts a day from his last message.

Source: WhatsApp's "customer service window". After it only a template that was approved arrives.
"""

from datetime import datetime, timedelta

LENGTH = timedelta(hours=24)

# A message that is on its way when the window closes is lost: we count it closed a little before.
MARGIN = timedelta(minutes=5)


def opened_after(now: datetime) -> datetime:
    """Whoever has written since then may be written to at ``now``."""
    return now - LENGTH + MARGIN


def is_open(last_written_at: datetime | None, now: datetime) -> bool:
    """``last_written_at`` is when the person wrote last; ``None`` if he has not, or long ago."""
    return last_written_at is not None and last_written_at > opened_after(now)
