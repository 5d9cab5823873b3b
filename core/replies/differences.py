"""What is different from an order: lines that go in less, at another price, as other goods, or not at all."""

from collections.abc import Mapping
from typing import TypeAlias

from core.messages import Listing
from core.money import number, rupees
from core.orders import Quote, QuoteLine
from core.replies.listing import listed
from core.replies.texts import mark, say
from core.revisions import as_said

# Lines by the number of the line of the order that each stands for.
Lines: TypeAlias = Mapping[int, QuoteLine]

# A notice that goes as a template has little room.
SHOWN_MAX = 6


def lines(language: str, ordered: Quote, now: Lines) -> Listing:
    """A line for each that is not ``now`` as it was ordered."""
    said = [
        _line(language, line, now.get(at))
        for at, line in enumerate(ordered.lines, start=1)
        if at not in now or not _is_same(line, now[at])
    ]
    return listed(language, said, more=mark("…and {count} more lines"), most=SHOWN_MAX)


def _is_same(line: QuoteLine, now: QuoteLine) -> bool:
    return (now.offer.vendor_product_id, now.offer.price, now.quantity) == (
        line.offer.vendor_product_id,
        line.offer.price,
        line.quantity,
    )


def _line(language: str, line: QuoteLine, now: QuoteLine | None) -> str:
    if now is None:
        return say(language, "• {name}: does not come", name=line.offer.name)
    if now.offer.vendor_product_id != line.offer.vendor_product_id:
        return say(
            language,
            "• {name} {quantity} at {price}/{unit} instead of {other}",
            name=now.offer.name,
            quantity=f"{number(now.wish.quantity)} {now.wish.unit}",
            price=rupees(now.offer.price),
            unit=now.offer.unit,
            other=line.offer.name,
        )
    changed = []
    if now.quantity != line.quantity:
        changed.append(_instead_of(language, *_quantities(line, now)))
    if now.offer.price != line.offer.price:
        prices = (f"{rupees(one.offer.price)}/{one.offer.unit}" for one in (now, line))
        changed.append(_instead_of(language, *prices))
    return f"• {line.offer.name}: {', '.join(changed)}"


def _instead_of(language: str, now: str, before: str) -> str:
    return say(language, "{now} instead of {before}", now=now, before=before)


def _quantities(line: QuoteLine, now: QuoteLine) -> tuple[str, str]:
    """Both in the same unit: as it was ordered, where that comes out even."""
    said = as_said(line, now.quantity)
    before = line.wish
    if said.unit != before.unit:
        return (
            f"{number(now.quantity)} {line.offer.unit}",
            f"{number(line.quantity)} {line.offer.unit}",
        )
    return f"{number(said.quantity)} {said.unit}", f"{number(before.quantity)} {before.unit}"
