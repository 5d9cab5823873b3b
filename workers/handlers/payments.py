"""The vendor's word on a payment: into the books, or not received."""

import core.replies.payments
import core.replies.vendor
import db.ledger
import db.locks
import db.payments
import db.people
from core.messages import Reply
from workers.handlers import allocation
from workers.handlers.turn import Turn


def decide(turn: Turn, vendor_id: int, payment_id: int, is_received: bool) -> Reply:
    """Confirm or refuse a claim, once; whoever comes second is told what was decided.

    Locks in the system's order: orders that may be paid, account, payment.
    """
    connection = turn.connection
    claim = db.payments.find(connection, payment_id, vendor_id)
    if claim is None:
        return core.replies.vendor.no_payment_waiting(turn.language)
    payable = db.locks.unpaid_orders(connection, claim.retailer_id, vendor_id)
    account = db.locks.account(connection, claim.retailer_id, vendor_id)
    payment = db.locks.payment(connection, payment_id)
    shop_name = db.people.retailer(connection, payment.retailer_id).shop_name
    vendor_name = db.people.vendor(connection, vendor_id).name

    is_news = payment.status == "PENDING"
    balance = account.balance
    status = payment.status
    if is_news:
        status = "CONFIRMED" if is_received else "REJECTED"
        db.payments.decide(connection, payment_id, status, turn.person.user_id, turn.now)
        if is_received:
            entry = db.ledger.post(
                connection,
                retailer_id=payment.retailer_id,
                vendor_id=vendor_id,
                transaction_type="PAYMENT_DEBIT",
                amount=payment.amount,
                key=f"payment:{payment_id}:debit",
                effective_at=payment.created_at,
                payment_id=payment_id,
            )
            balance = entry.running_balance
            allocation.allocate(connection, payment.retailer_id, vendor_id, payable, turn.now)
            turn.notices.to_retailer(
                payment.retailer_id,
                f"payment {payment_id} CONFIRMED",
                lambda language: core.replies.payments.confirmed(
                    language,
                    vendor_name=vendor_name,
                    amount=payment.amount,
                    payment_number=payment.payment_number,
                    ledger_number=entry.ledger_number,
                    balance=entry.running_balance,
                ),
            )
        else:
            turn.notices.to_retailer(
                payment.retailer_id,
                f"payment {payment_id} REJECTED",
                lambda language: core.replies.payments.refused(
                    language,
                    vendor_name=vendor_name,
                    amount=payment.amount,
                    payment_number=payment.payment_number,
                ),
            )
    return core.replies.vendor.payment_decided(
        turn.language,
        payment_number=payment.payment_number,
        shop=shop_name,
        amount=payment.amount,
        status=status,
        balance=balance,
        is_news=is_news,
    )
