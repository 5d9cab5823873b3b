"""Stage 6, first half: a vendor's goods by the words that people use for them.

An index from words to products: each word of a question is looked for by its letters, its meaning, its
plural, its sound and its slips, and counts the more the fewer products have it.
"""

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from core.understanding import restricted_words, spelling
from core.understanding.cues import cues_of
from core.understanding.figured_names import FiguredNames
from core.understanding.naming import Naming, name_words, protected_phrases
from core.understanding.normalise import fold
from core.understanding.products import Product
from core.understanding.vocabulary import Phrase, Vocabulary, load

# What a category's word is worth beside a name's.
SIDE_WORD = 0.95
# A word that no product has counts as if one product of so many had it.
UNKNOWN_IDF_SHARE = 0.9
FOUND_MAX = 200
# Words that were looked up and are remembered; people invent new ones without end.
ALIKE_KEPT_MAX = 20_000
# How things look counts less than what they are; a maker whom nobody sells counts against all.
DESCRIBING_SHARE = 0.3
MISSING_BRAND = 3
# A spelling that nobody has written down, but that sounds like one that somebody has.
HEARD = 0.86
HEARD_LENGTH_MIN = 4


@dataclass(frozen=True, slots=True)
class Found:
    """``coverage`` is how much of what was said this product has, from 0 to 1; ``similarities`` of each
    word said, in their order."""

    product: Product
    naming: Naming
    coverage: float
    similarities: tuple[float, ...]


class Catalogue:
    """Finds products by words. Built once for each version of a vendor's catalogue, and only read.

    ``restricted`` are goods of his that cannot be ordered by message: they have an index of their own, in
    which they are recognised, and are never found among the products."""

    def __init__(
        self,
        products: Iterable[Product],
        vocabulary: Vocabulary | None = None,
        restricted: Iterable[Product] = (),
    ) -> None:
        self.vocabulary = vocabulary or load()
        self.products = {product.vendor_product_id: product for product in products}
        self.cues = cues_of(self.vocabulary)
        goods, forbidden = list(self.products.values()), list(restricted)
        self.restricted = Catalogue(forbidden, self.vocabulary) if forbidden else None
        self.protected: Mapping[Phrase, str] = {
            **restricted_words.words().joined,
            **protected_phrases([*goods, *forbidden]),
        }
        # A code is one that has a figure: other ones are words.
        self.codes = frozenset(
            fold(product.sku)
            for product in [*goods, *forbidden]
            if any(map(str.isdigit, product.sku))
        )
        self._goods = goods
        self._positions = {product.vendor_product_id: at for at, product in enumerate(goods)}
        self._namings: list[Naming] = []
        self._exact: dict[Phrase, list[int]] = defaultdict(list)
        self._names: dict[str, set[int]] = defaultdict(set)
        self._sides: dict[str, set[int]] = defaultdict(set)
        for at, product in enumerate(goods):
            self._add(at, product)
        self._join_pairs()
        self._idf = {
            word: math.log(1 + len(goods) / len(found))
            for word, found in {**self._sides, **self._names}.items()
        }
        self._unknown_idf = math.log(1 + max(len(goods), 1)) * UNKNOWN_IDF_SHARE
        self._by_sound: dict[str, list[str]] = defaultdict(list)
        for word in self._idf:
            self._by_sound[spelling.first_sound(word)].append(word)
        self._skeletons = sorted((spelling.consonants(word), word) for word in self._idf)
        self._alike: dict[str, dict[str, float]] = {}

    def _join_pairs(self) -> None:
        """ "Max Fresh" here and "MaxFresh" there are one name: both are found by either."""
        for at, naming in enumerate(self._namings):
            for pair in pairwise(naming.core):
                joined = "".join(pair)
                if joined in self._names:
                    for word in pair:
                        self._names[word] |= self._names[joined]
                    self._names[joined].add(at)

    @cached_property
    def figured_names(self) -> FiguredNames:
        """For a wholesaler's figures, of which some are a part of a name."""
        return FiguredNames(
            name for product in self._goods for name in (product.name, *product.names)
        )

    def has_word(self, word: str) -> bool:
        return word in self._idf or (self.restricted is not None and self.restricted.has_word(word))

    def exactly(self, words: Sequence[str]) -> tuple[Product, ...]:
        """Products that have exactly this as an alias or as their code."""
        return tuple(self._goods[at] for at in self._exact.get(tuple(words), ()))

    def found(self, product: Product) -> Found:
        """A product of this catalogue as one that was found by all that was said."""
        at = self._positions[product.vendor_product_id]
        return Found(product, self._namings[at], 1.0, ())

    def search(self, words: Sequence[str]) -> list[Found]:
        """Products that have some of the words, best first."""
        weights = [self._weight(word) for word in words]
        total = sum(weights)
        if not total:
            return []
        similarities: dict[int, list[float]] = {}
        for position, word in enumerate(words):
            for at, similarity in self._products_of(word).items():
                row = similarities.setdefault(at, [0.0] * len(words))
                row[position] = similarity
        found = [
            (sum(s * w for s, w in zip(row, weights, strict=True)) / total, at, row)
            for at, row in similarities.items()
        ]
        found.sort(key=lambda scored: (-scored[0], scored[1]))
        best = found[0][0] if found else 0
        return [
            Found(self._goods[at], self._namings[at], coverage, tuple(row))
            for coverage, at, row in found[:FOUND_MAX]
            if coverage >= best / 2
        ]

    def is_generic(self, words: Sequence[str]) -> bool:
        """Whether they name goods and no brand."""
        words_for_things = [word for word in words if word not in self.vocabulary.describing]
        return bool(words_for_things) and all((word,) in self.vocabulary.things for word in words)

    def is_unknown(self, word: str) -> bool:
        """Whether nobody knows it: no word of the catalogue is like it, and it is no goods of others."""
        known = self.vocabulary
        is_goods = (word,) in known.things or word in known.raw or word in known.brands
        if is_goods or restricted_words.named((word,)) or self.alike(word):
            return False
        return self.restricted is None or self.restricted.is_unknown(word)

    def coverage(self, words: Sequence[str]) -> float:
        """That of the best product."""
        found = self.search(words)
        return found[0].coverage if found else 0.0

    def knows(self, words: Sequence[str]) -> float:
        """How much of some words names goods, which may be restricted."""
        own = self.coverage(words)
        forbidden = 0.0 if self.restricted is None else self.restricted.coverage(words)
        return max(own, forbidden, restricted_words.share(words))

    def alike(self, word: str) -> Mapping[str, float]:
        """The catalogue's words that a word may be, with how alike they are."""
        known = self._alike.get(word)
        if known is None:
            if len(self._alike) >= ALIKE_KEPT_MAX:
                self._alike.clear()
            known = self._alike[word] = self._look_up(word)
        return known

    def _look_up(self, word: str) -> dict[str, float]:
        if word in self._idf:
            found = {word: spelling.EXACT}
            plural = spelling.singular(word)
            # A word that is there is not taken for a slip of another.
            return found | {
                other: spelling.PLURAL
                for other in (plural, f"{word}s", f"{word}es")
                if other in self._idf and other != word
            }
        found = {}
        for other in self._by_sound.get(spelling.first_sound(word), ()):
            similarity = spelling.similarity(word, other)
            if similarity:
                found[other] = similarity
        if spelling.is_without_vowels(word):
            found |= self._with_vowels(word)
        if len(word) >= HEARD_LENGTH_MIN:
            for meant in self.vocabulary.by_sound.get(spelling.sound(word), ()):
                if meant in self._idf:
                    found[meant] = max(found.get(meant, 0.0), HEARD)
        if not found:
            return {}
        best = max(found.values())
        known = self.vocabulary
        is_guess = best < spelling.SURE and (word in known.brands or (word,) in known.things)
        if is_guess or word in known.raw:
            # Well known, and not sold here, however much it is like something else.
            return {}
        return {other: s for other, s in found.items() if s >= best - 0.1}

    def _with_vowels(self, word: str) -> dict[str, float]:
        """The words that are left so when somebody saves the vowels: "xcl" of "excel"."""
        said = spelling.consonants(word)
        found = {}
        at = bisect_left(self._skeletons, (said, ""))
        while at < len(self._skeletons) and self._skeletons[at][0].startswith(said):
            skeleton, other = self._skeletons[at]
            found[other] = spelling.CONSONANTS if skeleton == said else spelling.SHORTENED
            at += 1
        return found

    def _products_of(self, word: str) -> dict[int, float]:
        found: dict[int, float] = {}
        for other, similarity in self.alike(word).items():
            for at in self._names.get(other, ()):
                found[at] = max(found.get(at, 0.0), similarity)
            for at in self._sides.get(other, ()):
                found[at] = max(found.get(at, 0.0), similarity * SIDE_WORD)
        return found

    def _weight(self, word: str) -> float:
        weight = max((self._idf[other] for other in self.alike(word)), default=self._unknown_idf)
        if word in self.vocabulary.describing:
            return weight * DESCRIBING_SHARE
        if word in self.vocabulary.brands and not self.alike(word):
            # Another maker's goods are not what he asked for.
            return weight * MISSING_BRAND
        return weight

    def _add(self, at: int, product: Product) -> None:
        naming = name_words(product, self.protected, self.vocabulary)
        self._namings.append(naming)
        for name in naming.called:
            if at not in self._exact[name]:
                self._exact[name].append(at)
        for word in naming.words:
            self._names[word].add(at)
        for word in naming.side_words - naming.words:
            self._sides[word].add(at)
