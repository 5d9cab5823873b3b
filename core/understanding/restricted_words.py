"""Words for goods that are not ordered by WhatsApp: tobacco, alcohol, medicines.

They are known without any catalogue, so that such goods are refused by name instead of being taken for
something that is called like them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from core.understanding.naming import meanings
from core.understanding.transliterate import roman
from core.understanding.vocabulary import Phrase, load, phrase, read_file

_KINDS = ("tobacco", "alcohol", "medicines")
_PHRASE_MAX = 4


@dataclass(frozen=True, slots=True)
class RestrictedWords:
    """``alone`` are those that name such goods by themselves only, ``harmless`` what has one in its name
    and is none. ``joined`` are the names of several words, each as one."""

    named: frozenset[Phrase]
    alone: frozenset[Phrase]
    harmless: frozenset[Phrase]
    joined: Mapping[Phrase, str]


@cache
def words() -> RestrictedWords:
    data = read_file("restricted")
    named = frozenset(spelt for kind in _KINDS for said in data[kind] for spelt in _spellings(said))
    alone = frozenset(spelt for said in data["alone"] for spelt in _spellings(said))
    return RestrictedWords(
        named=named,
        alone=alone,
        harmless=frozenset(spelt for said in data["harmless"] for spelt in _spellings(said)),
        joined={said: "".join(said) for said in named if len(said) > 1},
    )


def _spellings(said: str) -> set[Phrase]:
    """As it is written, as one word, as a message has it in Roman letters, and as what it stands for."""
    spelt = phrase(said)
    return {spelt, ("".join(spelt),), tuple(map(roman, spelt)), meanings(spelt, {}, load())}


@dataclass(frozen=True, slots=True)
class Named:
    """The words of restricted goods that were said, and what was said besides."""

    words: Phrase
    rest: Phrase


def named(said: Sequence[str]) -> Named | None:
    """The restricted goods that some words name; ``None`` where they name none."""
    known, neutral = words(), load().neutral
    found: list[str] = []
    rest: list[str] = []
    for part in _parts(said):
        if part in known.named:
            found += part
        else:
            rest += [word for word in part if word not in neutral]
    if not found and tuple(rest) in known.alone:
        return Named(tuple(rest), ())
    return Named(tuple(found), tuple(rest)) if found else None


def share(said: Sequence[str]) -> float:
    """How much of some words names restricted goods, from 0 to 1."""
    found = named(said)
    return 0.0 if found is None else len(found.words) / (len(found.words) + len(found.rest))


def _parts(said: Sequence[str]) -> Iterator[Phrase]:
    """The words in their order, those together that name restricted or harmless goods."""
    known = words()
    at = 0
    while at < len(said):
        for length in range(min(_PHRASE_MAX, len(said) - at), 0, -1):
            part = tuple(said[at : at + length])
            if length == 1 or part in known.named or part in known.harmless:
                yield part
                at += length
                break
