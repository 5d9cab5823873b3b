"""Stage 7: which product an item means, or which question it takes to know.

Nothing is guessed: a product is taken where exactly one is left that has what was said, its size, its
price and its packing; where several are left somebody is asked, with the likeliest first.
"""

from dataclasses import replace

from core.understanding import asking, restricted
from core.understanding.asking import Ask, size_of
from core.understanding.candidates import by_name, by_some_words, by_words, says
from core.understanding.catalogue import Catalogue, Found
from core.understanding.items import Item
from core.understanding.lines import Line, LineStatus, RemovedGoods
from core.understanding.memory import Memory
from core.understanding.narrowing import Pool, has_size, is_as_said, is_rate, narrow, wants_packed
from core.understanding.units_of_sale import in_units_of, of_weighed, value_and_unit

CANDIDATES_MAX = 100


def resolve(item: Item, catalogue: Catalogue, memory: Memory) -> Line:
    """The product that an item means, the question that it takes to know, or that it is restricted."""
    line = _resolve(item, catalogue, memory)
    reason = restricted.reason(item, line, catalogue, memory)
    if not reason:
        return line
    wanted = asking.ask(item, ())
    quantity, unit = value_and_unit(wanted.count or wanted.amount)
    return replace(
        line,
        status=LineStatus.RESTRICTED,
        candidates=(),
        quantity=quantity,
        unit=unit,
        is_sold_so=False,
        why=(reason,),
    )


def _resolve(item: Item, catalogue: Catalogue, memory: Memory) -> Line:
    """What it is called exactly, if that has the size and the price that were said; else by its words."""
    wide = by_words(item, catalogue, is_measured=item.has_measure or bool(item.price_points))
    for pool in by_name(item, catalogue, memory):
        # Whether a figure is a size is for all to say that the words may mean.
        ask = asking.ask(item, wide.found or pool.found)
        if is_as_said(item, ask, pool.found) and _leave_what_is_meant(
            item, ask, pool, catalogue, memory
        ):
            return _decide(item, ask, pool, catalogue, memory, fits=True)
    pool, ask = wide, asking.ask(item, wide.found)
    named = list(by_name(item, catalogue, memory))
    if named and not is_as_said(item, ask, wide.found):
        # Nothing is as he said: then at least what everybody calls so.
        pool, ask = named[-1], asking.ask(item, named[-1].found)
    fits = _leave_what_is_meant(item, ask, pool, catalogue, memory)
    if not pool.found and item.has_measure:
        return _by_some_words(item, catalogue, memory)
    return _decide(item, ask, pool, catalogue, memory, fits=fits)


def _by_some_words(item: Item, catalogue: Catalogue, memory: Memory) -> Line:
    pool = by_some_words(item, catalogue)
    known = replace(item, words=pool.part)
    ask = asking.ask(known, pool.found)
    _leave_what_is_meant(known, ask, pool, catalogue, memory)
    line = _decide(item, ask, pool, catalogue, memory, fits=False)
    return replace(line, is_sold_so=True)


def resolve_removed(item: Item, catalogue: Catalogue, memory: Memory) -> RemovedGoods:
    """Every product that may be meant: which of them he has ordered is for others to know."""
    named = [one for pool in by_name(item, catalogue, memory) for one in pool.found]
    found = named or by_words(item, catalogue, is_measured=True).found
    return RemovedGoods(
        " ".join(item.name or item.words),
        tuple(one.product for one in found[:CANDIDATES_MAX]),
        tuple(len(_unsaid(item, one, catalogue)) for one in found[:CANDIDATES_MAX]),
    )


def _leave_what_is_meant(
    item: Item, ask: Ask, pool: Pool, catalogue: Catalogue, memory: Memory
) -> bool:
    """Leaves what is meant in the pool. ``False`` where nothing is as he said."""
    if pool.found and not (pool.is_named and len(pool.found) == 1):
        _prefer_kind(item, ask, pool, catalogue)
    fits = bool(pool.found) and narrow(item, ask, pool)
    if fits and len(pool.found) > 1:
        _prefer_plain(item, pool, catalogue)
    if fits and len(pool.found) > 1:
        ordered = {one.product.vendor_product_id for one in pool.found} & memory.ordered.keys()
        if len(ordered) == 1:
            pool.keep(lambda one: one.product.vendor_product_id in ordered, "ordered before")
    return fits


def _prefer_kind(item: Item, ask: Ask, pool: Pool, catalogue: Catalogue) -> None:
    """Who names no brand means the thing itself, and it loose unless he says otherwise."""
    branded = [
        one
        for one in pool.found
        if any(says(item.words, word, catalogue) for word in one.naming.brand)
        or not set(_unsaid(item, one, catalogue)) - one.naming.brand - {one.naming.head}
    ]
    if any(any(says(item.words, word, catalogue) for word in one.naming.brand) for one in branded):
        return
    raw = catalogue.vocabulary.raw
    if all(word in raw for word in item.words):
        # Nothing that is only made of it.
        if not pool.keep(lambda one: not _made_of_more(one, catalogue), "the thing itself"):
            pool.why.append("only things made of it are sold")
            pool.found = []
            return
    else:
        pool.keep(lambda one: says(item.words, one.naming.head, catalogue), "the thing itself")
    if item.is_loose or is_rate(item, pool.found):
        pool.keep(lambda one: one.product.is_loose, "loose")
    elif wants_packed(item, ask, pool.found):
        pool.keep(lambda one: not one.product.is_loose, "packed")
    else:
        pool.keep(lambda one: one.product.is_loose, "no brand said: loose")


def _made_of_more(one: Found, catalogue: Catalogue) -> bool:
    words = catalogue.vocabulary
    rest = set(one.naming.core) - one.naming.brand - words.describing - words.raw
    return bool(rest) and not one.product.is_loose


def _prefer_plain(item: Item, pool: Pool, catalogue: Catalogue) -> None:
    """Who says all of one name means that one: "Amul butter" is not "Amul Butter School Pack"."""
    shared = frozenset.intersection(*(one.naming.brand for one in pool.found))
    if all(any(says([word], name, catalogue) for name in shared) for word in item.words):
        # Nothing but the brand was said: all that it makes may be meant.
        return
    pool.keep(lambda one: not _unsaid(item, one, catalogue), "nothing more in the name")


def _unsaid(item: Item, one: Found, catalogue: Catalogue) -> list[str]:
    return [word for word in one.naming.core if not says(item.words, word, catalogue)]


def _decide(
    item: Item, ask: Ask, pool: Pool, catalogue: Catalogue, memory: Memory, *, fits: bool
) -> Line:
    text, name, why = " ".join(item.text), " ".join(item.name), tuple(pool.why)
    if not pool.found:
        quantity, unit = value_and_unit(ask.count or ask.amount)
        return Line(
            text=text,
            status=LineStatus.NOT_FOUND,
            quantity=quantity,
            unit=unit,
            is_set=item.is_set,
            name=name,
            why=why,
        )
    pool.found.sort(key=lambda one: -memory.ordered.get(one.product.vendor_product_id, 0))
    products = tuple(one.product for one in pool.found[:CANDIDATES_MAX])
    is_one = fits and len(products) == 1 and pool.has_all_things
    wanted = ask.count
    if wanted is None and ask.amount is not None:
        said = size_of(ask.amount)
        is_size = said is not None and not products[0].is_loose and has_size(products[0], said)
        wanted = None if is_size and ask.size is None else ask.amount
    if is_one and products[0].is_loose and ask.size is not None and wanted is not None:
        wanted = of_weighed(products[0], item, ask.size, wanted)
        is_one = wanted is not None
    quantity, unit = value_and_unit(wanted)
    if item.is_unsure or (quantity is not None and quantity <= 0):
        quantity = None
    line = Line(
        text=text,
        status=LineStatus.AMBIGUOUS,
        candidates=products,
        quantity=quantity,
        unit=unit,
        is_set=item.is_set,
        name=name,
        is_sold_so=fits,
        why=why,
    )
    if not is_one:
        return line
    if quantity is None:
        return replace(line, status=LineStatus.NEED_QUANTITY)
    return in_units_of(products[0], line, catalogue.vocabulary)
