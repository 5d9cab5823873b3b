"""A catalogue for the understanding alone, from a CSV file: no database needed.

It is read as an import reads it (core/catalogue_file), but for what is not understood: columns that are
not known are passed over, most may be missing, and units may have any name.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from core import notation
from core.catalogue_file import packs, reading
from core.errors import UnreadableFile
from core.orders import units_of
from core.understanding import vocabulary
from core.understanding.packs import read_pack
from core.understanding.products import Product
from core.understanding.units_of_sale import by_known_names

_REQUIRED = ("name", "sku")
_PRICES = ("mrp", "price")


def products(content: bytes) -> Iterator[Product]:
    """The products of a file with ``name`` and ``sku``; the other columns are used where there are. A file
    without ``pack_sizes`` says nothing of units, so every unit is taken.

    Raises UnreadableFile, with the line, where a column is missing or a row cannot be read.
    """
    rows = reading.read_any(content)
    if not rows.columns.issuperset(_REQUIRED):
        raise UnreadableFile(
            "the first line has to name the columns, with “name” and “sku” among them"
        )
    knows_units = "pack_sizes" in rows.columns
    for number, row in enumerate(rows.rows, start=1):
        try:
            yield _product(number, row.cells, knows_units=knows_units)
        except ValueError as problem:
            raise UnreadableFile(f"line {row.line}: {problem}") from problem


def _product(number: int, cells: Mapping[str, str], *, knows_units: bool) -> Product:
    if not all(cells[column] for column in _REQUIRED):
        raise ValueError("a product has a name and a code")
    unit = cells.get("unit") or "pcs"
    pack_sizes = dict(_pack_sizes(cells.get("pack_sizes", "")))
    names = (cells.get("name_hi", ""), *reading.parts(cells.get("aliases", "")))
    return Product(
        vendor_product_id=number,
        name=cells["name"],
        unit=unit,
        units=units_of(unit, pack_sizes) if knows_units else None,
        names=tuple(filter(None, names)),
        sku=cells["sku"],
        brand=cells.get("brand", ""),
        category=cells.get("category", ""),
        sub_category=cells.get("sub_category", ""),
        pack=read_pack(cells.get("pack_size", "")),
        prices=frozenset(_price(cells[column]) for column in _PRICES if cells.get(column)),
        pack_sizes=by_known_names(pack_sizes, vocabulary.load()),
    )


def _price(text: str) -> Decimal:
    price = notation.amount(text)
    if price is None:
        raise ValueError(f"the price “{text}” is none; write 1,234.50")
    return price


def _pack_sizes(text: str) -> Iterator[tuple[str, Decimal]]:
    for part, name, size in packs.named_sizes(text):
        if size is None:
            raise ValueError(f"pack_sizes: “{part}” says no size; write bag=50|carton=24")
        yield name, size
