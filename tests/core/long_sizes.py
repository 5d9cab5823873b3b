"""How many rows a list of a test has, and the goods, orders and shops in them."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import TypeAlias

from core.goods_changes import Goods
from core.ledger import Account
from core.messages import Reply
from core.orders import Offer, Quote, Wish, quote
from core.replies.texts import say
from core.replies.vendor_orders import Listed
from core.stock import ShortLine

NOW = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)
DAY = date(2026, 11, 23)
ACCOUNT = Account(Decimal(123456), Decimal(5000), Decimal(900000), Decimal(771544))
MONEY = Decimal("987654.32")
TOTAL = "₹9,87,654.32"
SHOP = "गुप्ता किराना एंड जनरल स्टोर"
SECRET = "s" * 32
FILLING = "आशीर्वाद चक्की फ्रेश आटा " * 9

# An answer, and what of it has to be read however long its list is.
Card: TypeAlias = tuple[Reply, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Size:
    """So many rows in this language, whose names are ``width`` characters long."""

    language: str
    count: int
    width: int

    @property
    def names(self) -> list[str]:
        """``माल-007 आशीर्वाद…``"""
        return [f"माल-{at:03} {FILLING}"[: self.width].strip() for at in range(1, self.count + 1)]

    @property
    def offers(self) -> list[Offer]:
        rate = Decimal("34.50")
        return [
            Offer(at, one, f"S{at}", "1101", "kg", rate, False, Decimal(5), {})
            for at, one in enumerate(self.names, start=1)
        ]

    @property
    def quote(self) -> Quote:
        offers = {one.vendor_product_id: one for one in self.offers}
        return quote([Wish(at, Decimal(12), "kg") for at in offers], offers, between_states=False)

    @property
    def goods(self) -> list[Goods]:
        return [
            Goods(at, one, "kg", Decimal("34.50"), stock=Decimal(40))
            for at, one in enumerate(self.names, start=1)
        ]

    @property
    def short(self) -> tuple[ShortLine, ...]:
        return tuple(ShortLine(one, Decimal(12), Decimal(5), "kg") for one in self.names)

    @property
    def orders(self) -> list[Listed]:
        states = ["PLACED"] * self.count + ["ACCEPTED"] * self.count
        return [
            Listed(f"{1000 + at}", one, states[at * 2], MONEY) for at, one in enumerate(self.names)
        ]

    def say(self, english: str, **values: object) -> str:
        return say(self.language, english, **values)
