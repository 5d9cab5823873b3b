"""Stage 6, second half: the products that an item's words may mean, before anything else is asked of them."""

from collections.abc import Iterator, Sequence

from core.understanding import spelling
from core.understanding.catalogue import Catalogue, Found
from core.understanding.items import Item
from core.understanding.memory import Memory
from core.understanding.narrowing import Pool

# So much of what was said a product must have; below it nothing of the kind is sold.
COVERAGE_MIN = 0.62
# Words without any measure are talk, unless a product is called just so.
TALK_COVERAGE = 0.96
# Products this close to the best are as good.
AS_GOOD = 0.04
# One word that is shorter than this is not taken for another that looks like it.
GUESSED_LENGTH_MIN = 5
# What hangs on one word must be as like it as this.
ALIKE_MIN = 0.68


def by_name(item: Item, catalogue: Catalogue, memory: Memory) -> Iterator[Pool]:
    """Products that are called exactly so: by this shop, and then by everybody."""
    called = " ".join(item.name)
    meant = catalogue.products.get(memory.names.get(called, -1))
    if meant is not None:
        yield Pool([catalogue.found(meant)], [f"this shop means it by “{called}”"], is_named=True)
    exact = catalogue.exactly(item.name)
    if exact:
        yield Pool(
            [catalogue.found(product) for product in exact],
            [f"exactly called “{called}”: {len(exact)}"],
            is_named=True,
        )


def by_words(item: Item, catalogue: Catalogue, *, is_measured: bool) -> Pool:
    """The products that have most of what was said; none where nothing of that name is sold."""
    words = item.words
    found = catalogue.search(words)
    least = COVERAGE_MIN if is_measured else TALK_COVERAGE
    if not found or found[0].coverage < least or _is_a_guess(words, found[0], catalogue):
        return Pool([], ["nothing of that name is sold"])
    best = found[0].coverage
    close = [one for one in found if one.coverage >= best - AS_GOOD]
    why = [f"“{' '.join(words)}” is {best:.0%} of {len(close)} names"]
    missing = _missing_thing(words, found[0], catalogue)
    if missing:
        why.append(f"none of them is a {missing}")
    return Pool(close, why, has_all_things=not missing)


def _missing_thing(words: Sequence[str], best: Found, catalogue: Catalogue) -> str:
    """What he named that even the best has nothing of: a balm is no cold drink."""
    known = catalogue.vocabulary
    is_of_a_kind = bool(known.kinds.intersection(best.naming.core))
    missing = (
        word
        for word, similarity in zip(words, best.similarities, strict=True)
        if not similarity and word not in known.neutral
    )
    return next(
        (
            word
            for word in missing
            # Nobody has to say of a name that he knows what kind of thing it is; another kind is another.
            if (is_of_a_kind if word in known.kinds else (word,) in known.things)
            or word in known.describing
        ),
        "",
    )


def by_some_words(item: Item, catalogue: Catalogue) -> Pool:
    """What the longest part of the words names, where all of them name nothing: a maker whom nobody knows
    may stand before "atta". Somebody has to be asked."""
    words = item.words
    for length in range(len(words) - 1, 0, -1):
        for start in range(len(words) - length + 1):
            part = words[start : start + length]
            if catalogue.is_generic(part) and catalogue.coverage(part) >= TALK_COVERAGE:
                found = catalogue.search(part)
                close = [one for one in found if one.coverage >= found[0].coverage - AS_GOOD]
                return Pool(close, [f"only “{' '.join(part)}” is known"], part)
    return Pool([], ["nothing of that name is sold"])


def _is_a_guess(words: Sequence[str], best: Found, catalogue: Catalogue) -> bool:
    """Whether it all hangs on one word that is short, or only somewhat like another. How things look says
    nothing of what they are, but it bears out a word that does."""
    found = [
        (word, similarity)
        for word, similarity in zip(words, best.similarities, strict=True)
        if similarity
    ]
    describing = catalogue.vocabulary.describing
    if all(word in describing for word in words):
        naming = found
    else:
        naming = [one for one in found if one[0] not in describing]
    if len(naming) != 1:
        return not naming
    ((word, similarity),) = naming
    if similarity < ALIKE_MIN:
        return True
    is_short = len(word) < GUESSED_LENGTH_MIN - spelling.is_without_vowels(word)
    return len(found) == 1 and similarity < spelling.PLURAL and is_short


def says(words: Sequence[str], meant: str, catalogue: Catalogue) -> bool:
    return any(catalogue.alike(word).get(meant, 0) >= spelling.CONSONANTS - 0.05 for word in words)
