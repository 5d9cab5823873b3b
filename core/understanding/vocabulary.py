"""The words of ``data/words.toml``, turned around for looking up."""

import tomllib
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """``units``, ``intents`` and ``payment_methods`` lead from a spelling to its meaning."""

    numbers: dict[str, Decimal]
    units: dict[str, str]
    separators: frozenset[str]
    filler: frozenset[str]
    verb_stems: frozenset[str]
    intents: dict[str, str]
    payment_words: frozenset[str]
    payment_methods: dict[str, str]
    multipliers: dict[str, int]


@cache
def load() -> Vocabulary:
    data = tomllib.loads((files("core.understanding") / "data/words.toml").read_text("utf-8"))
    return Vocabulary(
        numbers={word: Decimal(value) for word, value in data["numbers"].items()},
        units=_turned_around(data["units"]),
        separators=frozenset(data["words"]["separators"]),
        filler=frozenset(data["words"]["filler"] + data["words"]["verb_stems"]),
        verb_stems=frozenset(data["words"]["verb_stems"]),
        intents=_turned_around(data["intents"]),
        payment_words=frozenset(data["payment"]["words"]),
        payment_methods=data["payment"]["methods"],
        multipliers=data["payment"]["multipliers"],
    )


def _turned_around(spellings: dict[str, list[str]]) -> dict[str, str]:
    meanings: dict[str, str] = {}
    for meaning, words in spellings.items():
        for word in words:
            if word in meanings:
                raise ValueError(f"{word!r} stands for both {meanings[word]!r} and {meaning!r}")
            meanings[word] = meaning
    return meanings
