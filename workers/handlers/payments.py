"""The vendor's word on a payment: into the books, or not received."""

import core.replies.vendor
import db.payments
import db.people
from core.dialogue.vendor import PaymentWord
from core.messages import Reply
from workers.bookkeeping import receipts
from workers.handlers import payment_notices
from workers.handlers.turn import Turn


def decide(turn: Turn, vendor_id: int, payment_id: int, word: PaymentWord) -> Reply:
    """Carry out what he says of a payment, once; whoever comes second is told what was decided."""
    claim = db.payments.find(turn.connection, payment_id, vendor_id)
    if claim is None:
        return core.replies.vendor.no_payment_waiting(turn.language)
    match word:
        case PaymentWord.RECEIVED:
            outcome = receipts.confirm(turn.books, claim)
        case PaymentWord.NOT_RECEIVED:
            outcome = receipts.reject(turn.books, claim)
        case PaymentWord.CLEARED:
            outcome = receipts.clear(turn.books, claim)
        case PaymentWord.BOUNCED:
            outcome = receipts.bounce(turn.books, claim, "bounced")
    payment = outcome.payment
    if outcome.is_news:
        payment_notices.decided(turn.notices, outcome)
    return core.replies.vendor.payment_decided(
        turn.language,
        payment_number=payment.payment_number,
        shop=db.people.retailer(turn.connection, payment.retailer_id).shop_name,
        amount=payment.amount,
        status=payment.status,
        balance=outcome.balance,
        is_news=outcome.is_news,
    )
