"""Who may be admitted: what somebody writes of his shop, checked and as it is kept.

What is wrong is a value, so that it can be asked again; nothing that was right before is lost.
"""

import re
from dataclasses import dataclass
from enum import Enum

NAME_MIN, NAME_MAX = 2, 60
CODE_MAX, PREFIX_MAX = 12, 3

# Two digits of the state, the PAN, a running figure of registrations, Z, and the check digit.
_GSTIN = re.compile(r"([0-9]{2})[A-Z]{5}[0-9]{4}[A-Z][1-9A-Z]Z[0-9A-Z]")
_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
# Of the GST state list: 01 to 38, and 97 for what belongs to no state.
_STATES = frozenset([*(f"{state:02}" for state in range(1, 39)), "97"])


class Wrong(Enum):
    """What is wrong with something that was written."""

    NAME_LENGTH = "a name has 2 to 60 characters"
    NAME_LETTERS = "a name has letters"
    AREA_LENGTH = "an area has 2 to 60 characters"
    GSTIN_FORM = "a GSTIN has 15 characters, such as 27AAPFU0939F1ZV"
    GSTIN_CHECK = "one of its characters is mistyped: the last one does not fit the others"
    GSTIN_STATE = "its first two digits are no state"
    # A wholesaler without one cannot say by himself where he is for the tax.
    GSTIN_MISSING = "a wholesaler needs his GSTIN"
    STATE = "a state is the two digits of the GST state list, such as 27"


@dataclass(frozen=True, slots=True)
class Applicant:
    """A shop, or a wholesaler, as it is written down."""

    name: str
    area: str
    gstin: str | None
    state_code: str


def checked(
    *, name: str, area: str, gstin: str | None, vendor_state: str | None
) -> Applicant | tuple[Wrong, ...]:
    """The applicant, or everything that is wrong. Without a GSTIN his state is ``vendor_state``, that of
    the wholesaler whom he asks; who wants to become one has ``None`` there."""
    kept_name, kept_area = checked_name(name), checked_area(area)
    kept_gstin = checked_gstin(gstin) if gstin is not None else None
    problems = tuple(each for each in (kept_name, kept_area, kept_gstin) if isinstance(each, Wrong))
    if gstin is None and vendor_state is None:
        problems += (Wrong.GSTIN_MISSING,)
    if problems:
        return problems
    assert isinstance(kept_name, str)
    assert isinstance(kept_area, str)
    assert not isinstance(kept_gstin, Wrong)
    state = kept_gstin[:2] if kept_gstin else vendor_state
    assert state is not None
    return Applicant(kept_name, kept_area, kept_gstin, state)


def checked_name(text: str) -> str | Wrong:
    """The name of a shop: one line, with a letter of any alphabet in it."""
    name = _one_line(text)
    if not NAME_MIN <= len(name) <= NAME_MAX:
        return Wrong.NAME_LENGTH
    return name if any(char.isalpha() for char in name) else Wrong.NAME_LETTERS


def checked_area(text: str) -> str | Wrong:
    area = _one_line(text)
    return area if NAME_MIN <= len(area) <= NAME_MAX else Wrong.AREA_LENGTH


def checked_gstin(text: str) -> str | Wrong:
    """In capitals and without the spaces and hyphens that people put between."""
    gstin = re.sub(r"[\s-]", "", text).upper()
    form = _GSTIN.fullmatch(gstin)
    if form is None:
        return Wrong.GSTIN_FORM
    if form[1] not in _STATES:
        return Wrong.GSTIN_STATE
    return gstin if gstin[-1] == check_digit(gstin[:-1]) else Wrong.GSTIN_CHECK


def checked_state(text: str) -> str | Wrong:
    state = text.strip()
    return state if state in _STATES else Wrong.STATE


def check_digit(body: str) -> str:
    """The fifteenth character: of each value times 1 and 2 in turn, in base 36, both digits are added up,
    and what is wanting to a multiple of 36 is the check."""
    total = 0
    for position, char in enumerate(body):
        total += sum(divmod(_DIGITS.index(char) * (1 + position % 2), 36))
    return _DIGITS[-total % 36]


def vendor_code(name: str) -> str:
    """What a wholesaler's code begins as: letters and figures of the first word that has a letter."""
    words = re.findall(r"[A-Z0-9]+", name.upper())
    named = [word for word in words if word[0].isalpha()]
    return named[0][:CODE_MAX] if named else "VENDOR"


def invoice_prefix(name: str) -> str:
    """What the numbers of his bills begin with: the first letters of his words, or of his one word."""
    words = [word for word in re.findall(r"[A-Z]+", name.upper()) if word]
    initials = "".join(word[0] for word in words)
    return (initials if len(initials) > 1 else "".join(words))[:PREFIX_MAX] or "INV"


def _one_line(text: str) -> str:
    """Without what cannot be seen, one space between words."""
    shown = "".join(char if char.isprintable() else " " for char in text)
    return " ".join(shown.split())
