"""What a vendor's day came to."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.money import ZERO


@dataclass(frozen=True, slots=True)
class Figure:
    """How many, and what they come to in rupees."""

    count: int = 0
    total: Decimal = ZERO


@dataclass(frozen=True, slots=True)
class Day:
    """A business day. An order counts on each day on which something happened to it: with what was ordered
    until it leaves, and then with its bill. ``received`` is by method of payment, without the cheques that
    the bank has still to pay."""

    day: date
    placed: Figure
    accepted: Figure
    dispatched: Figure
    delivered: Figure
    received: Mapping[str, Figure]
    credited: Figure
    # Bills whose last day was the one before.
    new_overdue: Figure

    @property
    def money(self) -> Figure:
        """What was received by all methods together."""
        return Figure(
            sum(figure.count for figure in self.received.values()),
            sum((figure.total for figure in self.received.values()), start=ZERO),
        )
