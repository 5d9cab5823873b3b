"""Products by their names, for tests."""

from decimal import Decimal

from core.understanding.packs import pack_in_name
from core.understanding.products import Product


def product(number: int, name: str, *names: str, unit: str = "pkt", **details: object) -> Product:
    packs = {"bag": Decimal(25)} if unit == "kg" else {"carton": Decimal(24)}
    return Product(
        number,
        name,
        unit,
        frozenset({unit, *packs, *(["g"] if unit == "kg" else [])}),
        names,
        sku=f"P{number}",
        pack=None if unit == "kg" else pack_in_name(name),
        pack_sizes=packs,
        **details,  # type: ignore[arg-type]
    )
