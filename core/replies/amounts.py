"""What somebody reads who typed an amount that cannot be meant."""

from decimal import Decimal

from core.money import AMOUNT_MAX, Slip, rupees, unrounded
from core.replies.texts import say


def not_meant(language: str, amount: Decimal, slip: Slip) -> str:
    if slip is Slip.TOO_MUCH:
        return say(
            language,
            "{amount} is too much; {most} is the most. Nothing was entered.",
            amount=rupees(amount),
            most=rupees(AMOUNT_MAX),
        )
    return say(
        language,
        "{amount} has parts of a paisa. Two figures behind the point are enough: 500.55. Nothing was"
        " entered.",
        amount=unrounded(amount),
    )
