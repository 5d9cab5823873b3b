"""What goods cost and whether there are any: told, and nothing ordered by it."""

from collections.abc import Sequence
from decimal import Decimal

from core.messages import Listing, Reply
from core.money import number, rupees
from core.orders import Offer
from core.replies.listing import bubble, in_a_row, listed, quoted
from core.replies.texts import mark, say
from core.understanding.products import Product

SHOWN_MAX = 8


def prices(
    language: str,
    offers: Sequence[tuple[Offer, Decimal | None]],
    *,
    more: int,
    not_found: Sequence[str],
) -> Reply:
    """``offers`` with what is on hand of each, ``None`` where nobody counts."""
    rows = [_row(language, offer, on_hand) for offer, on_hand in offers]
    more_text = mark("…and {count} more: write more of the name")
    return bubble(
        listed(language, rows, more=more_text, hidden=more),
        _not_found(language, not_found),
        _how_to_order(language, [offer for offer, _ in offers]),
    )


def ask_which(language: str, texts: Sequence[str]) -> Reply:
    """No goods were named, or none that are sold."""
    return bubble(
        _not_found(language, texts),
        say(language, "The price of what? Write for example: rate cheeni"),
    )


def _not_found(language: str, texts: Sequence[str]) -> Listing:
    rows = [say(language, "“{text}”: not found here", text=quoted(text)) for text in texts]
    return listed(language, rows, most=SHOWN_MAX)


def nothing_ordered(language: str, products: Sequence[Product]) -> Reply:
    """After a yes to a price."""
    return Reply(
        say(
            language,
            "That was only the price, nothing is ordered. How much of {names}? For example: 2 {unit}",
            names=in_a_row(language, [product.name for product in products]),
            unit=products[0].unit,
        )
    )


def only_priced(language: str) -> Reply:
    """After a yes to no price, where he has no draft."""
    return Reply(
        say(
            language,
            "That was only a question about a price, nothing is ordered."
            " To order, write goods and how much: 2 kg cheeni",
        )
    )


def still_there(language: str, *, is_whole: bool) -> str:
    """The same above his draft, which can be confirmed where it ``is_whole``."""
    if not is_whole:
        return say(
            language,
            "That was only a question about a price, nothing is ordered. Your list is still here:",
        )
    return say(
        language,
        "That was only a question about a price, nothing is ordered."
        " Your list is still here. To order it, write: confirm",
    )


def little_left(language: str, short: Sequence[tuple[Offer, Decimal]]) -> list[str]:
    return [
        say(
            language,
            "{name}: only {available} {unit} left",
            name=offer.name,
            available=number(on_hand),
            unit=offer.unit,
        )
        for offer, on_hand in short
    ]


def tax(language: str, offer: Offer) -> str:
    """Whether the rate that is told is with its tax; empty where there is none."""
    if not offer.gst_rate:
        return ""
    if offer.price_includes_gst:
        return say(language, "GST included")
    return say(language, "plus {rate} % GST", rate=number(offer.gst_rate))


def _row(language: str, offer: Offer, on_hand: Decimal | None) -> str:
    stock = (
        say(language, "available")
        if on_hand is None
        else say(language, "{quantity} {unit} in stock", quantity=number(on_hand), unit=offer.unit)
        if on_hand > 0
        else say(language, "none left")
    )
    packs = [
        f"{pack} = {number(size)} {offer.unit}" for pack, size in sorted(offer.pack_sizes.items())
    ]
    mrp = [say(language, "MRP {mrp}", mrp=rupees(offer.mrp))] if offer.mrp is not None else []
    price = f"{rupees(offer.price)}/{offer.unit}"
    return f"• {offer.name}: " + ", ".join(
        filter(None, [price, tax(language, offer), *mrp, *packs[:2], stock])
    )


def _how_to_order(language: str, offers: Sequence[Offer]) -> str:
    if len(offers) == 1:
        return say(language, "To order, write how much: 5 {unit}", unit=offers[0].unit)
    return say(language, "To order, write which and how much.")
