"""Stage 7, the last step: a quantity in a unit that the vendor sells the product by."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal

from core.understanding.items import Item, Quantity
from core.understanding.lines import Line, LineStatus
from core.understanding.packs import Amount, amount
from core.understanding.products import Product
from core.understanding.vocabulary import Vocabulary, phrase

PIECES = frozenset(["pcs", "pkt", "btl", "jar", "can", "pouch", "tin", "strip"])
# What people call a tin. Of oil it holds fifteen kilos: no bottle and no packet is one.
_TINS = frozenset(["tin", "can", "jar"])
_DOZEN = 12
# A bare figure from here on, of something weighed, may be meant in grams as well as in kilos.
GRAMS_MIN = 100


def by_known_names(pack_sizes: Mapping[str, Decimal], vocabulary: Vocabulary) -> dict[str, Decimal]:
    """What a vendor's packs hold, by the names that messages are read in: his "bori" is a bag. Where he
    has two of one kind, a "bori" and a "katta", each keeps his own name: nobody knows which is meant."""
    known = [_known_name(own, vocabulary) for own in pack_sizes]
    return {
        name if known.count(name) == 1 else own: size
        for name, (own, size) in zip(known, pack_sizes.items(), strict=True)
    }


def of_weighed(product: Product, item: Item, size: Amount, count: Quantity) -> Quantity | None:
    """So many of a size of something loose: "2 kg x 5" is ten kilos, "25 kg bag, 2 bags" two bags if
    the vendor's bag holds as much. ``None`` where that is not sure."""
    unit = None if count.unit is None else count.unit.name
    if unit is not None and size in _held(product, unit):
        return count
    sizes = item.amounts or ((item.times[1],) if item.times is not None else ())
    each = sizes[0] if sizes else None
    if not item.is_product or each is None or each.value is None or count.value is None:
        return None
    return Quantity(each.value * count.value, each.unit)


def _held(product: Product, unit: str) -> list[Amount]:
    """What such a pack of this product holds."""
    held = [amount(size, product.unit) for name, size in product.pack_sizes.items() if name == unit]
    if product.pack is not None and product.pack.holder == unit:
        held.append(product.pack.whole)
    return held


def value_and_unit(quantity: Quantity | None) -> tuple[Decimal | None, str | None]:
    if quantity is None:
        return None, None
    return quantity.value, None if quantity.unit is None else quantity.unit.name


def in_units_of(product: Product, line: Line, vocabulary: Vocabulary) -> Line:
    """A match, in a unit that the product is sold by; or the question how much such a unit holds."""
    quantity, unit = line.quantity, line.unit
    assert quantity is not None
    if product.units is None:
        return replace(line, status=LineStatus.MATCH)
    if unit is None and product.is_loose and quantity >= GRAMS_MIN:
        # "jeera 500": hardly kilos.
        return replace(line, status=LineStatus.NEED_UNIT)
    unit = _own_name(product.units, unit, vocabulary)
    if unit is None or _is_one_piece(unit, product.unit):
        unit = product.unit
    elif unit == "dozen" and unit not in product.units and product.unit in PIECES:
        quantity, unit = quantity * _DOZEN, product.unit
    elif unit not in product.units and product.pack is not None:
        packs = _packs(product, amount(quantity, unit))
        if packs is not None:
            quantity, unit = packs, product.unit
    if unit not in product.units:
        return replace(line, status=LineStatus.NEED_UNIT)
    return replace(line, status=LineStatus.MATCH, quantity=quantity, unit=unit)


def _is_one_piece(said: str, own: str) -> bool:
    """Whether so many of what he said are as many as the vendor counts."""
    if said == "tin":
        return own in _TINS
    return said in PIECES and own in PIECES


def _own_name(units: Iterable[str], unit: str | None, vocabulary: Vocabulary) -> str | None:
    """What the vendor calls a unit: his "bori" is a bag. The unit itself where he has no name for it, or
    more than one."""
    if unit is None or unit in units:
        return unit
    own = [each for each in units if _known_name(each, vocabulary) == unit]
    return own[0] if len(own) == 1 else unit


def _known_name(own: str, vocabulary: Vocabulary) -> str:
    # Nearly all are written as they are kept, and making a phrase of a word takes its time.
    known = vocabulary.units.get((own,)) or vocabulary.units.get(phrase(own))
    return own if known is None else known.name


def _packs(product: Product, wanted: Amount) -> Decimal | None:
    """How many packs hold so much, where it comes out even."""
    whole = product.pack.whole if product.pack is not None else None
    if (
        whole is None
        or whole.kind != wanted.kind
        or wanted.kind == "pcs"
        or wanted.value % whole.value
    ):
        return None
    return wanted.value / whole.value
