"""What a vendor changes of his goods by chat: a rate as he says it, a stock as he counts it.

Both are said in his packs as often as in the unit that the product is counted in: "rate chawal bori 2100",
"stock chawal 40 bori". A pack that nobody knows is a question to him, never a guess.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum, auto

import core.orders
from core.money import to_paise
from core.understanding import vocabulary
from core.understanding.packs import Pack, amount
from core.understanding.units_of_sale import PIECES, by_known_names

# Rupees: one crore.
PRICE_MAX = Decimal(10_000_000)
STOCK_MAX = Decimal(100_000_000)
# A rate that goes further up or down than this share is asked about: it may be a slip of the finger.
UNASKED_CHANGE_MAX = Decimal("0.20")
DOZEN = Decimal(12)


@dataclass(frozen=True, slots=True)
class Goods:
    """A vendor's product as it is now. ``price`` is of one ``unit``, in rupees; ``pack`` is what is in one
    unit of packed goods, ``pack_sizes`` how many units his packs hold. ``stock`` is what is on hand with
    what is ``reserved`` for orders, and ``None`` where nobody counts."""

    vendor_product_id: int
    name: str
    unit: str
    price: Decimal
    price_includes_gst: bool = False
    mrp: Decimal | None = None
    pack: Pack | None = None
    pack_sizes: Mapping[str, Decimal] = field(default_factory=dict)
    stock: Decimal | None = None
    reserved: Decimal = Decimal(0)
    is_on_sale: bool = True

    @property
    def available(self) -> Decimal | None:
        """What can still be ordered; ``None`` where nobody counts."""
        return None if self.stock is None else self.stock - self.reserved


@dataclass(frozen=True, slots=True)
class HeldFor:
    """An open order that holds goods: so much of the product's unit."""

    order_id: int
    order_number: str
    status: str
    shop_name: str
    quantity: Decimal


class Fault(Enum):
    """Why a figure is none that can be stored."""

    NOT_ABOVE_ZERO = auto()
    BELOW_ZERO = auto()
    TOO_MUCH = auto()
    # A rate with parts of a paisa.
    TOO_FINE = auto()
    # Part of a packet, or of a thousandth.
    NOT_WHOLE = auto()


@dataclass(frozen=True, slots=True)
class BadFigure:
    fault: Fault


@dataclass(frozen=True, slots=True)
class UnknownUnit:
    """Nobody has said how much of the goods is in such a ``unit``; ``known`` are those that they have."""

    unit: str
    known: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AboveMrp:
    """A ``price`` with GST above the ``mrp`` that is printed on the goods."""

    price: Decimal
    mrp: Decimal


@dataclass(frozen=True, slots=True)
class Rate:
    """``price`` is what is stored, for one unit of the product; ``said`` is what was said for ``per`` such
    units."""

    price: Decimal
    said: Decimal
    per: Decimal

    @property
    def comes_to(self) -> Decimal:
        """What as much as was said costs at the price that is stored."""
        return to_paise(self.price * self.per)

    @property
    def is_exact(self) -> bool:
        """Whether that is what was said. A thirtieth of 1,000 is not whole paise."""
        return self.comes_to == self.said


def rate(
    goods: Goods, said: Decimal, *, quantity: Decimal = Decimal(1), unit: str | None = None
) -> Rate | UnknownUnit | BadFigure | AboveMrp:
    """The price of one unit of the goods, where so much of a unit was said to cost ``said`` rupees:
    "10 kg 420". Without a unit it is the product's own.

    What does not divide to whole paise is rounded to the next paisa.
    """
    if said <= 0 or quantity <= 0:
        return BadFigure(Fault.NOT_ABOVE_ZERO)
    if said > PRICE_MAX or quantity > STOCK_MAX:
        return BadFigure(Fault.TOO_MUCH)
    if said != to_paise(said):
        return BadFigure(Fault.TOO_FINE)
    per = _counted(goods, quantity, unit)
    if per is None:
        return UnknownUnit(unit or goods.unit, units(goods))
    price = to_paise(said / per)
    if price > PRICE_MAX:
        return BadFigure(Fault.TOO_MUCH)
    if price <= 0:
        return BadFigure(Fault.TOO_FINE)
    if goods.price_includes_gst and goods.mrp is not None and price > goods.mrp:
        return AboveMrp(price, goods.mrp)
    return Rate(price, said, per)


def is_surprising(before: Decimal, after: Decimal) -> bool:
    """Whether a rate has moved so far that somebody has to confirm it."""
    return abs(after - before) > before * UNASKED_CHANGE_MAX


def stock(
    goods: Goods, quantity: Decimal, unit: str | None = None
) -> Decimal | UnknownUnit | BadFigure:
    """What was counted, in the unit of the goods; nothing left is a count too."""
    return BadFigure(Fault.BELOW_ZERO) if quantity < 0 else _quantity(goods, quantity, unit)


def received(
    goods: Goods, quantity: Decimal, unit: str | None = None
) -> Decimal | UnknownUnit | BadFigure:
    """What has come in, in the unit of the goods."""
    return BadFigure(Fault.NOT_ABOVE_ZERO) if quantity <= 0 else _quantity(goods, quantity, unit)


def units(goods: Goods) -> tuple[str, ...]:
    """The units that rate and stock can be said in, the product's own first."""
    others = core.orders.units_of(goods.unit, goods.pack_sizes) - {goods.unit}
    return (goods.unit, *sorted(others))


def _quantity(
    goods: Goods, quantity: Decimal, unit: str | None
) -> Decimal | UnknownUnit | BadFigure:
    if quantity > STOCK_MAX:
        return BadFigure(Fault.TOO_MUCH)
    counted = _counted(goods, quantity, unit)
    if counted is None:
        return UnknownUnit(unit or goods.unit, units(goods))
    if counted > STOCK_MAX:
        return BadFigure(Fault.TOO_MUCH)
    # A packet of 10 kg is counted as one; 25 kg are no number of them.
    is_by_size = _of_a_unit(goods, unit) is None
    if counted != round(counted, 0 if is_by_size else 3):
        return BadFigure(Fault.NOT_WHOLE)
    return round(counted, 3)


def _counted(goods: Goods, quantity: Decimal, unit: str | None) -> Decimal | None:
    """So much of a unit in the product's own; ``None`` where nobody has said how."""
    held = _of_a_unit(goods, unit)
    if held is not None:
        return quantity * held
    if unit is None or goods.pack is None:
        return None
    # Ten kilos of what is packed by ten are one packet.
    said, whole = amount(quantity, unit), goods.pack.whole
    return said.value / whole.value if said.kind == whole.kind != "pcs" else None


def _of_a_unit(goods: Goods, unit: str | None) -> Decimal | None:
    """How many of the product's units one of these holds, by its packs and by what everybody knows."""
    if unit is None:
        return Decimal(1)
    held = core.orders.in_product_unit(goods, Decimal(1), unit)
    if held is not None:
        return held
    # His "bori" is a bag, whichever of the two he has written down and whichever he says.
    words = vocabulary.load()
    known = words.units.get(vocabulary.phrase(unit))
    name = unit if known is None else known.name
    if goods.unit in PIECES and name in PIECES:
        return Decimal(1)
    if goods.unit in PIECES and name == "dozen":
        return DOZEN
    sizes = by_known_names(goods.pack_sizes, words)
    return core.orders.in_product_unit(_Packed(goods.unit, sizes), Decimal(1), name)


@dataclass(frozen=True, slots=True)
class _Packed:
    unit: str
    pack_sizes: Mapping[str, Decimal]
