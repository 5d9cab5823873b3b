"""Who is told of a new order, and what each of them sees of it."""

from datetime import datetime

import core.replies.packer
import core.replies.vendor
from core.ledger import Account
from core.messages import Notice
from core.orders import Quote
from core.permissions import Act
from workers.handlers.notices import Notices


def tell_vendor(
    notices: Notices,
    secret: str,
    cause: str,
    *,
    vendor_id: int,
    order_id: int,
    order_number: str,
    shop: str,
    quote: Quote,
    account: Account,
    is_accepted: bool = False,
    waits_since: datetime | None = None,
) -> None:
    """A card for those who may see what the shop owes; the goods alone for those who only accept and pack.
    Who brings the goods hears of them when they leave."""

    def card(language: str) -> Notice:
        if is_accepted:
            return core.replies.vendor.accepted_at_once(
                language, order_number=order_number, shop=shop, quote=quote, account=account
            )
        return core.replies.vendor.order_card(
            language,
            secret,
            order_id=order_id,
            order_number=order_number,
            shop=shop,
            quote=quote,
            account=account,
            waits_since=waits_since,
        )

    def goods(language: str) -> Notice:
        return core.replies.packer.order_card(
            language, order_number=order_number, shop=shop, quote=quote, is_accepted=is_accepted
        )

    notices.to_vendor(vendor_id, cause, card, act=Act.SEE_ACCOUNTS)
    notices.to_vendor(vendor_id, cause, goods, act=Act.ACCEPT, but_not=Act.SEE_ACCOUNTS)
