"""What happened at the shop's door, complaints, and what takes a bill back."""

from core.dialogue.vendor.outcomes import DeliveryOutcome
from core.messages import Reply
from workers.handlers.vendor.desk import Desk


def carry_out(desk: Desk, outcome: DeliveryOutcome) -> Reply:
    raise NotImplementedError
