"""The shops that have an account with a wholesaler, and which of them somebody means."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from rapidfuzz import process

_NEAR_MAX = 3
_NEAR_SCORE = 70
# Spreadsheets take the plus for a sign and drop it, and people leave the country out.
_INDIAN_MOBILE = re.compile(r"(?:91|0)?([6-9][0-9]{9})")


@dataclass(frozen=True, slots=True)
class Shop:
    """A shop and its account with the wholesaler in question; rupees. ``available`` is what is left of
    its limit, below zero when it is above."""

    retailer_id: int
    name: str
    area: str
    phones: tuple[str, ...]
    terms_days: int
    credit_limit: Decimal
    balance: Decimal
    available: Decimal

    def __str__(self) -> str:
        """Told apart from others of its name: ``Gupta Kirana, Andheri East, …0001 (#1)``."""
        parts = [self.name, self.area, *(f"…{phone[-4:]}" for phone in self.phones)]
        return f"{', '.join(part for part in parts if part)} (#{self.retailer_id})"


@dataclass(frozen=True, slots=True)
class NotFound:
    """No shop, or several: ``candidates`` are those, or some that are called nearly so."""

    named: str
    is_ambiguous: bool
    candidates: tuple[Shop, ...]

    def __str__(self) -> str:
        shown = "; ".join(map(str, self.candidates))
        if self.is_ambiguous:
            return f"several shops are called “{self.named}”: {shown}. Name one by phone or #id"
        hint = f"; did you mean {shown}" if shown else ""
        return f"no shop with an account is “{self.named}” (phone number, name or #id){hint}"


class Directory:
    """A wholesaler's shops, found by phone number, by name, or by ``#7``."""

    def __init__(self, shops: Iterable[Shop]) -> None:
        self._by_id = {shop.retailer_id: shop for shop in shops}
        self._by_phone: dict[str, Shop] = {}
        self._by_name: dict[str, list[Shop]] = {}
        for shop in self._by_id.values():
            self._by_phone.update((phone, shop) for phone in shop.phones)
            self._by_name.setdefault(_folded(shop.name), []).append(shop)

    def find(self, named: str) -> Shop | NotFound:
        """The shop that is meant; a name has to be that of one shop only."""
        if named.startswith("#"):
            number = named[1:].strip()
            by_id = self._by_id.get(int(number)) if number.isdecimal() else None
            return by_id or NotFound(named, False, ())
        by_phone = self._by_phone.get(_phone(named))
        if by_phone is not None:
            return by_phone
        called = self._by_name.get(_folded(named), [])
        if len(called) == 1:
            return called[0]
        return NotFound(named, bool(called), tuple(called) or self._near(named))

    def _near(self, named: str) -> tuple[Shop, ...]:
        close: Sequence[tuple[str, float, object]] = process.extract(
            _folded(named), list(self._by_name), limit=_NEAR_MAX, score_cutoff=_NEAR_SCORE
        )
        return tuple(shop for name, *_ in close for shop in self._by_name[name])


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())


def _phone(text: str) -> str:
    digits = re.sub(r"[ ()'-]", "", text)
    match = _INDIAN_MOBILE.fullmatch(digits)
    return f"+91{match[1]}" if match else digits
