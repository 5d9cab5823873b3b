"""What was understood of a message's goods."""

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import StrEnum

from core.understanding.normalise import fold
from core.understanding.products import Product
from core.understanding.transliterate import roman

LINES_MAX = 60
# Letters and signs, no digits.
_DEVANAGARI = re.compile(r"[\u0900-\u0963\u0970-\u097f]+")


class LineStatus(StrEnum):
    MATCH = "match"
    AMBIGUOUS = "ambiguous"
    NOT_FOUND = "not_found"
    NEED_QUANTITY = "need_quantity"
    # He has not told how much one of these units holds.
    NEED_UNIT = "need_unit"
    # Tobacco, alcohol, medicines: not ordered by WhatsApp, whoever sells them.
    RESTRICTED = "restricted"


@dataclass(frozen=True, slots=True)
class Line:
    """One line as understood. ``candidates`` holds the product of a match, or the choices, likeliest
    first; restricted goods are never among them. ``is_set`` when the quantity replaces what was said
    before; ``name`` is what the goods were called, as it was written; ``is_sold_so`` is false where no
    candidate has the size or the price that was said; ``why`` says step by step how the candidates came
    about."""

    text: str
    status: LineStatus
    candidates: tuple[Product, ...] = ()
    quantity: Decimal | None = None
    unit: str | None = None
    is_set: bool = False
    name: str = ""
    is_sold_so: bool = True
    why: tuple[str, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class RemovedGoods:
    """Goods that are not wanted any more; no candidates where nothing of that name is sold. ``unsaid`` is
    how many words of each candidate's name were not said."""

    text: str
    candidates: tuple[Product, ...] = ()
    unsaid: tuple[int, ...] = ()

    def of_these(self, vendor_product_ids: Container[int]) -> tuple[Product, ...]:
        """Which of some products he means: those whose names say least besides."""
        among = [
            (unsaid, product)
            for unsaid, product in zip(self.unsaid, self.candidates, strict=True)
            if product.vendor_product_id in vendor_product_ids
        ]
        least = min((unsaid for unsaid, _ in among), default=0)
        return tuple(product for unsaid, product in among if unsaid == least)


def as_written(lines: Sequence[Line], text: str) -> list[Line]:
    """Words in Devanagari that were looked for in Roman letters are quoted to him as he wrote them."""
    if text.isascii():
        return list(lines)
    written = {roman(fold(word)): word for word in _DEVANAGARI.findall(text)}
    return [
        replace(line, text=" ".join(written.get(word, word) for word in line.text.split()))
        for line in lines
    ]
