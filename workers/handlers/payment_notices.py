"""What a shop is told of its payments, whoever decided on them: the vendor, or the bank's list."""

import core.replies.payments
import db.people
from workers.bookkeeping.receipts import Outcome
from workers.handlers.notices import Notices


def decided(notices: Notices, outcome: Outcome) -> None:
    """What became of a payment."""
    payment, entry = outcome.payment, outcome.entry
    vendor_name = db.people.vendor(notices.connection, payment.vendor_id).name
    notices.to_retailer(
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
