"""What is to be done about orders that are placed, and about goods that came."""

from dataclasses import dataclass

from core.dialogue.retailer.outcomes.basket import (
    AskForChange,
    NothingFound,
    RefuseRestricted,
    ShowDraft,
)
from core.dialogue.retailer.outcomes.prices import ShowPrice


@dataclass(frozen=True, slots=True)
class ShowOrders:
    """His open orders and where they are. ``because_old`` when an answer came for a card that is no
    longer the present one."""

    because_old: bool = False


@dataclass(frozen=True, slots=True)
class ShowOrder:
    """The order of this number with its lines, or that there is none."""

    order_number: str


@dataclass(frozen=True, slots=True)
class SayPlaced:
    """He is told that an order that is placed is not changed here, and what he can do. ``text`` is what he
    wanted of it; ``otherwise`` is done where he has no such order."""

    order_number: str
    text: str
    otherwise: "ShowDraft | NothingFound | RefuseRestricted | ShowPrice | AskForChange | ShowOrders"
    has_goods: bool = True


@dataclass(frozen=True, slots=True)
class AskToCancel:
    """An order that has not left is cancelled, after asking which one, or whether; and others that are named
    beside it."""

    order_number: str | None
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CancelOrder:
    """This order is cancelled if it has not left yet."""

    order_id: int


@dataclass(frozen=True, slots=True)
class KeepAsItIs:
    """Nothing is changed."""


@dataclass(frozen=True, slots=True)
class AnswerProposal:
    """His yes or no to another price or other goods for an order."""

    proposal_id: int
    agrees: bool


@dataclass(frozen=True, slots=True)
class HearComplaint:
    """What is wrong with goods is noted, after asking what is not clear, and the wholesaler decides."""

    text: str
    order_number: str | None = None


@dataclass(frozen=True, slots=True)
class ShowComplaint:
    """What became of the complaint of this number, or that there is none."""

    complaint_number: str


@dataclass(frozen=True, slots=True)
class ComplainAbout:
    """A complaint about goods of an order is noted, when it is known which ones, how much of them, and what
    is wrong. ``goods`` as they were written, or lines of the bill by number (``core.understanding.bill_goods``);
    an empty ``reason`` is still to be asked. ``note`` is what he wrote."""

    order_number: str
    reason: str
    goods: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class AskForRest:
    """The wholesaler is told that the shop waits for the rest of its goods."""
