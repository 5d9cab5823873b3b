"""Texts that are put together of lines and lists."""

import re
from collections.abc import Iterable, Sequence

from core.messages import Button, Listing, Reply
from core.replies.texts import mark, say

MORE = mark("…and {count} more")

NO_ROWS = Listing((), MORE)

# More than that of somebody's words, or of a name, nobody has to see to know them again.
QUOTED_MAX = 60
# Characters of names that stand beside each other.
IN_A_ROW_MAX = 160


# What the rows of a list begin with: a point, or the number of an order.
_ROW = re.compile(r"^(?:• |#\d)", re.MULTILINE)


def has_rows(body: str) -> bool:
    """Whether a text that was sent is a list."""
    return _ROW.search(body) is not None


def listed(
    language: str,
    rows: Iterable[str],
    *,
    more: str = MORE,
    most: int | None = None,
    hidden: int = 0,
    newest: bool = False,
) -> Listing:
    """``most`` is how many rows are good to read, ``hidden`` how many there are besides those given."""
    given = tuple(rows)
    shown = given if most is None else given[-most:] if newest else given[:most]
    # The count is filled in when it is known.
    said = say(language, more, count="{count}")
    return Listing(shown, said, hidden + len(given) - len(shown), newest)


def bubble(
    *parts: str | Listing, buttons: tuple[Button, ...] = (), first: Listing | None = None
) -> Reply:
    """One text of these parts, each from a line of its own. Its lists give way from the top, but ``first``
    before all of them."""
    lists = tuple(part for part in parts if isinstance(part, Listing) and str(part))
    body = "\n".join(str(part) for part in parts if isinstance(part, str) or str(part))
    if first in lists:
        lists = (first, *(one for one in lists if one != first))
    return Reply(body, buttons, lists=lists)


def quoted(text: str) -> str:
    """Somebody's own words, or a name, short enough to stand in a line."""
    text = " ".join(text.split())
    return text if len(text) <= QUOTED_MAX else text[: QUOTED_MAX - 1].rstrip() + "…"


def in_a_row(language: str, names: Sequence[str], most: int = IN_A_ROW_MAX) -> str:
    """``Atta, Sugar, …and 5 more``: as many as there is room for, and one in any case."""
    for count in range(len(names), 1, -1):
        text = _first(language, names, count)
        if len(text) <= most:
            return text
    return _first(language, [quoted(names[0]), *names[1:]], 1) if names else ""


def _first(language: str, names: Sequence[str], count: int) -> str:
    hidden = len(names) - count
    more = [say(language, MORE, count=hidden)] if hidden else []
    return ", ".join([*names[:count], *more])
