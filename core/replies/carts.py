"""What is told about a cart from the catalogue on his phone."""

from collections.abc import Sequence
from decimal import Decimal

from core.messages import Reply
from core.money import rupees
from core.orders import Offer
from core.replies.prices import tax
from core.replies.texts import say


def shown_otherwise(language: str, changes: Sequence[tuple[Offer, Decimal]]) -> list[str]:
    """``changes``: goods at our rate, and the price that his phone showed."""
    return [
        ", ".join(
            filter(
                None,
                [
                    say(
                        language,
                        "{name}: your phone showed {shown}, the rate is {now} per {unit}",
                        name=offer.name,
                        shown=rupees(shown),
                        now=rupees(offer.price),
                        unit=offer.unit,
                    ),
                    tax(language, offer),
                ],
            )
        )
        for offer, shown in changes
    ]


def unreadable(language: str, count: int | None) -> list[str]:
    """``None`` where all of the cart could not be read."""
    if count is None:
        return [
            say(language, "Your list from the catalogue could not be read, only what you wrote.")
        ]
    if count == 0:
        return []
    if count == 1:
        return [say(language, "One item of your list could not be read. Please write it.")]
    return [
        say(
            language,
            "{count} items of your list could not be read. Please write them.",
            count=count,
        )
    ]


def nothing_to_read(language: str) -> Reply:
    return Reply(
        say(
            language,
            "Your list from the catalogue has come, but nothing in it could be read. Please send it again, or"
            " write what you need, for example: 2 bori chawal",
        )
    )
