"""A reply to a message of ours that names an order or a payment: what it says is about that one."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from core.understanding.bill_goods import is_short
from core.understanding.reading import Intent, Reading
from core.understanding.vendor import commands
from core.understanding.vendor.commands import VendorCommand
from core.understanding.vendor.parts import ClaimWord, Doubt

_ORDER = re.compile(r"#(\d{4,12})(?!\d)")
_PAYMENT = re.compile(r"\bPAY-\d{1,12}(?!\d)")
# What a shop says of an order; anything else is about something new.
_OF_AN_ORDER = frozenset(
    (
        *(Intent.CANCEL, Intent.REJECT, Intent.STATUS, Intent.COMPLAINT, Intent.DISPATCHED),
        *(Intent.DELIVERED, Intent.RECEIVED, Intent.NOT_RECEIVED),
    )
)


@dataclass(frozen=True, slots=True)
class About:
    """The only order and the only payment that a message names."""

    order_number: str | None = None
    payment_number: str | None = None


NOTHING = About()


def about(text: str) -> About:
    return About(_only(_ORDER, text), _only(_PAYMENT, text))


def of_shop(reading: Reading, quoted: About, text: str) -> Reading:
    """The reading with the order that it lacks. "1 kg kam" below an order is said of its goods."""
    if quoted.order_number is not None and reading.intent is Intent.OTHER and is_short(text):
        reading = Reading(Intent.COMPLAINT)
    if reading.intent in _OF_AN_ORDER and reading.order_number is None:
        return replace(reading, order_number=quoted.order_number)
    return reading


def of_vendor(command: VendorCommand, quoted: About) -> VendorCommand:
    """The command with the number that it lacks. One that says which orders it means keeps its meaning."""
    if quoted.order_number is not None:
        command = _of_order(command, quoted.order_number)
    match command:
        case commands.DecideClaim(payment_number=None):
            return replace(command, payment_number=quoted.payment_number)
        case commands.RecordPayment(amount=Decimal() as amount, shop="", bill_number=None) if (
            quoted.payment_number is not None
        ):
            # "300 hi mila": of the payment that he is asked about.
            return commands.DecideClaim(ClaimWord.RECEIVED, quoted.payment_number, amount)
        case _:
            return command


def _of_order(command: VendorCommand, order_number: str) -> VendorCommand:
    match command:
        case (
            commands.Accept(order_numbers=(), is_all=False, shop="")
            | commands.Reject(order_numbers=(), is_all=False, shop="")
            | commands.Dispatch(order_numbers=(), is_all=False, shop="")
            | commands.Deliver(order_numbers=(), is_all=False, shop="")
        ):
            return replace(command, order_numbers=(order_number,))
        case commands.ChangeOrder(order_number=None):
            return replace(command, order_number=order_number)
        case commands.Unclear(doubt=Doubt.QUESTION, order_numbers=()):
            return replace(command, order_numbers=(order_number,))
        case _:
            return command


def _only(pattern: re.Pattern[str], text: str) -> str | None:
    named: set[str] = {match.group(match.lastindex or 0) for match in pattern.finditer(text)}
    return named.pop() if len(named) == 1 else None
