"""What stands against a basket, so that a shop asks its wholesaler for it."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from core.money import ZERO
from core.orders import Quote
from core.stock import ShortLine


@dataclass(frozen=True, slots=True)
class Against:
    """``over`` is by how much the basket exceeds the credit that is left, in rupees; ``short`` is of what
    there is not enough."""

    is_blocked: bool
    over: Decimal
    short: tuple[ShortLine, ...]

    @property
    def reason(self) -> Literal["OVER_LIMIT", "SHORT", "BLOCKED"] | None:
        """The first thing to be put right; ``None`` where nothing stands against it."""
        if self.is_blocked:
            return "BLOCKED"
        if self.short:
            return "SHORT"
        return "OVER_LIMIT" if self.over else None


def against(
    quote: Quote, *, is_blocked: bool, available: Decimal, on_hand: Mapping[int, Decimal]
) -> Against:
    """``available`` is the credit that is left; ``on_hand`` has only goods that are counted."""
    wanted: dict[int, Decimal] = {}
    offers = {line.offer.vendor_product_id: line.offer for line in quote.lines}
    for line in quote.lines:
        product_id = line.offer.vendor_product_id
        wanted[product_id] = wanted.get(product_id, Decimal(0)) + line.quantity
    return Against(
        is_blocked,
        max(quote.total - available, ZERO),
        tuple(
            ShortLine(offers[one].name, quantity, on_hand[one], offers[one].unit)
            for one, quantity in wanted.items()
            if one in on_hand and on_hand[one] < quantity
        ),
    )
