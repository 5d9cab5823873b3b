"""The words of a product's name: which name it, which only describe, and which is the thing itself."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from core.understanding.normalise import fold
from core.understanding.packs import without_size
from core.understanding.products import Product
from core.understanding.splitting import TIMES
from core.understanding.splitting import name_words as split_name
from core.understanding.vocabulary import Phrase, Vocabulary, load

_PHRASE_MAX = 4
_LETTERS_AND_FIGURES = re.compile(r"\b([a-z]{3,})(\d{1,2})\b")
_SHORT_WORD = 2


@dataclass(frozen=True, slots=True)
class Naming:
    """``words`` find the product, ``core`` are those of its own name in their order, without those that
    tell it from nothing; ``head`` says what it is, ``brand`` whose. ``side_words`` are its category's,
    ``called`` its other names and its code."""

    words: frozenset[str]
    core: tuple[str, ...]
    head: str
    brand: frozenset[str]
    side_words: frozenset[str]
    called: frozenset[Phrase]


def name_words(product: Product, protected: Mapping[Phrase, str], vocabulary: Vocabulary) -> Naming:
    def words_of(text: str) -> Phrase:
        return meanings(split_name(text), protected, vocabulary)

    name = words_of(without_size(product.name))
    brand = frozenset(words_of(product.brand))
    # A brand that is called like a thing is not told from it: "Sugar Free".
    named = frozenset(word for word in brand if (word,) not in vocabulary.things)
    core = tuple(dict.fromkeys(word for word in name if word not in vocabulary.neutral))
    others = [words_of(without_size(other)) for other in product.names]
    in_alias = frozenset(
        word for other in others for word in other if word not in vocabulary.neutral
    )
    sides = words_of(f"{product.category} {product.sub_category}")
    code = fold(product.sku)
    called = {*map(split_name, product.names), (code,)} - {(), ("",)}
    return Naming(
        words=frozenset(core)
        | brand
        | in_alias
        | _parts(split_name(without_size(product.name)))
        | {code},
        core=core,
        head=_head(core, named, vocabulary),
        brand=named,
        side_words=frozenset(sides) - vocabulary.neutral - vocabulary.describing,
        called=frozenset(called),
    )


def meanings(
    words: Sequence[str], protected: Mapping[Phrase, str], vocabulary: Vocabulary
) -> Phrase:
    """The words with what they stand for in their places, longest spelling first."""
    found: list[str] = []
    at = 0
    while at < len(words):
        for length in range(min(_PHRASE_MAX, len(words) - at), 0, -1):
            spelling = tuple(words[at : at + length])
            if spelling in protected:
                found.append(protected[spelling])
            elif spelling in vocabulary.goods:
                found.extend(vocabulary.goods[spelling])
            elif length > 1:
                continue
            else:
                found.append(words[at])
            at += length
            break
    return tuple(found)


def protected_phrases(products: Iterable[Product]) -> dict[Phrase, str]:
    """Names with figures in them, whose figures are no quantity: "7 up", "3 in 1", "2 minute", "m 30"."""
    vocabulary = load()
    found: dict[Phrase, str] = {}
    numbered: dict[str, set[str]] = defaultdict(set)
    for product in products:
        makers = split_name(product.brand)
        for name in (product.name, *product.names):
            words = split_name(without_size(name))
            for at, word in enumerate(words):
                if not word[0].isdigit():
                    continue
                if at and words[at - 1] not in makers and not _is_figure(words, at + 1):
                    numbered[words[at - 1]].add(word)
                for phrase in _around(words, at, vocabulary):
                    found[phrase] = "".join(phrase)
            found |= _written_as_one(without_size(name))
    # "lactogen 1" and "lactogen 2" are two things.
    for name, numbers in numbered.items():
        if len(numbers) > 1 and len(name) > _SHORT_WORD:
            found |= {(name, number): name + number for number in numbers}
    return found


def _written_as_one(name: str) -> dict[Phrase, str]:
    """ "Mach3": letters and figures that the name itself does not part."""
    return {
        (letters, digits): letters + digits
        for letters, digits in _LETTERS_AND_FIGURES.findall(fold(name))
    }


def _is_figure(words: Sequence[str], at: int) -> bool:
    return at < len(words) and words[at][0].isdigit()


def _around(words: Sequence[str], at: int, vocabulary: Vocabulary) -> Iterator[Phrase]:
    """A figure of a name with the words that it belongs to."""
    following = words[at + 1] if at + 1 < len(words) else ""
    if following == "in" and at + 2 < len(words) and words[at + 2].isdigit():
        yield tuple(words[at : at + 3])
        return
    is_name = following not in ("", TIMES) and following not in vocabulary.kinds
    if is_name and (following,) not in vocabulary.units:
        yield (words[at], following)
    before = words[at - 1] if at else ""
    if 0 < len(before) <= _SHORT_WORD and before != TIMES and (before,) not in vocabulary.units:
        yield (before, words[at])


def _head(core: Sequence[str], brand: frozenset[str], vocabulary: Vocabulary) -> str:
    """The last word that says what the thing is; the last one where no word is known to."""
    naming = [word for word in core if word not in vocabulary.describing] or list(core)
    things = [word for word in naming if (word,) in vocabulary.things and word not in brand]
    made = [word for word in things if word not in vocabulary.raw]
    return (made or things or naming or [""])[-1]


def _parts(words: Sequence[str]) -> frozenset[str]:
    """Of words that belong together each by itself too, if it is long enough to mean something."""
    return frozenset(word for word in words if len(word) > _SHORT_WORD and not word[0].isdigit())
