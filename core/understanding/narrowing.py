"""Stage 7, first half: candidates narrowed by everything that was said besides the name."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from core.understanding.asking import Ask, size_of
from core.understanding.catalogue import Found
from core.understanding.items import Item
from core.understanding.packs import ANY, Amount, amount
from core.understanding.products import Product

# Say nothing about what the goods are held in.
_ANY_PIECE = frozenset(["pcs", "pkt", "carton", "box", "dozen"])
_IN_CASES = frozenset(["carton", "box", "dozen"])
_IN_PACKETS = frozenset(["pcs", "pkt", "btl", "jar", "can", "pouch", "strip"])


@dataclass(slots=True)
class Pool:
    """What is left, and why. ``is_named`` where it is called just so; ``part`` are the words that it was
    found by, where they are not all; ``has_all_things`` is false where goods were named that none is."""

    found: list[Found]
    why: list[str]
    part: tuple[str, ...] = ()
    is_named: bool = False
    has_all_things: bool = True

    def keep(self, wanted: Callable[[Found], bool], reason: str) -> bool:
        """Keep those; all where there are none, and then say so by ``False``."""
        kept = [one for one in self.found if wanted(one)]
        if kept and len(kept) < len(self.found):
            self.why.append(f"{reason}: {len(kept)} of {len(self.found)}")
            self.found = kept
        return bool(kept)


def is_as_said(item: Item, ask: Ask, found: Sequence[Found]) -> bool:
    """Whether any is loose, packed, or in the container, that was said."""
    if item.is_loose and not any(one.product.is_loose for one in found):
        return False
    if wants_packed(item, ask, found) and all(one.product.is_loose for one in found):
        return False
    holders = [hint for hint in item.hints if hint not in _ANY_PIECE]
    # Oil by the tin is no oil by the bottle, whatever the bottle is called.
    holders += ["tin" for said in item.counts if said.unit is not None and said.unit.name == "tin"]
    return all(any(_is_held_in(one, holder) for one in found) for holder in holders)


def wants_packed(item: Item, ask: Ask, found: Sequence[Found]) -> bool:
    said = [q.unit.name for q in item.counts if q.unit is not None]
    return (
        item.is_packed
        or bool(item.price_points)
        or any(unit in _IN_PACKETS for unit in said)
        or any(unit in _IN_CASES and not _is_sold_in(found, unit) for unit in said)
        or (ask.size is not None and not {"bag", "tin"} & set(said))
    )


def _is_sold_in(found: Sequence[Found], unit: str) -> bool:
    """Whether something loose comes in cases too, or nobody has said that it does not: "gud 1 peti"."""
    return unit != "dozen" and any(
        one.product.is_loose and (one.product.units is None or unit in one.product.units)
        for one in found
    )


def is_rate(item: Item, found: Sequence[Found]) -> bool:
    """ "mirchi 240 wali 3 kilo": what a kilo of the loose one costs."""
    return bool(item.amounts) and any(
        one.product.is_loose and set(item.price_points) & one.product.prices for one in found
    )


def narrow(item: Item, ask: Ask, pool: Pool) -> bool:
    """By size, price, rate and packing. ``False`` where nothing is as he said."""
    if ask.multipack is not None:
        count, value = ask.multipack
        return pool.keep(
            lambda one: (
                one.product.pack is not None
                and one.product.pack.count == count
                and one.product.pack.amount.value in (value, value * 1000)
            ),
            f"pack of {count}",
        )
    size = ask.size
    if size is None and ask.amount is not None and not pool.found[0].product.is_loose:
        said = size_of(ask.amount)
        if said is not None and any(has_size(one.product, said) for one in pool.found):
            size = said
    is_packed = not any(one.product.is_loose for one in pool.found)
    fits = not (is_packed and size is None and ask.amount is not None)
    is_weighed = all(one.product.is_loose for one in pool.found)
    if size is not None and not is_weighed:
        pool.keep(lambda one: _is_measured_in(one.product, size), f"in {size.kind}")
        fits = pool.keep(lambda one: has_size(one.product, size), "of that size")
        if fits:
            # Who asks for two litres means no eight small bottles.
            fits = pool.keep(
                lambda one: one.product.pack is None or one.product.pack.amount.equals(size),
                "single",
            )
            pool.keep(lambda one: one.product.pack is None or one.product.pack.count == 1, "single")
    for price in item.price_points:
        fits = pool.keep(partial(_costs, price=price), f"for {price}") and fits
    for rate in item.rates:
        pool.keep(partial(_costs, price=rate), f"at {rate}")
    said_units = [q.unit.name for q in item.counts if q.unit is not None]
    for holder in (*item.hints, *said_units):
        if holder not in _ANY_PIECE:
            pool.keep(partial(_is_held_in, holder=holder), f"in a {holder}")
    return fits


def has_size(product: Product, size: Amount) -> bool:
    pack = product.pack
    if pack is None:
        held = [amount(value, product.unit) for value in product.pack_sizes.values()]
        return any(one.equals(size) for one in held)
    return pack.whole.equals(size) or (pack.count > 1 and pack.amount.equals(size))


def _is_measured_in(product: Product, size: Amount) -> bool:
    return has_size(product, size) and (
        product.pack is None or size.kind in (ANY, product.pack.amount.kind)
    )


def _costs(one: Found, price: Decimal) -> bool:
    """Or holds so much: "pampers 34 wala", "almond drops 285 wali"."""
    pack = one.product.pack
    return price in one.product.prices or (pack is not None and pack.whole.value == price)


def _is_held_in(one: Found, holder: str) -> bool:
    product = one.product
    return (
        product.unit == holder
        or holder in product.name.lower().split()
        or holder in product.pack_sizes
        or (product.pack is not None and product.pack.holder == holder)
    )
