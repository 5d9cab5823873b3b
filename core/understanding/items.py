"""What somebody named in one breath: goods by their words, with everything that was said about them."""

from dataclasses import dataclass
from decimal import Decimal

from core.understanding.vocabulary import Family, Unit


@dataclass(frozen=True, slots=True)
class Quantity:
    """``value`` is ``None`` for a unit without a number; ``unit`` for a number without a unit."""

    value: Decimal | None
    unit: Unit | None = None
    is_size: bool = False

    @property
    def is_amount(self) -> bool:
        return self.unit is not None and self.unit.family is Family.MEASURE


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that somebody named, as he said it. ``times`` is "4 x 125": count and size."""

    words: tuple[str, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    times: tuple[Decimal, Quantity] | None = None
    hints: tuple[str, ...] = ()
    price_points: tuple[Decimal, ...] = ()
    rates: tuple[Decimal, ...] = ()
    is_unsure: bool = False
    is_loose: bool = False
    is_packed: bool = False
    is_set: bool = False
    # "2 kg x 5"
    is_product: bool = False
    of_each: bool = False
    # "mosquito wala": perhaps one of the maker's that was named before.
    is_variant: bool = False
    # The name as it was written, and everything as it was.
    name: tuple[str, ...] = ()
    text: tuple[str, ...] = ()

    @property
    def has_measure(self) -> bool:
        return bool(self.quantities or self.times or self.is_unsure)

    @property
    def counts(self) -> tuple[Quantity, ...]:
        return tuple(q for q in self.quantities if not q.is_amount)

    @property
    def amounts(self) -> tuple[Quantity, ...]:
        return tuple(q for q in self.quantities if q.is_amount)


@dataclass(frozen=True, slots=True)
class Items:
    wanted: tuple[Item, ...]
    removed: tuple[Item, ...]
