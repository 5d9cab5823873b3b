"""How an account stands, in a sentence: owed, or paid in advance."""

from decimal import Decimal

from core.money import rupees
from core.replies.texts import say


def of_shop(language: str, balance: Decimal) -> str:
    """To the wholesaler, of a shop."""
    if balance < 0:
        return say(language, "He has paid {amount} in advance.", amount=rupees(-balance))
    return say(language, "He owes {balance}.", balance=rupees(balance))


def own(language: str, balance: Decimal) -> str:
    """To the shop."""
    if balance < 0:
        return say(language, "You have paid {amount} in advance.", amount=rupees(-balance))
    return say(language, "You owe {balance}.", balance=rupees(balance))
