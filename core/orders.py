"""From lines of an order to a priced quote, and which step may follow which."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from typing import Protocol

from core.gst import Amounts, bill_amounts, line_amounts

# Quantities are kept in thousandths.
GRAM = Decimal("0.001")

# Rupees: one crore.
TOTAL_MAX = Decimal(10_000_000)


@dataclass(frozen=True, slots=True)
class Offer:
    """What a vendor asks for a product today.

    ``pack_sizes`` says how many of ``unit`` a pack of his holds: ``{"bag": 25}``. ``gst_rate`` is per
    cent, zero where the vendor charges none.
    """

    vendor_product_id: int
    name: str
    sku: str
    hsn_code: str
    unit: str
    price: Decimal
    price_includes_gst: bool
    gst_rate: Decimal
    pack_sizes: Mapping[str, Decimal]
    mrp: Decimal | None = None


class Packed(Protocol):
    """Goods that are counted in a unit and held in packs of so many of it."""

    @property
    def unit(self) -> str: ...

    @property
    def pack_sizes(self) -> Mapping[str, Decimal]: ...


@dataclass(frozen=True, slots=True)
class Wish:
    """One line as somebody wants it: so many of this unit."""

    vendor_product_id: int
    quantity: Decimal
    unit: str


@dataclass(frozen=True, slots=True)
class QuoteLine:
    """A wish with its price. ``quantity`` is in the product's own unit."""

    offer: Offer
    wish: Wish
    quantity: Decimal
    amounts: Amounts


@dataclass(frozen=True, slots=True)
class Quote:
    lines: tuple[QuoteLine, ...]
    amounts: Amounts

    @property
    def total(self) -> Decimal:
        return self.amounts.total


def in_product_unit(goods: Packed, quantity: Decimal, unit: str) -> Decimal | None:
    """``quantity`` of ``unit`` counted in the product's own unit; ``None`` when nobody has said how.

    A unit without a conversion is a question to the vendor, never a guess.
    """
    if unit == goods.unit:
        factor = Decimal(1)
    elif unit in goods.pack_sizes:
        factor = goods.pack_sizes[unit]
    elif (unit, goods.unit) in _METRIC:
        factor = _METRIC[unit, goods.unit]
    else:
        return None
    return (quantity * factor).quantize(GRAM, rounding=ROUND_HALF_UP)


def units_of(unit: str, packs: Iterable[str]) -> frozenset[str]:
    """The units that a product counted in ``unit`` can be ordered in."""
    return frozenset({unit, *packs, *(smaller for smaller, of in _METRIC if of == unit)})


def quote(wishes: Sequence[Wish], offers: Mapping[int, Offer], *, between_states: bool) -> Quote:
    """Price the wishes at the present offers. Every wish's unit must have a conversion."""
    lines = []
    for wish in wishes:
        offer = offers[wish.vendor_product_id]
        quantity = in_product_unit(offer, wish.quantity, wish.unit)
        assert quantity is not None, f"no conversion from {wish.unit} to {offer.unit}"
        lines.append(priced(offer, wish, quantity, between_states=between_states))
    return added_up(lines)


def priced(offer: Offer, wish: Wish, quantity: Decimal, *, between_states: bool) -> QuoteLine:
    """A line of ``quantity`` in the product's own unit, whatever was wished for."""
    amounts = line_amounts(
        quantity,
        offer.price,
        price_includes_gst=offer.price_includes_gst,
        rate=offer.gst_rate,
        between_states=between_states,
    )
    return QuoteLine(offer, wish, quantity, amounts)


def added_up(lines: Iterable[QuoteLine]) -> Quote:
    every = tuple(lines)
    return Quote(every, bill_amounts(line.amounts for line in every))


@dataclass(frozen=True, slots=True)
class MoreThanOrdered:
    """More of a line was loaded than was ordered: that needs the shop's consent."""

    name: str
    ordered: Decimal
    unit: str


class NothingLoaded:
    """A van that left empty has sent nothing."""


def as_loaded(
    ordered: Quote,
    quantities: Mapping[int, Decimal],
    gst_rates: Mapping[int, Decimal],
    *,
    between_states: bool,
) -> Quote | MoreThanOrdered | NothingLoaded:
    """What leaves the shop, priced as it was ordered and taxed by the rates of the day.

    ``quantities`` are of lines by their number, counted from 1, in the product's own unit; a line that
    is not there went as ordered, one with 0 stayed. ``gst_rates`` are per cent by vendor product.
    """
    lines = []
    for number, line in enumerate(ordered.lines, start=1):
        quantity = quantities.get(number, line.quantity)
        if quantity > line.quantity:
            return MoreThanOrdered(line.offer.name, line.quantity, line.offer.unit)
        if quantity <= 0:
            continue
        offer = replace(
            line.offer, gst_rate=gst_rates.get(line.offer.vendor_product_id, line.offer.gst_rate)
        )
        lines.append(priced(offer, line.wish, quantity, between_states=between_states))
    loaded = added_up(lines)
    return loaded if loaded.total > 0 else NothingLoaded()


def can_be_ordered(priced: Quote) -> bool:
    """Whether this is an order: something of everything, and no slip of the finger."""
    return 0 < priced.total <= TOTAL_MAX and all(line.quantity > 0 for line in priced.lines)


# Which states an order may be in for a step; db.orders.move() asks for it again. Cancelling a
# dispatched order cancels its bill: the goods never moved.
STATES_BEFORE = {
    "ACCEPTED": ("PLACED",),
    "REJECTED": ("PLACED", "ACCEPTED"),
    "EXPIRED": ("PLACED",),
    "CANCELLED": ("PLACED", "ACCEPTED", "DISPATCHED"),
    "DISPATCHED": ("ACCEPTED",),
    "DELIVERED": ("DISPATCHED",),
    "REVISED": ("PLACED", "ACCEPTED"),
}

_METRIC = {
    ("g", "kg"): Decimal("0.001"),
    ("quintal", "kg"): Decimal(100),
    ("ml", "l"): Decimal("0.001"),
    ("dozen", "pcs"): Decimal(12),
}
