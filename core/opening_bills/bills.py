"""Opening bills, and what a file of them comes to."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.money import ZERO
from core.shops import Shop


@dataclass(frozen=True, slots=True)
class OpeningBill:
    """A bill of a vendor's old books that is not paid, ``amount`` being what is open of it."""

    retailer_id: int
    bill_number: str
    bill_date: date
    due_date: date
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Imported:
    """An opening bill that is in the books. ``is_reversed`` when it was taken back."""

    ledger_number: str
    bill: OpeningBill
    is_reversed: bool


@dataclass(frozen=True, slots=True)
class Plan:
    """What a file without a problem comes to. ``bills`` are new, account by account and oldest first;
    ``there_already`` is how many others it names."""

    bills: tuple[OpeningBill, ...]
    there_already: int
    shops: Mapping[int, Shop]

    @property
    def total(self) -> Decimal:
        return sum((bill.amount for bill in self.bills), start=ZERO)

    def by_shop(self) -> list[tuple[Shop, int, Decimal]]:
        """Each shop with the number and the sum of its new bills."""
        sums: dict[int, tuple[int, Decimal]] = {}
        for bill in self.bills:
            count, total = sums.get(bill.retailer_id, (0, ZERO))
            sums[bill.retailer_id] = (count + 1, total + bill.amount)
        return [(self.shops[key], count, total) for key, (count, total) in sums.items()]

    def above_limit(self) -> list[tuple[Shop, Decimal]]:
        """Shops that end above their limit with these bills, and by how much."""
        return [
            (shop, total - shop.available)
            for shop, _, total in self.by_shop()
            if total > shop.available
        ]
