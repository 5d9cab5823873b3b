"""The words of ``data/*.toml``, turned around for looking up.

A spelling may be of several words; it is kept as a tuple of them. All of them are normalised as messages
are, so that a file may be written as people write.
"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

from core.understanding.normalise import normalise
from core.understanding.spelling import sound

Phrase = tuple[str, ...]


class Family(StrEnum):
    """What a unit counts: an amount of stuff, single things, so many at once, or a wholesaler's packs."""

    MEASURE = "measures"
    PIECE = "pieces"
    COUNT = "counts"
    CONTAINER = "containers"


@dataclass(frozen=True, slots=True)
class Unit:
    name: str
    family: Family


@dataclass(frozen=True, slots=True)
class Numbers:
    """``before`` is said in front of a whole number and added to it."""

    whole: Mapping[str, Decimal]
    multipliers: Mapping[str, Decimal]
    fractions: Mapping[str, Decimal]
    before: Mapping[str, Decimal]


@dataclass(frozen=True, slots=True)
class Removal:
    """What says that goods are not wanted: behind them, in front of them, or between these and those.
    ``replaced`` and ``replacing`` are the two words of "replace these with those"."""

    behind: frozenset[Phrase]
    before: frozenset[Phrase]
    instead: frozenset[Phrase]
    instead_of: frozenset[Phrase]
    replaced: frozenset[Phrase]
    replacing: frozenset[Phrase]


@dataclass(frozen=True, slots=True)
class SmallWords:
    """What they do depends on what stands beside them. ``no`` may be said of anything, where other words
    take goods out of an order."""

    give: frozenset[str]
    emphasis: frozenset[str]
    a: frozenset[str]
    to: frozenset[str]
    no: frozenset[str]


@dataclass(frozen=True, slots=True)
class Figures:
    """Words beside a figure that say it is no quantity."""

    currency: frozenset[str]
    wala: frozenset[str]
    of: frozenset[str]
    rate: frozenset[str]
    not_quantities: frozenset[str]
    numbered: frozenset[str]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """``goods`` leads from a spelling to the words that stand for it. ``things`` are those words, each by
    itself, that no brand is called; ``raw`` those of them that are sold as they grow; ``brands`` are names
    of makers, each as one word; ``by_sound`` leads from the sound of a spelling to the single words that
    stand for it."""

    numbers: Numbers
    units: Mapping[Phrase, Unit]
    separators: frozenset[Phrase]
    chatter: frozenset[Phrase]
    verbs: frozenset[Phrase]
    verb_stems: frozenset[str]
    modals: frozenset[str]
    also_words: frozenset[str]
    small_words: SmallWords
    removal: Removal
    correction: frozenset[Phrase]
    setting: frozenset[Phrase]
    setting_behind: frozenset[str]
    only: frozenset[Phrase]
    only_behind: frozenset[str]
    only_before: frozenset[str]
    unsure: frozenset[Phrase]
    each: frozenset[Phrase]
    pieces: frozenset[str]
    loose: frozenset[Phrase]
    packed: frozenset[Phrase]
    figures: Figures
    neutral: frozenset[str]
    describing: frozenset[str]
    kinds: frozenset[str]
    goods: Mapping[Phrase, Phrase]
    things: frozenset[Phrase]
    raw: frozenset[str]
    brands: frozenset[str]
    by_sound: Mapping[str, frozenset[str]]
    all_words: frozenset[str]

    def extended(self, goods: Mapping[str, Iterable[str]]) -> "Vocabulary":
        """With a vendor's own words: spellings by what they mean. His meaning outranks ours."""
        own = {phrase(s): phrase(meaning) for meaning, said in goods.items() for s in said}
        return replace(self, goods={**self.goods, **own})


class BadVocabulary(ValueError):
    """A file of the package contradicts itself."""


@cache
def load() -> Vocabulary:
    numbers, words = read_file("numbers"), read_file("words")
    goods, brands = read_file("goods"), read_file("brands")
    figures = words["figures"]
    meanings = _one_meaning_each(
        _meanings(goods["goods"]),
        _meanings(goods["raw"], joined=True),
        _meanings(brands["short"], joined=True),
    )
    return Vocabulary(
        numbers=Numbers(**{name: _values(table) for name, table in numbers.items()}),
        units={
            spelling: Unit(name, family)
            for family, spellings in read_file("units").items()
            for spelling, (name, family) in _units(Family(family), spellings).items()
        },
        separators=_phrases(words["separators"]),
        chatter=_phrases([*words["chatter"], *words["out_of_stock"]]),
        verbs=_phrases(words["verbs"]),
        verb_stems=_words(words["verb_stems"]),
        modals=_words(words["modals"]),
        also_words=_words(words["also_words"]),
        small_words=SmallWords(
            **{name: _words(said) for name, said in words["small_words"].items()}
        ),
        removal=Removal(**{name: _phrases(said) for name, said in words["removal"].items()}),
        correction=_phrases(words["correction"]),
        setting=_phrases(words["setting"]),
        setting_behind=_words(words["setting_behind"]),
        only=_phrases(words["only"]),
        only_behind=_words(words["only_behind"]),
        only_before=_words(words["only_before"]),
        unsure=_phrases(words["unsure"]),
        each=_phrases(words["each"]),
        pieces=_words(words["pieces"]),
        loose=_phrases(words["loose"]),
        packed=_phrases(words["packed"]),
        figures=Figures(
            **{name: frozenset(map(normalise, said)) for name, said in words["price"].items()},
            not_quantities=frozenset(
                normalise(word) for name in ("hours", "dated", "days") for word in figures[name]
            ),
            numbered=_words(figures["numbered"]),
        ),
        neutral=_words(words["neutral"]),
        describing=_words(words["describing"]),
        kinds=_words(words["kinds"]),
        goods=meanings,
        things=frozenset(
            (word,)
            for name in (*goods["raw"], *goods["goods"])
            for word in (phrase(name)[-1], "".join(phrase(name)))
        ),
        raw=frozenset("".join(phrase(name)) for name in goods["raw"]),
        brands=frozenset("".join(phrase(name)) for name in brands["short"]),
        by_sound=_by_sound(meanings),
        all_words=frozenset(
            word
            for name in ("numbers", "units", "words", "goods", "brands")
            for text in _strings(read_file(name))
            for word in phrase(text)
        ),
    )


def _by_sound(meanings: Mapping[Phrase, Phrase]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for spelling, meaning in meanings.items():
        if len(spelling) == len(meaning) == 1 and spelling[0].isascii():
            found.setdefault(sound(spelling[0]), set()).add(meaning[0])
    return {heard: frozenset(words) for heard, words in found.items()}


def _strings(value: Any) -> Iterable[str]:
    """Every string of a file."""
    match value:
        case str():
            yield value
        case dict() | list():
            for part in value.values() if isinstance(value, dict) else value:
                yield from _strings(part)


def phrase(text: str) -> Phrase:
    """A spelling as messages have it: its words, normalised."""
    return tuple(normalise(text).replace("\n", " ").replace("-", " ").replace("'", "").split())


def read_file(name: str) -> dict[str, Any]:
    return tomllib.loads((files("core.understanding") / f"data/{name}.toml").read_text("utf-8"))


def _words(said: Iterable[str]) -> frozenset[str]:
    return frozenset(map(normalise, said))


def _phrases(said: Iterable[str]) -> frozenset[Phrase]:
    return frozenset(map(phrase, said))


def _values(table: Mapping[str, list[str]]) -> dict[str, Decimal]:
    return {word: Decimal(value) for value, word in _pairs(table)}


def _units(family: Family, table: Mapping[str, list[str]]) -> dict[Phrase, tuple[str, Family]]:
    return {phrase(spelling): (name, family) for name, spelling in _pairs(table)}


def _meanings(table: Mapping[str, list[str]], *, joined: bool = False) -> dict[Phrase, Phrase]:
    """What is said for the words on the left, and they for themselves. ``joined`` makes them one."""
    found = {}
    for name, spelling in _pairs(table):
        words = phrase(name)
        meaning = ("".join(words),) if joined else words
        found[phrase(spelling)] = found[words] = meaning
    return found


def _one_meaning_each(*tables: Mapping[Phrase, Phrase]) -> dict[Phrase, Phrase]:
    """The tables as one; a spelling that means one thing here and another there is an error in the files."""
    merged: dict[Phrase, Phrase] = {}
    for table in tables:
        for said, meaning in table.items():
            if merged.setdefault(said, meaning) != meaning:
                raise BadVocabulary(f"{' '.join(said)!r} stands for {merged[said]} and {meaning}")
    return merged


def _pairs(table: Mapping[str, list[str]]) -> Iterable[tuple[str, str]]:
    """Meaning and spelling; a spelling of two meanings is an error in the file."""
    seen: dict[str, str] = {}
    for meaning, spellings in table.items():
        for spelling in map(normalise, spellings):
            if not spelling:
                raise BadVocabulary(f"{meaning!r} has a spelling without letters")
            if seen.setdefault(spelling, meaning) != meaning:
                raise BadVocabulary(f"{spelling!r} stands for {seen[spelling]!r} and {meaning!r}")
            yield meaning, spelling
