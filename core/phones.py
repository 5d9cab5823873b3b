"""Phone numbers as people write them."""

import re

# Spreadsheets take the plus for a sign and drop it, and people leave the country out.
_INDIAN_MOBILE = re.compile(r"(?:\+?91|0)?([6-9][0-9]{9})")
_E164 = re.compile(r"\+[1-9][0-9]{7,14}")


def normal(text: str) -> str | None:
    """As it is kept, E.164: ``+919810000001``; ``None`` where it is no number."""
    digits = re.sub(r"[ ().'-]", "", text.strip())
    mobile = _INDIAN_MOBILE.fullmatch(digits)
    if mobile is not None:
        return f"+91{mobile[1]}"
    return digits if _E164.fullmatch(digits) else None
