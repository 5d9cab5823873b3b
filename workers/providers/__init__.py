"""The far side of sending: one module per provider, behind one interface."""

from datetime import datetime
from typing import Protocol

from core.delivery import Accepted, SendResult
from core.messages import OutboundMessage


class Provider(Protocol):
    """Takes messages to people. Never raises for anything the network or the provider may do."""

    def send(self, message: OutboundMessage) -> SendResult:
        """Hand one message over. Bounded in time."""
        ...

    def find(self, message: OutboundMessage, since: datetime) -> list[Accepted]:
        """Messages that the provider has and that may be this one, the latest first.

        Raises ``LookUpFailed`` where the provider cannot be asked.
        """
        ...


class LookUpFailed(Exception):
    """The provider could not be asked. Asking again later can help."""
