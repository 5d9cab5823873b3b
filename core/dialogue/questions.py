"""What is still open in a draft: goods that may be several, or whose quantity nobody has said.

All open questions are asked in one bubble, whose choices are numbered from its top to its end.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import asdict, dataclass
from decimal import Decimal
from typing import Any

from core.understanding.lines import Line, LineStatus

# So many choices of one line; of several lines together as many as there are figures to type.
CHOICES_MAX = 5
CHOICES_OF_ALL_MAX = 9
# So many more may be chosen by their size or name.
KEPT_MAX = 40
# So many lines are asked about at once; the others wait for their turn.
ASKED_AT_ONCE_MAX = 3

_OPEN = frozenset([LineStatus.AMBIGUOUS, LineStatus.NEED_QUANTITY, LineStatus.NEED_UNIT])


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One line that is not clear. ``product_ids`` are what it may be, likeliest first. ``is_which`` where
    one is to be chosen; else the quantity is missing, or a unit that it is sold by. ``name`` is what the
    goods were called, ``text`` all that was said. ``teaches`` where the answer says what the name means:
    who asks for a size that nobody sells and takes another has not said so."""

    text: str
    name: str
    product_ids: tuple[int, ...]
    is_which: bool
    quantity: Decimal | None = None
    unit: str | None = None
    is_set: bool = False
    teaches: bool = True

    def to_json(self) -> dict[str, Any]:
        quantity = None if self.quantity is None else str(self.quantity)
        return {**asdict(self), "product_ids": list(self.product_ids), "quantity": quantity}

    @classmethod
    def from_json(cls, value: dict[str, Any]) -> "Question":
        quantity = None if value["quantity"] is None else Decimal(value["quantity"])
        ids = tuple(value["product_ids"])
        return cls(**{**value, "product_ids": ids, "quantity": quantity})


@dataclass(frozen=True, slots=True)
class Choices:
    """The choices of one question as they are shown: ``numbers[i]`` stands for ``product_ids[i]``;
    ``more`` of them have no number."""

    question: Question
    numbers: tuple[int, ...]
    product_ids: tuple[int, ...]
    more: int


def of_lines(lines: Iterable[Line]) -> tuple[Question, ...]:
    """The questions that lines leave open; goods that nobody sells are none."""
    return tuple(
        Question(
            text=line.text,
            name=line.name,
            product_ids=tuple(product.vendor_product_id for product in line.candidates[:KEPT_MAX]),
            is_which=line.status is LineStatus.AMBIGUOUS,
            quantity=line.quantity,
            unit=line.unit,
            is_set=line.is_set,
            teaches=line.is_sold_so and bool(line.name),
        )
        for line in lines
        if line.status in _OPEN
    )


def asked_again(
    open_questions: Sequence[Question], lines: Iterable[Line], gone: Collection[int]
) -> tuple[Question, ...]:
    """What is open after more was said: lines that are clear now answer questions about their goods, a
    correction or a first quantity of the same name takes the place of the question about it, and about
    goods that are not wanted nobody asks. Another quantity of the same name is another line."""
    lines = tuple(lines)
    clear = {
        line.candidates[0].vendor_product_id for line in lines if line.status is LineStatus.MATCH
    }
    asked = of_lines(lines)
    named = {question.name for question in asked}
    corrected = {question.name for question in asked if question.is_set}
    kept = (
        question
        for question in open_questions
        if question.name not in (named if question.quantity is None else corrected)
        and not {*clear, *gone} & set(question.product_ids)
    )
    return (*kept, *asked)


def numbered(questions: Iterable[Question]) -> tuple[Choices, ...]:
    """The choices of the questions that are asked now."""
    which = [question for question in questions if question.is_which][:ASKED_AT_ONCE_MAX]
    shown: list[Choices] = []
    first = 1
    for question in which:
        share = min(CHOICES_MAX, CHOICES_OF_ALL_MAX // len(which))
        ids = question.product_ids[:share]
        more = len(question.product_ids) - len(ids)
        shown.append(Choices(question, tuple(range(first, first + len(ids))), ids, more))
        first += len(ids)
    return tuple(shown)


def without_numbers(questions: Iterable[Question]) -> tuple[Question, ...]:
    """Those that are answered with a quantity."""
    return tuple(question for question in questions if not question.is_which)
