"""Whether two words may be one, written as different people hear and type it."""

import re
from functools import lru_cache

from rapidfuzz.distance import OSA

EXACT = 1.0
PLURAL = 0.97
SOUND = 0.9
CONSONANTS = 0.8
PREFIX = 0.8
SHORTENED = 0.7
# "basen": the consonants of "besan" in their order, and as many letters.
OTHER_VOWELS = 0.8
# Less what a slip is of the whole word: by its letters, and by its sound.
TYPED, HEARD = 0.94, 0.88
# From here on a word was recognised by its sound, not guessed from its letters.
SURE = 0.88

_PREFIX_MIN = 4
_CONSONANTS_MIN = 2
_BARE_MIN = 3
_VOWELS = frozenset("aeiou")
_SAME_FIRST = str.maketrans({"c": "k", "q": "k", "w": "v", "z": "j", "f": "p", "x": "j"})

# How Hindi is heard and typed in Roman letters; in order.
_SOUNDS = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"^kn", "n"),
        (r"igh", "ai"),
        (r"[st]ion", "san"),
        (r"d?ge$", "j"),
        (r"c(?=[eiy])", "s"),
        (r"oa", "o"),
        (r"ph", "f"),
        (r"gh", "g"),
        (r"kh", "k"),
        (r"ch+h?", "c"),
        (r"ck|q", "k"),
        (r"c(?=[aourlk]|$)", "k"),
        (r"th", "t"),
        (r"dh", "d"),
        (r"bh", "b"),
        (r"jh", "j"),
        (r"sh", "s"),
        (r"w", "v"),
        (r"z", "j"),
        (r"x", "ks"),
        (r"ee|ie|ea|y", "i"),
        (r"oo|ou", "u"),
        (r"ai|ei|ay", "e"),
        (r"au|ow", "o"),
        (r"aa+", "a"),
        (r"n(?=[bpm])", "m"),
        (r"^is(?=[kpt])", "s"),
        (r"(?<=...)[aeo]r$", "r"),
        (r"(.)\1+", r"\1"),
        (r"(?<=.)h(?=[^aeiou]|$)", ""),
        (r"(?<=...)[aeiou]$", ""),
    )
)


@lru_cache(maxsize=50_000)
def sound(word: str) -> str:
    """The same for spellings of one sound: "cheeni", "chini" and "chinni"."""
    for pattern, replacement in _SOUNDS:
        word = pattern.sub(replacement, word)
    return word


@lru_cache(maxsize=50_000)
def consonants(word: str) -> str:
    """What is left of a word whose vowels somebody saved."""
    kept = "".join(char for char in singular(word) if char not in _VOWELS)
    return re.sub(r"(.)\1+", r"\1", kept)


def singular(word: str) -> str:
    for ending, kept in (("ies", "y"), ("es", ""), ("s", "")):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)] + kept
    return word


def first_sound(word: str) -> str:
    return word[:1].translate(_SAME_FIRST)


def slips_allowed(length: int) -> int:
    """So many letters of a word may be wrong."""
    if length < 4:
        return 0
    return 1 if length < 6 else 2 if length < 9 else 3


def similarity(said: str, meant: str) -> float:
    """From 0 to 1; both begin with the same sound."""
    if said == meant:
        return EXACT
    if singular(said) == singular(meant):
        return PLURAL
    said_sound, meant_sound = sound(singular(said)), sound(singular(meant))
    if said_sound == meant_sound and len(said_sound) >= 2:
        return SOUND
    best = 0.0
    if len(said) == len(meant) and len(bare := consonants(said)) >= _BARE_MIN:
        best = OTHER_VOWELS if bare == consonants(meant) else 0.0
    if len(said) >= _PREFIX_MIN and meant.startswith(said):
        best = max(best, PREFIX)
    allowed = slips_allowed(min(len(said), len(meant)))
    for one, other, most in ((said, meant, TYPED), (said_sound, meant_sound, HEARD)):
        slips = OSA.distance(one, other, score_cutoff=allowed)
        if slips <= allowed and min(len(one), len(other)) > 2 * slips:
            best = max(best, most - slips / max(len(one), len(other)))
    return best


def is_without_vowels(word: str) -> bool:
    if len(word) < _CONSONANTS_MIN:
        return False
    # The last one many do not save: "nscfe", "mri".
    return sum(char in _VOWELS for char in word[1:-1]) <= len(word) // 6
