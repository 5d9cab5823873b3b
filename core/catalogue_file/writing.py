"""Goods written as the file that reads back as the same goods."""

from collections.abc import Iterable

from core import spreadsheets
from core.catalogue_file import packs
from core.catalogue_file.goods import COLUMNS, Goods


def written(goods: Iterable[Goods]) -> str:
    """The whole file, with every column."""
    return spreadsheets.written(COLUMNS, (list(_cells(each).values()) for each in goods))


def cell(goods: Goods, column: str) -> str:
    """One cell, for people to compare with another."""
    return _cells(goods)[column]


def _cells(goods: Goods) -> dict[str, str]:
    gst_rate, mrp, stock = goods.gst_rate, goods.mrp, goods.stock
    shown = {
        "gst_rate": "" if gst_rate is None else packs.plain(gst_rate),
        "mrp": "" if mrp is None else f"{mrp:.2f}",
        "price": f"{goods.price:.2f}",
        "price_includes_gst": "yes" if goods.price_includes_gst else "no",
        "stock": "" if stock is None else packs.plain(stock),
        "pack_sizes": packs.written(goods.pack_sizes),
        "aliases": "|".join(goods.aliases),
    }
    return {
        column: shown[column] if column in shown else str(getattr(goods, column))
        for column in COLUMNS
    }
