"""The vendor's word on a payment: into the books, or not received."""

import core.replies.vendor_payments
import db.payments
import db.people
from core.messages import Reply
from core.understanding.vendor.parts import ClaimWord
from workers.bookkeeping import receipts
from workers.handlers import payment_notices
from workers.handlers.turn import Turn


def decide(turn: Turn, vendor_id: int, payment_id: int, word: ClaimWord) -> Reply:
    """Carry out what he says of a payment, once; whoever comes second is told what was decided."""
    claim = db.payments.find(turn.connection, payment_id, vendor_id)
    if claim is None:
        return core.replies.vendor_payments.no_payment_waiting(turn.language)
    match word:
        case ClaimWord.RECEIVED:
            outcome = receipts.confirm(turn.books, claim)
        case ClaimWord.NOT_RECEIVED:
            outcome = receipts.reject(turn.books, claim)
        case ClaimWord.CLEARED:
            outcome = receipts.clear(turn.books, claim)
        case ClaimWord.BOUNCED:
            outcome = receipts.bounce(turn.books, claim, "bounced")
    if outcome.is_news:
        payment_notices.decided(turn.notices, outcome)
    return told(turn, outcome)


def told(turn: Turn, outcome: receipts.Outcome) -> Reply:
    """What he reads of a payment as it stands now."""
    payment = outcome.payment
    return core.replies.vendor_payments.payment_decided(
        turn.language,
        payment_number=payment.payment_number,
        shop=db.people.retailer(turn.connection, payment.retailer_id).shop_name,
        amount=payment.amount,
        status=payment.status,
        balance=outcome.balance,
        is_news=outcome.is_news,
        taken_by=payment.collected_by,
    )
