"""An order that somebody names by its number to have goods put into it, or taken out of it: "1001 mein 1 kg
atta add karo". The number is no quantity."""

import re
from dataclasses import dataclass

# More figures are a phone.
_NUMBER = r"#?\s?(?P<number>\d{4,9})(?!\d)"
_ORDER = r"(?:order|ordr|odr|ऑर्डर|आर्डर|ओर्डर)"
_NO = r"(?:no\b\.?|number|num|nambar|नंबर|नं\.?)"
_OF = rf"(?:\s+(?:wal[aei]|val[aei]|वाले|वाला|वाली))?(?:\s+{_ORDER})?"
_IN = r"\s+(?:mein|mei|mai|main|me|mn|m|में|मे|ke\s+saa?th|के\s+साथ)(?!\w)"
_FROM = r"\s+(?:se|ka|ke|ki|ko|wal[aei]|से|का|के|की|को|वाले|वाला)(?!\w)"
_MINE = r"(?:(?:mera|mere|meri|my|bhai|ji|please|pls|मेरे|मेरा)\s+)*"
_NAMED = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<![\w#]){_MINE}(?:{_ORDER}\s*)?(?:{_NO}\s*)?#\s?(?P<number>\d{{4,9}})(?!\d){_OF}(?:{_IN}|{_FROM})?",
        rf"(?<!\w){_MINE}{_ORDER}\s*{_NO}\s*{_NUMBER}{_OF}(?:{_IN}|{_FROM})?",
        rf"(?<!\w){_MINE}{_ORDER}\s*{_NUMBER}{_OF}(?:{_IN}|{_FROM})",
        # A bare number is one only in the beginning: behind goods it may be a price.
        rf"^\s*{_MINE}{_NUMBER}{_OF}{_IN}",
        rf"(?<!\w)(?:in|into|to|from)\s+{_MINE}(?:{_ORDER}\s+)?(?:{_NO}\s*)?{_NUMBER}\s*$",
    )
]
_ALONE = re.compile(rf"\s*(?:{_ORDER}\s*)?(?:{_NO}\s*)?{_NUMBER}\s*[.?!]*\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Named:
    """An order by its number, and what else is said; nothing where it is named alone."""

    number: str
    rest: str


def named_order(text: str) -> Named | None:
    """The order that a message names so; ``None`` for any other message."""
    alone = _ALONE.fullmatch(text)
    if alone is not None:
        return Named(_plain(alone), "")
    for pattern in _NAMED:
        found = pattern.search(text)
        if found is not None:
            rest = f"{text[: found.start()]} {text[found.end() :]}".strip(" ,:-.")
            return Named(_plain(found), rest) if rest else None
    return None


def _plain(found: re.Match[str]) -> str:
    """In plain figures, whatever it was written in."""
    return str(int(found["number"]))
