"""Goods on hand, reserved, and available, which is the former less the latter."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class ShortLine:
    """Not enough on hand."""

    name: str
    wanted: Decimal
    available: Decimal
    unit: str
