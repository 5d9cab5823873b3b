"""Stage 4: a line cut into items.

"2 kilo haldi 3 kilo mirchi" and "haldi 2 kilo mirchi 3 kilo" are told apart by what the catalogue knows:
a line is cut both ways, and the cut whose items name more goods is the one that was meant.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from core.understanding.item_reading import read_item
from core.understanding.items import Item
from core.understanding.tokens import MEASURES, Kind, Token, has_measure, has_words
from core.understanding.vocabulary import Family

# Of fewer or more words than these a name is not split into several.
SPLIT_MIN, SPLIT_MAX = 2, 8
# Each part of a split name must be known as well as this.
SPLIT_COVERAGE = 0.85
# Words behind a measure belong to the name before it where both together are known so well.
AFTERTHOUGHT_COVERAGE = 0.95
# What a cut loses by an item without goods, without a measure, and with two measures of one kind.
NAMELESS, MEASURELESS, OVERMEASURED = 1.0, 0.25, 0.5
# From here on words name goods; what has a measure and names none loses so much.
NAMED_COVERAGE, UNNAMED = 0.68, 0.5
# So much better the other way has to be.
CLEARLY = 0.01


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What cutting asks the catalogue: ``coverage`` is how much of some words its best product has,
    from 0 to 1; ``is_generic`` whether they name goods and no brand, ``is_unknown`` whether no word of
    the catalogue is like one, ``is_describing`` whether one only says how goods look,
    ``is_mere_no`` whether one is a no that may be said of anything."""

    coverage: Callable[[Sequence[str]], float]
    is_generic: Callable[[Sequence[str]], bool]
    is_unknown: Callable[[str], bool]
    is_describing: Callable[[str], bool]
    is_mere_no: Callable[[str], bool]


def cut(tokens: Sequence[Token], known: Knowledge) -> list[Item]:
    """The items of a part of a line without separators, in their order."""
    items: list[Item] = []
    for clause in _clauses(tokens):
        plain = _without_talk(clause, known)
        items += _best_cut(plain, known) if plain else []
    return _with_afterthoughts(items, known)


def _clauses(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """ "do kilo badam bhej do warna gaye": behind a verb that ends goods with their measure, and in front
    of another word, something else begins. Verbs are left out."""
    clause: list[Token] = []
    for at, token in enumerate(tokens):
        if token.kind is not Kind.VERB:
            clause.append(token)
            continue
        behind = next((t.kind for t in tokens[at + 1 :] if t.kind is not Kind.VERB), None)
        is_complete = has_words(clause) and has_measure(clause)
        if is_complete and behind is not None and behind in (*MEASURES, Kind.WORD):
            yield clause
            clause = []
    if clause:
        yield clause


def _without_talk(tokens: Sequence[Token], known: Knowledge) -> Sequence[Token]:
    """Without words that nobody knows in front of a first measure, and more than one of them at the end:
    "please arrange 2 bori atta", "ek tin tel gaadi bhijwana"."""
    if not has_measure(tokens):
        return tokens
    tokens = _without_wishes_for_all(tokens, known)
    first = next(at for at, token in enumerate(tokens) if token.kind in MEASURES)
    # A single one may be goods that nobody sells.
    begins_with_talk = first > 1 and _is_talk(tokens[:first], known)
    begin = first if begins_with_talk and has_words(tokens[first:]) else 0
    end = len(tokens)
    while end > begin and _is_talk(tokens[end - 1 : end], known):
        end -= 1
    return tokens[begin : end if len(tokens) - end > 1 else len(tokens)]


def _without_wishes_for_all(tokens: Sequence[Token], known: Knowledge) -> Sequence[Token]:
    """ "haldi 2 kilo mirchi 3 kilo sab achhi honi chahiye": no measure for all, and no goods."""
    last = next((at for at in range(len(tokens) - 1, -1, -1) if tokens[at].kind is Kind.EACH), 0)
    wish = tokens[last + 1 :]
    words = tuple(token.text for token in wish if token.kind is Kind.WORD)
    is_wish = last and words and not has_measure(wish)
    return tokens[:last] if is_wish and known.coverage(words) < NAMED_COVERAGE else tokens


def _is_talk(tokens: Sequence[Token], known: Knowledge) -> bool:
    return bool(tokens) and all(
        token.kind is Kind.WORD and known.is_unknown(token.text) for token in tokens
    )


def names_of(item: Item, known: Knowledge) -> list[Item]:
    """The item, or several where its words name several goods: "sprite fanta 1-1 peti"."""
    if not SPLIT_MIN <= len(item.words) <= SPLIT_MAX:
        return [item]
    if known.coverage(item.words) >= SPLIT_COVERAGE:
        return [item]
    parts = _split(item.words, known)
    is_list = not item.has_measure and all(map(known.is_generic, parts))
    if len(parts) == 1 or not (item.of_each or is_list):
        return [item]
    if item.of_each:
        return [replace(item, words=part, name=part, text=part) for part in parts]
    return [
        *(Item(words=part, name=part, text=part) for part in parts[:-1]),
        replace(item, words=parts[-1], name=parts[-1]),
    ]


def _split(words: tuple[str, ...], known: Knowledge) -> list[tuple[str, ...]]:
    """The fewest parts of which each is known; the words in one part where there are none."""
    best: list[list[tuple[str, ...]] | None] = [[]] + [None] * len(words)
    for end in range(1, len(words) + 1):
        for start in range(end):
            before = best[start]
            if before is None or known.coverage(words[start:end]) < SPLIT_COVERAGE:
                continue
            parts = [*before, words[start:end]]
            present = best[end]
            if present is None or len(parts) < len(present):
                best[end] = parts
    return best[-1] or [words]


def _with_afterthoughts(items: Sequence[Item], known: Knowledge) -> list[Item]:
    """ "gehu 10 bori lokwan": words behind a measure that name the goods before it better."""
    kept: list[Item] = []
    for item in items:
        if kept and item.words and not item.has_measure and not item.of_each:
            together = (*kept[-1].words, *item.words)
            if known.coverage(together) >= AFTERTHOUGHT_COVERAGE:
                kept[-1] = replace(
                    kept[-1],
                    words=together,
                    name=(),
                    text=kept[-1].text + item.text,
                    is_loose=kept[-1].is_loose or item.is_loose,
                    is_packed=kept[-1].is_packed or item.is_packed,
                    price_points=kept[-1].price_points + item.price_points,
                )
                continue
        kept.append(item)
    return kept


def _best_cut(tokens: Sequence[Token], known: Knowledge) -> list[Item]:
    """Of both ways to cut, the one whose items are named better."""
    name_first = [read_item(part) for part in _parts(tokens, after_measures=True)]
    quantity_first = [read_item(part) for part in _parts(tokens, after_measures=False)]
    if len(name_first) == len(quantity_first) == 1:
        return name_first
    ways = [name_first, quantity_first]
    whole = _sized_in_the_middle(name_first, known)
    if whole is not None:
        return [whole]
    if tokens[0].kind in MEASURES:
        sized = [read_item(part) for part in _parts(tokens, after_measures=False, with_sizes=True)]
        ways = [quantity_first, sized, name_first]
    best = ways[0]
    for way in ways[1:]:
        if _quality(way, known) > _quality(best, known) + CLEARLY:
            best = way
    return best


def _sized_in_the_middle(items: Sequence[Item], known: Knowledge) -> Item | None:
    """ "pears 75g soap pure gentle - 12": one thing, whose size stands between its words."""
    if len(items) != 2:
        return None
    first, second = items
    together = (*first.words, *second.words)
    is_split = first.amounts and not first.counts and second.counts and not second.amounts
    if not is_split or not first.words or known.is_generic(first.words):
        return None
    if known.coverage(together) < AFTERTHOUGHT_COVERAGE:
        return None
    return replace(
        second,
        words=together,
        name=(),
        quantities=first.quantities + second.quantities,
        text=first.text + second.text,
    )


def _quality(items: Sequence[Item], known: Knowledge) -> float:
    score = 0.0
    for item in items:
        coverage = known.coverage(item.words) if item.words else 0.0
        if not item.words:
            score -= NAMELESS
        elif coverage >= NAMED_COVERAGE:
            score += coverage * len(item.words) - (0 if item.has_measure else MEASURELESS)
        elif item.has_measure:
            # Talk has no measure; goods that nobody sells may have one.
            score += coverage - UNNAMED
        if len(item.amounts) > 1 or len(item.counts) > 1:
            score -= OVERMEASURED
    return score


def _parts(
    tokens: Sequence[Token], *, after_measures: bool, with_sizes: bool = False
) -> Iterator[list[Token]]:
    """A new part begins at a word behind measures, or at a measure behind words; ``with_sizes`` where
    that is not the size of what was just named: "teen peti bisleri ek litre wali"."""
    part: list[Token] = []
    has_words = is_measured = False
    for at, token in enumerate(tokens):
        is_word, is_measure = token.kind is Kind.WORD, token.kind in MEASURES
        begins = (
            is_measured and (is_word or token.kind is Kind.EACH)
            if after_measures
            else is_measure and has_words and not (with_sizes and _is_size(tokens, at))
        )
        if begins:
            yield part
            part, has_words, is_measured = [], False, False
        part.append(token)
        has_words = has_words or is_word
        is_measured = is_measured or (is_measure and has_words)
    if part:
        yield part


def _is_size(tokens: Sequence[Token], at: int) -> bool:
    """An amount, with another measure or the end behind it."""
    unit = tokens[at + 1].unit if at + 1 < len(tokens) else None
    if unit is None or unit.family is not Family.MEASURE:
        return False
    behind = at + 2
    while behind < len(tokens) and tokens[behind].kind in (Kind.WALA, Kind.LOOSE, Kind.PACKED):
        behind += 1
    return behind >= len(tokens) or tokens[behind].kind in MEASURES
