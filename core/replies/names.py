"""What is said about the names that shops call goods by."""

from collections.abc import Mapping, Sequence

from core.dialogue.answering import Meaning
from core.messages import Reply
from core.replies.listing import bubble, listed
from core.replies.texts import say
from core.understanding.products import Product

# A chat message has no room for more.
SHOWN_MAX = 20


def remembered(
    language: str, meanings: Sequence[Meaning], products: Mapping[int, Product]
) -> list[str]:
    return [
        say(
            language,
            "Remembered: “{name}” is {product}. To undo: forget {name}",
            name=meaning.name,
            product=products[meaning.vendor_product_id].name,
        )
        for meaning in meanings
    ]


def of_shop(language: str, vendor_name: str, meanings: Sequence[tuple[str, str]]) -> Reply:
    """``meanings``: what the shop says, and the product that it means by it."""
    if not meanings:
        return Reply(
            say(
                language,
                "No names are remembered with {vendor}. When I ask “which one?”, your answer is.",
                vendor=vendor_name,
            )
        )
    return _list(language, [f"“{name}” = {product}" for name, product in meanings], meanings[0][0])


def of_vendor(language: str, meanings: Sequence[tuple[str, str, str | None]]) -> Reply:
    """``meanings``: what is said, the product that is meant, and the one shop that says so, if not all
    do."""
    if not meanings:
        return Reply(say(language, "There are no names yet."))
    everybody = say(language, "all shops")
    rows = [f"“{name}” = {product} ({shop or everybody})" for name, product, shop in meanings]
    return _list(language, rows, meanings[0][0])


def _list(language: str, rows: Sequence[str], example: str) -> Reply:
    return bubble(
        listed(language, rows, most=SHOWN_MAX),
        say(language, "To undo one: forget {name}", name=example),
    )


def forgotten(language: str, name: str) -> Reply:
    return Reply(say(language, "Forgotten: “{name}”.", name=name))


def not_known(language: str, name: str) -> Reply:
    return Reply(say(language, "“{name}” is not among the names. To see them: names", name=name))


def said_by_all(language: str, name: str, product: str) -> Reply:
    return Reply(
        say(
            language,
            "Here all shops mean {product} by “{name}”. For another, write its size or its full name.",
            product=product,
            name=name,
        )
    )
