"""Devanagari words in Roman letters, as people type them: चावल is "chaval", नमकीन is "namkeen"."""

_CONSONANTS = dict(
    zip(
        "कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसहळ",
        [
            "k",
            "kh",
            "g",
            "gh",
            "n",
            "ch",
            "chh",
            "j",
            "jh",
            "n",
            "t",
            "th",
            "d",
            "dh",
            "n",
            "t",
            "th",
            "d",
            "dh",
            "n",
            "p",
            "ph",
            "b",
            "bh",
            "m",
            "y",
            "r",
            "l",
            "v",
            "sh",
            "sh",
            "s",
            "h",
            "l",
        ],
        strict=True,
    )
)
_VOWELS = dict(
    zip(
        "अआइईउऊऋएऐओऔऑऍ",
        ["a", "aa", "i", "ee", "u", "oo", "ri", "e", "ai", "o", "au", "o", "e"],
        strict=True,
    )
)
_SIGNS = dict(
    zip("ािीुूृेैोौॉॅ", ["aa", "i", "ee", "u", "oo", "ri", "e", "ai", "o", "au", "o", "e"], strict=True)
)
_VIRAMA, _ANUSVARA, _VISARGA = "्", "ं", "ः"


def is_devanagari(word: str) -> bool:
    return any("\u0900" <= char <= "\u097f" for char in word)


def roman(word: str) -> str:
    """A word in Roman letters. The vowel that is written nowhere is left out at the end of the word and
    between two syllables that keep theirs: नमक is "namak", नमकीन "namkeen"."""
    syllables = _syllables(word)
    for at in range(len(syllables) - 1, -1, -1):
        consonants, vowel, is_written = syllables[at]
        if is_written or vowel != "a" or not consonants:
            continue
        is_last = at == len(syllables) - 1
        between = (
            0 < at < len(syllables) - 1
            and syllables[at - 1][1] != ""
            and syllables[at + 1][1] != ""
            and bool(syllables[at + 1][0])
        )
        if (is_last and at > 0) or between:
            syllables[at] = (consonants, "", False)
    return "".join(consonants + vowel for consonants, vowel, _ in syllables)


def _syllables(word: str) -> list[tuple[str, str, bool]]:
    """Consonants, vowel, and whether the vowel is written."""
    found: list[tuple[str, str, bool]] = []
    open_consonants = ""
    for at, char in enumerate(word):
        if char in _CONSONANTS:
            following = word[at + 1] if at + 1 < len(word) else ""
            open_consonants += _CONSONANTS[char]
            if following == _VIRAMA or following in _SIGNS:
                continue
            found.append((open_consonants, "a", False))
            open_consonants = ""
        elif char in _SIGNS:
            found.append((open_consonants, _SIGNS[char], True))
            open_consonants = ""
        elif char in _VOWELS:
            found.append(("", _VOWELS[char], True))
        elif char == _ANUSVARA:
            found.append(("n", "", True))
        elif char == _VISARGA:
            found.append(("h", "", True))
        elif char.isalnum():
            found.append((char, "", True))
    if open_consonants:
        found.append((open_consonants, "", True))
    return found
