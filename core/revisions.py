"""What becomes of an order that the vendor cannot send as it was ordered: which lines change, and for which
of them the shop has to be asked."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TypeAlias

from core.money import to_paise
from core.orders import GRAM, Offer, Quote, QuoteLine, Wish, added_up, in_product_unit, priced


@dataclass(frozen=True, slots=True)
class Change:
    """A line in another quantity or at another price; ``None`` leaves either as it was ordered.

    ``quantity`` is in the product's own unit, 0 where there is nothing of it. ``price`` is of one such
    unit, in rupees, with the tax in it where the line's price has it.
    """

    quantity: Decimal | None = None
    price: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Substitute:
    """Other goods in the place of a line. ``offer`` has the price that is asked for them."""

    offer: Offer
    wish: Wish


# By the number of the line of the order, counted from 1.
Changes: TypeAlias = Mapping[int, Change | Substitute]


@dataclass(frozen=True, slots=True)
class Changed:
    """``lines`` as they would be, by the number of the line of the order that each stands for; one that
    goes is not there. To those of ``disputed`` the shop has not agreed."""

    lines: Mapping[int, QuoteLine]
    disputed: frozenset[int]

    @property
    def quote(self) -> Quote:
        return added_up(self.lines.values())

    @property
    def undisputed(self) -> Quote:
        return added_up(line for number, line in self.lines.items() if number not in self.disputed)


def changed(ordered: Quote, changes: Changes, *, between_states: bool) -> Changed:
    """The order's lines with these changes, at the prices and tax rates of the order.

    Less of a line or a lower price needs nobody's consent. More of it, a higher price and other goods do.
    """
    numbers = range(1, len(ordered.lines) + 1)
    assert changes.keys() <= set(numbers), f"lines that the order does not have: {changes.keys()}"
    lines, disputed = {}, set()
    for number, line in enumerate(ordered.lines, start=1):
        change = changes.get(number, Change())
        becomes = (
            _instead(change, between_states=between_states)
            if isinstance(change, Substitute)
            else _otherwise(line, change, between_states=between_states)
        )
        if becomes.quantity <= 0:
            continue
        lines[number] = becomes
        if (
            isinstance(change, Substitute)
            or becomes.offer.price > line.offer.price
            or becomes.quantity > line.quantity
        ):
            disputed.add(number)
    return Changed(lines, frozenset(disputed))


def _instead(substitute: Substitute, *, between_states: bool) -> QuoteLine:
    offer, wish = substitute.offer, substitute.wish
    quantity = in_product_unit(offer, wish.quantity, wish.unit)
    assert quantity is not None, f"no conversion from {wish.unit} to {offer.unit}"
    return priced(
        replace(offer, price=to_paise(offer.price)), wish, quantity, between_states=between_states
    )


def _otherwise(line: QuoteLine, change: Change, *, between_states: bool) -> QuoteLine:
    if change == Change():
        return line
    quantity = line.quantity if change.quantity is None else change.quantity.quantize(GRAM)
    price = line.offer.price if change.price is None else to_paise(change.price)
    return priced(
        replace(line.offer, price=price),
        as_said(line, quantity),
        quantity,
        between_states=between_states,
    )


def as_said(line: QuoteLine, quantity: Decimal) -> Wish:
    """In the unit in which it was ordered, where that comes out even: 1 bori of 2, but 30 kg of 50."""
    if quantity == line.quantity:
        return line.wish
    said = line.wish.quantity * quantity / line.quantity
    if said == said.to_integral_value():
        return replace(line.wish, quantity=said.to_integral_value())
    return Wish(line.wish.vendor_product_id, quantity, line.offer.unit)
