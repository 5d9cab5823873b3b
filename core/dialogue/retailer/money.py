"""Rules about what he owes, what he paid and what he promises."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import core.promises
from core.dialogue.retailer.facts import Facts, Said
from core.dialogue.retailer.outcomes import (
    AskPayment,
    AskPromise,
    ClaimPayment,
    GivePromise,
    ShowStatement,
    TellReference,
)
from core.money import to_paise
from core.payments import is_cheque_number
from core.promises import Problem
from core.understanding.intents import cancels_all, words_of
from core.understanding.money_words import (
    PLAIN_AMOUNT_MIN,
    PaymentMention,
    is_negative,
    lone_reference,
    mention,
)
from core.understanding.periods import read_period
from core.understanding.reading import Intent

# Rupees: one crore. More is a slip of the finger.
PAYMENT_MAX = Decimal(10_000_000)
# What a message may be by itself that answers how much was paid, or how.
_ANSWERS = (
    *(Intent.PAYMENT, Intent.OTHER, Intent.ORDER, Intent.CHOICE),
    *(Intent.CONFIRM, Intent.ACCEPT, Intent.CHANGE),
)

# A transfer has one reference, by whichever name.
_BY_BANK = frozenset(["UPI", "BANK_TRANSFER"])


def statement(said: Said, facts: Facts) -> ShowStatement:
    return ShowStatement(*read_period(said.text, facts.today))


def payment(said: Said, facts: Facts) -> ClaimPayment | AskPayment:
    """A claim is noted when its amount and its method are known."""
    assert said.reading.payment is not None
    return _claim(said.reading.payment)


def promise(said: Said, facts: Facts) -> GivePromise | AskPromise:
    """The day has to be one that comes, and not too far off."""
    mention = said.reading.promise
    assert mention is not None
    promised_on: date | None = (
        None if mention.day is None else core.promises.on(mention.day, facts.today)
    )
    problem = core.promises.problem(promised_on, facts.today)
    if problem is None and mention.amount is not None and not _can_be_paid(mention.amount):
        problem = Problem.NO_AMOUNT
    if problem is not None or promised_on is None:
        return AskPromise(problem or Problem.NO_DAY, promised_on)
    return GivePromise(promised_on, mention.amount)


def rest_of_claim(said: Said, facts: Facts) -> ClaimPayment | AskPayment | None:
    """After "how much" or "how": the amount, the method or the number that was missing. Another amount
    counts instead of the one before."""
    assert facts.prompt is not None
    said_now = mention(said.text)
    before = mention_of(facts.prompt.about)
    if is_negative(said.text) or not _may_answer(said):
        return None
    if before.amount is not None:
        said_now = _with_cheque_number(said_now)
    if not any((said_now.amount, said_now.method, said_now.transaction_id)):
        return None
    if before.amount is not None and said_now.amount is not None:
        is_payment = said.reading.intent is Intent.PAYMENT
        if is_payment and said_now.method is None:
            # Another payment, without a word about how: he begins anew.
            return None
        if not is_payment and said_now.amount < PLAIN_AMOUNT_MIN:
            # It may count something else, or be the number of a choice that there is not.
            return None
    return _claim(
        PaymentMention(
            before.amount if said_now.amount is None else said_now.amount,
            said_now.method or before.method,
            said_now.transaction_id or _reference_of(before, said_now.method),
            said_now.bill or before.bill,
        )
    )


def reference(said: Said, facts: Facts) -> TellReference | None:
    """A reference alone, right behind a claim without one."""
    number = None if facts.unnumbered is None else lone_reference(said.text)
    if facts.unnumbered is None or number is None:
        return None
    return TellReference(facts.unnumbered, number)


def _may_answer(said: Said) -> bool:
    """Whether a message is about nothing else: a figure, a way to pay, or "no" and another figure."""
    intent = said.reading.intent
    if intent is Intent.CANCEL:
        return not cancels_all(words_of(said.text))
    return intent in _ANSWERS and not said.reading.lines


def _reference_of(before: PaymentMention, method: str | None) -> str | None:
    """What was written before, unless it is of another way to pay: a cheque's number is none of cash."""
    is_same = method in (None, before.method) or before.method is None
    return before.transaction_id if is_same or {before.method, method} <= _BY_BANK else None


def _with_cheque_number(said: PaymentMention) -> PaymentMention:
    """ "cheque 445500", where the amount is known: six figures are the cheque's own."""
    number = "" if said.amount is None else str(said.amount)
    if said.method == "CHEQUE" and said.transaction_id is None and is_cheque_number(number):
        return replace(said, amount=None, transaction_id=number)
    return said


def about(said: PaymentMention) -> dict[str, str | None]:
    """What is known of a claim, as it is kept with the prompt."""
    return {
        "amount": None if said.amount is None else str(said.amount),
        "method": said.method,
        "transaction_id": said.transaction_id,
        "bill": said.bill,
    }


def mention_of(about: dict[str, str | None] | object) -> PaymentMention:
    assert isinstance(about, dict)
    amount = about["amount"]
    return PaymentMention(
        None if amount is None else Decimal(amount),
        about["method"],
        about["transaction_id"],
        about["bill"],
    )


def _claim(paid: PaymentMention) -> ClaimPayment | AskPayment:
    if paid.amount is not None and not _can_be_paid(paid.amount):
        paid = replace(paid, amount=None)
    if paid.amount is None or paid.method is None:
        return AskPayment(paid)
    return ClaimPayment(paid.amount, paid.method, paid.transaction_id, paid.bill)


def _can_be_paid(amount: Decimal) -> bool:
    return 0 < amount <= PAYMENT_MAX and amount == to_paise(amount)
