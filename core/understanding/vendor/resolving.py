"""Step two: which shops and which goods he means. What is not certain stays a question."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.shops import Directory, NotFound, Shop
from core.understanding import reading, resolving
from core.understanding.catalogue import Catalogue
from core.understanding.items import Item
from core.understanding.lines import Line, LineStatus
from core.understanding.memory import NOTHING
from core.understanding.products import Product
from core.understanding.units_of_sale import in_units_of, value_and_unit
from core.understanding.vendor.commands import OrderFor
from core.understanding.vendor.parts import Change, ChangeKind


@dataclass(frozen=True, slots=True)
class MeantChange:
    """A change with the line of goods that it is about, and for INSTEAD those that come.

    ``line.status`` is MATCH where goods and quantity are known, NEED_QUANTITY where the goods are and
    no quantity was said, which is right for those that go or stay wholly. ``other`` without a quantity
    comes in the quantity that was ordered.
    """

    change: Change
    line: Line
    other: Line | None = None


def goods_of(text: str, catalogue: Catalogue) -> tuple[Line, ...]:
    """The goods that some words name, a line for each."""
    wanted = reading.stages(text, catalogue).items.wanted
    return tuple(resolving.resolve(item, catalogue, NOTHING) for item in wanted if item.words)


def one_of(text: str, catalogue: Catalogue) -> Line:
    """The one thing that is named: for a rate, a stock, or what is sold. Several are none. That nothing of
    it is left is a quantity too."""
    wanted = [item for item in reading.stages(text, catalogue).items.wanted if item.words]
    if len(wanted) != 1:
        return Line(text=text, status=LineStatus.NOT_FOUND, name=text)
    (item,) = wanted
    line = resolving.resolve(item, catalogue, NOTHING)
    said = item.quantities[-1] if item.quantities and not item.is_unsure else None
    if line.quantity is None and said is not None and said.value == 0:
        quantity, unit = value_and_unit(said)
        return replace(line, quantity=quantity, unit=unit)
    return line


def resolve_changes(
    changes: Sequence[Change], ordered: Catalogue, all_goods: Catalogue
) -> tuple[MeantChange, ...]:
    """What changes of an order. ``ordered`` has the goods of its lines only, and the vendor's vocabulary;
    ``all_goods`` are for what comes instead."""
    meant: list[MeantChange] = []
    for change in changes:
        if change.kind is ChangeKind.INSTEAD:
            others = goods_of(change.other, all_goods)
            other = others[0] if len(others) == 1 else _unknown(change.other)
            meant.append(MeantChange(change, _first_of(change.goods, ordered), other))
            continue
        meant += (MeantChange(change, line) for line in _lines_of(change.goods, ordered))
    return tuple(meant)


def shop_and_goods(command: OrderFor, shops: Directory) -> tuple[Shop | NotFound, str] | None:
    """For whom an order is, and the text of its goods. ``None`` where nobody said it was one and no shop
    is called so."""
    if command.shop is not None:
        return shops.match(command.shop), command.text
    mention = shops.named_in(command.text)
    if mention is not None:
        return mention.found, mention.rest
    return (NotFound(command.text, False, ()), command.text) if command.is_told else None


def _first_of(text: str, ordered: Catalogue) -> Line:
    lines = _lines_of(text, ordered)
    return lines[0] if len(lines) == 1 else _unknown(text)


def _lines_of(text: str, ordered: Catalogue) -> tuple[Line, ...]:
    found = goods_of(text, ordered)
    if found:
        return found
    # "2 packet kharab": no goods are named.
    items = [item for item in reading.stages(text, ordered).items.wanted if item.has_measure]
    return tuple(_of_any(item, text, ordered) for item in items) or (_unknown(text),)


def _of_any(item: Item, text: str, ordered: Catalogue) -> Line:
    """Goods that are told by their unit only, or by nothing: the one line that has it, else a question."""
    said = item.quantities[0] if len(item.quantities) == 1 and not item.is_unsure else None
    quantity, unit = value_and_unit(said)
    goods = tuple(ordered.products.values())
    # Of these an order says how they are packed; the others can be any that he calls so.
    fitting = tuple(one for one in goods if _comes_in(one, unit)) or goods
    if len(fitting) != 1:
        return Line(text, LineStatus.AMBIGUOUS, fitting, quantity, unit)
    if quantity is None:
        return Line(text, LineStatus.NEED_QUANTITY, fitting)
    line = Line(text, LineStatus.MATCH, fitting, quantity, unit)
    return in_units_of(fitting[0], line, ordered.vocabulary)


def _comes_in(product: Product, unit: str | None) -> bool:
    return unit is None or product.units is None or unit in product.units


def _unknown(text: str) -> Line:
    return Line(text=text, status=LineStatus.NOT_FOUND, name=text)
