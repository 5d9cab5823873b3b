"""What is to be done about a draft, and how it becomes an order."""

from dataclasses import dataclass
from decimal import Decimal

from core.dialogue.answering import Meaning
from core.dialogue.draft import Draft
from core.understanding.lines import Line, RemovedGoods


@dataclass(frozen=True, slots=True)
class ShowDraft:
    """The draft is shown as it is now. ``not_found`` are lines about goods that nobody sells here, ``asked``
    those that are asked about for the first time, ``learned`` what his answers say that he means by a
    name, ``left_out`` what he refused. From ``cut_from`` on his message was too long to be read. Lines
    of which there was as much before are ``doubled``, by id. ``restricted`` are lines that are not ordered
    by message, beside ``written`` others that went into the draft. ``beyond`` is a number that no choice
    has, and the last one that has one. It ``is_unanswered`` where he says yes to a draft with questions, and is
    shown ``because_old`` where he answered something else that is closed."""

    draft: Draft
    not_found: tuple[Line, ...] = ()
    asked: tuple[Line, ...] = ()
    learned: tuple[Meaning, ...] = ()
    left_out: tuple[str, ...] = ()
    cut_from: str = ""
    doubled: tuple[int, ...] = ()
    restricted: tuple[Line, ...] = ()
    written: int = 0
    beyond: tuple[int, int] | None = None
    is_unanswered: bool = False
    because_old: bool = False


@dataclass(frozen=True, slots=True)
class NothingFound:
    """He is told that nothing of it is sold here. ``restricted`` is what would not be ordered by message
    either way."""

    lines: tuple[Line, ...]
    restricted: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class RefuseRestricted:
    """He is told that such goods are not ordered by message; a draft that he has stays as it is."""


@dataclass(frozen=True, slots=True)
class OrderCart:
    """The goods of a cart from the catalogue on his phone are in the draft, at today's rates. ``shown`` are
    the prices that the phone showed, by id; ``unreadable`` counts what could not be read, ``None`` where that
    is the whole cart."""

    step: ShowDraft
    shown: tuple[tuple[int, Decimal], ...] = ()
    unreadable: int | None = 0


@dataclass(frozen=True, slots=True)
class AskForCartAgain:
    """He is told that nothing of his cart could be read."""


@dataclass(frozen=True, slots=True)
class PlaceOrder:
    """The draft is placed as an order, or he is told why it cannot be. ``is_meant_again`` where he has
    been told that the shop has such an order already."""

    is_meant_again: bool = False


@dataclass(frozen=True, slots=True)
class DropDraft:
    """The draft is dropped."""

    # Its goods are in this order already.
    same_as: str = ""


@dataclass(frozen=True, slots=True)
class AskForChange:
    """He is told how to change his draft."""


@dataclass(frozen=True, slots=True)
class TakeBack:
    """The draft is again what it was before his last change."""


@dataclass(frozen=True, slots=True)
class RepeatOrder:
    """His last order becomes a draft at today's prices, with what he changes of it."""

    lines: tuple[Line, ...] = ()
    removed: tuple[RemovedGoods, ...] = ()


@dataclass(frozen=True, slots=True)
class TakeWhatCanGo:
    """The draft is cut down to what stock and credit allow, and shown."""


@dataclass(frozen=True, slots=True)
class PayForAll:
    """He is told how much to pay, and how, so that all of it can go."""

    amount: Decimal


@dataclass(frozen=True, slots=True)
class AskVendor:
    """The wholesaler is asked whether he gives more than stock or credit allow."""


@dataclass(frozen=True, slots=True)
class AskWhichMeant:
    """A number is a choice, a size and a quantity at once, or two of these: he is asked which."""

    number: int
    size: str
    is_choice: bool
    is_quantity_open: bool


@dataclass(frozen=True, slots=True)
class TakeChoice:
    """The choice of this number is taken from the list."""

    number: int


@dataclass(frozen=True, slots=True)
class SayAgain:
    """His message is read as if he had written this."""

    text: str
