"""In which language a message is written, so that the first answer can follow it."""

import re
from functools import cache

from core.understanding.normalise import normalise
from core.understanding.vocabulary import read_file

_DEVANAGARI = re.compile(r"[\u0904-\u0939]")
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[a-z]+")
# People who write Hindi leave brands and measures in Roman letters.
_SHARE = 0.15


@cache
def _small_words() -> dict[str, frozenset[str]]:
    return {language: frozenset(words) for language, words in read_file("languages").items()}


def written_in(text: str) -> str | None:
    """``hi``, ``hi_Latn`` or ``en``; ``None`` where nothing tells: "2 bag rice", "ok", "5"."""
    letters = len(_LETTER.findall(text))
    if letters and len(_DEVANAGARI.findall(text)) / letters > _SHARE:
        return "hi"
    words = _WORD.findall(normalise(text))
    counts = {
        language: sum(word in small for word in words) for language, small in _small_words().items()
    }
    best = max(counts, key=lambda language: counts[language])
    return best if counts[best] else None
