"""`bahi shops`: the shops, and the phones they write from."""

import click

from ops.commands.shops.phones import phones


@click.group()
def shops() -> None:
    """Shops: the phones they write from."""


shops.add_command(phones)
