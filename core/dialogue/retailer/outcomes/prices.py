"""What is to be done about a question for prices."""

from dataclasses import dataclass

from core.understanding.lines import Line


@dataclass(frozen=True, slots=True)
class ShowPrice:
    """Price and availability are told; nothing is ordered by that."""

    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class SayOnlyPriced:
    """He is told that by asking for a price nothing was ordered; a draft that he has is shown."""


@dataclass(frozen=True, slots=True)
class AskHowMuch:
    """He is told that nothing was ordered yet, and asked how much he wants."""

    vendor_product_ids: tuple[int, ...]
