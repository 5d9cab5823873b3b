"""`bahi parse`: what the understanding makes of a message, and why."""

# ruff: noqa: PLC0415
from pathlib import Path

import click


@click.command()
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
