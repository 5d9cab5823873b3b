"""What the other party is told. Each notice has a cause of its own, so that it is queued once."""

from collections.abc import Callable

import core.replies.retailer
import core.replies.vendor
import db.conversations
from core.messages import Reply
from core.orders import Quote
from core.replies.retailer import Account
from db.rows import Row
from workers.handlers.turn import Turn, language_of


def order_placed(
    turn: Turn,
    *,
    vendor_id: int,
    order: Row,
    shop_name: str,
    quote: Quote,
    account: Account,
) -> None:
    """The card on which the vendor accepts or rejects."""
    for conversation in db.conversations.of_vendor(turn.connection, vendor_id):
        card = core.replies.vendor.order_card(
            language_of(conversation),
            turn.secret,
            order_id=order.id,
            order_number=order.order_number,
            shop=shop_name,
            quote=quote,
            account=account,
        )
        turn.queue(conversation.id, card, cause=f"order {order.id} placed, to {conversation.id}")


def payment_claimed(turn: Turn, *, vendor_id: int, payment: Row, shop_name: str) -> None:
    """The card on which the vendor says whether it arrived."""
    for conversation in db.conversations.of_vendor(turn.connection, vendor_id):
        card = core.replies.vendor.payment_card(
            language_of(conversation),
            turn.secret,
            payment_id=payment.id,
            payment_number=payment.payment_number,
            shop=shop_name,
            amount=payment.amount,
            method=payment.payment_method,
            transaction_id=payment.transaction_id,
        )
        turn.queue(
            conversation.id, card, cause=f"payment {payment.id} claimed, to {conversation.id}"
        )


def to_retailer(turn: Turn, retailer_id: int, cause: str, text: Callable[[str], Reply]) -> None:
    """Tell every phone of the shop, each in its language. ``text`` makes the reply for a language."""
    for conversation in db.conversations.of_retailer(turn.connection, retailer_id):
        turn.queue(
            conversation.id,
            text(language_of(conversation)),
            cause=f"{cause}, to {conversation.id}",
        )
