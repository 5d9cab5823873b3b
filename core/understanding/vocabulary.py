"""The words of ``data/words.toml``, turned around for looking up."""

import tomllib
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class PromiseWords:
    """``verbs`` and ``days`` may be of several words, as a tuple each; the rest are single words."""

    verbs: tuple[tuple[str, ...], ...]
    negations: frozenset[str]
    done: frozenset[str]
    orders: frozenset[str]
    money: frozenset[str]
    numbered: frozenset[str]
    hours: frozenset[str]
    ordinals: frozenset[str]
    dated: frozenset[str]
    spans: dict[str, int]
    days: dict[tuple[str, ...], int]
    weekdays: dict[str, int]
    months: dict[str, int]


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
    promise: PromiseWords


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
        promise=_promise_words(data["promise"]),
    )


def _promise_words(data: dict[str, Any]) -> PromiseWords:
    return PromiseWords(
        verbs=tuple(tuple(verb.split()) for verb in data["verbs"]),
        negations=frozenset(data["negations"]),
        done=frozenset(data["done"]),
        orders=frozenset(data["orders"]),
        money=frozenset(data["money"]),
        numbered=frozenset(data["numbered"]),
        hours=frozenset(data["hours"]),
        ordinals=frozenset(data["ordinals"]),
        dated=frozenset(data["dated"]),
        spans=data["spans"],
        days={tuple(day.split()): count for day, count in data["days"].items()},
        weekdays=data["weekdays"],
        months=data["months"],
    )


def _turned_around(spellings: dict[str, list[str]]) -> dict[str, str]:
    meanings: dict[str, str] = {}
    for meaning, words in spellings.items():
        for word in words:
            if word in meanings:
                raise ValueError(f"{word!r} stands for both {meanings[word]!r} and {meaning!r}")
            meanings[word] = meaning
    return meanings
