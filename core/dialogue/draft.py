"""The basket a retailer is writing, kept with the conversation until it is confirmed or dropped."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from core.dialogue.questions import Question, asked_again, of_lines
from core.orders import Wish
from core.understanding.lines import Line, LineStatus, RemovedGoods


@dataclass(frozen=True, slots=True)
class Draft:
    """``quoted`` is the price of each wish when it was last shown, for a unit of its product, and
    ``quoted_total`` what all came to: a different price has to be shown again. ``questions`` are what is open:
    until they are answered, nothing is placed. ``retailer_id`` is whose order it is where a wholesaler
    writes it for a shop."""

    wishes: tuple[Wish, ...]
    quoted_total: Decimal | None = None
    questions: tuple[Question, ...] = ()
    quoted: tuple[Decimal, ...] = ()
    retailer_id: int | None = None

    def to_json(self) -> dict[str, Any]:
        return {
            "wishes": [
                [wish.vendor_product_id, str(wish.quantity), wish.unit] for wish in self.wishes
            ],
            "quoted_total": None if self.quoted_total is None else str(self.quoted_total),
            "questions": [question.to_json() for question in self.questions],
            "quoted": [str(price) for price in self.quoted],
            "retailer_id": self.retailer_id,
        }

    @classmethod
    def from_json(cls, value: dict[str, Any]) -> "Draft":
        total = value["quoted_total"]
        return cls(
            tuple(
                Wish(product, Decimal(quantity), unit)
                for product, quantity, unit in value["wishes"]
            ),
            None if total is None else Decimal(total),
            tuple(map(Question.from_json, value.get("questions", ()))),
            tuple(map(Decimal, value.get("quoted", ()))),
            value.get("retailer_id"),
        )


def with_lines(
    draft: Draft | None,
    lines: Iterable[Line],
    removed: Iterable[RemovedGoods] = (),
    *,
    is_answer: bool = False,
) -> Draft:
    """The draft with the understood lines added, the others as its questions, and without what is not
    wanted any more. The same goods in the same unit are added up, unless he corrected himself: then the
    later quantity counts. An answer leaves the other questions as they are."""
    lines = tuple(lines)
    wished = draft.wishes if draft else ()
    asked = draft.questions if draft else ()
    present = {wish.vendor_product_id for wish in wished}
    present.update(product_id for question in asked for product_id in question.product_ids)
    gone = {one.vendor_product_id for goods in removed for one in goods.of_these(present)}
    quantities: dict[tuple[int, str], Decimal] = {}
    for wish in wished:
        if wish.vendor_product_id not in gone:
            quantities[wish.vendor_product_id, wish.unit] = wish.quantity
    for line in lines:
        if line.status is LineStatus.MATCH and line.quantity is not None and line.unit is not None:
            product_id = line.candidates[0].vendor_product_id
            if line.is_set:
                quantities = {key: q for key, q in quantities.items() if key[0] != product_id}
            key = (product_id, line.unit)
            quantities[key] = quantities.get(key, Decimal(0)) + line.quantity
    return Draft(
        tuple(Wish(product, q, unit) for (product, unit), q in quantities.items()),
        questions=(*asked, *of_lines(lines)) if is_answer else asked_again(asked, lines, gone),
        retailer_id=draft.retailer_id if draft else None,
    )


def joined(draft: Draft | None, more: Draft) -> Draft:
    """The draft with the goods and the questions of another one added."""
    quantities: dict[tuple[int, str], Decimal] = {}
    for wish in (*(draft.wishes if draft else ()), *more.wishes):
        key = (wish.vendor_product_id, wish.unit)
        quantities[key] = quantities.get(key, Decimal(0)) + wish.quantity
    return replace(
        draft or Draft(()),
        wishes=tuple(Wish(product, q, unit) for (product, unit), q in quantities.items()),
        quoted_total=None,
        quoted=(),
        questions=(*(draft.questions if draft else ()), *more.questions),
    )
