"""Rules about money that a wholesaler enters: what was missing, and his next message tells."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from core.dialogue.prompts import Prompt
from core.payments import is_cheque_number
from core.understanding.reading import Intent
from core.understanding.vendor.commands import (
    OrderFor,
    Plain,
    RecordPayment,
    ShowOrder,
    Unclear,
    VendorCommand,
)
from core.understanding.vendor.parts import Doubt
from core.understanding.vendor.reading import read_vendor


def about(payment: RecordPayment) -> dict[str, str | None]:
    """What is known of a payment, as it is kept with the prompt."""
    return {
        "amount": None if payment.amount is None else str(payment.amount),
        "method": payment.method,
        "shop": payment.shop,
        "bill_number": payment.bill_number,
        "transaction_id": payment.transaction_id,
    }


def payment_of(about: Mapping[str, Any]) -> RecordPayment:
    amount = about["amount"]
    return RecordPayment(
        None if amount is None else Decimal(amount),
        about["method"],
        about["shop"],
        about["bill_number"],
        about["transaction_id"],
    )


def rest_of_payment(prompt: Prompt, text: str, command: VendorCommand) -> RecordPayment | None:
    """After "how much", "how" or "whose": the payment with what his message adds to it. ``None`` where it
    adds nothing, is about something else, or begins another payment."""
    if "amount" not in prompt.about or not may_answer(command):
        return None
    before, now = payment_of(prompt.about), read_vendor(f"payment {text}")
    if not isinstance(now, RecordPayment) or now.bill_number is not None:
        return None
    if before.amount is not None:
        now = _with_cheque_number(now)
    is_named = before.bill_number is not None or bool(before.shop)
    if (before.amount is not None and now.amount is not None) or (is_named and now.shop):
        return None
    whole = replace(
        before,
        amount=before.amount if now.amount is None else now.amount,
        method=now.method or before.method,
        shop=before.shop or now.shop,
        transaction_id=now.transaction_id or before.transaction_id,
    )
    return None if whole == before else whole


def may_answer(command: VendorCommand) -> bool:
    """Whether a message by itself is no command that stands on its own: a figure, a name, a way to pay."""
    match command:
        case Plain(reading=reading):
            return reading.intent is Intent.CHOICE
        case Unclear(doubt=doubt):
            return doubt in (Doubt.NOT_UNDERSTOOD, Doubt.AMOUNT)
        case OrderFor(is_told=is_told):
            return not is_told
        case _:
            return isinstance(command, RecordPayment | ShowOrder)


def _with_cheque_number(said: RecordPayment) -> RecordPayment:
    """ "cheque 445566", where the amount is known: six figures are the cheque's own."""
    number = "" if said.amount is None else str(said.amount)
    if said.method == "CHEQUE" and said.transaction_id is None and is_cheque_number(number):
        return replace(said, amount=None, transaction_id=number)
    return said
