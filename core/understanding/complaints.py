"""What a shop says is wrong with its goods: "1 peti ghee kam aayi #1023", "atta ka packet phata hua"."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from core.complaints import Reason
from core.understanding.normalise import normalise
from core.understanding.order_numbers import order_number
from core.understanding.vocabulary import Phrase, load, phrase, read_file

_NUMBERED = re.compile(r"(?<!\w)c-\s?([1-9]\d{0,8})(?!\w)")


@dataclass(frozen=True, slots=True)
class Mention:
    """``reason`` is ``None`` where he has not said what is wrong. ``goods`` are the words for goods and
    quantity that are left, maybe none; which of a bill's lines they name is another question."""

    reason: Reason | None
    goods: str
    order_number: str | None = None


@dataclass(frozen=True, slots=True)
class _Words:
    reasons: Mapping[Reason, frozenset[Phrase]]
    beside: frozenset[Phrase]
    length_max: int
    # What is wrong where it stands behind goods, and what stands behind that where it has happened.
    faults: frozenset[Phrase]
    happened: frozenset[str]
    # What says so only where it has happened, and what it is said of then that is no goods.
    shortages: frozenset[Phrase]
    money: frozenset[str]


@cache
def _words() -> _Words:
    data = read_file("complaints")
    reasons = {Reason(name): frozenset(map(phrase, said)) for name, said in data["reasons"].items()}
    longest = max(len(said) for each in reasons.values() for said in each)
    behind = data["behind_goods"]
    return _Words(
        reasons,
        frozenset(map(phrase, data["beside"]["words"])),
        longest,
        frozenset(map(phrase, behind["faults"])),
        frozenset(map(normalise, behind["happened"])),
        frozenset(map(phrase, behind["shortages"])),
        frozenset(map(normalise, behind["money"])),
    )


def complaint_number(text: str) -> str | None:
    """The complaint that somebody names: ``C-31``."""
    found = _NUMBERED.search(normalise(text))
    return None if found is None else f"C-{int(found[1])}"


def read_complaint(text: str) -> Mention:
    """What one message says, taken as a complaint."""
    known = _words()
    reasons: set[Reason] = set()
    number: str | None = None
    goods: list[str] = []
    words = normalise(text).replace("#", " ").replace("?", " ").split()
    at = 0
    while at < len(words):
        length, reason = _reason_at(words[at:])
        if reason is not None:
            reasons.add(reason)
            at += length
            continue
        word = words[at]
        if number is None and _is_order_number(word) and not _is_unit(words[at + 1 : at + 2]):
            number = word
        elif (word.strip(",."),) not in known.beside:
            goods.append(word)
        at += 1
    first = next((reason for reason in known.reasons if reason in reasons), None)
    return Mention(first, " ".join(goods).strip(" ,."), number)


def goods_at_fault(text: str, is_of_goods: Callable[[str], bool]) -> str:
    """The words for goods and quantity in front of what is wrong with them, as in "1 kg besan damaged"; empty
    where more is said, or it is asked or denied. ``is_of_goods`` whether goods are called by a word: then
    it has to be said that it has happened."""
    known, small = _words(), load().small_words
    words = [word.strip(",.!") for word in normalise(text).split()]
    if "?" in text or small.no.intersection(words):
        return ""
    for at in range(1, len(words)):
        for length in range(min(known.length_max, len(words) - at), 0, -1):
            fault, behind = tuple(words[at : at + length]), words[at + length :]
            is_shortage = fault in known.shortages
            if not is_shortage and fault not in known.faults:
                continue
            has_happened = bool(known.happened.intersection((*fault, *behind[:1])))
            if is_shortage and (not has_happened or known.money.intersection(words[:at])):
                return ""
            is_kind = any(map(is_of_goods, fault)) and not has_happened
            is_all = all((word,) in known.beside or word in known.happened for word in behind)
            return " ".join(words[:at]) if is_all and not is_kind else ""
    return ""


def _reason_at(words: list[str]) -> tuple[int, Reason | None]:
    """The longest phrase for a reason that the words begin with."""
    known = _words()
    for length in range(min(known.length_max, len(words)), 0, -1):
        said = tuple(word.strip(",.") for word in words[:length])
        reason = _of(said, known.reasons.items())
        if reason is not None:
            return length, reason
    return 0, None


def _of(said: Phrase, reasons: Iterable[tuple[Reason, frozenset[Phrase]]]) -> Reason | None:
    return next((reason for reason, phrases in reasons if said in phrases), None)


def _is_order_number(word: str) -> bool:
    """Whether it has as many figures as an order's number."""
    return order_number([word]) is not None


def _is_unit(words: list[str]) -> bool:
    return tuple(words) in load().units
