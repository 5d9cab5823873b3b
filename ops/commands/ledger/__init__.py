"""`bahi ledger`: what an account says, and what goes into it from outside."""

import click

from ops.commands.ledger.opening import import_bills
from ops.commands.ledger.statement import statement


@click.group()
def ledger() -> None:
    """The credit ledger: statements, and bills of the old books."""


for command in (statement, import_bills):
    ledger.add_command(command)
