"""Goods as a file has them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

COLUMNS = (
    "sku",
    "name",
    "name_hi",
    "brand",
    "category",
    "sub_category",
    "unit",
    "pack_size",
    "hsn_code",
    "gst_rate",
    "mrp",
    "price",
    "price_includes_gst",
    "stock",
    "pack_sizes",
    "aliases",
)
# Without them nothing can be sold and billed; every other column may be missing.
REQUIRED = ("sku", "name", "unit", "hsn_code", "gst_rate", "price")

# The names of units that everything is counted, priced and packed in.
UNITS = (
    *("kg", "g", "l", "ml", "quintal"),
    *("pcs", "pkt", "btl", "jar", "can", "pouch", "tin", "tray"),
    *("dozen", "carton", "box", "bag", "strip", "bundle"),
)


@dataclass(frozen=True, slots=True)
class Goods:
    """One row of the file.

    ``unit`` is what price and stock are counted in; ``pack_size`` is what is in one of them, ``8x250 ml``,
    and empty for loose goods. ``pack_sizes`` are how many units the vendor's packs hold: ``{"bag": 50}``.
    ``gst_rate`` is per cent and only ``None`` where the database knows none; ``stock`` is ``None`` where
    nobody counts.
    """

    sku: str
    name: str
    unit: str
    hsn_code: str
    gst_rate: Decimal | None
    price: Decimal
    name_hi: str = ""
    brand: str = ""
    category: str = ""
    sub_category: str = ""
    pack_size: str = ""
    mrp: Decimal | None = None
    price_includes_gst: bool = False
    stock: Decimal | None = None
    pack_sizes: Mapping[str, Decimal] = field(default_factory=dict)
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CatalogueFile:
    """A file without a fault. ``goods`` are by line number, ``columns`` those that the file has: of the
    others it says nothing."""

    goods: Mapping[int, Goods]
    columns: frozenset[str]
