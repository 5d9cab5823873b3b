"""What the retailer is asked about his order, all in one bubble."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import core.money
from core.buttons import CHOOSE, Press, payload
from core.dialogue.questions import Question, numbered, without_numbers
from core.messages import Button, Listing, Reply
from core.replies.listing import bubble, in_a_row, listed, quoted
from core.replies.texts import mark, say, titles
from core.understanding.lines import LINES_MAX, Line
from core.understanding.products import Product

# Goods that are not sold here, or not by this unit, that are named one by one.
NAMED_MAX = 8


@dataclass(frozen=True, slots=True)
class Asked:
    """The lines of the questions, and the choices that their numbers stand for."""

    lines: tuple[str | Listing, ...]
    choices: tuple[Button, ...] = ()


NOTHING_ASKED = Asked(())


def ask(
    language: str,
    secret: str,
    questions: Sequence[Question],
    products: Mapping[int, Product],
    *,
    conversation_id: int,
    version: int,
) -> Asked:
    lines: list[str | Listing] = []
    names: list[str] = []
    shown = numbered(questions)
    for one in shown:
        lines.append(say(language, "“{text}”: which one?", text=quoted(one.question.text)))
        for number, product_id in zip(one.numbers, one.product_ids, strict=True):
            name = quoted(products[product_id].name)
            lines.append(f"{number} {name}")
            names.append(name)
        if one.more:
            lines.append(
                say(
                    language,
                    "…and {count} more: write the size or more of the name",
                    count=one.more,
                )
            )
    if shown:
        lines.append(_how_to_choose(language, [one.numbers for one in shown]))
    waiting = sum(question.is_which for question in questions) - len(shown)
    if waiting:
        lines.append(say(language, "Then {count} more questions.", count=waiting))
    lines += _quantities(language, without_numbers(questions), products)
    choices = tuple(
        Button(title, payload(Press(f"{CHOOSE}{number}", conversation_id, version), secret))
        for number, title in enumerate(titles(names), start=1)
    )
    return Asked(tuple(lines), choices)


def first(language: str) -> str:
    """To a yes, while something is asked."""
    return say(language, "Please answer this first, then it can be ordered.")


def _how_to_choose(language: str, numbers: Sequence[tuple[int, ...]]) -> str:
    if len(numbers) == 1:
        return say(language, "Write its number, or 0 for none.")
    example = " ".join(str(of_one[0]) for of_one in numbers)
    return say(
        language, "Write a number of each, for example {example}, or 0 for none.", example=example
    )


def _quantities(
    language: str, questions: Sequence[Question], products: Mapping[int, Product]
) -> list[str | Listing]:
    """A missing quantity is asked once for all such goods; a unit that they are not sold by, of each."""
    lines: list[str | Listing] = []
    missing = [products[one.product_ids[0]] for one in questions if one.quantity is None]
    if missing:
        names = in_a_row(language, [product.name for product in missing])
        first = missing[0]
        lines.append(
            say(language, "How much? {names}", names=names)
            if len(missing) > 1
            else say(
                language, "{names}: how much? For example: 5 {unit}", names=names, unit=first.unit
            )
        )
    by_unit = []
    for one in questions:
        if one.quantity is not None:
            product = products[one.product_ids[0]]
            units = sorted(product.units or ())
            by_unit.append(
                say(
                    language,
                    "{names} is sold by: {units}. Write for example: {count} {unit}",
                    names=quoted(product.name),
                    units=in_a_row(language, [_holding(product, unit) for unit in units]),
                    count=core.money.number(one.quantity),
                    unit=product.unit,
                )
            )
    if by_unit:
        more = mark("Then {count} more questions.")
        lines.append(listed(language, by_unit, more=more, most=NAMED_MAX))
    return lines


def _holding(product: Product, unit: str) -> str:
    """A unit with what it holds: ``carton (96 pkt)``."""
    size = product.pack_sizes.get(unit)
    return unit if size is None else f"{unit} ({core.money.number(size)} {product.unit})"


def not_found(language: str, lines: Sequence[Line]) -> list[str]:
    told = [
        say(language, "“{text}”: not found here", text=quoted(line.text))
        for line in lines[:NAMED_MAX]
    ]
    if len(lines) > NAMED_MAX:
        told.append(say(language, "…and {count} more lines", count=len(lines) - NAMED_MAX))
    return told


def alone(language: str, told: Sequence[str], asked: Asked) -> Reply:
    """Questions below no draft."""
    return bubble(listed(language, told), *asked.lines, buttons=asked.choices)


def left_out(language: str, texts: Sequence[str]) -> list[str]:
    return [say(language, "Left out: “{text}”", text=quoted(text)) for text in texts]


def gone(language: str, texts: Sequence[str]) -> list[str]:
    return [say(language, "“{text}”: no longer sold here", text=quoted(text)) for text in texts]


def too_long(language: str, cut_from: str) -> list[str]:
    if not cut_from:
        return []
    return [
        say(
            language,
            "Only the first {count} lines were read. Please send the rest again, from “{text}”.",
            count=LINES_MAX,
            text=quoted(cut_from),
        )
    ]


def nothing_found(language: str, lines: Sequence[Line]) -> Reply:
    return bubble(listed(language, not_found(language, lines)))
