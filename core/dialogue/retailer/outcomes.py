"""What is to be done about a retailer's message. Each is a value; the handlers carry it out.

The first sentence of each stands in the table of moves (docs/conversation.md).
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.dialogue.answering import Meaning
from core.dialogue.draft import Draft
from core.dialogue.names import ForgetName, ShowNames
from core.dialogue.talk import (
    AskAgain,
    AskLanguage,
    ChangeLanguage,
    HandOver,
    LeaveForPerson,
    Remind,
)
from core.promises import Problem
from core.understanding.lines import Line, RemovedGoods
from core.understanding.money_words import PaymentMention

# His basket.


@dataclass(frozen=True, slots=True)
class ShowDraft:
    """The draft is shown as it is now. ``not_found`` are lines about goods that nobody sells here, ``asked``
    those that are asked about for the first time, ``learned`` what his answers say that he means by a
    name, ``left_out`` what he refused. From ``cut_from`` on his message was too long to be read. Lines
    of which there was as much before are ``doubled``, by id. ``restricted`` are lines that are not ordered
    by message, beside ``written`` others that went into the draft. ``beyond`` is a number that no choice
    has, and the last one that has one. It ``is_unanswered`` where he says yes to a draft with questions."""

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


# Goods.


@dataclass(frozen=True, slots=True)
class ShowPrice:
    """Price and availability are told; nothing is ordered by that."""

    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class SayOnlyPriced:
    """He is told that by asking for a price nothing was ordered; a draft that he has is shown."""


@dataclass(frozen=True, slots=True)
class AskHowMuch:
    """He is told that nothing was ordered yet, and asked how much he wants."""

    vendor_product_ids: tuple[int, ...]


# His orders.


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
    """An order that has not left is cancelled, after asking which one, or whether."""

    order_number: str | None


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


# Money.


@dataclass(frozen=True, slots=True)
class ShowBalance:
    """What he owes, what of it is overdue, and what credit is left."""


@dataclass(frozen=True, slots=True)
class ShowStatement:
    """The entries of a period between its two balances."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class AskRestOrBalance:
    """He is asked whether he means the rest of his goods or of his debt."""


@dataclass(frozen=True, slots=True)
class AskForRest:
    """The wholesaler is told that the shop waits for the rest of its goods."""


@dataclass(frozen=True, slots=True)
class ClaimPayment:
    """What he says he paid is noted and waits for the wholesaler's word."""

    amount: Decimal
    method: str
    transaction_id: str | None = None
    bill: str | None = None


@dataclass(frozen=True, slots=True)
class AskPayment:
    """He is asked how much he paid, or how."""

    mention: PaymentMention


@dataclass(frozen=True, slots=True)
class ShowClaims:
    """Which of his payments wait for the wholesaler's word, and that reminders pause meanwhile."""


@dataclass(frozen=True, slots=True)
class GivePromise:
    """His word to pay is noted. ``amount`` is ``None`` where he named none."""

    promised_on: date
    amount: Decimal | None


@dataclass(frozen=True, slots=True)
class AskPromise:
    """His word to pay cannot be noted as it is, and he is told why. ``promised_on`` is the day he named, if
    there is such a day."""

    problem: Problem
    promised_on: date | None


# The talk itself.


@dataclass(frozen=True, slots=True)
class ShowVendors:
    """From whom he may order, to choose from."""


@dataclass(frozen=True, slots=True)
class SwitchVendor:
    """From now on he writes to this wholesaler; the draft with the other one is kept."""

    vendor_id: int


@dataclass(frozen=True, slots=True)
class SayEditsAreUnseen:
    """He is told that changes of sent messages are not seen here, and what his order is."""


@dataclass(frozen=True, slots=True)
class ShowHelp:
    """Examples of what he can write."""


@dataclass(frozen=True, slots=True)
class SayNotUnderstood:
    """He is told that it was not understood, with examples."""


# What is done with a draft in the same way whoever writes it: the shop, or its wholesaler for it.
DraftOutcome = (
    ShowDraft
    | NothingFound
    | RefuseRestricted
    | DropDraft
    | AskForChange
    | TakeBack
    | RepeatOrder
    | TakeWhatCanGo
    | AskWhichMeant
    | TakeChoice
    | ShowPrice
    | AskHowMuch
    | SayOnlyPriced
)
BasketOutcome = (
    DraftOutcome | PlaceOrder | PayForAll | AskVendor | OrderCart | AskForCartAgain | SayPlaced
)
OrderOutcome = (
    ShowOrders
    | ShowOrder
    | AskToCancel
    | CancelOrder
    | KeepAsItIs
    | AnswerProposal
    | HearComplaint
    | ComplainAbout
    | ShowComplaint
    | SayEditsAreUnseen
    | AskForRest
)
MoneyOutcome = (
    ShowBalance
    | ShowStatement
    | AskRestOrBalance
    | ClaimPayment
    | AskPayment
    | ShowClaims
    | GivePromise
    | AskPromise
)
TalkOutcome = (
    ShowVendors
    | SwitchVendor
    | ShowHelp
    | SayNotUnderstood
    | ShowNames
    | ForgetName
    | AskAgain
    | Remind
    | AskLanguage
    | ChangeLanguage
    | HandOver
    | LeaveForPerson
)
Outcome = BasketOutcome | OrderOutcome | MoneyOutcome | TalkOutcome | SayAgain
