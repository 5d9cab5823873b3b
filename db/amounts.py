"""What lines and documents come to, in the columns that their tables have in common."""

from decimal import Decimal

import sqlalchemy as sa

from core.gst import Amounts
from db.rows import Row

_COLUMNS = {
    "taxable": "taxable_amount",
    "cgst": "cgst_amount",
    "sgst": "sgst_amount",
    "igst": "igst_amount",
}


def columns(amounts: Amounts) -> dict[str, Decimal]:
    """As a row has them; what is rounded off and the total have names of their own there."""
    return {column: getattr(amounts, part) for part, column in _COLUMNS.items()}


def of_row(row: Row, prefix: str = "") -> Amounts:
    """Not rounded off. ``prefix`` is that of ``sums``."""
    return Amounts(**{part: getattr(row, prefix + column) for part, column in _COLUMNS.items()})


def sums(table: sa.Table, prefix: str = "") -> list[sa.Label[Decimal]]:
    """To be selected from lines. ``prefix`` keeps them apart from their document's own columns."""
    return [sa.func.sum(table.c[column]).label(prefix + column) for column in _COLUMNS.values()]
