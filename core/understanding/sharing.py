"""Stage 4: what is said of several goods of a line at once: "dono 5-5", "sab powder", "25 kg each"."""

from collections.abc import Sequence
from dataclasses import replace

from core.understanding.cutting import AFTERTHOUGHT_COVERAGE, Knowledge
from core.understanding.items import Item


def is_measureless(line: Sequence[Item]) -> bool:
    return any(not item.has_measure for item in line)


def shared(line: Sequence[Item], said: Item, known: Knowledge) -> list[Item]:
    """The goods of a line with a measure that is said of each: whatever has none gets it, and a pack that
    has only its size gets the count."""
    return [_with_measure(item, said, known) for item in line]


def _with_measure(item: Item, said: Item, known: Knowledge) -> Item:
    if not item.has_measure:
        return replace(item, quantities=said.quantities)
    # "5 kg" is a size where a maker is named, and else how much is wanted.
    is_sized = bool(item.amounts) and not item.counts and not known.is_generic(item.words)
    if is_sized and said.counts:
        return replace(item, quantities=item.quantities + said.counts)
    return item


def in_each_size(item: Item) -> list[Item]:
    """ "digestive 100g 150g 10 each", "butter 100g 10 500g 5", "kurkure 10 wala 24 5 wala 48"."""
    amounts, counts, prices = item.amounts, item.counts, item.price_points
    if len(amounts) > 1 and item.of_each and len(counts) == 1:
        return [replace(item, quantities=(size, *counts)) for size in amounts]
    if len(amounts) > 1 and len(amounts) == len(counts):
        pairs = zip(amounts, counts, strict=True)
        return [replace(item, quantities=(size, count)) for size, count in pairs]
    if len(prices) > 1 and len(prices) == len(counts) and not amounts:
        return [
            replace(item, quantities=(count,), price_points=(price,))
            for price, count in zip(prices, counts, strict=True)
        ]
    if len(amounts) > 1 and len(counts) > 1:
        return [replace(item, is_unsure=True)]
    return [item]


def with_shared(line: Sequence[Item], item: Item) -> Item:
    """ "do do kilo safed til aur kala til": what was said to be of each is of this one too."""
    last = line[-1] if line else None
    if item.has_measure or last is None or not (last.of_each and last.has_measure):
        return item
    return replace(item, quantities=last.quantities, of_each=True)


def of_the_same_maker(line: Sequence[Item], item: Item, known: Knowledge) -> Item:
    """ "hit cockroach wala 6, machhar wala 3": of the maker that the line began with."""
    last = line[-1] if line else None
    if last is None or not (item.is_variant and last.is_variant):
        return item
    words = (last.words[0], *item.words)
    is_sold = known.coverage(words) >= AFTERTHOUGHT_COVERAGE
    return replace(item, words=words, name=()) if is_sold else item


def described(line: Sequence[Item], words: tuple[str, ...], known: Knowledge) -> list[Item]:
    """The goods of a line with words for all of them, where they go together."""
    return [
        replace(item, words=together, name=())
        if known.coverage(together := (*item.words, *words)) >= known.coverage(item.words)
        else item
        for item in line
    ]
