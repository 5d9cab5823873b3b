"""Options of the commands about people."""

from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])

ACTING_AS = "BAHI_ACTING_AS"


def acting(command: Command) -> Command:
    """Who does it."""
    return click.option(
        "--as",
        "acting",
        metavar="PHONE",
        envvar=ACTING_AS,
        help=f"Who does this: the phone number of an ADMIN or OPERATOR. [env: {ACTING_AS}]",
    )(command)


def phone(command: Command) -> Command:
    """Whose phone."""
    return click.option(
        "--phone", "number", required=True, metavar="NUMBER", help="Such as +919810000001."
    )(command)


def person(command: Command) -> Command:
    """What he is called."""
    return click.option("--name", default="", help="What the person is called.")(command)


class Rupees(click.ParamType[Decimal]):
    """``20000``, ``20,000`` or ``20000.50``; nothing below zero."""

    name = "rupees"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> Decimal:
        if isinstance(value, Decimal):
            return value
        try:
            amount = Decimal(str(value).replace(",", "").removeprefix("₹"))
        except InvalidOperation:
            amount = Decimal("NaN")
        # Not a number is not equal to itself, and infinity has no exponent.
        if not amount.is_finite() or not 0 <= amount < 10**12 or amount != round(amount, 2):
            self.fail(f"“{value}” is no amount of rupees; write 20000.", param, ctx)
        return amount
