"""Answering what came in."""

from workers import runtime
from workers.app import INBOUND, app
from workers.handlers import inbound


@app.task(name="inbound.process", queue=INBOUND)
def process(conversation_id: int) -> None:
    """Answer everything that waits in this conversation, in order."""
    inbound.process(runtime.current(), conversation_id)
