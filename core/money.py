"""Rupees: exact, rounded where the law says so, written as people in India write them."""

from decimal import ROUND_HALF_UP, Decimal
from enum import Enum, auto

from babel.numbers import format_currency, format_decimal

PAISA = Decimal("0.01")
RUPEE = Decimal("1")
ZERO = Decimal("0.00")
# One crore: nobody means more when he types an amount.
AMOUNT_MAX = Decimal(10_000_000)


class Slip(Enum):
    """Why an amount that somebody typed cannot be meant."""

    TOO_MUCH = auto()
    # Parts of a paisa.
    TOO_FINE = auto()


def slip(amount: Decimal) -> Slip | None:
    if amount > AMOUNT_MAX:
        return Slip.TOO_MUCH
    return None if amount == to_paise(amount) else Slip.TOO_FINE


def to_paise(amount: Decimal) -> Decimal:
    """Round half up to two decimals."""
    return amount.quantize(PAISA, rounding=ROUND_HALF_UP)


def to_rupee(amount: Decimal) -> Decimal:
    """Round half up to a whole rupee, still with two decimals."""
    return amount.quantize(RUPEE, rounding=ROUND_HALF_UP).quantize(PAISA)


def rupees(amount: Decimal) -> str:
    """``₹1,23,456.00``: lakhs and crores, always with paise."""
    return format_currency(amount, "INR", locale="en_IN")


def unrounded(amount: Decimal) -> str:
    """``₹1,23,456.785``: with every figure that somebody typed."""
    return "₹" + format_decimal(
        amount, format="#,##,##0.##", locale="en_IN", decimal_quantization=False
    )


def figure(amount: Decimal) -> str:
    """``1,23,456.00``: as ``rupees``, for columns that say it in their heading."""
    return format_decimal(amount, format="#,##,##0.00", locale="en_IN")


def plain(amount: Decimal) -> str:
    """``8200`` or ``8200.50``, as somebody types it."""
    return f"{amount:.2f}".removesuffix(".00")


def number(quantity: Decimal) -> str:
    """``2``, ``2.5``, ``1,250``: without trailing zeros."""
    return format_decimal(quantity, format="#,##,##0.###", locale="en_IN")
