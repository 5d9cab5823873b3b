"""What the commands of a wholesaler are made of."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum, auto


class ChangeKind(StrEnum):
    """What he says of some goods of an order."""

    # This many go.
    SET = auto()
    # So many fewer than were ordered.
    LESS = auto()
    # None at all.
    GONE = auto()
    # Other goods instead.
    INSTEAD = auto()
    # At another price.
    RATE = auto()
    # These go as they were ordered; ONLY: and nothing else does.
    GOES = auto()
    ONLY = auto()
    # The shop did not keep them.
    DAMAGED = auto()
    RETURNED = auto()

    @property
    def is_of_the_shop(self) -> bool:
        """Whether it can only be said of goods that were at the shop's door."""
        return self in (ChangeKind.DAMAGED, ChangeKind.RETURNED)


@dataclass(frozen=True, slots=True)
class Change:
    """``goods`` as they were written, with their quantity; a quantity alone where he named none. ``other``
    are the goods that come instead. ``amount`` is the new rate in rupees, of one ``unit`` where he says
    which."""

    kind: ChangeKind
    goods: str
    other: str = ""
    amount: Decimal | None = None
    unit: str | None = None


class Outcome(StrEnum):
    """What happened at the shop's door."""

    DELIVERED = auto()
    # It took nothing.
    REFUSED = auto()
    # Nobody was there: the goods go again.
    CLOSED = auto()


@dataclass(frozen=True, slots=True)
class Collected:
    """Money that came with a delivery; what he has not told is ``None``. ``taken_by`` as written."""

    amount: Decimal | None
    method: str | None
    taken_by: str = ""
    transaction_id: str | None = None


class ClaimWord(StrEnum):
    RECEIVED = "received"
    NOT_RECEIVED = "not received"
    CLEARED = "cleared"
    BOUNCED = "bounced"


class Listing(StrEnum):
    ORDERS = auto()
    DUES = auto()
    SUMMARY = auto()
    NAMES = auto()
    HELP = auto()
    STAFF = auto()
    STOCK = auto()


class Doubt(StrEnum):
    """Why nothing is done."""

    NOT_UNDERSTOOD = auto()
    NEGATED = auto()
    QUESTION = auto()
    # Not now, or only if.
    LATER = auto()
    # A shop will pay; nothing was paid.
    PROMISED = auto()
    # Several commands at once.
    SEVERAL = auto()
    # Which figure is the amount, or by how much.
    AMOUNT = auto()
    # Goods are named beside several orders, or with nothing said of them.
    CHANGES = auto()
