"""What a wholesaler may ask for, as his words say it. No fact is looked up for it: shops and goods stand
here as they were written, and a number may be nobody's."""

from dataclasses import dataclass
from decimal import Decimal

from core.understanding.reading import Reading
from core.understanding.vendor.parts import (
    Change,
    ClaimWord,
    Collected,
    Doubt,
    Listing,
    Outcome,
)


@dataclass(frozen=True, slots=True)
class Accept:
    """Orders are accepted. Without numbers it is about the only order that waits, of ``shop`` where he names one, and with
    ``is_all`` about all that do."""

    order_numbers: tuple[str, ...] = ()
    is_all: bool = False
    shop: str = ""


@dataclass(frozen=True, slots=True)
class Reject:
    """Orders are refused."""

    order_numbers: tuple[str, ...] = ()
    is_all: bool = False
    reason: str = ""
    shop: str = ""


@dataclass(frozen=True, slots=True)
class ChangeOrder:
    """Not all goes as ordered. The state of the order says what it is: part of an acceptance, of a loading,
    or of a delivery. Without a number it is about the only open order."""

    order_number: str | None
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Dispatch:
    """Orders leave and are billed. Gone as accepted, but for ``changes``, which are of one order."""

    order_numbers: tuple[str, ...] = ()
    is_all: bool = False
    changes: tuple[Change, ...] = ()
    shop: str = ""


@dataclass(frozen=True, slots=True)
class Deliver:
    """Orders arrived, or could not be handed over. ``may_be_his`` where it was perhaps the wholesaler himself who said no ("mana kar diya"): of an order
    that has not left, it is a rejection."""

    order_numbers: tuple[str, ...] = ()
    is_all: bool = False
    outcome: Outcome = Outcome.DELIVERED
    changes: tuple[Change, ...] = ()
    collected: Collected | None = None
    may_be_his: bool = False
    shop: str = ""


@dataclass(frozen=True, slots=True)
class OrderFor:
    """An order on behalf of a shop. Where no sign parts shop and goods, ``shop`` is ``None`` and both are in
    ``text``. ``is_told`` is false where nothing but goods with quantities makes it an order."""

    shop: str | None
    text: str
    is_told: bool = True


@dataclass(frozen=True, slots=True)
class ShowOrder:
    """He names an order and asks, or says no more."""

    order_number: str


@dataclass(frozen=True, slots=True)
class ShowAccount:
    """How a shop stands with him."""

    shop: str


@dataclass(frozen=True, slots=True)
class SetLimit:
    """What a shop may owe."""

    shop: str
    amount: Decimal


@dataclass(frozen=True, slots=True)
class SetBlock:
    """No more on credit for this shop, or again."""

    shop: str
    is_blocked: bool


@dataclass(frozen=True, slots=True)
class DecideShop:
    """A shop that asked for an account. ``limit`` as he set it with his yes."""

    registration: str
    is_approved: bool
    limit: Decimal | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class RecordPayment:
    """Money that a shop has paid is entered. ``method`` is ``None`` where he has not said it. ``shop`` may be empty where a bill is named, and
    holds the name of whoever took the money then, perhaps."""

    amount: Decimal | None
    method: str | None
    shop: str
    bill_number: str | None = None
    transaction_id: str | None = None


@dataclass(frozen=True, slots=True)
class DecideClaim:
    """His word, or the bank's, on a payment. Without a number it is about the only payment that waits for this word.
    ``amount`` is how much came, where he says so."""

    word: ClaimWord
    payment_number: str | None = None
    amount: Decimal | None = None


@dataclass(frozen=True, slots=True)
class ReversePayment:
    """A payment is taken back."""

    payment_number: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class CancelBill:
    """The bill of goods that never left is cancelled."""

    bill_number: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class MakeCreditNote:
    """Goods come off a bill. ``changes`` are what comes off the bill; none where he has not said."""

    bill_number: str
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class SetStock:
    """So much is there, or came in besides. ``goods`` with their quantity."""

    goods: str
    is_added: bool = False


@dataclass(frozen=True, slots=True)
class StopCounting:
    """Goods are counted no more, so that no order is refused for stock."""

    goods: str


@dataclass(frozen=True, slots=True)
class AskStock:
    """What is there of some goods."""

    goods: str


@dataclass(frozen=True, slots=True)
class SetRate:
    """What goods cost from now on. ``amount`` in rupees, ``None`` where it cannot be told from the goods' own figures; of one ``unit``
    where he says which."""

    goods: str
    amount: Decimal | None
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class AskRate:
    """What goods cost."""

    goods: str


@dataclass(frozen=True, slots=True)
class SetSelling:
    """Goods that shops can order from now on, or cannot."""

    goods: str
    is_sold: bool


@dataclass(frozen=True, slots=True)
class DecideComplaint:
    """His yes or no to a complaint. ``changes`` where he grants another quantity than the shop named."""

    complaint: str
    is_granted: bool
    changes: tuple[Change, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Show:
    """A list, or the figures of his day."""

    listing: Listing


@dataclass(frozen=True, slots=True)
class Speak:
    """The language of what he is told from now on: ``en``, ``hi`` or ``hi_Latn``."""

    language: str


@dataclass(frozen=True, slots=True)
class Plain:
    """What means the same from anybody: yes, no, a choice, a greeting, "stop"."""

    reading: Reading


@dataclass(frozen=True, slots=True)
class Unclear:
    """Nothing may be done on this."""

    doubt: Doubt
    order_numbers: tuple[str, ...] = ()


VendorCommand = (
    Accept
    | Reject
    | ChangeOrder
    | Dispatch
    | Deliver
    | OrderFor
    | ShowOrder
    | ShowAccount
    | SetLimit
    | SetBlock
    | DecideShop
    | RecordPayment
    | DecideClaim
    | ReversePayment
    | CancelBill
    | MakeCreditNote
    | SetStock
    | StopCounting
    | AskStock
    | SetRate
    | AskRate
    | SetSelling
    | DecideComplaint
    | Show
    | Speak
    | Plain
    | Unclear
)
