"""Which wholesaler a shop means that does not trade with him yet.

Whoever asks has to name him: no answer tells more than a few names that nearly match, so that nobody gets a
list of all.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import fuzz

import core.phones
from core.understanding.transliterate import is_devanagari, roman

# More that match is no match: the name has to be said in full.
SHOWN_MAX = 3
_CLOSE_SCORE = 86
_LETTERS_MIN = 3

# Words of any wholesaler's name: by these alone nobody is meant.
COMMON = frozenset(
    (
        *("agencies", "agency", "bhandar", "co", "company", "distributor", "distributors"),
        *("enterprise", "enterprises", "general", "kirana", "mart", "mills", "provision", "shop"),
        *("store", "stores", "supplier", "suppliers", "trader", "traders", "trading"),
        *("wholesale", "wholesaler", "wholesalers", "bros", "brother", "brothers", "sons"),
        *("and", "ltd", "new", "pvt", "shree", "shri", "sri", "super", "the"),
        *("एजेंसी", "एजेंसीज", "भंडार", "कंपनी", "डिस्ट्रीब्यूटर", "डिस्ट्रीब्यूटर्स", "एंटरप्राइज", "एंटरप्राइजेज"),
        *(
            "जनरल",
            "किराना",
            "मार्ट",
            "मिल्स",
            "दुकान",
            "स्टोर",
            "स्टोर्स",
            "सप्लायर",
            "सप्लायर्स",
            "ट्रेडर",
            "ट्रेडर्स",
        ),
        *("ट्रेडिंग", "होलसेल", "होलसेलर", "होलसेलर्स", "ब्रदर्स", "संस", "एंड", "न्यू", "श्री", "सुपर"),
    )
)


@dataclass(frozen=True, slots=True)
class KnownVendor:
    """A wholesaler who trades, and the phones of his people."""

    vendor_id: int
    code: str
    name: str
    state_code: str
    phones: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Meant:
    vendor: KnownVendor


@dataclass(frozen=True, slots=True)
class Several:
    """Each of these is called nearly so; the one who asks says which."""

    candidates: tuple[KnownVendor, ...]


@dataclass(frozen=True, slots=True)
class Nobody:
    """Nobody is called so, or too many are."""


def find(said: str, vendors: Iterable[KnownVendor]) -> Meant | Several | Nobody:
    """Whom ``said`` means: a phone number or a code exactly, a name nearly. A code that others are called
    by does not decide."""
    known = list(vendors)
    phone, words = core.phones.normal(said), _words(said)
    found = (
        [each for each in known if phone is not None and phone in each.phones]
        or [each for each in known if words and _words(each.name) == words]
        or [each for each in known if _is_code(said, each) or _is_close(words, each)]
    )
    if len(found) == 1:
        return Meant(found[0])
    return Several(tuple(found)) if 1 < len(found) <= SHOWN_MAX else Nobody()


def _is_code(said: str, vendor: KnownVendor) -> bool:
    return said.strip().casefold() == vendor.code.casefold()


def _is_close(words: tuple[str, ...], vendor: KnownVendor) -> bool:
    """By the words that are not everybody's, each of which has to be nearly one of the name."""
    meant = [word for word in words if word not in COMMON]
    return sum(map(len, meant)) >= _LETTERS_MIN and all(
        _is_among(word, _words(vendor.name)) for word in meant
    )


def _is_among(word: str, of_name: tuple[str, ...]) -> bool:
    return any(_is_alike(word, other) for other in of_name)


def _is_alike(word: str, other: str) -> bool:
    """By the consonants, where only one of the two is in Devanagari: vowels are spelt in many ways then."""
    if fuzz.ratio(word, other) >= _CLOSE_SCORE:
        return True
    if is_devanagari(word) == is_devanagari(other):
        return False
    first, second = (
        roman(one) if is_devanagari(one) else one.replace("w", "v") for one in (word, other)
    )
    return fuzz.ratio(first, second) >= _CLOSE_SCORE or _consonants(first) == _consonants(second)


def _consonants(word: str) -> str:
    return word[:1] + "".join(char for char in word[1:] if char not in "aeiouy")


def _words(text: str) -> tuple[str, ...]:
    """Letters of any alphabet and figures, small; marks of vowels belong to their letters."""
    return tuple(re.findall(r"[^\W_\u0964\u0965]+(?:[\u0900-\u0963]+[^\W_]*)*", text.casefold()))
