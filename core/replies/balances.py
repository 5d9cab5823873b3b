"""How an account stands, in a sentence: owed, or paid in advance."""

from decimal import Decimal

from core.money import rupees
from core.replies.texts import say


def of_shop(language: str, balance: Decimal) -> str:
    """To the wholesaler, of a shop."""
    if balance < 0:
        return say(language, "He has paid {amount} in advance.", amount=rupees(-balance))
    return say(language, "He owes {balance}.", balance=rupees(balance))


def after_order(language: str, balance: Decimal, limit: Decimal) -> str:
    """To whoever writes the order: how the account stands when it is placed."""
    if balance < 0:
        return say(
            language,
            "Paid in advance after this order {amount} (limit {limit})",
            amount=rupees(-balance),
            limit=rupees(limit),
        )
    return say(
        language,
        "Balance after this order {balance} (limit {limit})",
        balance=rupees(balance),
        limit=rupees(limit),
    )


def before_order(language: str, balance: Decimal, limit: Decimal) -> str:
    """To the wholesaler, of a shop whose order has come."""
    if balance < 0:
        return say(
            language,
            "He has paid {amount} in advance before this order (limit {limit})",
            amount=rupees(-balance),
            limit=rupees(limit),
        )
    return say(
        language,
        "He owes {balance} of {limit} before this order",
        balance=rupees(balance),
        limit=rupees(limit),
    )


def own(language: str, balance: Decimal) -> str:
    """To the shop."""
    if balance < 0:
        return say(language, "You have paid {amount} in advance.", amount=rupees(-balance))
    return say(language, "You owe {balance}.", balance=rupees(balance))
