"""A message that names the wholesaler it is for: "sharma", "sharma: 2 bori chawal"."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.understanding.intents import words_of

# Words in the names of many shops tell none from another.
_COMMON = frozenset(
    [
        "and",
        "sons",
        "traders",
        "trading",
        "store",
        "stores",
        "kirana",
        "agency",
        "agencies",
        "co",
        "company",
    ]
)
_BESIDE = frozenset(
    ["se", "ko", "wale", "ji", "seth", "sethji", "vendor", "with", "to", "ke", "yahan", "par"]
)


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
    own = [word for word in name if word not in _COMMON]
    return set(said) <= set(name) and any(word in own for word in said)
