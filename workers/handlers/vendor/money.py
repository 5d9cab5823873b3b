"""Money that his shops pay: entered by him, claimed by them, taken back."""

from decimal import Decimal

import core.replies.vendor_payments
import core.replies.vendor_receipts
import db.payments
import db.people
from core.dialogue.prompts import Choice, Label, Prompt, Topic, name
from core.dialogue.vendor import outcomes
from core.dialogue.vendor.outcomes import (
    DecidePayment,
    KeepAsItIs,
    MoneyOutcome,
    TakePaymentBack,
)
from core.messages import Reply
from core.money import rupees
from core.replies.texts import mark
from core.replies.vendor_receipts import USUAL_REASONS
from core.understanding.vendor import commands
from core.understanding.vendor.parts import ClaimWord
from db.rows import Row
from workers.bookkeeping import receipts
from workers.handlers import payments
from workers.handlers.vendor import receiving
from workers.handlers.vendor.desk import Desk

# About a cheque that he has, rather than about somebody's claim.
_OF_THE_BANK = (ClaimWord.CLEARED, ClaimWord.BOUNCED)

_YES = Label(mark("Yes"))
_NO = Choice(Label(mark("No")), KeepAsItIs(), ("nahi", "no", "rehne do", "mat karo"))


def carry_out(desk: Desk, outcome: MoneyOutcome) -> Reply:
    match outcome:
        case commands.RecordPayment():
            return receiving.record(desk, outcome)
        case outcomes.TakePayment():
            return receiving.take(desk, outcome)
        case commands.DecideClaim():
            return _decide(desk, outcome)
        case outcomes.DecidePayment(payment_id=payment_id, word=word):
            desk.turn.close_prompt()
            return payments.decide(desk.turn, desk.vendor_id, payment_id, ClaimWord(word))
        case commands.ReversePayment(payment_number=number, reason=reason):
            return _ask_to_reverse(desk, number, reason)
        case outcomes.TakePaymentBack(payment_id=payment_id, reason=reason):
            return _reverse(desk, payment_id, reason)


def _decide(desk: Desk, said: commands.DecideClaim) -> Reply:
    """The payment that is named, or the only one that waits for this word. Where another amount came,
    nothing is decided: a claim is right or it is not."""
    turn, word, number = desk.turn, said.word, said.payment_number
    waiting = db.payments.waiting(
        turn.connection, desk.vendor_id, "CLEARING" if word in _OF_THE_BANK else "PENDING"
    )
    meant = [row for row in waiting if number in (None, row.payment_number)]
    if not meant and number is not None:
        return _decide_named(desk, word, number)
    if not meant:
        return core.replies.vendor_payments.no_payment_waiting(turn.language)
    if len(meant) == 1 and said.amount is not None and said.amount != meant[0].amount:
        return _of_another_amount(desk, meant[0].id, said.amount)
    if len(meant) == 1:
        # He was perhaps asked which of several cards he means: that is answered by this.
        turn.close_prompt()
        return payments.decide(turn, desk.vendor_id, meant[0].id, word)
    shops = db.people.shop_names(turn.connection, [row.retailer_id for row in meant[:9]])
    choices = tuple(
        Choice(
            name(f"{row.payment_number}, {rupees(row.amount)}, {shops[row.retailer_id]}"),
            DecidePayment(row.id, word),
        )
        for row in meant[:9]
    )
    return turn.ask(
        core.replies.vendor_payments.which_payment(turn.language),
        Prompt(Topic.WHICH_PAYMENT, choices),
    )


def _of_another_amount(desk: Desk, payment_id: int, amount: Decimal) -> Reply:
    payment = db.payments.find(desk.turn.connection, payment_id, desk.vendor_id)
    assert payment is not None, "it was found just now"
    return core.replies.vendor_payments.of_another_amount(
        desk.turn.language, receiving.paid(desk, payment), amount
    )


def _decide_named(desk: Desk, word: ClaimWord, number: str) -> Reply:
    """One that is named and does not wait for this word: it is told what became of it, or what comes
    first."""
    turn = desk.turn
    payment = db.payments.of_number(turn.connection, desk.vendor_id, number)
    if payment is None:
        return core.replies.vendor_receipts.no_such_payment(turn.language, number)
    if payment.status == "PENDING" and word in _OF_THE_BANK:
        return core.replies.vendor_payments.not_yet_received(turn.language, number, word)
    if word is ClaimWord.BOUNCED and payment.status == "CONFIRMED" and not payment.is_reversed:
        return _ask_if_bounced(desk, payment)
    return payments.decide(turn, desk.vendor_id, payment.id, word)


def _ask_if_bounced(desk: Desk, payment: Row) -> Reply:
    """What stands in the books already is taken out of them only after his yes."""
    turn, paid = desk.turn, receiving.paid(desk, payment)
    if payment.payment_method != "CHEQUE":
        return core.replies.vendor_receipts.cannot_bounce(turn.language, paid)
    yes = Choice(_YES, DecidePayment(payment.id, ClaimWord.BOUNCED), ("haan", "yes", "ok"))
    return turn.ask(
        core.replies.vendor_receipts.sure_it_bounced(turn.language, paid),
        Prompt(Topic.SURE, (yes, _NO)),
    )


def _ask_to_reverse(desk: Desk, number: str, reason: str) -> Reply:
    """What is taken back is shown before; without a reason he chooses one."""
    turn = desk.turn
    payment = db.payments.of_number(turn.connection, desk.vendor_id, number)
    if payment is None:
        return core.replies.vendor_receipts.no_such_payment(turn.language, number)
    paid = receiving.paid(desk, payment)
    if payment.status != "CONFIRMED" or payment.is_reversed:
        return core.replies.vendor_receipts.cannot_reverse(
            turn.language, paid, is_reversed=payment.is_reversed
        )
    if reason:
        choices = [Choice(_YES, TakePaymentBack(payment.id, reason), ("haan", "yes", "ok"))]
    else:
        choices = [Choice(Label(text), TakePaymentBack(payment.id, text)) for text in USUAL_REASONS]
    return turn.ask(
        core.replies.vendor_receipts.sure_to_reverse(turn.language, paid, reason),
        Prompt(Topic.SURE, (*choices, _NO)),
    )


def _reverse(desk: Desk, payment_id: int, reason: str) -> Reply:
    turn = desk.turn
    turn.close_prompt()
    payment = db.payments.find(turn.connection, payment_id, desk.vendor_id)
    assert payment is not None, "it was found before he was asked"
    outcome = receipts.reverse(turn.books, payment, reason)
    paid = receiving.paid(desk, outcome.payment)
    if not outcome.is_news:
        return core.replies.vendor_receipts.cannot_reverse(
            turn.language, paid, is_reversed=outcome.payment.is_reversed
        )
    turn.notices.to_retailer(
        payment.retailer_id,
        f"payment {payment.id} reversed",
        lambda language: core.replies.vendor_receipts.reversed_for_retailer(
            language,
            vendor_name=desk.vendor.name,
            paid=paid,
            reason=reason,
            balance=outcome.balance,
        ),
    )
    return core.replies.vendor_receipts.reversed_(turn.language, paid, reason, outcome.balance)
