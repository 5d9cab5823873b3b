"""Amounts and days as people and banks write them in files."""

import re
from datetime import date, datetime
from decimal import Decimal

# With commas in the Indian or the Western places, or with none. A comma anywhere else may be somebody's
# decimal comma, and is not guessed at.
_AMOUNT = re.compile(
    r"(-?)(?:(?:₹|rs\.?|inr)\s*)?(-?)([0-9]+|[0-9]{1,3}(?:,[0-9]{2,3})*,[0-9]{3})(\.[0-9]+)?"
)

YEAR_MIN = 2000

# Of how a day may be written, for whoever has written it otherwise.
DAY_EXAMPLES = "2026-11-22, 22-11-2026, 22/11/26 or 22-Nov-2026"

_DAY_FORMATS = (
    "%Y-%m-%d",
    "%d-%m-%Y",
    "%d/%m/%Y",
    "%d.%m.%Y",
    "%d/%m/%y",
    "%d-%m-%y",
    "%d-%b-%Y",
    "%d-%b-%y",
    "%d %b %Y",
    "%d %b %y",
    "%d %B %Y",
)
_TIME_OF_DAY = re.compile(r"[T ]+[0-9]{1,2}:[0-9]{2}.*$")


def amount(text: str) -> Decimal | None:
    """``1,23,456.50``, ``₹500`` or ``-12.5`` with as many decimals as were written; ``None`` when it is
    no amount."""
    match = _AMOUNT.fullmatch(text.strip().lower())
    if match is None or (match[1] and match[2]):
        return None
    value = Decimal(match[3].replace(",", "") + (match[4] or ""))
    return -value if match[1] or match[2] else value


def has_paise_only(value: Decimal) -> bool:
    """Whether an amount has at most two decimals."""
    return value == round(value, 2)


def day(text: str) -> date | None:
    """A day as people and banks write it, day before month, with or without a time of day:
    ``2026-11-22``, ``22/11/26``, ``22 Nov 2026 10:33``; ``None`` for anything else."""
    written = _TIME_OF_DAY.sub("", text.strip())
    for form in _DAY_FORMATS:
        try:
            found = datetime.strptime(written, form).date()  # noqa: DTZ007
        except ValueError:
            continue
        # A year before that is a slip of the finger: 0206.
        return found if found.year >= YEAR_MIN else None
    return None
