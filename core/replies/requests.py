"""What both sides read when a vendor has not answered a shop's request."""

from decimal import Decimal

from core.messages import Notice
from core.money import rupees
from core.replies import news
from core.replies.texts import say


def lapsed_for_retailer(language: str, *, vendor_name: str, total: Decimal) -> Notice:
    return news.of_vendor(
        say(
            language,
            "{vendor} has not answered your request for {total}, so no order was placed. Call him, or"
            " write again what you need.",
            vendor=vendor_name,
            total=rupees(total),
        ),
        vendor_name=vendor_name,
    )


def lapsed_for_vendor(language: str, *, shop: str, total: Decimal) -> Notice:
    return news.of_shop(
        say(
            language,
            "The request of {shop} for {total} is over: no order was placed.",
            shop=shop,
            total=rupees(total),
        ),
        shop=shop,
    )
