"""How packs are written: what is in one (``8x250 ml``), and what a vendor's hold (``bag=50|carton=24``)."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from core import notation
from core.catalogue_file import reading
from core.catalogue_file.goods import UNITS

# Units of a product in one of somebody's packs.
PACK_MAX = Decimal(100_000)

_PACK_SIZE = re.compile(r"(?:([1-9][0-9]{0,3}) ?[x×] ?)?([0-9]{1,6}(?:\.[0-9]{1,3})?) ?([a-z]+)")

# What people call a unit that has another name here.
_MEANT = {
    "bori": "bag",
    "sack": "bag",
    "katta": "bag",
    "peti": "carton",
    "ctn": "carton",
    "case": "carton",
    "packet": "pkt",
    "pack": "pkt",
    "bottle": "btl",
    "piece": "pcs",
    "pc": "pcs",
    "nos": "pcs",
    "gm": "g",
    "gram": "g",
    "kgs": "kg",
    "ltr": "l",
    "litre": "l",
    "doz": "dozen",
}


def plain(value: Decimal) -> str:
    """``50``, ``0.5``: without trailing zeros."""
    return f"{value.normalize():f}"


def unit(text: str, column: str, reasons: list[str]) -> str:
    """A unit by the name it has here; of another one, why it is none."""
    name = text.casefold()
    if not name:
        reasons.append(f"{column} is empty")
    elif name not in UNITS:
        meant = _MEANT.get(name)
        write = meant or f"one of {', '.join(UNITS)}"
        reasons.append(f"{column}: “{text}” is no unit; write {write}")
    return name


def pack_size(text: str, reasons: list[str]) -> str:
    """``500 g``, ``8x250 ml`` as it is kept, however it is spaced; nothing for nothing."""
    if not text:
        return ""
    match = _PACK_SIZE.fullmatch(text.casefold())
    if match is None or not Decimal(match[2]):
        reasons.append(f"pack_size “{text}” is none; write 500 g or 8x250 ml")
        return text
    times = f"{match[1]}x" if match[1] else ""
    return f"{times}{plain(Decimal(match[2]))} {unit(match[3], 'pack_size', reasons)}"


def pack_sizes(text: str, own_unit: str, reasons: list[str]) -> dict[str, Decimal]:
    """``bag=50|carton=24``; the unit of the goods themselves is no pack of them."""
    found: dict[str, Decimal] = {}
    for part, own_name, size in named_sizes(text):
        if size is None:
            reasons.append(f"pack_sizes: “{part}” says no size; write bag=50|carton=24")
            continue
        name = unit(own_name, "pack_sizes", reasons)
        if name in found:
            reasons.append(f"pack_sizes: {name} is there twice")
        elif name == own_unit:
            reasons.append(f"pack_sizes: {name} is the unit of the goods themselves")
        elif not 0 < size <= PACK_MAX:
            reasons.append(f"pack_sizes: {part} is not above zero and up to {PACK_MAX}")
        elif size != round(size, 3):
            reasons.append(f"pack_sizes: {part} has more than three decimals")
        found[name] = size
    return found


def named_sizes(text: str) -> Iterator[tuple[str, str, Decimal | None]]:
    """Each part of ``bag=50|carton=24`` with its name and its size, ``None`` where it says none."""
    for part in reading.parts(text):
        name, _, figure = part.partition("=")
        yield part, name.strip(), notation.amount(figure)


def written(sizes: Mapping[str, Decimal]) -> str:
    """The packs as ``pack_sizes`` reads them."""
    return "|".join(f"{name}={plain(size)}" for name, size in sizes.items())
