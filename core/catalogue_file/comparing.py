"""A file held against what the vendor has: what is new, what changes, and what may not.

A new sku becomes a product of the vendor's own. Of a product that others sell too he changes only what is
his, and a file that says otherwise is refused; docs/adr/0010 has the reasons.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from core.catalogue_file import packs, writing
from core.catalogue_file.goods import COLUMNS, CatalogueFile, Goods
from core.spreadsheets import Problem

# What a shared product is, whoever sells it.
EVERYBODYS = ("name_hi", "brand", "category", "sub_category", "unit", "pack_size", "gst_rate")


@dataclass(frozen=True, slots=True)
class Present:
    """Goods that a vendor has. ``given_aliases`` are those of his own; ``goods`` has everybody's too.
    ``is_own`` when the product is his alone, ``is_removed`` when he had taken it off his list.
    ``reserved`` is held for ``orders``."""

    vendor_product_id: int
    goods: Goods
    given_aliases: frozenset[str]
    is_own: bool
    is_removed: bool
    reserved: Decimal
    orders: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """``goods`` by sku, and those skus of the file whose product code is somebody else's."""

    vendor_code: str
    goods: Mapping[str, Present]
    taken: Collection[str]


@dataclass(frozen=True, slots=True)
class Change:
    """Goods as they are to be. ``stock`` is ``None`` where the count is left as it is; ``columns`` is what
    differs from ``was``, of which there is none for new goods."""

    goods: Goods
    was: Present | None
    columns: tuple[str, ...]

    @property
    def aliases_added(self) -> list[str]:
        known = self.was.goods.aliases if self.was else ()
        return [alias for alias in self.goods.aliases if alias not in known]

    @property
    def aliases_removed(self) -> list[str]:
        given = self.was.given_aliases if self.was else frozenset()
        return sorted(given - set(self.goods.aliases))


@dataclass(frozen=True, slots=True)
class Plan:
    """What a file without a problem comes to. ``changed`` are in the order in which goods are locked."""

    new: tuple[Change, ...]
    changed: tuple[Change, ...]
    unchanged: int
    left_out: int

    @property
    def changes(self) -> tuple[Change, ...]:
        return (*self.changed, *self.new)


def plan(file: CatalogueFile, catalogue: Catalogue) -> Plan | list[Problem]:
    """What is to be written, or every line that must not be."""
    problems: list[Problem] = []
    new: list[Change] = []
    changed: list[Change] = []
    unchanged = 0
    for line, goods in file.goods.items():
        was = catalogue.goods.get(goods.sku)
        if was is None:
            if goods.sku in catalogue.taken:
                problems.append(Problem(line, _taken(catalogue.vendor_code, goods.sku)))
            new.append(Change(goods, None, COLUMNS))
            continue
        change = _change(goods, was, file.columns)
        problems += [Problem(line, reason) for reason in _refusals(change, was)]
        if change.columns or was.is_removed:
            changed.append(change)
        else:
            unchanged += 1
    if problems:
        return problems
    skus = {goods.sku for goods in file.goods.values()}
    left_out = sum(
        not present.is_removed for sku, present in catalogue.goods.items() if sku not in skus
    )
    return Plan(
        tuple(new),
        tuple(sorted(changed, key=lambda each: each.was.vendor_product_id if each.was else 0)),
        unchanged,
        left_out,
    )


def _change(goods: Goods, was: Present, columns: Collection[str]) -> Change:
    """The goods of the file, with what it says nothing of as it was. An empty stock says nothing too."""
    silent = [column for column in COLUMNS if column not in columns]
    merged = replace(
        goods,
        **{column: getattr(was.goods, column) for column in silent if column != "stock"},
    )
    change = Change(merged, was, ())
    differing = [
        column
        for column in COLUMNS
        if column not in ("aliases", "stock")
        and getattr(merged, column) != getattr(was.goods, column)
    ]
    if merged.stock is not None and merged.stock != was.goods.stock:
        differing.append("stock")
    if change.aliases_added or change.aliases_removed:
        differing.append("aliases")
    return replace(change, columns=tuple(differing))


def _refusals(change: Change, was: Present) -> list[str]:
    goods = change.goods
    reasons = []
    if not was.is_own:
        reasons += [
            f"{goods.sku} is a product that others sell too: its {column} is"
            f" “{writing.cell(was.goods, column)}”, not “{writing.cell(goods, column)}”;"
            " give goods of your own another sku"
            for column in EVERYBODYS
            if column in change.columns
        ]
    if goods.stock is not None and goods.stock < was.reserved:
        reasons.append(
            f"stock {packs.plain(goods.stock)} is below the {packs.plain(was.reserved)} that is"
            f" promised to {', '.join(was.orders)}"
        )
    if goods.price_includes_gst and goods.mrp is not None and goods.mrp < goods.price:
        reasons.append(f"price {goods.price} is above the mrp {goods.mrp} that {goods.sku} has")
    if "unit" in change.columns and was.is_own:
        if was.reserved:
            reasons.append(
                f"unit cannot become {goods.unit} while {', '.join(was.orders)} hold"
                f" {packs.plain(was.reserved)} {was.goods.unit}"
            )
        elif was.goods.stock is not None and goods.stock is None:
            reasons.append(f"unit becomes {goods.unit}: say the stock in it too")
        if goods.pack_sizes and goods.pack_sizes == was.goods.pack_sizes:
            reasons.append(f"unit becomes {goods.unit}: say what pack_sizes are in it")
    return reasons


def _taken(vendor_code: str, sku: str) -> str:
    return f"the product code {vendor_code}-{sku} is in use for other goods; choose another sku"
