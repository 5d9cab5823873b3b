"""Which shops a few words may mean: by their names, their areas, or the last figures of a phone."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cache

from core.understanding.normalise import fold
from core.understanding.spelling import consonants, is_without_vowels, similarity, sound
from core.understanding.transliterate import is_devanagari, roman
from core.understanding.vocabulary import read_file

_PART = re.compile(r"\+?\d+|(?:[^\W\d_]|[\u0900-\u0963\u0970-\u097f'’])+")
# The last figures of a phone that tell it from others of a wholesaler's shops.
PHONE_END_MIN = 3
# Words that are so alike that somebody may mean one by the other; it is asked about.
_NEAR = 0.75


class Likeness(IntEnum):
    """How a word that was said is one of a shop."""

    NONE = 0
    NEAR = 1
    SOUND = 2
    SAME = 3


@dataclass(frozen=True, slots=True)
class ShopWords:
    """What a shop is called by. ``name`` in order, ``area`` besides, ``phones`` as figures."""

    name: tuple[str, ...]
    area: frozenset[str]
    phones: tuple[str, ...]

    def likeness(self, word: str) -> Likeness:
        """That of its best word."""
        if word.isdecimal():
            is_end = len(word) >= PHONE_END_MIN and any(p.endswith(word) for p in self.phones)
            return Likeness.SAME if is_end or word in self.name else Likeness.NONE
        return max((_alike(word, own) for own in (*self.name, *self.area)), default=Likeness.NONE)


def shop_words(name: str, area: str, phones: Iterable[str]) -> ShopWords:
    figures = tuple(re.sub(r"\D", "", phone) for phone in phones)
    return ShopWords(said_words(name), frozenset(said_words(area)), figures)


def said_words(text: str) -> tuple[str, ...]:
    """The words of a name as it is said, in Roman letters, without those that say nothing. Where there are
    no others, all of them."""
    words = [_plain(found[0]) for found in _PART.finditer(text)]
    told = tuple(word for word in words if word and word not in _listed("idle"))
    return told or tuple(filter(None, words))


def spans(text: str) -> list[tuple[str, int, int]]:
    """The words of a text with where each stands in it."""
    return [(_plain(found[0]), found.start(), found.end()) for found in _PART.finditer(text)]


def is_idle(word: str) -> bool:
    return word in _listed("idle")


def is_common(words: Iterable[str]) -> bool:
    """Whether they name no shop: "kirana", "general store"."""
    return all(word in _listed("common") for word in words)


def best(said: Sequence[str], shops: Mapping[int, ShopWords]) -> tuple[Likeness, list[int]]:
    """The shops that have all these words, and how certainly: of several ways the surest one."""
    found: dict[Likeness, list[int]] = {}
    for retailer_id, own in shops.items():
        likeness = min((own.likeness(word) for word in said), default=Likeness.NONE)
        if likeness:
            found.setdefault(likeness, []).append(retailer_id)
    if not found:
        return Likeness.NONE, []
    surest = max(found)
    return surest, found[surest]


def _plain(word: str) -> str:
    folded = fold(word).replace("'", "").replace("’", "")
    if folded.startswith("+91"):
        folded = folded[3:]
    return roman(folded) if is_devanagari(folded) else folded.lstrip("+")


def _alike(said: str, own: str) -> Likeness:
    if said == own:
        return Likeness.SAME
    if min(len(said), len(own)) < 3:
        return Likeness.NONE
    if sound(said) == sound(own):
        return Likeness.SOUND
    is_bare = is_without_vowels(said) or len(consonants(said)) >= 3
    if (is_bare and consonants(said) == consonants(own)) or (
        said[0] == own[0] and similarity(said, own) >= _NEAR
    ):
        return Likeness.NEAR
    return Likeness.NONE


@cache
def _listed(name: str) -> frozenset[str]:
    words: list[str] = read_file("vendor")["shops"][name]
    return frozenset(form for word in words for form in (fold(word), _plain(word)))
