"""How long one may write what one likes to somebody: WhatsApp's customer service window."""

from datetime import datetime, timedelta

# From his last message on; afterwards only an approved template is delivered (Twilio error 63016).
LENGTH = timedelta(hours=24)


def closes_at(last_inbound_at: datetime | None, now: datetime) -> datetime | None:
    """When the window that is open now closes; ``None`` when none is open."""
    if last_inbound_at is None or now >= last_inbound_at + LENGTH:
        return None
    return last_inbound_at + LENGTH
