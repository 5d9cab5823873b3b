"""What a wholesaler says of the lines of an order ("atta 5 hi, rice nahi hai"), as changes of it; or what is not
clear about it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import Enum, auto

from core.orders import Offer, Quote, QuoteLine, Wish, in_product_unit
from core.revisions import Change, Changes, Substitute
from core.understanding import reading
from core.understanding.catalogue import Catalogue
from core.understanding.lines import Line, LineStatus
from core.understanding.products import Product
from core.understanding.vendor.parts import ChangeKind
from core.understanding.vendor.resolving import MeantChange

# A rate beyond these shares of the present one, without its unit, may be of another unit, or a slip.
NEAR_RATE = (Decimal("0.5"), Decimal(2))


class Problem(Enum):
    """Why a change cannot be made as it was said."""

    NOT_IN_ORDER = auto()
    WHICH = auto()
    HOW_MUCH = auto()
    UNKNOWN_UNIT = auto()
    # More is to be left out than was ordered.
    TOO_MUCH_LESS = auto()
    # "2 bori nahi hai" of five: so many less, or nothing?
    ALL_OR_PART = auto()
    NO_RATE = auto()
    RATE_UNIT = auto()
    OTHER_UNKNOWN = auto()
    OTHER_WHICH = auto()
    OTHER_HOW_MUCH = auto()
    # Other goods can only come for all of a line.
    PART_INSTEAD = auto()
    # Damaged or sent back: of goods that have not left.
    AT_THE_SHOP = auto()


@dataclass(frozen=True, slots=True)
class Unsettled:
    """``line`` is the order's, where it is known which one is meant."""

    problem: Problem
    meant: MeantChange
    line: QuoteLine | None = None


@dataclass(slots=True)
class _Settling:
    ordered: Quote
    goods: Catalogue
    offers: Mapping[int, Offer]
    changes: dict[int, Change | Substitute] = field(default_factory=dict)
    # Lines of which he says that they go.
    staying: set[int] = field(default_factory=set)
    is_only: bool = False


def goods_of_order(ordered: Quote, list_: Catalogue) -> Catalogue:
    """The goods of an order's lines, to be found among these only; each also in the unit it was ordered in."""
    known = {**list_.products, **({} if list_.restricted is None else list_.restricted.products)}
    return Catalogue(
        {
            line.offer.vendor_product_id: _as_ordered(line, known.get(line.offer.vendor_product_id))
            for line in ordered.lines
        }.values(),
        list_.vocabulary,
    )


def settle(
    ordered: Quote,
    said: Sequence[MeantChange],
    goods: Catalogue,
    offers: Mapping[int, Offer],
) -> Changes | Unsettled:
    """The changes of an order's lines. ``goods`` are those of the order (``goods_of_order``), ``offers``
    today's of what comes instead. A figure without a unit counts in the unit in which the line was ordered.
    """
    work = _Settling(ordered, goods, offers)
    for meant in said:
        unsettled = _take(work, meant)
        if unsettled is not None:
            return unsettled
    if work.is_only:
        for number in range(1, len(ordered.lines) + 1):
            if number not in work.changes and number not in work.staying:
                work.changes[number] = Change(quantity=Decimal(0))
    return work.changes


def is_bare(text: str, goods: Catalogue) -> bool:
    """Whether a quantity stands there without any unit."""
    items = reading.stages(text, goods).items.wanted
    quantities = [quantity for item in items for quantity in item.quantities]
    return bool(quantities) and all(quantity.unit is None for quantity in quantities)


def _take(work: _Settling, meant: MeantChange) -> Unsettled | None:
    kind = meant.change.kind
    if kind.is_of_the_shop:
        return Unsettled(Problem.AT_THE_SHOP, meant)
    if meant.line.status is LineStatus.AMBIGUOUS:
        return Unsettled(Problem.WHICH, meant)
    lines = _lines(work.ordered, meant.line)
    if not lines:
        return Unsettled(Problem.NOT_IN_ORDER, meant)
    first = next(iter(lines.values()))
    quantity = _quantity(work, meant.line, first)
    if quantity is None and meant.line.status is not LineStatus.NEED_QUANTITY:
        return Unsettled(Problem.UNKNOWN_UNIT, meant, first)
    match kind:
        case ChangeKind.RATE:
            return _set_rate(work, meant, lines)
        case ChangeKind.INSTEAD:
            return _set_other(work, meant, lines, quantity)
        case _:
            problem = _set_quantity(work, kind, lines, quantity)
            return None if problem is None else Unsettled(problem, meant, first)


def _set_quantity(
    work: _Settling, kind: ChangeKind, lines: Mapping[int, QuoteLine], quantity: Decimal | None
) -> Problem | None:
    ordered = sum((line.quantity for line in lines.values()), start=Decimal(0))
    if kind is ChangeKind.ONLY:
        work.is_only = True
    work.staying |= lines.keys()
    if quantity is None:
        if kind in (ChangeKind.ONLY, ChangeKind.GOES):
            return None
        if kind is not ChangeKind.GONE:
            return Problem.HOW_MUCH
        quantity = Decimal(0)
    elif kind is ChangeKind.GONE:
        if quantity < ordered:
            return Problem.ALL_OR_PART
        quantity = Decimal(0)
    elif kind is ChangeKind.LESS:
        if quantity > ordered:
            return Problem.TOO_MUCH_LESS
        quantity = ordered - quantity
    # The same goods may stand in several lines: the first ones are filled first.
    left, last = quantity, max(lines)
    for number, line in lines.items():
        here = left if number == last else min(left, line.quantity)
        left -= here
        work.changes[number] = replace(_so_far(work, number), quantity=here)
    return None


def _set_rate(
    work: _Settling, meant: MeantChange, lines: Mapping[int, QuoteLine]
) -> Unsettled | None:
    for number, line in lines.items():
        price = _price(work, meant, line)
        if isinstance(price, Problem):
            return Unsettled(price, meant, line)
        work.changes[number] = replace(_so_far(work, number), price=price)
    work.staying |= lines.keys()
    return None


def _price(work: _Settling, meant: MeantChange, line: QuoteLine) -> Decimal | Problem:
    """The price of one of the product's own units."""
    amount, unit = meant.change.amount, meant.change.unit
    if amount is None or amount <= 0:
        return Problem.NO_RATE
    if unit is not None:
        per = in_product_unit(_packed(work, line), Decimal(1), unit)
        return amount / per if per else Problem.UNKNOWN_UNIT
    per = line.quantity / line.wish.quantity
    least, most = (share * line.offer.price for share in NEAR_RATE)
    near = {price for price in (amount, amount / per) if least <= price <= most}
    return near.pop() if len(near) == 1 else Problem.RATE_UNIT


def _set_other(
    work: _Settling,
    meant: MeantChange,
    lines: Mapping[int, QuoteLine],
    quantity: Decimal | None,
) -> Unsettled | None:
    other = meant.other
    assert other is not None, "what comes instead is told"
    line = next(iter(lines.values()))
    ordered = sum((each.quantity for each in lines.values()), start=Decimal(0))
    if quantity not in (None, ordered):
        return Unsettled(Problem.PART_INSTEAD, meant, line)
    if other.status is LineStatus.AMBIGUOUS:
        return Unsettled(Problem.OTHER_WHICH, meant, line)
    offer = work.offers.get(other.candidates[0].vendor_product_id) if other.candidates else None
    if offer is None:
        return Unsettled(Problem.OTHER_UNKNOWN, meant, line)
    wish = _wish_of_other(work, other, offer, line, ordered)
    if wish is None:
        return Unsettled(Problem.OTHER_HOW_MUCH, meant, line)
    first, *further = lines
    work.changes[first] = Substitute(offer, wish)
    work.changes |= dict.fromkeys(further, Change(quantity=Decimal(0)))
    work.staying |= lines.keys()
    return None


def _wish_of_other(
    work: _Settling, other: Line, offer: Offer, line: QuoteLine, ordered: Decimal
) -> Wish | None:
    """As much as he says, or as was ordered; ``None`` where that is not the same of these goods."""
    product = offer.vendor_product_id
    said = other.quantity
    if said is not None and not is_bare(other.text, work.goods):
        unit = other.unit or offer.unit
        return None if in_product_unit(offer, said, unit) is None else Wish(product, said, unit)
    count = ordered / (line.quantity / line.wish.quantity) if said is None else said
    if in_product_unit(offer, count, line.wish.unit) is not None:
        return Wish(product, count, line.wish.unit)
    if said is None:
        return Wish(product, ordered, offer.unit) if offer.unit == line.offer.unit else None
    return Wish(product, said, offer.unit)


def _quantity(work: _Settling, said: Line, line: QuoteLine) -> Decimal | None:
    """What he says in the product's own unit; ``None`` where he names no quantity, or an unknown unit."""
    if said.quantity is None:
        return None
    unit = line.wish.unit if is_bare(said.text, work.goods) else said.unit
    if unit is None:
        return None
    return in_product_unit(_packed(work, line), said.quantity, unit)


def _packed(work: _Settling, line: QuoteLine) -> Offer:
    product = work.goods.products[line.offer.vendor_product_id]
    return replace(line.offer, pack_sizes=product.pack_sizes)


def _lines(ordered: Quote, said: Line) -> dict[int, QuoteLine]:
    """The lines of the order with these goods, by number."""
    if len(said.candidates) != 1:
        return {}
    return {
        number: line
        for number, line in enumerate(ordered.lines, start=1)
        if line.offer.vendor_product_id == said.candidates[0].vendor_product_id
    }


def _so_far(work: _Settling, number: int) -> Change:
    change = work.changes.get(number)
    return change if isinstance(change, Change) else Change()


def _as_ordered(line: QuoteLine, product: Product | None) -> Product:
    """The product as it is sold now, with the pack it was ordered in."""
    offer, wish = line.offer, line.wish
    if product is None:
        product = Product(offer.vendor_product_id, offer.name, offer.unit, None, (offer.name,))
    if wish.unit == offer.unit:
        return product
    packs = {**product.pack_sizes, wish.unit: line.quantity / wish.quantity}
    units = None if product.units is None else product.units | {wish.unit}
    return replace(product, units=units, pack_sizes=packs)
