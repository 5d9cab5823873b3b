"""Money that his shops pay: entered by him, claimed by them, taken back."""

import core.replies.vendor_payments
import db.payments
from core.dialogue.prompts import Choice, Prompt, Topic, name
from core.dialogue.vendor import outcomes
from core.dialogue.vendor.outcomes import DecidePayment, MoneyOutcome
from core.messages import Reply
from core.understanding.vendor import commands
from core.understanding.vendor.parts import ClaimWord
from workers.handlers import payments
from workers.handlers.vendor.desk import Desk

# About a cheque that he has, rather than about somebody's claim.
_OF_THE_BANK = (ClaimWord.CLEARED, ClaimWord.BOUNCED)


def carry_out(desk: Desk, outcome: MoneyOutcome) -> Reply:
    match outcome:
        case commands.DecideClaim(word=word, payment_number=number):
            return _decide(desk, word, number)
        case outcomes.DecidePayment(payment_id=payment_id, word=word):
            return payments.decide(desk.turn, desk.vendor_id, payment_id, ClaimWord(word))
        case commands.RecordPayment() | commands.ReversePayment():
            raise NotImplementedError


def _decide(desk: Desk, word: ClaimWord, number: str | None) -> Reply:
    """The payment that is named, or the only one that waits for this word."""
    turn = desk.turn
    waiting = db.payments.waiting(
        turn.connection, desk.vendor_id, "CLEARING" if word in _OF_THE_BANK else "PENDING"
    )
    meant = [row for row in waiting if number in (None, row.payment_number)]
    if not meant and number is not None and word in _OF_THE_BANK:
        claims = db.payments.waiting(turn.connection, desk.vendor_id, "PENDING")
        if any(row.payment_number == number for row in claims):
            return core.replies.vendor_payments.not_yet_received(turn.language, number, word)
    if not meant:
        return core.replies.vendor_payments.no_payment_waiting(turn.language)
    if len(meant) == 1:
        return payments.decide(turn, desk.vendor_id, meant[0].id, word)
    choices = tuple(
        Choice(name(row.payment_number), DecidePayment(row.id, word)) for row in meant[:9]
    )
    return turn.ask(
        core.replies.vendor_payments.which_payment(turn.language),
        Prompt(Topic.WHICH_PAYMENT, choices),
    )
