"""What one running simulator remembers."""

from dataclasses import dataclass

from flask import current_app

from simulator.approvals import Approvals
from simulator.callbacks import StatusCallbacks
from simulator.content import ContentStore
from simulator.faults import Faults
from simulator.messages import MessageStore
from simulator.settings import Settings
from simulator.webhooks import Webhooks

EXTENSION = "simulator"


@dataclass(frozen=True, slots=True)
class Simulator:
    """The parts of one simulator. Each guards itself; any thread may use any of them."""

    settings: Settings
    messages: MessageStore
    contents: ContentStore
    approvals: Approvals
    faults: Faults
    webhooks: Webhooks
    callbacks: StatusCallbacks


def current() -> Simulator:
    """The simulator that the present request is for."""
    simulator: Simulator = current_app.extensions[EXTENSION]
    return simulator
