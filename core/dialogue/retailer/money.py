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
)
from core.money import to_paise
from core.promises import Problem
from core.understanding.money_words import PaymentMention, read_payment
from core.understanding.periods import read_period

# Rupees: one crore. More is a slip of the finger.
PAYMENT_MAX = Decimal(10_000_000)


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
    """After "how much" or "how": the amount, the method or the number that was missing."""
    assert facts.prompt is not None
    said_now = read_payment(f"paid {said.text}")
    before = mention_of(facts.prompt.about)
    if said_now is None or said.reading.lines:
        return None
    if not any((said_now.amount, said_now.method, said_now.transaction_id)):
        return None
    if before.amount is not None and said_now.amount is not None and said_now.method is None:
        # Another amount without a word about how: he begins anew.
        return None
    return _claim(
        PaymentMention(
            before.amount or said_now.amount,
            said_now.method or before.method,
            said_now.transaction_id or before.transaction_id,
            said_now.bill or before.bill,
        )
    )


def about(mention: PaymentMention) -> dict[str, str | None]:
    """What is known of a claim, as it is kept with the prompt."""
    return {
        "amount": None if mention.amount is None else str(mention.amount),
        "method": mention.method,
        "transaction_id": mention.transaction_id,
        "bill": mention.bill,
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


def _claim(mention: PaymentMention) -> ClaimPayment | AskPayment:
    if mention.amount is not None and not _can_be_paid(mention.amount):
        mention = replace(mention, amount=None)
    if mention.amount is None or mention.method is None:
        return AskPayment(mention)
    return ClaimPayment(mention.amount, mention.method, mention.transaction_id, mention.bill)


def _can_be_paid(amount: Decimal) -> bool:
    return 0 < amount <= PAYMENT_MAX and amount == to_paise(amount)
