"""Options of the commands about conversations."""

from collections.abc import Callable
from typing import Any, TypeVar

import click

from ops.people.options import ACTING_AS

Command = TypeVar("Command", bound=Callable[..., Any])


def acting(command: Command) -> Command:
    """Who does it."""
    return click.option(
        "--as",
        "phone",
        metavar="PHONE",
        envvar=ACTING_AS,
        help="Your number as an operator or administrator, for the audit trail.",
    )(command)
