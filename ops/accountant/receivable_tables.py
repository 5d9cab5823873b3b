"""Who owes what, for the terminal: a column for each age where there is room, one for all late ones
where there is not."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

import core.receivables
from core.ageing import Bucket
from core.calendar import dated
from core.money import ZERO, rupees
from core.receivables import Receivable
from ops.accountant.tables import money, table

# A shop's name and place need at least this beside the figures.
SHOP_COLUMNS_MIN = 24


def whole(
    console: Console, found: Sequence[Receivable], vendor_name: str, today: date
) -> RenderableType:
    """Every shop, then all together."""
    title = Text(f"{vendor_name}, {dated(today)}, in rupees", "bold")
    if not found:
        return Group(title, Text("No shop owes anything or has paid in advance."))
    by_age = _by_age(found)
    has_room = console.measure(by_age).minimum + SHOP_COLUMNS_MIN <= console.width
    parts: list[RenderableType] = [
        title,
        Padding(by_age if has_room else _late_or_not(found), (1, 0)),
    ]
    if not has_room:
        parts.append(Padding(_ages(found), (0, 0, 1, 0)))
    advance = sum((each.advance for each in found), start=ZERO)
    if advance:
        parts.append(Text(f"Paid in advance: {rupees(advance)}."))
    return Group(*parts)


def _by_age(found: Sequence[Receivable]) -> Table:
    shown = _table(found, *(f">{bucket}" for bucket in Bucket))
    for each in found:
        _add(shown, each, *each.buckets.values())
    return _closed(shown, found, *core.receivables.together(found).values())


def _late_or_not(found: Sequence[Receivable]) -> Table:
    shown = _table(found, ">not due", ">late")
    for each in found:
        _add(shown, each, each.buckets[Bucket.CURRENT], each.overdue)
    current = sum((each.buckets[Bucket.CURRENT] for each in found), start=ZERO)
    late = sum((each.overdue for each in found), start=ZERO)
    return _closed(shown, found, current, late)


def _ages(found: Sequence[Receivable]) -> Table:
    shown = table("days late, all shops", ">amount")
    for bucket, amount in core.receivables.together(found).items():
        shown.add_row(bucket.value, money(amount))
    return shown


def _table(found: Sequence[Receivable], *columns: str) -> Table:
    has_advance = any(each.advance for each in found)
    return table(
        "shop", "!oldest due", *columns, ">total", *([">in advance"] if has_advance else [])
    )


def _add(shown: Table, each: Receivable, *amounts: Decimal) -> None:
    cells: list[Text | str] = [
        Text(f"{each.shop.name}, {each.shop.area}" if each.shop.area else each.shop.name),
        dated(each.oldest) if each.oldest else "",
        *(money(amount) if amount else "" for amount in (*amounts, each.total, each.advance)),
    ]
    shown.add_row(*cells[: len(shown.columns)])


def _closed(shown: Table, found: Sequence[Receivable], *amounts: Decimal) -> Table:
    total = sum((each.total for each in found), start=ZERO)
    advance = sum((each.advance for each in found), start=ZERO)
    cells = ["together", "", *(money(amount) for amount in (*amounts, total, advance))]
    shown.add_row(*cells[: len(shown.columns)], style="bold")
    return shown
