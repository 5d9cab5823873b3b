"""The changes of an order said again, with goods named so that no second product can be meant."""

from collections.abc import Sequence
from dataclasses import replace

from core.order_changes import is_bare
from core.understanding.catalogue import Catalogue
from core.understanding.lines import Line
from core.understanding.products import Product
from core.understanding.vendor.parts import Change
from core.understanding.vendor.resolving import MeantChange, goods_of


def with_goods(
    changes: Sequence[Change],
    said: Sequence[MeantChange],
    about: MeantChange,
    product: Product,
    goods: Catalogue,
) -> tuple[Change, ...]:
    """``product`` in the place of what ``about`` names. Goods that were said in one breath get a change
    each."""
    again: list[Change] = []
    for change in changes:
        if change is not about.change:
            again.append(change)
            continue
        again += [
            replace(
                change,
                goods=_named(product, meant.line, goods) if meant is about else meant.line.text,
            )
            for meant in said
            if meant.change is change
        ]
    return tuple(again)


def with_other(
    changes: Sequence[Change], about: MeantChange, product: Product, all_goods: Catalogue
) -> tuple[Change, ...]:
    """``product`` as what comes instead."""
    assert about.other is not None
    other = _named(product, about.other, all_goods)
    return tuple(
        replace(change, other=other) if change is about.change else change for change in changes
    )


def with_change(
    changes: Sequence[Change], about: MeantChange, instead: Change
) -> tuple[Change, ...]:
    return tuple(instead if change is about.change else change for change in changes)


def _named(product: Product, line: Line, goods: Catalogue) -> str:
    """Its name, or its code where the name has figures that are read as a quantity."""
    tail = ""
    if line.quantity is not None:
        tail = f" {line.quantity.normalize():f}"
        if line.unit is not None and not is_bare(line.text, goods):
            tail += f" {line.unit}"
    texts = [f"{called}{tail}" for called in (product.name, product.sku) if called]
    for text in texts:
        found = goods_of(text, goods)
        is_the_one = len(found) == 1 and found[0].candidates == (product,)
        if is_the_one and found[0].quantity == line.quantity:
            return text
    return texts[0]
