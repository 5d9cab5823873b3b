"""WhatsApp's customer service window: who may be written to as the business likes."""

from datetime import UTC, datetime, timedelta

from simulator.messages import Refusal
from simulator.sends import Send
from simulator.state import Simulator

# Twilio: docs/whatsapp/key-concepts and docs/api/errors/63016.
_WINDOW = timedelta(hours=24)
_OUTSIDE = 63016


def refusal(simulator: Simulator, send: Send) -> Refusal | None:
    """Why WhatsApp would not deliver this now: the phone has not written for a day, and what is sent is
    not an approved template. Twilio accepts it and fails it later."""
    if not simulator.settings.enforce_window:
        return None
    if send.content_sid is not None and simulator.approvals.is_approved(send.content_sid):
        return None
    written_at = simulator.messages.last_written_at(send.draft.recipient)
    if written_at is not None and datetime.now(UTC) - written_at < _WINDOW:
        return None
    return Refusal(
        _OUTSIDE,
        "Failed to send freeform message because you are outside the allowed window. Use a template.",
    )
