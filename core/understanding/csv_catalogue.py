"""A catalogue for the understanding alone, from the rows of a CSV file: no database needed."""

import csv
from collections.abc import Iterable, Iterator
from decimal import Decimal, InvalidOperation

from core.understanding.packs import read_pack
from core.understanding.products import Product

_NAME, _SKUS, _PRICES = "name", ("sku", "code"), ("mrp", "price")


class BadCatalogue(ValueError):
    """The file is no catalogue; says which line and why."""


def products(lines: Iterable[str]) -> Iterator[Product]:
    """The products of a CSV file with a header: ``name`` and ``sku`` (or ``code``) are needed; ``name_hi``,
    ``aliases`` (parted by "|"), ``brand``, ``category``, ``sub_category``, ``unit``, ``pack_size``, ``mrp``,
    ``price`` and ``pack_sizes`` are used where there are. A file without ``pack_sizes`` says nothing of
    units, so every unit is taken.

    Raises:
        BadCatalogue: A column that is needed is missing, or a row cannot be read.
    """
    reader = csv.DictReader(lines)
    header = [(name or "").strip().lstrip("\ufeff") for name in reader.fieldnames or ()]
    reader.fieldnames = header
    sku_column = next((name for name in _SKUS if name in header), None)
    if _NAME not in header or sku_column is None:
        raise BadCatalogue(
            "the first line has to name the columns, with “name” and “sku” among them"
        )
    knows_units = "pack_sizes" in header
    for number, row in enumerate(reader, start=1):
        try:
            yield _product(number, row, sku_column, knows_units=knows_units)
        except (InvalidOperation, ValueError) as problem:
            raise BadCatalogue(f"line {reader.line_num}: {problem}") from problem


def _product(
    number: int, row: dict[str, str | None], sku_column: str, *, knows_units: bool
) -> Product:
    said = {name: (value or "").strip() for name, value in row.items() if isinstance(name, str)}
    if not said[_NAME] or not said[sku_column]:
        raise ValueError("a product has a name and a code")
    unit = said.get("unit") or "pcs"
    pack_sizes = dict(_pack_sizes(said.get("pack_sizes", "")))
    others = (said.get("name_hi", ""), *said.get("aliases", "").split("|"))
    return Product(
        vendor_product_id=number,
        name=said[_NAME],
        unit=unit,
        units=frozenset({unit, "g", *pack_sizes} if unit == "kg" else {unit, *pack_sizes})
        if knows_units
        else None,
        names=tuple(name.strip() for name in others if name.strip()),
        sku=said[sku_column],
        brand=said.get("brand", ""),
        category=said.get("category", ""),
        sub_category=said.get("sub_category", ""),
        pack=read_pack(said.get("pack_size", "")),
        prices=frozenset(Decimal(said[name]) for name in _PRICES if said.get(name)),
        pack_sizes=pack_sizes,
    )


def _pack_sizes(text: str) -> Iterator[tuple[str, Decimal]]:
    """ "bag=50|carton=24"."""
    for part in filter(None, text.split("|")):
        name, _, size = part.partition("=")
        yield name.strip(), Decimal(size)
