"""`bahi ledger`: what an accountant asks of the books."""

import click

from ops.commands.ledger.verify import verify


@click.group()
def ledger() -> None:
    """Prove the ledger."""


ledger.add_command(verify)
