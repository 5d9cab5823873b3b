"""Stage 2: a line cut into words, also where nobody left a space: "3kgaata", "2kgx5", "10wala"."""

import re
from collections.abc import Callable, Container, Iterator
from functools import lru_cache

from core.understanding.normalise import fold
from core.understanding.transliterate import is_devanagari, roman
from core.understanding.vocabulary import Phrase, Vocabulary, load

_LETTERS = r"(?:[^\W\d_]|[\u0900-\u097f'])+"
_WORD = re.compile(rf"\d+(?:\.\d+)?-\d+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+|{_LETTERS}|[,+&@₹?\n]")
_CHUNK = re.compile(r"\S+")
_NAME_WORD = re.compile(rf"\d+(?:\.\d+)?|{_LETTERS}")
_SPACED_RANGE = re.compile(r"(?<![\d.])(\d+(?:\.\d+)?)\s+-\s+(\d+(?:\.\d+)?)(?![\d.])")
# What is left of a glued word, where nobody knows it, must be a word at least.
_REST_MIN = 4
# A part of two words written as one.
_PART_MIN = 3
TIMES = "x"


def split(
    text: str,
    vocabulary: Vocabulary,
    is_known: Callable[[str], bool],
    protected: Container[Phrase] = (),
    codes: Container[str] = (),
) -> list[str]:
    """The words of a normalised text; a line end is a word too. ``is_known`` says whether a vendor's
    catalogue has a word, ``protected`` are its names with figures in them, ``codes`` its codes. A word in Devanagari that nobody knows comes in Roman letters."""
    words: list[str] = []
    end = -1
    text = _SPACED_RANGE.sub(_range, text)
    for match in _WORD.finditer(text):
        if match.start() < end:
            continue
        chunk = _chunk(text, match.start())
        if chunk in codes:
            words.append(chunk)
            end = match.start() + len(chunk)
            continue
        word = match[0].replace("'", "")
        if match.start() == end and words and words[-1][-1:].isdigit() and word[:1].isalpha():
            words.extend(_unglued(word, vocabulary, is_known))
        elif "-" in word and (
            tuple(word.split("-")) in vocabulary.goods or tuple(word.split("-")) in protected
        ):
            words.extend(word.split("-"))
        elif word:
            words.extend(_known(word, vocabulary, is_known))
        end = match.end()
    return words


@lru_cache(maxsize=100_000)
def name_words(text: str) -> tuple[str, ...]:
    """The words of a product's name, where figures are nobody's quantity."""
    words = (word.replace("'", "") for word in _NAME_WORD.findall(fold(text)))
    return tuple(filter(None, map(_in_roman, words)))


def _chunk(text: str, start: int) -> str:
    """What is written without a space from there on, if it begins there."""
    if start and not text[start - 1].isspace():
        return ""
    found = _CHUNK.match(text, start)
    return found[0].rstrip(".,-") if found else ""


def _in_roman(word: str) -> str:
    return word if word.isascii() or word in load().all_words else roman(word)


def _range(match: re.Match[str]) -> str:
    """ "2 - 3" is a range; "92 - 2" is a price and then a quantity."""
    return (
        f"{match[1]}-{match[2]}" if float(match[1]) < float(match[2]) else f"{match[1]} {match[2]}"
    )


def _unglued(word: str, vocabulary: Vocabulary, is_known: Callable[[str], bool]) -> Iterator[str]:
    """What stood right behind a figure: a unit, and perhaps the next word."""
    if (word,) in vocabulary.units or word == TIMES:
        yield word
        return
    cuts = [
        (word[:cut], word[cut:])
        for cut in range(len(word) - 1, 0, -1)
        if (word[:cut],) in vocabulary.units or word[:cut] == TIMES
    ]
    known = [
        (unit, rest)
        for unit, rest in cuts
        if rest == TIMES
        or _has_meaning(rest, vocabulary, is_known)
        or len(_compound(rest, vocabulary, is_known)) > 1
    ]
    guessed = [(unit, rest) for unit, rest in cuts if len(rest) >= _REST_MIN and len(unit) > 1]
    for unit, rest in (known or guessed)[:1]:
        yield unit
        if rest[0] == TIMES:
            yield from _unglued(rest, vocabulary, is_known)
        else:
            yield from _compound(rest, vocabulary, is_known)
        return
    yield from _known(word, vocabulary, is_known)


def _has_meaning(word: str, vocabulary: Vocabulary, is_known: Callable[[str], bool]) -> bool:
    return (word,) in vocabulary.goods or (word,) in vocabulary.chatter or is_known(word)


def _known(word: str, vocabulary: Vocabulary, is_known: Callable[[str], bool]) -> Iterator[str]:
    if not is_devanagari(word):
        yield from _compound(word, vocabulary, is_known)
    elif word in vocabulary.all_words or is_known(word):
        yield word
    elif in_roman := roman(word):
        yield in_roman


def _compound(
    word: str, vocabulary: Vocabulary, is_known: Callable[[str], bool]
) -> tuple[str, ...]:
    """ "toordal" is two words, if both are known and the whole is not."""
    if len(word) < 2 * _PART_MIN or _has_meaning(word, vocabulary, is_known):
        return (word,)
    for cut in range(len(word) - _PART_MIN, _PART_MIN - 1, -1):
        parts = (word[:cut], word[cut:])
        if all(_names(part, vocabulary, is_known) for part in parts):
            return parts
    return (word,)


def _names(word: str, vocabulary: Vocabulary, is_known: Callable[[str], bool]) -> bool:
    return (word,) in vocabulary.goods or is_known(word)
