"""Who owes a wholesaler what, by age, and who has paid in advance."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

import core.ageing
from core.ageing import Bucket
from core.money import ZERO
from core.payments import Due
from core.shops import Shop
from core.spreadsheets import Cell


class Order(StrEnum):
    """Which shop stands first: whose due is the oldest, or who owes most."""

    OLDEST = "oldest"
    LARGEST = "largest"


@dataclass(frozen=True, slots=True)
class Receivable:
    """What a shop owes, by age, and has paid in advance; rupees. ``oldest`` is its earliest due date."""

    shop: Shop
    oldest: date | None
    buckets: Mapping[Bucket, Decimal]
    advance: Decimal

    @property
    def total(self) -> Decimal:
        return sum(self.buckets.values(), start=ZERO)

    @property
    def overdue(self) -> Decimal:
        return self.total - self.buckets[Bucket.CURRENT]


def of_shops(
    shops: Iterable[Shop],
    dues: Mapping[int, Sequence[Due]],
    advances: Mapping[int, Decimal],
    today: date,
    order: Order,
) -> list[Receivable]:
    """Every shop with something open or paid in advance; those who owe nothing come last."""
    found = [
        Receivable(
            shop,
            min((due.due_date for due in dues.get(shop.retailer_id, ())), default=None),
            core.ageing.by_age(dues.get(shop.retailer_id, ()), today),
            advances.get(shop.retailer_id, ZERO),
        )
        for shop in shops
        if shop.retailer_id in dues or shop.retailer_id in advances
    ]
    if order is Order.LARGEST:
        return sorted(found, key=lambda each: (-each.total, each.shop.retailer_id))
    return sorted(found, key=lambda each: (each.oldest or date.max, each.shop.retailer_id))


def together(receivables: Iterable[Receivable]) -> dict[Bucket, Decimal]:
    """All shops by age."""
    sums = dict.fromkeys(Bucket, ZERO)
    for each in receivables:
        for bucket, amount in each.buckets.items():
            sums[bucket] += amount
    return sums


@dataclass(frozen=True, slots=True)
class Dues:
    """Who owes, the first few of them, with the figures of all: ``count`` shops, rupees."""

    shown: tuple[Receivable, ...]
    count: int
    total: Decimal
    overdue: Decimal
    buckets: Mapping[Bucket, Decimal]


def first(receivables: Sequence[Receivable], limit: int) -> Dues:
    """The first of those who owe something, in the order in which they are given; who has only paid in
    advance is not among them."""
    owing = [each for each in receivables if each.total > 0]
    return Dues(
        shown=tuple(owing[:limit]),
        count=len(owing),
        total=sum((each.total for each in owing), start=ZERO),
        overdue=sum((each.overdue for each in owing), start=ZERO),
        buckets=together(owing),
    )


CSV_HEADER = ("shop_id", "shop", "area", "oldest_due", *Bucket, "total", "paid_in_advance")


def csv_lines(receivables: Sequence[Receivable]) -> Iterable[Sequence[Cell]]:
    """A line for each shop and one for all, below ``CSV_HEADER``."""
    for each in receivables:
        shop = each.shop
        yield (
            *(shop.retailer_id, shop.name, shop.area, each.oldest),
            *(*each.buckets.values(), each.total, each.advance),
        )
    sums = together(receivables)
    yield (
        *(None, "Together", "", None),
        *(*sums.values(), sum(sums.values(), start=ZERO)),
        sum((each.advance for each in receivables), start=ZERO),
    )
