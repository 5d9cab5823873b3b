"""Rules about the orders of his shops."""

from core.dialogue.prompts import Prompt, Topic
from core.dialogue.vendor.outcomes import RejectOrder
from core.understanding.vendor import commands
from core.understanding.vendor.commands import VendorCommand
from core.understanding.vendor.parts import ChangeKind, Doubt

# So much of what he writes is a reason; a longer one is cut.
REASON_MAX = 200


def reason(prompt: Prompt, text: str, command: VendorCommand) -> RejectOrder | None:
    """After he was asked why he refuses an order: his own words for it, where they are no command of
    another kind."""
    if prompt.topic is not Topic.REASON:
        return None
    match command:
        case commands.Unclear(doubt=Doubt.NOT_UNDERSTOOD, order_numbers=()):
            pass
        case commands.Reject(order_numbers=(), is_all=False, reason=said) if said:
            pass
        case commands.ChangeOrder(order_number=None, changes=changes) if all(
            change.kind is ChangeKind.GONE for change in changes
        ):
            pass
        case _:
            return None
    return RejectOrder(prompt.about["order_id"], " ".join(text.split())[:REASON_MAX])
