"""The one error that a person at the command line sees."""

import click


class OperatorError(click.ClickException):
    """Something a person has to decide or repair; the message says what to do."""


class NotReached(OperatorError):
    """What was to be looked at could not be; told apart from what was seen by its exit code."""

    exit_code = 2
