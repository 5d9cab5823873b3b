"""`bahi ledger`: what an account says, what goes into it from outside, and the proof of all."""

import click

from ops.commands.ledger.opening import import_bills
from ops.commands.ledger.statement import statement
from ops.commands.ledger.verify import verify


@click.group()
def ledger() -> None:
    """The credit ledger: statements, bills of the old books, and the proof."""


for command in (statement, import_bills, verify):
    ledger.add_command(command)
