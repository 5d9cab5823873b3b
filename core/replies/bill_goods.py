"""What either side is asked about goods of a bill, and what cannot be done with them."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from core.bill_lines import BillLine
from core.messages import Reply
from core.money import number, rupees
from core.replies.days import spoken
from core.replies.texts import say
from core.understanding.bill_goods import Doubt, Meant


def measure(line: BillLine) -> str:
    """What is left of a line: ``10 kg``."""
    return f"{number(line.quantity_left)} {line.unit}"


def line_name(line: BillLine) -> str:
    return f"{line.name}, {measure(line)}"


def bill_label(language: str, order_number: str, day: date, total: Decimal) -> Mapping[str, str]:
    """The values of a bill in a list: ``#1023, 12 Nov ₹2,433``."""
    return {
        "number": order_number,
        "day": spoken(language, day),
        # Short enough for a button; bills are whole rupees.
        "total": rupees(total).removesuffix(".00"),
    }


def question(language: str, order_number: str, doubt: Doubt, meant: Meant) -> str:
    """What is asked where it is not clear which goods of a bill are meant, or how much of them."""
    return f"#{order_number}: {_question(language, doubt, meant)}"


def _question(language: str, doubt: Doubt, meant: Meant) -> str:
    if doubt is Doubt.WHICH:
        return say(language, "Which goods?")
    if doubt is Doubt.NOT_ON_BILL:
        return say(language, "“{text}” is not on this bill. Which goods?", text=meant.text)
    line = meant.line
    match doubt:
        case Doubt.NOTHING_LEFT:
            text = say(
                language, "Nothing of {name} is left on this bill. Which goods?", name=line.name
            )
        case Doubt.UNIT:
            text = say(
                language,
                "Nobody has said how much one {unit} of {name} is. How much in {own}? For example:"
                " 2 {own}",
                unit=meant.unit or "",
                name=line.name,
                own=line.unit,
            )
        case Doubt.MORE_THAN_LEFT:
            text = say(
                language,
                "This bill has only {left} of {name}. How much do you mean? For example: 2 {own}",
                left=measure(line),
                name=line.name,
                own=line.unit,
            )
        case _:
            text = say(
                language,
                "How much of {name}? For example: 2 {own}",
                name=line.name,
                own=line.unit,
            )
    return text


def nothing_left(language: str, order_number: str) -> Reply:
    return Reply(
        say(
            language,
            "Order #{number}: all goods of its bill are credited already.",
            number=order_number,
        )
    )


def does_not_add_up(language: str, order_number: str) -> Reply:
    return Reply(
        say(
            language,
            "Order #{number}: that is more than its bill has. Nothing was changed; please write each of"
            " the goods once.",
            number=order_number,
        )
    )


def too_late_to_change(language: str, order_number: str) -> Reply:
    return Reply(
        say(
            language,
            "Order #{number} is billed: other goods or another rate need a credit note and a new order."
            " Nothing was changed.",
            number=order_number,
        )
    )
