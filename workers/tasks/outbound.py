"""Sending what was written."""

from workers import runtime
from workers.app import OUTBOUND, app
from workers.handlers import outbound


@app.task(name="outbound.send", queue=OUTBOUND)
def send(conversation_id: int) -> None:
    """Send everything that waits in this conversation, one after the other."""
    outbound.send(runtime.current(), conversation_id)
