"""A vendor's own words for kinds of goods: "meethi reti" for sugar.

What he may say is checked where a word is given, so that he is told; and again where his goods are loaded,
because the vocabulary may have learned since what contradicts it. A word that cannot be one never stops an
order.
"""

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from core.errors import BahiError
from core.understanding import intents, reading, vocabulary
from core.understanding.cues import cues_of
from core.understanding.vocabulary import Phrase, Vocabulary, phrase

WORDS_MAX = 4
LENGTH_MAX = 40


class BadWord(BahiError):
    """A word that cannot stand for what somebody wants it to. The message says why, and what to do."""


@dataclass(frozen=True, slots=True)
class VendorWord:
    """Both as messages are read: small letters, one space between words."""

    word: str
    means: str


def checked(word: str, means: str, own: Mapping[str, str] | None = None) -> VendorWord:
    """The word as it is kept; ``own`` are those that the vendor has, by word. Raises BadWord."""
    said = _phrase(word)
    _refuse_what_is_no_name(word, said)
    known = vocabulary.load()
    _refuse_another_use(word, said)
    meaning = known.goods.get(phrase(means))
    if meaning is None:
        raise BadWord(f"“{means}” is no kind of goods that is known.{_perhaps(means, known)}")
    kept = VendorWord(" ".join(said), " ".join(meaning))
    if said in known.goods:
        there = " ".join(known.goods[said])
        if there == kept.means:
            raise BadWord(f"“{word}” is understood as {there} already; there is nothing to add.")
        raise BadWord(
            f"“{word}” would have two meanings: it stands for {there}. Choose another word."
        )
    before = (own or {}).get(kept.word, kept.means)
    if before != kept.means:
        raise BadWord(
            f"“{word}” would have two meanings: it stands for {before}. Take that back first."
        )
    return kept


def extended(words: Iterable[VendorWord]) -> tuple[Vocabulary, list[VendorWord]]:
    """The vocabulary with a vendor's words, and those of them that cannot be among it any more."""
    usable: dict[str, list[str]] = {}
    impossible = []
    for each in words:
        try:
            good = checked(each.word, each.means)
        except BadWord:
            impossible.append(each)
        else:
            usable.setdefault(good.means, []).append(good.word)
    return vocabulary.load().extended(usable), impossible


def _phrase(word: str) -> Phrase:
    # Of several lines only the first could ever be said in one.
    return phrase(" ".join(word.split()))


def _refuse_what_is_no_name(word: str, said: Phrase) -> None:
    if not any(char.isalpha() for part in said for char in part):
        raise BadWord(f"“{word}” has no letters: a word is what people write for goods.")
    if any(char.isnumeric() for part in said for char in part):
        raise BadWord(f"“{word}” has a figure, which is read as a quantity. Give it without.")
    if len(said) > WORDS_MAX or len(" ".join(said)) > LENGTH_MAX:
        raise BadWord(
            f"“{word}” is too long: at most {WORDS_MAX} words and {LENGTH_MAX} letters are looked for."
        )


def _refuse_another_use(word: str, said: Phrase) -> None:
    """What says how much, what to do, or what goods are like cannot be the name of some as well."""
    if reading.is_command(" ".join(said)):
        raise BadWord(f"“{word}” would have two meanings: it is an answer. Choose another word.")
    used = _used_otherwise()
    if said in used or all((part,) in used for part in said):
        raise BadWord(
            f"“{word}” would have two meanings: it is a number, a unit, or a word that belongs to any"
            " order. Choose another word."
        )


@cache
def _used_otherwise() -> frozenset[Phrase]:
    known = vocabulary.load()
    numbers, figures, removal = known.numbers, known.figures, known.removal
    single = (
        *(numbers.whole, numbers.multipliers, numbers.fractions, numbers.before),
        *(figures.currency, figures.wala, figures.of, figures.rate, figures.not_quantities),
        *(figures.numbered, known.verb_stems, known.modals, known.pieces),
        *(known.neutral, known.describing, known.kinds),
    )
    phrases = (
        *(cues_of(known), known.units, removal.replaced, removal.replacing),
        # Behind these a name is forgotten.
        *(((said[0],) for said in intents.intent_words().forget),),
    )
    return frozenset(
        [(word,) for words in single for word in words] + [p for group in phrases for p in group]
    )


def _perhaps(means: str, known: Vocabulary) -> str:
    spellings = sorted(" ".join(spelling) for spelling in known.goods)
    alike = difflib.get_close_matches(" ".join(phrase(means)), spellings, n=3, cutoff=0.7)
    found = " or ".join(f"“{each}”" for each in alike)
    return f" Perhaps {found}?" if found else " Name one such as sugar, rice or soap."
