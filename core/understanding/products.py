"""What the understanding knows of a product."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from core.understanding.packs import Pack

# Sold by weight or volume, as much as somebody wants.
_WEIGHED = frozenset(["kg", "g", "l", "quintal"])


@dataclass(frozen=True, slots=True)
class Product:
    """``names`` are its full name and everything else it is called. ``units`` are those that it can be
    ordered in; ``None`` where nobody has said, and then any is taken. ``prices`` are what a pack may be
    asked for by: "10 wala"."""

    vendor_product_id: int
    name: str
    unit: str
    units: frozenset[str] | None
    names: tuple[str, ...]
    sku: str = ""
    brand: str = ""
    category: str = ""
    sub_category: str = ""
    pack: Pack | None = None
    prices: frozenset[Decimal] = frozenset()
    pack_sizes: Mapping[str, Decimal] = field(default_factory=dict, compare=False, hash=False)

    @property
    def is_loose(self) -> bool:
        return self.unit in _WEIGHED
