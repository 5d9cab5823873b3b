"""Which tables belong together: the modules of `db/tables` say it."""

import importlib
import inspect
import pkgutil
from collections.abc import Sequence
from dataclasses import dataclass

import sqlalchemy as sa

import db.tables

# From the people to what they say; an area that is new comes after these.
ORDER = ("people", "catalogue", "orders", "complaints", "money", "messages")


@dataclass(frozen=True)
class Area:
    title: str
    tables: list[str]


def declared() -> list[Area]:
    """The areas that queries know, titled by the first line of their module's description, with their tables in the order of declaration."""
    names = [module.name for module in pkgutil.iter_modules(db.tables.__path__)]
    ordered = sorted(names, key=lambda name: (ORDER.index(name) if name in ORDER else 99, name))
    areas = [_area(name) for name in ordered]
    return [area for area in areas if area.tables]


def arranged(areas: Sequence[Area], tables: Sequence[str]) -> list[Area]:
    """Every one of `tables` in one area.

    A table that no query names goes with the one whose name its own name begins with, as
    `orders_archive` with `orders`, and otherwise into a last area.
    """
    home = {name: name for area in areas for name in area.tables}
    for table in tables:
        bare = table.rpartition(".")[2]
        relatives = [name for name in home if bare == name or bare.startswith(f"{name}_")]
        home[table] = home[max(relatives, key=len)] if relatives else ""
    placed = [
        Area(
            area.title,
            [table for name in area.tables for table in tables if home[table] == name],
        )
        for area in areas
    ]
    rest = Area(
        "Beside the application's queries",
        [table for table in tables if not home[table]],
    )
    return [area for area in (*placed, rest) if area.tables]


def _area(name: str) -> Area:
    module = importlib.import_module(f"db.tables.{name}")
    tables = [value.name for value in vars(module).values() if isinstance(value, sa.Table)]
    first_line = (inspect.getdoc(module) or name).partition("\n")[0]
    return Area(first_line.removesuffix("."), tables)
