"""An order that he writes for one of his shops."""

from core.burst import Answer
from core.dialogue.retailer.facts import Facts, Said
from core.dialogue.vendor.outcomes import BehalfOutcome
from workers.handlers.vendor.desk import Desk


def carry_out(desk: Desk, said: Said, facts: Facts, outcome: BehalfOutcome) -> Answer:
    raise NotImplementedError
