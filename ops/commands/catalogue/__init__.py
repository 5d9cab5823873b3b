"""`bahi catalogue`: what a wholesaler sells, as a file and back, and what it is called."""

import click

from ops.commands.catalogue.aliases import aliases
from ops.commands.catalogue.exporting import export
from ops.commands.catalogue.importing import import_goods
from ops.commands.catalogue.words import words


@click.group()
def catalogue() -> None:
    """The goods: import and export as CSV, and the names they have got."""


for command in (import_goods, export, aliases, words):
    catalogue.add_command(command)
