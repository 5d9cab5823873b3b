"""`bahi parse`: what the understanding makes of a message, and why."""

# ruff: noqa: PLC0415
from pathlib import Path
from typing import Any

import click

from ops.commands.parse.unknowns import unknowns


class _Parse(click.Command):
    """Takes a message; but the one word `unknowns`, in the first place, is a command of its own."""

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: click.Context | None = None,
        **extra: Any,
    ) -> click.Context:
        if args[:1] == [unknowns.name]:
            name = f"{info_name} {unknowns.name}"
            return unknowns.make_context(name, args[1:], parent=parent, **extra)
        return super().make_context(info_name, args, parent=parent, **extra)


@click.command(cls=_Parse)
@click.argument("message")
@click.option(
    "--catalogue",
    "path",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A vendor's goods as CSV; the demonstration's where none is given.",
)
def parse(message: str, path: Path | None) -> None:
    """Show stage by stage how MESSAGE is understood.

    Where MESSAGE is a file that ends in .jsonl, each of its lines has an "id" and a "text", and a
    prediction is written for each. Neither needs a database.

    `bahi parse unknowns` is something else: it lists the words that were not understood of orders, and
    needs the database (see `bahi parse unknowns --help`). The message “unknowns” itself is explained by
    `bahi parse -- unknowns`.
    """
    from core.understanding.catalogue import Catalogue
    from ops.understanding import catalogues, predictions

    catalogue = Catalogue(catalogues.read(path))
    if message.endswith(".jsonl"):
        for line in predictions.of_file(Path(message), catalogue):
            click.echo(line)
        return
    from rich.console import Console

    from ops.understanding import explanation

    Console().print(explanation.whole(message, catalogue))
