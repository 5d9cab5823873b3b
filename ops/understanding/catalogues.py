"""A catalogue from a file."""

from importlib.resources import files
from pathlib import Path

import click

from core.understanding import csv_catalogue
from core.understanding.products import Product

DEMONSTRATION = files("ops") / "demo_data" / "goods.csv"


def read(path: Path | None) -> list[Product]:
    """The products of a CSV file; the demonstration's without one."""
    source = DEMONSTRATION if path is None else path
    try:
        text = source.read_bytes().decode("utf-8-sig")
        return list(csv_catalogue.products(text.splitlines()))
    except csv_catalogue.BadCatalogue as problem:
        raise click.ClickException(f"{path}: {problem}") from problem
    except UnicodeDecodeError as problem:
        raise click.ClickException(f"{path} is not UTF-8; save it as “CSV UTF-8”") from problem
