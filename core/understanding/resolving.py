"""Stages 6 and 7: which product an item means, or which question it takes to know.

Nothing is guessed: a product is taken where exactly one is left that has what was said, its size, its
price and its packing; where several are left somebody is asked, with the likeliest first.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import partial

from core.understanding import asking, spelling
from core.understanding.asking import Ask, size_of
from core.understanding.catalogue import Catalogue, Found
from core.understanding.items import Item
from core.understanding.lines import Line, LineStatus, RemovedGoods
from core.understanding.packs import ANY, Amount, amount
from core.understanding.products import Product
from core.understanding.units_of_sale import in_units_of, of_weighed, value_and_unit
from core.understanding.vocabulary import Vocabulary

# So much of what was said a product must have; below it nothing of the kind is sold.
COVERAGE_MIN = 0.62
# Words without any measure are talk, unless a product is called just so.
TALK_COVERAGE = 0.95
# Products this close to the best are as good.
AS_GOOD = 0.04
# One word that is shorter than this is not taken for another that looks like it.
GUESSED_LENGTH_MIN = 5
# What hangs on one word must be as like it as this.
ALIKE_MIN = 0.68
CANDIDATES_MAX = 100
# Say nothing about what the goods are held in.
_ANY_PIECE = frozenset(["pcs", "pkt", "carton", "box", "dozen"])
_IN_PACKETS = frozenset(["pcs", "pkt", "btl", "jar", "can", "pouch", "strip"])


@dataclass(slots=True)
class _Pool:
    """What is left, and why."""

    found: list[Found]
    why: list[str]

    def keep(self, wanted: Callable[[Found], bool], reason: str) -> bool:
        """Keep those; all where there are none, and then say so by ``False``."""
        kept = [one for one in self.found if wanted(one)]
        if kept and len(kept) < len(self.found):
            self.why.append(f"{reason}: {len(kept)} of {len(self.found)}")
            self.found = kept
        return bool(kept)


def resolve(item: Item, catalogue: Catalogue, history: Mapping[int, int]) -> Line:
    """``history`` says how often the shop has ordered a product, by its id."""
    text = " ".join(item.text)
    measured = item.has_measure or bool(item.price_points)
    pool = _candidates(item, catalogue, is_measured=measured)
    ask = asking.ask(item, pool.found)
    if not _is_as_said(item, ask, pool.found):
        wider = _candidates(item, catalogue, is_measured=measured, by_alias=False)
        pool = wider if _is_as_said(item, ask, wider.found) else pool
    if pool.found:
        _prefer_kind(item, ask, pool, catalogue)
    if not pool.found:
        quantity, unit = value_and_unit(ask.count or ask.amount)
        return Line(text, LineStatus.NOT_FOUND, (), quantity, unit, item.is_set, tuple(pool.why))
    fits = _narrow(item, ask, pool)
    if fits and len(pool.found) > 1:
        _prefer_plain(item, pool, catalogue)
    if fits and len(pool.found) > 1 and history:
        ordered = {one.product.vendor_product_id for one in pool.found} & history.keys()
        if len(ordered) == 1:
            pool.keep(lambda one: one.product.vendor_product_id in ordered, "ordered before")
    is_one = fits and len(pool.found) == 1
    return _decide(item, ask, pool, history, catalogue.vocabulary, is_one=is_one)


def resolve_removed(item: Item, catalogue: Catalogue) -> RemovedGoods:
    pool = _candidates(item, catalogue, is_measured=True)
    pool.keep(lambda one: _says(item.words, one.naming.head, catalogue), "the thing itself")
    return RemovedGoods(
        " ".join(item.name or item.words), tuple(one.product for one in pool.found[:CANDIDATES_MAX])
    )


def _candidates(
    item: Item, catalogue: Catalogue, *, is_measured: bool, by_alias: bool = True
) -> _Pool:
    why: list[str] = []
    words = item.words
    found = catalogue.search(words)
    exact = {product.vendor_product_id for product in catalogue.exactly(item.name)}
    if exact and by_alias:
        why.append(f"exactly called “{' '.join(item.name)}”: {len(exact)}")
        first = [one for one in found if one.product.vendor_product_id in exact]
        by_id = {one.product.vendor_product_id for one in first}
        if by_id == exact:
            return _Pool(first, why)
    least = COVERAGE_MIN if is_measured else TALK_COVERAGE
    if not found or found[0].coverage < least or _is_a_guess(words, found[0], catalogue):
        why.append("nothing of that name is sold")
        return _Pool([], why)
    best = found[0].coverage
    close = [one for one in found if one.coverage >= best - AS_GOOD]
    why.append(f"“{' '.join(words)}” is {best:.0%} of {len(close)} names")
    return _Pool(close, why)


def _is_as_said(item: Item, ask: Ask, found: Sequence[Found]) -> bool:
    """Whether any is loose, packed, or in the container, that was said."""
    if item.is_loose and not any(one.product.is_loose for one in found):
        return False
    if _wants_packed(item, ask) and all(one.product.is_loose for one in found):
        return False
    return all(
        hint in _ANY_PIECE or any(_is_held_in(one, hint) for one in found) for hint in item.hints
    )


def _is_a_guess(words: Sequence[str], best: Found, catalogue: Catalogue) -> bool:
    """Whether it all hangs on one word that is short, or only somewhat like another. How things look says
    nothing of what they are."""
    said = list(zip(words, best.similarities, strict=True))
    naming = [one for one in said if one[0] not in catalogue.vocabulary.describing] or said
    matched = [one for one in naming if one[1]]
    (word, similarity), *others = matched or [("", 0.0)]
    if others:
        return False
    if similarity < ALIKE_MIN:
        return True
    is_short = len(word) < GUESSED_LENGTH_MIN - spelling.is_without_vowels(word)
    return similarity < spelling.PLURAL and is_short


def _says(words: Sequence[str], meant: str, catalogue: Catalogue) -> bool:
    return any(catalogue.alike(word).get(meant, 0) >= spelling.CONSONANTS - 0.05 for word in words)


def _prefer_kind(item: Item, ask: Ask, pool: _Pool, catalogue: Catalogue) -> None:
    """Who names no brand means the thing itself, and it loose unless he says otherwise."""
    branded = [
        one
        for one in pool.found
        if any(_says(item.words, word, catalogue) for word in one.naming.brand)
        or not set(_unsaid(item, one, catalogue)) - one.naming.brand - {one.naming.head}
    ]
    if any(any(_says(item.words, word, catalogue) for word in one.naming.brand) for one in branded):
        return
    raw = catalogue.vocabulary.raw
    if all(word in raw for word in item.words):
        # Nothing that is only made of it.
        if not pool.keep(lambda one: not _made_of_more(one, catalogue), "the thing itself"):
            pool.why.append("only things made of it are sold")
            pool.found = []
            return
    else:
        pool.keep(lambda one: _says(item.words, one.naming.head, catalogue), "the thing itself")
    if item.is_loose or _is_rate(item, pool.found):
        pool.keep(lambda one: one.product.is_loose, "loose")
    elif _wants_packed(item, ask):
        pool.keep(lambda one: not one.product.is_loose, "packed")
    else:
        pool.keep(lambda one: one.product.is_loose, "no brand said: loose")


def _is_rate(item: Item, found: Sequence[Found]) -> bool:
    """ "mirchi 240 wali 3 kilo": what a kilo of the loose one costs."""
    return bool(item.amounts) and any(
        one.product.is_loose and set(item.price_points) & one.product.prices for one in found
    )


def _made_of_more(one: Found, catalogue: Catalogue) -> bool:
    words = catalogue.vocabulary
    rest = set(one.naming.core) - one.naming.brand - words.describing - words.raw
    return bool(rest) and not one.product.is_loose


def _wants_packed(item: Item, ask: Ask) -> bool:
    said = [q.unit.name for q in item.counts if q.unit is not None]
    return (
        item.is_packed
        or bool(item.price_points)
        or any(unit in _IN_PACKETS or unit in ("carton", "box", "dozen") for unit in said)
        or (ask.size is not None and not {"bag", "tin"} & set(said))
    )


def _narrow(item: Item, ask: Ask, pool: _Pool) -> bool:
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
        if said is not None and any(_has_size(one.product, said) for one in pool.found):
            size = said
    fits = True
    is_weighed = all(one.product.is_loose for one in pool.found)
    if size is not None and not is_weighed:
        pool.keep(lambda one: _is_measured_in(one.product, size), f"in {size.kind}")
        fits = pool.keep(lambda one: _has_size(one.product, size), "of that size")
        if fits:
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


def _has_size(product: Product, size: Amount) -> bool:
    pack = product.pack
    if pack is None:
        held = [amount(value, product.unit) for value in product.pack_sizes.values()]
        return any(one.equals(size) for one in held)
    return pack.whole.equals(size) or (pack.count > 1 and pack.amount.equals(size))


def _is_measured_in(product: Product, size: Amount) -> bool:
    return _has_size(product, size) and (
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


def _prefer_plain(item: Item, pool: _Pool, catalogue: Catalogue) -> None:
    """Who says all of one name means that one: "Amul butter" is not "Amul Butter School Pack"."""
    shared = frozenset.intersection(*(one.naming.brand for one in pool.found))
    if all(any(_says([word], name, catalogue) for name in shared) for word in item.words):
        # Nothing but the brand was said: all that it makes may be meant.
        return
    pool.keep(lambda one: not _unsaid(item, one, catalogue), "nothing more in the name")


def _unsaid(item: Item, one: Found, catalogue: Catalogue) -> list[str]:
    return [word for word in one.naming.core if not _says(item.words, word, catalogue)]


def _decide(
    item: Item,
    ask: Ask,
    pool: _Pool,
    history: Mapping[int, int],
    vocabulary: Vocabulary,
    *,
    is_one: bool,
) -> Line:
    pool.found.sort(key=lambda one: -history.get(one.product.vendor_product_id, 0))
    products = tuple(one.product for one in pool.found[:CANDIDATES_MAX])
    wanted = ask.count
    if wanted is None and ask.amount is not None:
        said = size_of(ask.amount)
        is_size = said is not None and not products[0].is_loose and _has_size(products[0], said)
        wanted = None if is_size and ask.size is None else ask.amount
    if is_one and products[0].is_loose and ask.size is not None and wanted is not None:
        wanted = of_weighed(products[0], item, ask.size, wanted)
        is_one = wanted is not None
    quantity, unit = value_and_unit(wanted)
    if item.is_unsure or (quantity is not None and quantity <= 0):
        quantity = None
    text = " ".join(item.text)
    line = Line(text, LineStatus.AMBIGUOUS, products, quantity, unit, item.is_set, tuple(pool.why))
    if not is_one:
        return line
    if quantity is None:
        return replace(line, status=LineStatus.NEED_QUANTITY)
    return in_units_of(products[0], line, vocabulary)
