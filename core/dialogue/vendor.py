"""The vendor's side: from what he said to the step to take."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from core.buttons import Press
from core.dialogue.names import ForgetName, ShowNames
from core.understanding.reading import Intent, Reading


@dataclass(frozen=True, slots=True)
class OpenOrder:
    """An order that still waits for something."""

    order_id: int
    order_number: str
    status: str


class PaymentWord(StrEnum):
    """What a vendor says of a payment, as the command is written."""

    RECEIVED = "received"
    NOT_RECEIVED = "not received"
    CLEARED = "cleared"
    BOUNCED = "bounced"

    @property
    def is_of_the_bank(self) -> bool:
        """About a cheque that he has, rather than about somebody's claim."""
        return self in (PaymentWord.CLEARED, PaymentWord.BOUNCED)


@dataclass(frozen=True, slots=True)
class PendingPayment:
    """A claim that waits for his word, or a cheque that he has and that waits for the bank's."""

    payment_id: int
    payment_number: str
    waits_for_bank: bool = False


@dataclass(frozen=True, slots=True)
class MoveOrder:
    """Take the order one state further, if it is still where it was."""

    order_id: int
    to_status: str


@dataclass(frozen=True, slots=True)
class DecidePayment:
    payment_id: int
    word: PaymentWord


@dataclass(frozen=True, slots=True)
class AskWhichOrder:
    to_status: str
    choices: tuple[OpenOrder, ...]


@dataclass(frozen=True, slots=True)
class AskWhichPayment:
    choices: tuple[PendingPayment, ...]
    word: PaymentWord


@dataclass(frozen=True, slots=True)
class AskWhichCard:
    """He answered with a number or a yes while several cards wait for one."""


@dataclass(frozen=True, slots=True)
class NoSuchOrder:
    """Nothing waits for this step. ``order_number`` is the one that was named, if one was."""

    to_status: str
    order_number: str | None


@dataclass(frozen=True, slots=True)
class NoPaymentWaits:
    """He said that a payment came, or did not, and none was waiting for that."""


@dataclass(frozen=True, slots=True)
class NotYetReceived:
    """He spoke of the bank, and has not said yet that the payment is with him."""

    payment_number: str
    word: PaymentWord


@dataclass(frozen=True, slots=True)
class ListOrders:
    pass


@dataclass(frozen=True, slots=True)
class Remind:
    """Whether this phone gets reminders from now on: he may have a shop too."""

    wanted: bool


@dataclass(frozen=True, slots=True)
class ShowHelp:
    understood: bool


VendorStep = (
    MoveOrder
    | DecidePayment
    | AskWhichOrder
    | AskWhichPayment
    | AskWhichCard
    | NoSuchOrder
    | NoPaymentWaits
    | NotYetReceived
    | ListOrders
    | ShowNames
    | ForgetName
    | Remind
    | ShowHelp
)

_STATUS_OF_ACTION = {"accept": "ACCEPTED", "reject": "REJECTED"}
_STATUS_OF_INTENT = {
    Intent.ACCEPT: "ACCEPTED",
    Intent.CONFIRM: "ACCEPTED",
    Intent.REJECT: "REJECTED",
    Intent.DISPATCHED: "DISPATCHED",
    Intent.DELIVERED: "DELIVERED",
}


def status_asked_for(reading: Reading) -> str | None:
    """The state that a command takes an order to; ``None`` when it is no such command."""
    if reading.intent is Intent.CANCEL and reading.order_number is not None:
        # Of an order that he names; of his own there is nothing to cancel.
        return "REJECTED"
    return _STATUS_OF_INTENT.get(reading.intent)


_WORDS = {
    Intent.RECEIVED: PaymentWord.RECEIVED,
    Intent.NOT_RECEIVED: PaymentWord.NOT_RECEIVED,
    Intent.CLEARED: PaymentWord.CLEARED,
    Intent.BOUNCED: PaymentWord.BOUNCED,
}


def payment_word(reading: Reading) -> PaymentWord | None:
    """What a command says of a payment; ``None`` when it is no such command."""
    return _WORDS.get(reading.intent)


def decide(
    reading: Reading,
    press: Press | None,
    orders: Sequence[OpenOrder],
    payments: Sequence[PendingPayment],
) -> VendorStep:
    """The step for one message.

    ``press`` is the button that was pressed, or that a typed answer stands for. ``orders`` are those
    that a command may be about: the one it names, or all that wait for it. Without a name it is about
    the only one; with several he is asked which. The same holds for ``payments``.
    """
    if press is not None:
        return _decide_press(press)
    to_status = status_asked_for(reading)
    if to_status is not None:
        return _decide_move(to_status, reading.order_number, orders)
    word = payment_word(reading)
    if word is not None:
        return _decide_payment(word, reading.payment_number, payments)
    match reading.intent:
        case Intent.ORDERS | Intent.STATUS | Intent.GREETING:
            return ListOrders()
        case Intent.NAMES:
            return ShowNames()
        case Intent.FORGET:
            return ForgetName(reading.name)
        case Intent.STOP | Intent.START:
            return Remind(wanted=reading.intent is Intent.START)
        case Intent.HELP:
            return ShowHelp(understood=True)
        case _:
            return ShowHelp(understood=False)


def _decide_press(press: Press) -> VendorStep:
    match press.action:
        case "accept" | "reject":
            return MoveOrder(press.object_id, _STATUS_OF_ACTION[press.action])
        case "received" | "not_received":
            is_received = press.action == "received"
            return DecidePayment(
                press.object_id,
                PaymentWord.RECEIVED if is_received else PaymentWord.NOT_RECEIVED,
            )
        case "which":
            return AskWhichCard()
        case _:
            return ListOrders()


def _decide_payment(
    word: PaymentWord, number: str | None, payments: Sequence[PendingPayment]
) -> VendorStep:
    named = [p for p in payments if number in (None, p.payment_number)]
    meant = [p for p in named if p.waits_for_bank is word.is_of_the_bank]
    if not meant and number is not None and named and word.is_of_the_bank:
        return NotYetReceived(number, word)
    if not meant:
        return NoPaymentWaits()
    if len(meant) > 1:
        return AskWhichPayment(tuple(meant), word)
    return DecidePayment(meant[0].payment_id, word)


def _decide_move(
    to_status: str, order_number: str | None, orders: Sequence[OpenOrder]
) -> VendorStep:
    if not orders:
        return NoSuchOrder(to_status, order_number)
    if len(orders) > 1:
        return AskWhichOrder(to_status, tuple(orders))
    return MoveOrder(orders[0].order_id, to_status)
