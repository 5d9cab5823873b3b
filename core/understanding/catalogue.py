"""A vendor's goods by the names that people use for them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from core.understanding import tokens

# Below this two words are different words; a short word has no room for a typing error.
SIMILARITY_MIN = 84
FUZZY_LENGTH_MIN = 4


@dataclass(frozen=True, slots=True)
class Product:
    """``names`` are its full name and everything else it is called."""

    vendor_product_id: int
    name: str
    unit: str
    units: frozenset[str]
    names: tuple[str, ...]


class Catalogue:
    """Finds products by name."""

    def __init__(self, products: Iterable[Product]) -> None:
        self.products = {product.vendor_product_id: product for product in products}
        self._by_name: dict[str, list[Product]] = {}
        self._words: list[tuple[frozenset[str], Product]] = []
        for product in self.products.values():
            for name in product.names:
                plain = tokens.normalise(name).replace("\n", " ")
                self._by_name.setdefault(plain, []).append(product)
                self._words.append((frozenset(plain.split()), product))

    def find(self, words: Sequence[str]) -> tuple[Product, ...]:
        """Products that ``words`` together may mean; empty when there is none.

        A name written exactly wins over names that merely contain the words.
        """
        exact = self._by_name.get(" ".join(words))
        if exact:
            return tuple(dict.fromkeys(exact))
        found = (
            product
            for name_words, product in self._words
            if all(_contains(name_words, word) for word in words)
        )
        return tuple(dict.fromkeys(found))


def _contains(name_words: frozenset[str], word: str) -> bool:
    if word in name_words:
        return True
    return len(word) >= FUZZY_LENGTH_MIN and any(
        candidate[0] == word[0] and fuzz.ratio(candidate, word) >= SIMILARITY_MIN
        for candidate in name_words
    )
