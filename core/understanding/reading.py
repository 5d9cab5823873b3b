"""What a message means."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from core.promises import PromiseMention
from core.understanding import tokens, vocabulary
from core.understanding.catalogue import Catalogue
from core.understanding.lines import Line, LineStatus, read_lines
from core.understanding.promises import read_promise
from core.understanding.vocabulary import Vocabulary

# "1 Confirm  2 Change  3 Cancel": more is a quantity or an order number.
CHOICE_MAX = 9
ORDER_NUMBER_LENGTH_MIN = 4
TRANSACTION_ID_LENGTH_MIN = 6
# "50000.00"; a bank's reference is longer.
AMOUNT_LENGTH_MAX = 8

_NEGATIVE = re.compile(r"(?<!\w)-\s?\d")

# "AXIS0026231", as banks number transfers: the letters are part of it.
_REFERENCE = re.compile(
    r"(?<!\w)(?=\w{6,22}(?!\w))(?=(?:[a-z]*[0-9]){6})([a-z]+)[a-z0-9]+(?!\w)", re.IGNORECASE
)
# Letters that are no part of a number, however close they stand to it: "utr412345678901", "rs500000".
_BESIDE_NUMBERS = frozenset({"inr", "ref", "rrn", "txn", "utr"})


class Intent(StrEnum):
    ORDER = "order"
    CHOICE = "choice"
    CONFIRM = "confirm"
    CANCEL = "cancel"
    CHANGE = "change"
    BALANCE = "balance"
    STATUS = "status"
    PAYMENT = "payment"
    PROMISE = "promise"
    ACCEPT = "accept"
    REJECT = "reject"
    DISPATCHED = "dispatched"
    DELIVERED = "delivered"
    RECEIVED = "received"
    NOT_RECEIVED = "not_received"
    CLEARED = "cleared"
    BOUNCED = "bounced"
    ORDERS = "orders"
    STOP = "stop"
    START = "start"
    HELP = "help"
    GREETING = "greeting"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class PaymentMention:
    """What was said about a payment; what was not said is ``None``."""

    amount: Decimal | None
    method: str | None
    transaction_id: str | None


@dataclass(frozen=True, slots=True)
class Reading:
    """One message as understood. Only the fields of its intent are filled in."""

    intent: Intent
    lines: tuple[Line, ...] = ()
    choice: int | None = None
    order_number: str | None = None
    payment_number: str | None = None
    payment: PaymentMention | None = None
    promise: PromiseMention | None = None


EMPTY_CATALOGUE = Catalogue(())


def read(text: str, catalogue: Catalogue = EMPTY_CATALOGUE) -> Reading:
    """Read one message. Order lines outrank single words, so "ok, 1 bori chawal bhi" adds a line."""
    words = vocabulary.load()
    plain = tokens.normalise(text)
    command = _command(plain, words)
    if command is not None:
        return command
    lines = read_lines(plain, catalogue, words)
    promise = read_promise(text, words)
    if promise is not None and not any(line.status == LineStatus.MATCH for line in lines):
        return Reading(Intent.PROMISE, promise=promise)
    payment = None if promise is not None else _payment(text, plain, words)
    if payment is not None:
        return Reading(Intent.PAYMENT, payment=payment)
    if any(line.status != LineStatus.NOT_FOUND or line.quantity is not None for line in lines):
        return Reading(Intent.ORDER, lines=lines)
    return Reading(Intent.OTHER)


def is_command(text: str) -> bool:
    """True for one-word answers, which need not wait for more of a burst."""
    return _command(tokens.normalise(text), vocabulary.load()) is not None


def _command(plain: str, words: Vocabulary) -> Reading | None:
    if plain.isdecimal() and 1 <= int(plain) <= CHOICE_MAX:
        return Reading(Intent.CHOICE, choice=int(plain))
    parts = plain.split()
    order_number = payment_number = None
    if len(parts) > 2 and parts[-2] == "pay" and parts[-1].isdecimal():
        payment_number = f"PAY-{parts.pop()}"
        parts.pop()
    elif len(parts) > 1 and parts[-1].isdecimal() and len(parts[-1]) >= ORDER_NUMBER_LENGTH_MIN:
        order_number = parts.pop()
    meaning = words.intents.get(" ".join(parts))
    if meaning is None:
        return None
    return Reading(Intent(meaning), order_number=order_number, payment_number=payment_number)


def _payment(text: str, plain: str, words: Vocabulary) -> PaymentMention | None:
    parts = plain.split()
    if not words.payment_words.intersection(parts):
        return None
    method = next((words.payment_methods[p] for p in parts if p in words.payment_methods), None)
    reference = _reference(text, words)
    if reference is not None:
        parts = tokens.normalise(text.replace(reference, " ")).split()
    amount, transaction_id = _figures(parts, words)
    if reference is not None:
        transaction_id = reference.upper()
    if _NEGATIVE.search(text):
        amount = None
    return PaymentMention(amount, method, transaction_id)


def _reference(text: str, words: Vocabulary) -> str | None:
    """A bank's reference of letters and digits as it is written: in ``plain`` it is in pieces."""
    beside = {*_BESIDE_NUMBERS, *words.payment_methods, *words.promise.money}
    beside |= words.promise.numbered
    found = (match for match in _REFERENCE.finditer(text) if match[1].lower() not in beside)
    return next((match[0] for match in found), None)


def _figures(parts: Sequence[str], words: Vocabulary) -> tuple[Decimal | None, str | None]:
    """The first figure of ordinary length is the amount; a long one is the bank's reference."""
    amount: Decimal | None = None
    transaction_id: str | None = None
    for part, following in zip(parts, [*parts[1:], ""], strict=True):
        if not part.replace(".", "", 1).isdecimal():
            continue
        if amount is None and len(part) <= AMOUNT_LENGTH_MAX:
            amount = Decimal(part) * words.multipliers.get(following, 1)
        elif len(part) >= TRANSACTION_ID_LENGTH_MIN and part.isdecimal():
            transaction_id = part
    return amount, transaction_id
