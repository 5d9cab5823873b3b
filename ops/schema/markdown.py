"""Markdown from values; the reader is a code host."""

import re
from collections.abc import Sequence

# An underscore inside a word is none.
MARKUP = re.compile(r"[\\*<\[\]]|(?<!\w)_|_(?!\w)")


def code(text: str) -> str:
    """`text` as code, in as many backticks as it needs; '' for ''."""
    one_line = " ".join(text.split())
    if not one_line:
        return ""
    return f"`` {one_line} ``" if "`" in one_line else f"`{one_line}`"


def codes(texts: Sequence[str]) -> str:
    return ", ".join(code(text) for text in texts)


def prose(text: str) -> str:
    """A comment from the database as one line; of markup it may contain code in backticks."""
    pieces = " ".join(text.split()).split("`")
    # Every second piece is code.
    return "`".join(
        MARKUP.sub(r"\\\g<0>", piece) if place % 2 == 0 else piece
        for place, piece in enumerate(pieces)
    )


def table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table; '' when there are no rows, and without the columns that are empty in all of them."""
    if not rows:
        return ""
    used = [place for place in range(len(header)) if any(row[place] for row in rows)]
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join(
        "| " + " | ".join(_cell(line[place]) for place in used) + " |" for line in lines
    )


def bullets(items: Sequence[str]) -> str:
    return "\n".join(f"- {item}" for item in items)


def sections(*parts: str) -> str:
    """Blocks one under the other; empty ones are dropped."""
    return "\n\n".join(part for part in parts if part)


def under(heading: str, block: str) -> str:
    """The block below its heading; '' when there is no block."""
    return f"{heading}\n\n{block}" if block else ""


def anchor(heading: str) -> str:
    """Where a link to the heading leads on a code host."""
    kept = (c for c in heading.lower() if c.isalnum() or c in " -_")
    return "#" + "".join(kept).replace(" ", "-")


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
