"""`bahi payments`: what was paid, held against what others say of it."""

import click

from ops.commands.payments.reconcile import reconcile


@click.group()
def payments() -> None:
    """Payments: hold them against the bank's list."""


payments.add_command(reconcile)
