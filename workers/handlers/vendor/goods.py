"""His stock, his rates, and what he sells."""

from core.dialogue.vendor.outcomes import GoodsOutcome
from core.messages import Reply
from workers.handlers.vendor.desk import Desk


def carry_out(desk: Desk, outcome: GoodsOutcome) -> Reply:
    raise NotImplementedError
