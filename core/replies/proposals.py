"""What both sides read when nobody has answered a proposal."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from core.messages import Notice
from core.money import rupees
from core.replies import news
from core.replies.listing import in_a_row
from core.replies.texts import say


@dataclass(frozen=True, slots=True)
class Lapsed:
    """An order that goes without some goods. ``new_number`` and ``total`` are of the one in its place,
    ``None`` where nothing was left."""

    order_number: str
    left_out: Sequence[str]
    new_number: str | None
    total: Decimal | None


def lapsed_for_retailer(language: str, lapsed: Lapsed, *, vendor_name: str) -> Notice:
    if lapsed.new_number is None or lapsed.total is None:
        return news.of_vendor(
            say(
                language,
                "{vendor} had no answer about order #{number}, and nothing else was in it: it is closed"
                " and nothing is owed for it. Write again what you need.",
                vendor=vendor_name,
                number=lapsed.order_number,
            ),
            vendor_name=vendor_name,
        )
    return news.of_vendor(
        say(
            language,
            "{vendor} had no answer about order #{number}, so it goes without {goods}: accepted as"
            " #{new_number}, {total}.",
            vendor=vendor_name,
            number=lapsed.order_number,
            goods=in_a_row(language, lapsed.left_out),
            new_number=lapsed.new_number,
            total=rupees(lapsed.total),
        ),
        vendor_name=vendor_name,
    )


def taken_back(language: str, order_numbers: Sequence[str]) -> str:
    """To the wholesaler who accepts what he had asked the shops about."""
    return say(
        language,
        "What the shop was asked about {numbers} is taken back: it goes as it was ordered.",
        numbers=in_a_row(language, [f"#{number}" for number in order_numbers]),
    )


def lapsed_for_vendor(language: str, lapsed: Lapsed, *, shop: str) -> Notice:
    if lapsed.new_number is None or lapsed.total is None:
        return news.of_shop(
            say(
                language,
                "{shop} did not answer about order #{number}, and nothing else was in it: it is closed.",
                shop=shop,
                number=lapsed.order_number,
            ),
            shop=shop,
        )
    return news.of_shop(
        say(
            language,
            "{shop} did not answer about order #{number}: send it without {goods}, as #{new_number},"
            " {total}.",
            shop=shop,
            number=lapsed.order_number,
            goods=in_a_row(language, lapsed.left_out),
            new_number=lapsed.new_number,
            total=rupees(lapsed.total),
        ),
        shop=shop,
    )
