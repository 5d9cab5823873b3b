"""A payment that is told beside goods: "paid 500 cash, aur 2 bori chawal"."""

import re
from dataclasses import dataclass

from core.understanding.money_words import read_payment

_PARTS = re.compile(
    r"[,\n;।]+(?:\s*(?:aur|and|और)(?!\w))?|(?<!\w)(?:aur|and|और)(?!\w)|\.\s", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class PaidBeside:
    """A part of a message that says that something was paid, and what is left of it."""

    said: str
    rest: str


def split_payment(text: str) -> PaidBeside | None:
    """ "Paid 500 cash, aur 2 bori chawal": the part that speaks of money with its amount, where others
    stand beside it; ``None`` where there is none."""
    parts = _PARTS.split(text)
    for at, part in enumerate(parts):
        mention = read_payment(part)
        if mention is None or mention.amount is None:
            continue
        rest = ", ".join(one.strip() for one in (*parts[:at], *parts[at + 1 :]) if one.strip())
        return PaidBeside(part.strip(), rest) if rest else None
    return None
