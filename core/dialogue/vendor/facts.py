"""What one of a wholesaler's people said, and what the rules know beside it."""

from dataclasses import dataclass

from core.buttons import Press
from core.dialogue.retailer import facts as counter
from core.permissions import StaffRole
from core.understanding.vendor.commands import VendorCommand


@dataclass(frozen=True, slots=True)
class Said:
    """One message: what it asks for by its words, and what it would be as a shop's order. ``presses`` are
    the buttons that were pressed, or that a typed answer stands for. It ``is_unsure`` which of them it
    means, if any, and it ``is_of_closed`` where what it answers is closed."""

    text: str
    command: VendorCommand
    at_counter: counter.Said
    presses: tuple[Press, ...] = ()
    is_unsure: bool = False
    is_of_closed: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """``at_counter`` has the draft that is being written for a shop, and the open prompt. ``names_shop``
    where goods are written beside the name of one of his shops."""

    at_counter: counter.Facts
    staff_role: StaffRole
    names_shop: bool = False
