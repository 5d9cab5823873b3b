"""The accounts of his shops, who may have one, and the figures of his day."""

from core.dialogue.vendor.outcomes import AccountOutcome
from core.messages import Reply
from workers.handlers.vendor.desk import Desk


def carry_out(desk: Desk, outcome: AccountOutcome) -> Reply:
    raise NotImplementedError
