"""Numbers of orders in a text."""

from collections.abc import Sequence

# An order's number has so many figures: fewer count something, more are an amount or a phone.
LENGTH_MIN, LENGTH_MAX = 4, 12


def order_number(words: Sequence[str]) -> str | None:
    """The number of an order that is named."""
    return next(iter(order_numbers(words)), None)


def order_numbers(words: Sequence[str]) -> tuple[str, ...]:
    """Those of all orders that are named, each once."""
    named = (word for word in words if word.isdecimal() and LENGTH_MIN <= len(word) <= LENGTH_MAX)
    return tuple(dict.fromkeys(named))
