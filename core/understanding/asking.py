"""Stage 5, with candidates at hand: which of the figures is the size, and which is how many."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from core.understanding.catalogue import Found
from core.understanding.items import Item, Quantity
from core.understanding.packs import ANY, Amount, amount

# "4 x 125": so many single packs at most, and of such a size at least.
MULTIPACK_COUNT_MAX = 8
MULTIPACK_SIZE_MIN = 75


@dataclass(frozen=True, slots=True)
class Ask:
    """What an item says about the size and the number. ``multipack`` is "4 x 125"."""

    size: Amount | None = None
    count: Quantity | None = None
    multipack: tuple[int, Decimal] | None = None
    # An amount that is a size if there is such a pack, and else how much is wanted.
    amount: Quantity | None = None


def ask(item: Item, found: Sequence[Found]) -> Ask:
    amounts, counts = item.amounts, item.counts
    if item.times is not None:
        return _ask_of_times(item.times, amounts, counts, found)
    if amounts and counts:
        return Ask(size=size_of(amounts[0]), count=counts[-1])
    if len(amounts) > 1:
        is_size = amounts[0].is_size or amounts[0].unit != amounts[1].unit
        # "5 kg or 10 kg": which, nobody knows.
        return Ask(size=size_of(amounts[0]), amount=amounts[1]) if is_size else Ask()
    if amounts:
        if amounts[0].is_size or item.is_packed:
            return Ask(size=size_of(amounts[0]))
        return Ask(amount=amounts[0])
    if len(counts) > 1 and counts[0].value is not None:
        size = _size_in_counts(counts[0], found)
        if size is not None and counts[-1].unit is None and any(o.product.is_loose for o in found):
            # "sugar 5 bola tha 10 kar do" is no pack of five.
            return Ask()
        if size is not None:
            return Ask(size=size, count=counts[-1])
        last = counts[-1]
        if last.unit is None and counts[0].unit is not None and last.value is not None:
            # "2 peti limca 2.25"
            size = _size_without_unit(last.value, found)
            if size is not None:
                return Ask(size=size, count=counts[0])
    return Ask(count=counts[-1] if counts else None)


def _ask_of_times(
    times: tuple[Decimal, Quantity],
    amounts: Sequence[Quantity],
    counts: Sequence[Quantity],
    found: Sequence[Found],
) -> Ask:
    """ "12 x 1 l" is twelve of a litre; "4 x 125" a pack of four."""
    number, each = times
    value = each.value or Decimal(1)
    packs = [one.product.pack for one in found if one.product.pack is not None]
    is_sold = any(pack.count == number and _is_of(pack.amount, each) for pack in packs)
    looks_so = number <= MULTIPACK_COUNT_MAX and value >= MULTIPACK_SIZE_MIN
    if (is_sold or looks_so) and (counts or each.unit is None):
        return Ask(multipack=(int(number), value), count=counts[-1] if counts else None)
    if each.is_amount:
        return Ask(size=size_of(each), count=Quantity(number))
    if amounts:
        return Ask(size=size_of(amounts[0]), count=Quantity(number * value))
    return Ask(count=Quantity(number, each.unit) if value == 1 else Quantity(number * value))


def _is_of(pack: Amount, said: Quantity) -> bool:
    size = size_of(said)
    return pack.value == said.value if said.unit is None else size is not None and pack.equals(size)


def size_of(quantity: Quantity) -> Amount | None:
    if quantity.unit is None or quantity.value is None:
        return None
    return amount(quantity.value, quantity.unit.name)


def _size_in_counts(first: Quantity, found: Iterable[Found]) -> Amount | None:
    """ "mamypoko 32 pcs 4 packet" and "pepsi 2.25 2 peti": the first of two counts is the size."""
    if first.unit is None:
        return _size_without_unit(first.value or Decimal(0), found)
    pieces = Amount(first.value or Decimal(0), "pcs")
    is_sold = any(
        one.product.pack is not None and one.product.pack.whole == pieces for one in found
    )
    return pieces if is_sold and first.unit.name == "pcs" else None


def _size_without_unit(value: Decimal, found: Iterable[Found]) -> Amount | None:
    """ "Pepsi 2.25": a size that some candidate has, in whichever unit."""
    for one in found:
        pack = one.product.pack
        if pack is not None and pack.amount.value in (value, value * 1000):
            return Amount(pack.amount.value, ANY)
    return None
