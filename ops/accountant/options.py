"""Options of the accountant's commands."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])

_DAY = click.DateTime(["%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y"])


def vendor(command: Command) -> Command:
    """Whose books."""
    return click.option(
        "--vendor", "vendor_code", required=True, metavar="CODE", help="The wholesaler's code."
    )(command)


def period(*, required: bool = False) -> Callable[[Command], Command]:
    """The first and the last day of a period."""

    def with_both(command: Command) -> Command:
        for name, parameter, words in (("to", "last", "Last"), ("from", "first", "First")):
            command = click.option(
                f"--{name}",
                parameter,
                type=_DAY,
                required=required,
                metavar="DAY",
                callback=_date,
                help=f"{words} day, such as 2026-04-01 or 01-04-2026.",
            )(command)
        return command

    return with_both


def in_order(first: date | None, last: date | None) -> None:
    """A period has to end after it begins."""
    if first is not None and last is not None and first > last:
        raise click.UsageError(f"--from {first} is after --to {last}.")


def _date(
    _context: click.Context, _parameter: click.Parameter, value: datetime | None
) -> date | None:
    return value.date() if value else None
