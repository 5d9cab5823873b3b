"""What was understood of a message's goods."""

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from core.understanding.products import Product

LINES_MAX = 60


class LineStatus(StrEnum):
    MATCH = "match"
    AMBIGUOUS = "ambiguous"
    NOT_FOUND = "not_found"
    NEED_QUANTITY = "need_quantity"
    # He has not told how much one of these units holds.
    NEED_UNIT = "need_unit"


@dataclass(frozen=True, slots=True)
class Line:
    """One line as understood. ``candidates`` holds the product of a match, or the choices, likeliest
    first. ``is_set`` when the quantity replaces what was said before; ``why`` says step by step how the
    candidates came about."""

    text: str
    status: LineStatus
    candidates: tuple[Product, ...] = ()
    quantity: Decimal | None = None
    unit: str | None = None
    is_set: bool = False
    why: tuple[str, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class RemovedGoods:
    """Goods that are not wanted any more; no candidates where nothing of that name is sold."""

    text: str
    candidates: tuple[Product, ...] = ()
