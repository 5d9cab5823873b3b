"""The vendor's side: from what he said to the step to take."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.buttons import Press
from core.orders import STATE_BEFORE
from core.understanding.reading import Intent, Reading


@dataclass(frozen=True, slots=True)
class OpenOrder:
    """An order that still waits for something."""

    order_id: int
    order_number: str
    status: str


@dataclass(frozen=True, slots=True)
class MoveOrder:
    """Take the order one state further, if it is still where it was."""

    order_id: int
    to_status: str


@dataclass(frozen=True, slots=True)
class DecidePayment:
    payment_id: int
    is_received: bool


@dataclass(frozen=True, slots=True)
class AskWhichOrder:
    to_status: str
    choices: tuple[OpenOrder, ...]


@dataclass(frozen=True, slots=True)
class NoSuchOrder:
    """Nothing waits for this step. ``order_number`` is the one that was named, if one was."""

    to_status: str
    order_number: str | None


@dataclass(frozen=True, slots=True)
class NoPaymentWaits:
    """He said that a payment came, or did not, and none was waiting for that."""


@dataclass(frozen=True, slots=True)
class ListOrders:
    pass


@dataclass(frozen=True, slots=True)
class ShowHelp:
    understood: bool


VendorStep = (
    MoveOrder | DecidePayment | AskWhichOrder | NoSuchOrder | NoPaymentWaits | ListOrders | ShowHelp
)

_STATUS_OF_ACTION = {"accept": "ACCEPTED", "reject": "REJECTED"}
_STATUS_OF_INTENT = {
    Intent.ACCEPT: "ACCEPTED",
    Intent.CONFIRM: "ACCEPTED",
    Intent.REJECT: "REJECTED",
    Intent.DISPATCHED: "DISPATCHED",
    Intent.DELIVERED: "DELIVERED",
}


def decide(reading: Reading, press: Press | None, open_orders: Sequence[OpenOrder]) -> VendorStep:
    """The step for one message.

    ``press`` is the button that was pressed, or that a typed number stands for. A command without an
    order number is about the only order that waits for it; with several he is asked which.
    """
    if press is not None:
        if press.action in _STATUS_OF_ACTION:
            return MoveOrder(press.object_id, _STATUS_OF_ACTION[press.action])
        if press.action in ("received", "not_received"):
            return DecidePayment(press.object_id, is_received=press.action == "received")
        return ListOrders()
    to_status = _STATUS_OF_INTENT.get(reading.intent)
    if to_status is not None:
        return _decide_move(to_status, reading.order_number, open_orders)
    match reading.intent:
        case Intent.RECEIVED | Intent.NOT_RECEIVED:
            return NoPaymentWaits()
        case Intent.ORDERS | Intent.STATUS | Intent.GREETING:
            return ListOrders()
        case Intent.HELP:
            return ShowHelp(understood=True)
        case _:
            return ShowHelp(understood=False)


def _decide_move(
    to_status: str, order_number: str | None, open_orders: Sequence[OpenOrder]
) -> VendorStep:
    if order_number is not None:
        named = [order for order in open_orders if order.order_number == order_number]
        if not named:
            return NoSuchOrder(to_status, order_number)
        return MoveOrder(named[0].order_id, to_status)
    waiting = [order for order in open_orders if order.status == STATE_BEFORE[to_status]]
    if not waiting:
        return NoSuchOrder(to_status, None)
    if len(waiting) > 1:
        return AskWhichOrder(to_status, tuple(waiting))
    return MoveOrder(waiting[0].order_id, to_status)
