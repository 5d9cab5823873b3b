"""A message that names the wholesaler it is for: "sharma", "sharma: 2 bori chawal", "paid 500 cash sharma ko"."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from core.understanding.intents import Intent, words_of
from core.understanding.money_words import load as money_words
from core.understanding.normalise import fold
from core.understanding.transliterate import roman
from core.vendor_names import COMMON

# What a sentence may be about that names a wholesaler: money is of one account.
OF_AN_ACCOUNT = frozenset(
    (
        *(Intent.PAYMENT, Intent.CLAIMS, Intent.PROMISE, Intent.BALANCE, Intent.STATEMENT),
        *(Intent.CLEARED, Intent.BOUNCED, Intent.REMINDED, Intent.PROMISED),
    )
)

_BESIDE = frozenset(
    ["se", "ko", "wale", "ji", "seth", "sethji", "vendor", "with", "to", "ke", "yahan", "par"]
)
# Behind a name, and before it.
_BEHIND = frozenset(
    ["ko", "ka", "ke", "ki", "wala", "wale", "wali", "को", "का", "के", "की", "वाला", "वाले"]
)
_BEFORE = frozenset(["to", "with"])
_TITLES = frozenset(["ji", "jee", "bhai", "seth", "sethji", "जी", "भाई", "सेठ"])


@dataclass(frozen=True, slots=True)
class Known:
    """A wholesaler with whom the shop has an account."""

    vendor_id: int
    name: str
    code: str


@dataclass(frozen=True, slots=True)
class Addressed:
    """``rest`` is what is said to him; empty where he is only named."""

    vendor_id: int
    rest: str


def addressed_to(text: str, vendors: Sequence[Known]) -> Addressed | None:
    """``None`` where nobody is named, or where a name fits several."""
    head, colon, rest = text.partition(":")
    if colon and (vendor_id := _named(head, vendors)) is not None:
        return Addressed(vendor_id, rest.strip())
    vendor_id = _named(text, vendors)
    return None if vendor_id is None else Addressed(vendor_id, "")


def named_within(text: str, vendors: Sequence[Known]) -> tuple[int, ...]:
    """Those of whose own names a sentence has a word; who has more of them is meant, rather than who has
    some of the same."""
    said = {_in_roman(word) for word in words_of(text)} - money_words().methods.keys()
    found = {vendor.vendor_id: _own_words(vendor) & said for vendor in vendors}
    return tuple(
        vendor_id
        for vendor_id, words in found.items()
        if words and not any(words < others for others in found.values())
    )


def receivers(text: str) -> tuple[str, ...]:
    """What may be names of wholesalers in a sentence: "zaveri" of "paid 500 cash zaveri ji ko"."""
    words = [word for word in words_of(text) if word not in _TITLES | COMMON]
    found = [word for word, behind in pairwise([*words, ""]) if behind in _BEHIND]
    found += [word for before, word in pairwise(words) if before in _BEFORE]
    known = money_words()
    no_names = known.paid | known.methods.keys() | known.bills | known.promise.money
    return tuple(
        _in_roman(word)
        for word in dict.fromkeys(found)
        if word not in no_names and not any(map(str.isdecimal, word))
    )


def is_called(word: str, name: str, code: str) -> bool:
    """Whether it is a word of this name that is not everybody's, or its code."""
    return word in _own_words(Known(0, name, code))


def _own_words(vendor: Known) -> set[str]:
    return {*words_of(vendor.name), *words_of(vendor.code)} - COMMON


def _in_roman(word: str) -> str:
    return word if word.isascii() else roman(fold(word))


def _named(text: str, vendors: Sequence[Known]) -> int | None:
    said = [word for word in words_of(text) if word not in _BESIDE]
    if not said:
        return None
    meant = [vendor.vendor_id for vendor in vendors if _names(said, vendor)]
    return meant[0] if len(meant) == 1 else None


def _names(said: Sequence[str], vendor: Known) -> bool:
    """All that is said is of the name, and one word of it is his own."""
    name = words_of(vendor.name)
    if said in (name, words_of(vendor.code)):
        return True
    own = [word for word in name if word not in COMMON]
    return set(said) <= set(name) and any(word in own for word in said)
