"""A catalogue from a file."""

from importlib.resources import files
from pathlib import Path

import click

from core.errors import UnreadableFile
from core.understanding.products import Product
from ops.understanding import csv_catalogue

DEMONSTRATION = files("ops") / "demo_data" / "goods.csv"


def read(path: Path | None) -> list[Product]:
    """The products of a CSV file; the demonstration's without one."""
    source = DEMONSTRATION if path is None else path
    try:
        return list(csv_catalogue.products(source.read_bytes()))
    except UnreadableFile as problem:
        raise click.ClickException(f"{path}: {problem}") from problem
