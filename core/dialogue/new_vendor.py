"""A message that asks for an account with a wholesaler who has not opened one: "naya vendor patel"."""

import re
from dataclasses import dataclass

_SELLER = r"(?:vendors?|wholesalers?|suppliers?|seth|वेंडर|होलसेलर|सेठ)"
# "account kholo patel ke saath" names him before the last words.
_BEHIND = r"(?:\s+(?:ke|se|ka|ko|saath|sath|ji|chahiye|jodo|add|karo|kholo|kar do|please|pls)){0,4}"
_WANTED = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:naya|naye|nayi|new|dusra|doosra|ek aur|another|add|नया|दूसरा)\s+{_SELLER}"
        rf"\s*[:\-]?\s*(?P<name>.*?){_BEHIND}",
        r"(?:(?:open|new|naya)\s+)?(?:an?\s+)?(?:account|khata)\s+(?:with|kholo|kholna hai|chahiye)"
        rf"\s*[:\-]?\s*(?P<name>.*?){_BEHIND}",
        r"(?P<name>.+?)\s+(?:ke saath|ke sath|ke yahan|se|mein|me)\s+(?:account|khata)"
        r"\s+(?:kholo|kholna hai|chahiye|banao|banana hai)",
    )
]


@dataclass(frozen=True, slots=True)
class AskForAccount:
    """This wholesaler is asked for an account."""

    vendor_id: int


@dataclass(frozen=True, slots=True)
class AskNobody:
    """No wholesaler is asked for an account."""


def named(text: str) -> str | None:
    """The wholesaler that a message names so, perhaps with no name at all; ``None`` for any other message."""
    said = " ".join(text.split()).rstrip("?.! ")
    for pattern in _WANTED:
        match = pattern.fullmatch(said)
        if match is not None:
            return match["name"].strip()
    return None
