"""The one error that a person at the command line sees."""

import click


class OperatorError(click.ClickException):
    """Something a person has to decide or repair; the message says what to do."""
