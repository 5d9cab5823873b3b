"""The vendor's word on a payment: into the books, or not received."""

import core.replies.payments
import core.replies.vendor
import db.payments
import db.people
from core.dialogue.vendor import PaymentWord
from core.messages import Reply
from workers.bookkeeping import receipts
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
        _tell_retailer(turn, outcome)
    return core.replies.vendor.payment_decided(
        turn.language,
        payment_number=payment.payment_number,
        shop=db.people.retailer(turn.connection, payment.retailer_id).shop_name,
        amount=payment.amount,
        status=payment.status,
        balance=outcome.balance,
        is_news=outcome.is_news,
    )


def _tell_retailer(turn: Turn, outcome: receipts.Outcome) -> None:
    payment, entry = outcome.payment, outcome.entry
    vendor_name = db.people.vendor(turn.connection, payment.vendor_id).name
    turn.notices.to_retailer(
        payment.retailer_id,
        f"payment {payment.id} {payment.status}",
        lambda language: core.replies.payments.decided(
            language,
            vendor_name=vendor_name,
            amount=payment.amount,
            payment_number=payment.payment_number,
            status=payment.status,
            ledger_number=entry.ledger_number if entry else None,
            balance=outcome.balance,
        ),
    )
