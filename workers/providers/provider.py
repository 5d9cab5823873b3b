"""What every provider can do for us."""

from datetime import datetime
from typing import Protocol

from core.delivery import Accepted, SendResult
from core.messages import OutboundMessage


class Provider(Protocol):
    """Takes messages to people."""

    def send(self, message: OutboundMessage) -> SendResult:
        """Hand one message over. Bounded in time; whatever network and provider do is a result."""
        ...

    def find(self, message: OutboundMessage, since: datetime) -> list[Accepted]:
        """Messages that the provider has and that may be this one, the latest first.

        Raises ``core.errors.LookUpFailed`` where the provider cannot be asked.
        """
        ...
