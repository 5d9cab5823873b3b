"""What each row of the file means, and everything that is wrong with it."""

import unicodedata
from collections.abc import Mapping
from decimal import Decimal

from core import gst, notation
from core.catalogue_file import packs, reading
from core.catalogue_file.goods import CatalogueFile, Goods
from core.catalogue_file.reading import Row, Rows
from core.spreadsheets import Problem

SKU_LENGTH_MAX = 40
NAME_LENGTH_MAX = 200
ALIAS_LENGTH_MAX = 80
# Rupees: one crore.
PRICE_MAX = Decimal(10_000_000)
STOCK_MAX = Decimal(100_000_000)

HSN_LENGTHS = (4, 6, 8)

_YES_OR_NO = {"yes": True, "y": True, "true": True, "no": False, "n": False, "false": False}
# Letters of Indian scripts are joined by characters of no width, which belong to the name.
_JOINERS = "\u200c\u200d"


def checked(rows: Rows) -> CatalogueFile | list[Problem]:
    """The goods of the file, or everything that is wrong with them."""
    problems: list[Problem] = []
    goods: dict[int, Goods] = {}
    first_lines: dict[str, int] = {}
    for row in rows.rows:
        reasons: list[str] = []
        found = _goods(row, reasons)
        sku = row.cells["sku"]
        if sku and first_lines.setdefault(sku, row.line) != row.line:
            reasons.append(f"sku {sku} is also in line {first_lines[sku]}")
        if found is not None:
            goods[row.line] = found
        problems += [Problem(row.line, reason) for reason in reasons]
    return problems or CatalogueFile(goods, rows.columns)


def _goods(row: Row, reasons: list[str]) -> Goods | None:
    """The goods of a row; ``None`` when a reason was added why they are none."""
    if row.has_too_many:
        reasons.append("more cells than columns; a text with commas has to be in quotation marks")
        return None
    cells = row.cells
    sku = _text(cells, "sku", SKU_LENGTH_MAX, reasons, required=True)
    name = _text(cells, "name", NAME_LENGTH_MAX, reasons, required=True)
    others = {
        column: _text(cells, column, NAME_LENGTH_MAX, reasons)
        for column in ("name_hi", "brand", "category", "sub_category")
    }
    unit = packs.unit(cells["unit"], "unit", reasons)
    pack_size = packs.pack_size(cells.get("pack_size", ""), reasons)
    hsn_code = _hsn_code(cells["hsn_code"], reasons)
    gst_rate = _gst_rate(cells["gst_rate"], reasons)
    mrp = _price("mrp", cells["mrp"], reasons) if cells.get("mrp") else None
    price = _price("price", cells["price"], reasons)
    includes_gst = _yes_or_no("price_includes_gst", cells.get("price_includes_gst", "no"), reasons)
    if mrp is not None and price is not None and includes_gst and mrp < price:
        reasons.append(f"mrp {mrp} is below the price {price}, which includes GST as it does")
    stock = _stock(cells["stock"], reasons) if cells.get("stock") else None
    pack_sizes = packs.pack_sizes(cells.get("pack_sizes", ""), unit, reasons)
    aliases = _aliases(cells.get("aliases", ""), reasons)
    if reasons:
        return None
    assert price is not None
    return Goods(
        sku=sku,
        name=name,
        **others,
        unit=unit,
        pack_size=pack_size,
        hsn_code=hsn_code,
        gst_rate=gst_rate,
        mrp=mrp,
        price=price,
        price_includes_gst=includes_gst,
        stock=stock,
        pack_sizes=pack_sizes,
        aliases=aliases,
    )


def _text(
    cells: Mapping[str, str],
    column: str,
    length_max: int,
    reasons: list[str],
    *,
    required: bool = False,
) -> str:
    text = cells.get(column, "")
    if required and not text:
        reasons.append(f"{column} is empty")
    elif len(text) > length_max:
        reasons.append(f"{column} is longer than {length_max} characters")
    elif not _can_be_shown(text):
        reasons.append(f"{column} holds characters that cannot be shown")
    return text


def _can_be_shown(text: str) -> bool:
    return all(
        character in _JOINERS or character == " " or unicodedata.category(character)[0] not in "CZ"
        for character in text
    )


def _hsn_code(text: str, reasons: list[str]) -> str:
    if not text:
        reasons.append("hsn_code is empty")
    elif not (text.isascii() and text.isdigit() and len(text) in HSN_LENGTHS):
        reasons.append(
            f"hsn_code “{text}” has not 4, 6 or 8 digits; spreadsheets take a zero off its beginning"
        )
    return text


def _gst_rate(text: str, reasons: list[str]) -> Decimal | None:
    rate = notation.amount(text.removesuffix("%").rstrip())
    if rate not in gst.RATES:
        rates = ", ".join(packs.plain(legal) for legal in gst.RATES)
        reasons.append(f"gst_rate “{text}” is none of {rates}" if text else "gst_rate is empty")
    return rate


def _price(column: str, text: str, reasons: list[str]) -> Decimal | None:
    price = notation.amount(text)
    if price is None:
        reasons.append(
            f"{column} “{text}” is none; write 1,234.50" if text else f"{column} is empty"
        )
    elif price <= 0:
        reasons.append(f"{column} {text} is not above zero")
    elif not notation.has_paise_only(price):
        reasons.append(f"{column} {text} has more than two decimals")
    elif price > PRICE_MAX:
        reasons.append(f"{column} {text} is above one crore")
    return price


def _stock(text: str, reasons: list[str]) -> Decimal | None:
    stock = notation.amount(text)
    if stock is None:
        reasons.append(f"stock “{text}” is no quantity; leave it empty where nobody counts")
    elif stock < 0:
        reasons.append(f"stock {text} is below zero")
    elif stock != round(stock, 3):
        reasons.append(f"stock {text} has more than three decimals")
    elif stock > STOCK_MAX:
        reasons.append(f"stock {text} is above {STOCK_MAX}")
    return stock


def _yes_or_no(column: str, text: str, reasons: list[str]) -> bool:
    answer = _YES_OR_NO.get(text.casefold())
    if answer is None:
        reasons.append(f"{column} “{text}” is neither yes nor no")
    return bool(answer)


def _aliases(text: str, reasons: list[str]) -> tuple[str, ...]:
    found = tuple(dict.fromkeys(reading.parts(text)))
    for alias in found:
        if len(alias) > ALIAS_LENGTH_MAX:
            reasons.append(f"aliases: “{alias}” is longer than {ALIAS_LENGTH_MAX} characters")
        elif not _can_be_shown(alias):
            reasons.append("aliases hold characters that cannot be shown")
    return found
