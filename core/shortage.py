"""Where stock or credit do not suffice for an order: what can go now, and what the rest would take."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_DOWN, Decimal

from core.orders import Offer, Quote, Wish, in_product_unit

# Goods that are weighed or poured may go in parts of a unit.
_IN_PARTS = frozenset(["kg", "g", "l", "ml", "quintal"])
GRAM = Decimal("0.001")


@dataclass(frozen=True, slots=True)
class Possible:
    """``wishes`` are what can go, cut to stock and credit; ``missing`` is what has to be paid before all
    that is in stock can go, in rupees."""

    wishes: tuple[Wish, ...]
    total: Decimal
    missing: Decimal


def what_can_go(
    wishes: Sequence[Wish],
    offers: Mapping[int, Offer],
    stock: Mapping[int, Decimal],
    available: Decimal,
    price: Callable[[Sequence[Wish]], Quote],
) -> Possible:
    """``stock`` holds only goods that are counted, in their own unit; ``available`` is the credit that is
    left. Lines are taken in their order, so what he named first goes first."""
    in_stock = tuple(
        kept for wish in wishes if (kept := _within_stock(wish, offers, stock)) is not None
    )
    total = price(in_stock).total if in_stock else Decimal(0)
    if total <= available:
        return Possible(in_stock, total, Decimal(0))
    chosen: tuple[Wish, ...] = ()
    for wish in in_stock:
        most = _most_that_fits(chosen, wish, available, price)
        if most is not None:
            chosen = (*chosen, most)
    total_chosen = price(chosen).total if chosen else Decimal(0)
    return Possible(chosen, total_chosen, total - max(available, Decimal(0)))


def _within_stock(
    wish: Wish, offers: Mapping[int, Offer], stock: Mapping[int, Decimal]
) -> Wish | None:
    offer = offers[wish.vendor_product_id]
    on_hand = stock.get(wish.vendor_product_id)
    wanted = in_product_unit(offer, wish.quantity, wish.unit)
    if on_hand is None or wanted is None or wanted <= on_hand:
        return wish
    size = in_product_unit(offer, Decimal(1), wish.unit) or Decimal(1)
    quantity = _rounded_down(on_hand / size, wish.unit)
    return replace(wish, quantity=quantity) if quantity > 0 else None


def _most_that_fits(
    chosen: tuple[Wish, ...],
    wish: Wish,
    available: Decimal,
    price: Callable[[Sequence[Wish]], Quote],
) -> Wish | None:
    """All of the line, or as many whole units of it as the credit still allows."""
    if price((*chosen, wish)).total <= available:
        return wish
    low, high = 0, int(wish.quantity)
    while low < high:
        middle = (low + high + 1) // 2
        part = replace(wish, quantity=Decimal(middle))
        if price((*chosen, part)).total <= available:
            low = middle
        else:
            high = middle - 1
    return replace(wish, quantity=Decimal(low)) if low else None


def _rounded_down(quantity: Decimal, unit: str) -> Decimal:
    return quantity.quantize(GRAM if unit in _IN_PARTS else Decimal(1), rounding=ROUND_DOWN)
