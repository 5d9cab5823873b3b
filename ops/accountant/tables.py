"""Tables of figures: columns of rupees stand under one another and are never broken."""

from decimal import Decimal

from rich.table import Table

from core.money import figure


def table(*columns: str, title: str | None = None) -> Table:
    """A table without lines. A column that begins with ``>`` holds figures, one with ``!`` a word or a
    number that stays in one piece, and any other a text that may take several lines."""
    made = Table(
        box=None,
        padding=(0, 2, 0, 0),
        header_style="dim",
        title=title,
        title_justify="left",
        title_style="bold",
    )
    for column in columns:
        made.add_column(
            column.lstrip(">!"),
            justify="right" if column.startswith(">") else "left",
            no_wrap=column.startswith((">", "!")),
            overflow="fold",
        )
    return made


def money(amount: Decimal | None) -> str:
    """A figure for a column that is about rupees; nothing for nothing."""
    return "" if amount is None else figure(amount)
