"""What both sides read when a vendor has not answered a shop's request."""

from decimal import Decimal

from core.messages import Reply
from core.money import rupees
from core.replies.texts import say


def lapsed_for_retailer(language: str, *, vendor_name: str, total: Decimal) -> Reply:
    return Reply(
        say(
            language,
            "{vendor} has not answered your request for {total}, so no order was placed. Call him, or"
            " write again what you need.",
            vendor=vendor_name,
            total=rupees(total),
        )
    )


def lapsed_for_vendor(language: str, *, shop: str, total: Decimal) -> Reply:
    return Reply(
        say(
            language,
            "The request of {shop} for {total} is over: no order was placed.",
            shop=shop,
            total=rupees(total),
        )
    )
