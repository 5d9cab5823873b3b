"""What is to be done about a message of a wholesaler's people.

Most of it is what they asked for in words (``core.understanding.vendor.commands``); here is what their
buttons and choices stand for besides, where the thing is known by its id.
"""

from dataclasses import dataclass
from decimal import Decimal

from core.dialogue.names import ForgetName, ShowNames
from core.dialogue.prompts import Prompt
from core.dialogue.retailer.outcomes import DraftOutcome, PlaceOrder
from core.dialogue.talk import (
    AskAgain,
    AskLanguage,
    ChangeLanguage,
    HandOver,
    LeaveForPerson,
    Remind,
)
from core.permissions import Act
from core.understanding.vendor import commands
from core.understanding.vendor.parts import Change


@dataclass(frozen=True, slots=True)
class AcceptOrder:
    """This order is accepted if it still waits."""

    order_id: int


@dataclass(frozen=True, slots=True)
class AskWhyRejected:
    """He is asked why, before this order is refused."""

    order_id: int


@dataclass(frozen=True, slots=True)
class RejectOrder:
    """This order is refused, and the shop is told why. ``is_sure`` where he was told that it is accepted
    already."""

    order_id: int
    reason: str = ""
    is_sure: bool = False


@dataclass(frozen=True, slots=True)
class AcceptAndDispatch:
    """This order is accepted and has left at once, with these changes."""

    order_id: int
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class TellHowToChange:
    """He is told how to send less of this order, other goods, or at another rate."""

    order_id: int


@dataclass(frozen=True, slots=True)
class DecidePayment:
    """His word, or the bank's, on this payment. ``word`` as in ``ClaimWord``."""

    payment_id: int
    word: str


@dataclass(frozen=True, slots=True)
class TakePayment:
    """This payment is entered, whatever others of the shop are like it. ``due_id`` is the bill that he named
    for it."""

    retailer_id: int
    amount: Decimal
    method: str
    transaction_id: str | None = None
    due_id: int | None = None
    collected_by: str = ""


@dataclass(frozen=True, slots=True)
class TakePaymentBack:
    """This payment is taken back, as he has confirmed."""

    payment_id: int
    reason: str


@dataclass(frozen=True, slots=True)
class DecideRequest:
    """His yes or no to a shop that asks for more than its credit allows."""

    request_id: int
    is_granted: bool


@dataclass(frozen=True, slots=True)
class SettleComplaint:
    """His yes or no to this complaint as it stands."""

    complaint_id: int
    is_granted: bool


@dataclass(frozen=True, slots=True)
class AdmitShop:
    """His yes or no to a shop that wants an account."""

    registration_id: int
    is_approved: bool
    limit: Decimal | None = None


@dataclass(frozen=True, slots=True)
class ChangeStock:
    """So much of these goods is there, or came in besides."""

    vendor_product_id: int
    quantity: Decimal
    unit: str | None
    is_added: bool


@dataclass(frozen=True, slots=True)
class ChangeRate:
    """These goods cost this from now on, so many of a unit of them. ``is_sure`` where a large change was
    confirmed."""

    vendor_product_id: int
    amount: Decimal
    unit: str | None
    is_sure: bool = False
    quantity: Decimal = Decimal(1)


@dataclass(frozen=True, slots=True)
class ChangeSale:
    """Shops can order these goods from now on, or cannot."""

    vendor_product_id: int
    is_sold: bool


@dataclass(frozen=True, slots=True)
class LeaveUncounted:
    """These goods are counted no more: orders are not refused for stock."""

    vendor_product_id: int


@dataclass(frozen=True, slots=True)
class PlaceBeyondLimit:
    """The draft is placed for the shop although it is more than its limit allows."""


@dataclass(frozen=True, slots=True)
class TakeCard:
    """What the button of one of several open cards does."""

    action: str
    object_id: int
    version: int


@dataclass(frozen=True, slots=True)
class AskWhichCard:
    """It is not certain which of these cards he has answered, and he is asked. ``because_old`` where the
    question that he answered is closed. ``prompt`` is the open one, whose choices may be among them."""

    cards: tuple[TakeCard, ...]
    because_old: bool = False
    prompt: Prompt | None = None


@dataclass(frozen=True, slots=True)
class ShowOpen:
    """What is open is listed. ``because_old`` when he answered a card that is no longer the present one."""

    because_old: bool = False


@dataclass(frozen=True, slots=True)
class KeepAsItIs:
    """Nothing is changed."""


@dataclass(frozen=True, slots=True)
class ShowHelp:
    """Examples of what he can write, for what he may do."""


@dataclass(frozen=True, slots=True)
class SayNotUnderstood:
    """He is told that it was not understood, and why nothing was done."""

    doubt: str


@dataclass(frozen=True, slots=True)
class Denied:
    """He is told that he may not do this, and the audit trail keeps it."""

    act: Act


# By what they are about; each group is carried out in a module of its own.
OrderOutcome = (
    commands.Accept
    | AcceptOrder
    | AskWhyRejected
    | commands.Reject
    | RejectOrder
    | commands.ChangeOrder
    | TellHowToChange
    | commands.Dispatch
    | AcceptAndDispatch
    | commands.ShowOrder
    | ShowOpen
)
DeliveryOutcome = (
    commands.Deliver
    | commands.CancelBill
    | commands.MakeCreditNote
    | commands.DecideComplaint
    | SettleComplaint
)
MoneyOutcome = (
    commands.RecordPayment
    | TakePayment
    | commands.DecideClaim
    | DecidePayment
    | commands.ReversePayment
    | TakePaymentBack
)
AccountOutcome = (
    commands.ShowAccount
    | commands.SetLimit
    | commands.SetBlock
    | DecideRequest
    | commands.DecideShop
    | AdmitShop
    | commands.Show
)
GoodsOutcome = (
    commands.SetStock
    | ChangeStock
    | commands.StopCounting
    | LeaveUncounted
    | commands.AskStock
    | commands.SetRate
    | ChangeRate
    | commands.AskRate
    | commands.SetSelling
    | ChangeSale
)
# An order on behalf of a shop is written as the shop's own.
BehalfOutcome = commands.OrderFor | DraftOutcome | PlaceOrder | PlaceBeyondLimit
TalkOutcome = (
    AskWhichCard
    | KeepAsItIs
    | ShowNames
    | ForgetName
    | AskAgain
    | Remind
    | AskLanguage
    | ChangeLanguage
    | HandOver
    | LeaveForPerson
    | ShowHelp
    | SayNotUnderstood
    | Denied
)
Outcome = (
    OrderOutcome
    | DeliveryOutcome
    | MoneyOutcome
    | AccountOutcome
    | GoodsOutcome
    | BehalfOutcome
    | TalkOutcome
    | TakeCard
)
