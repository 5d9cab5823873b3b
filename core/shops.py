"""The shops that have an account with a wholesaler, and which of them somebody means."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from rapidfuzz import process

import core.phones
from core import shop_names
from core.shop_names import Likeness

_NEAR_MAX = 3
_NEAR_SCORE = 70


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


def with_area(name: str, area: str | None) -> str:
    """As a card names the shop that it came from: two of a wholesaler's shops may have one name."""
    return f"{name}, {area}" if area else name


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


@dataclass(frozen=True, slots=True)
class Mention:
    """A shop that is named in a text, or several that are called so. ``said`` are the words that name it,
    ``rest`` is the text without them."""

    found: Shop | NotFound
    said: str
    rest: str


class Directory:
    """A wholesaler's shops, found by phone number, by name, or by ``#7``; or by some of the words that
    people say for one."""

    def __init__(self, shops: Iterable[Shop]) -> None:
        self._by_id = {shop.retailer_id: shop for shop in shops}
        self._by_phone: dict[str, Shop] = {}
        self._by_name: dict[str, list[Shop]] = {}
        for shop in self._by_id.values():
            self._by_phone.update((phone, shop) for phone in shop.phones)
            self._by_name.setdefault(_folded(shop.name), []).append(shop)
        self._words = {
            shop.retailer_id: shop_names.shop_words(shop.name, shop.area, shop.phones)
            for shop in self._by_id.values()
        }

    def find(self, named: str) -> Shop | NotFound:
        """The shop that is meant; a name has to be that of one shop only."""
        if named.startswith("#"):
            number = named[1:].strip()
            by_id = self._by_id.get(int(number)) if number.isdecimal() else None
            return by_id or NotFound(named, False, ())
        by_phone = self._by_phone.get(core.phones.normal(named) or "")
        if by_phone is not None:
            return by_phone
        called = self._by_name.get(_folded(named), [])
        if len(called) == 1:
            return called[0]
        return NotFound(named, bool(called), tuple(called) or self._near(named))

    def match(self, words: str) -> Shop | NotFound:
        """The shop that is meant by some words of its name or area, or the last figures of its phone, in
        any order and of any script.

        Every word has to be one of the shop. Of several shops none is taken, and what is only nearly a
        name is proposed.
        """
        found = self.find(words.strip())
        if isinstance(found, Shop) and self._is_alone(found, words):
            return found
        said = shop_names.said_words(words)
        likeness, ids = shop_names.best(said, self._words)
        shops = tuple(self._by_id[retailer_id] for retailer_id in ids)
        if likeness >= Likeness.SOUND:
            if len(shops) == 1 and not shop_names.is_common(said):
                return shops[0]
            return NotFound(words, len(shops) > 1, shops)
        return NotFound(words, False, shops[:_NEAR_MAX] or self._some(said) or self._near(words))

    def named_in(self, text: str) -> Mention | None:
        """The shop that a text names at its beginning or its end, with as many words as are its own;
        ``None`` where it names none."""
        spans = shop_names.spans(text)
        words = [word for word, *_ in spans]
        for start in (*_beginnings(words), *range(len(words) - 1, 0, -1)):
            for end in range(len(words), start, -1):
                said = [word for word in words[start:end] if not shop_names.is_idle(word)]
                is_at_an_end = start == _first(words) or all(map(shop_names.is_idle, words[end:]))
                if not said or not is_at_an_end or shop_names.is_idle(words[start]):
                    continue
                if all(word.isdecimal() for word in said) or shop_names.is_common(said):
                    continue
                likeness, _ = shop_names.best(said, self._words)
                if likeness >= Likeness.SOUND:
                    return self._mention(text, spans[start][1], spans[end - 1][2])
        return None

    def _mention(self, text: str, start: int, end: int) -> Mention:
        named = [word for word, *_ in shop_names.spans(text[start:end])]
        found = self.match(" ".join(word for word in named if not shop_names.is_idle(word)))
        rest = f"{text[:start]} {text[end:]}".strip(" ,:-\n")
        return Mention(found, text[start:end], rest)

    def _is_alone(self, shop: Shop, words: str) -> bool:
        """Whether a name of one word is not also a word of other shops' names: there is a "Gupta" and a
        "Gupta Kirana"."""
        said = shop_names.said_words(words)
        if len(said) != 1 or said[0].isdecimal():
            return True
        likeness, ids = shop_names.best(said, self._words)
        return likeness < Likeness.SOUND or ids == [shop.retailer_id]

    def _some(self, said: Sequence[str]) -> tuple[Shop, ...]:
        """Shops that have some of the words, where none has all: "gupta medical"."""
        found: list[int] = []
        for word in said:
            if not shop_names.is_common([word]):
                likeness, ids = shop_names.best([word], self._words)
                found += ids if likeness >= Likeness.SOUND else []
        return tuple(self._by_id[number] for number in dict.fromkeys(found))[:_NEAR_MAX]

    def _near(self, named: str) -> tuple[Shop, ...]:
        close: Sequence[tuple[str, float, object]] = process.extract(
            _folded(named), list(self._by_name), limit=_NEAR_MAX, score_cutoff=_NEAR_SCORE
        )
        return tuple(shop for name, *_ in close for shop in self._by_name[name])


def _first(words: Sequence[str]) -> int:
    """Where the first word stands that says something."""
    return next((at for at, word in enumerate(words) if not shop_names.is_idle(word)), 0)


def _beginnings(words: Sequence[str]) -> Sequence[int]:
    return (_first(words),) if words else ()


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
