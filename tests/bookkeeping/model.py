"""The books of one account in plain Python: what must be true after every step, without a database."""

from dataclasses import dataclass, field
from decimal import Decimal

ZERO = Decimal(0)


@dataclass
class Item:
    """A due or a settlement, by its ledger entry. ``open`` is what nothing has paid, or what is left."""

    amount: Decimal
    open: Decimal
    named: int | None = None
    is_gone: bool = False


@dataclass
class Account:
    """``paid`` has what each settlement paid on each due."""

    limit: Decimal
    balance: Decimal = ZERO
    held: dict[int, Decimal] = field(default_factory=dict)
    dues: dict[int, Item] = field(default_factory=dict)
    settlements: dict[int, Item] = field(default_factory=dict)
    paid: dict[tuple[int, int], Decimal] = field(default_factory=dict)

    @property
    def available(self) -> Decimal:
        return self.limit - self.balance - sum(self.held.values())

    def owe(self, entry_id: int, amount: Decimal) -> None:
        self.balance += amount
        self.dues[entry_id] = Item(amount, amount)
        self.spend()

    def settle(self, entry_id: int, amount: Decimal, named: int | None = None) -> None:
        self.balance -= amount
        self.settlements[entry_id] = Item(amount, amount, named)
        self.spend()

    def take_back(self, entry_id: int) -> None:
        """An entry is reversed: what it paid is open again, or what had paid it is free again."""
        for (settlement, due), amount in list(self.paid.items()):
            if entry_id in (settlement, due):
                del self.paid[settlement, due]
                self.dues[due].open += amount
                self.settlements[settlement].open += amount
        if entry_id in self.dues:
            self.balance -= self.dues[entry_id].amount
            self._close(self.dues[entry_id])
        else:
            self.balance += self.settlements[entry_id].amount
            self._close(self.settlements[entry_id])
        self.spend()

    def spend(self) -> None:
        for settlement_id, settlement in sorted(self.settlements.items()):
            in_order = sorted(self.dues, key=lambda due, s=settlement: (due != s.named, due))
            for due_id in in_order:
                part = min(settlement.open, self.dues[due_id].open)
                if part > 0:
                    settlement.open -= part
                    self.dues[due_id].open -= part
                    key = (settlement_id, due_id)
                    self.paid[key] = self.paid.get(key, ZERO) + part

    @staticmethod
    def _close(item: Item) -> None:
        item.open = ZERO
        item.is_gone = True
