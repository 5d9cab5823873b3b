"""An order to be changed, and what became of it."""

from collections.abc import Iterable
from decimal import Decimal

from tests.bargain import Bargain
from tests.database import Database

RICE, BASMATI, SUGAR = "RICE-PARMAL", "RICE-BASMATI", "SUGAR-M"


def order(trade: Bargain, *, accepted: bool = False, skus: Iterable[str] = (RICE, SUGAR)) -> int:
    """#1001 of Gupta Kirana: four bags of rice and one of sugar."""
    bags = {RICE: 4, SUGAR: 1}
    order_id = trade.placed({trade.product(sku): Decimal(bags[sku]) for sku in skus}, "bag")
    if accepted:
        trade.accept(order_id)
    return order_id


def states(database: Database) -> dict[str, str]:
    rows = database.rows("SELECT order_number, status FROM orders ORDER BY id")
    return {row["order_number"]: row["status"] for row in rows}


def lines(trade: Bargain, number: str) -> list[tuple[str, Decimal, Decimal]]:
    order_id = trade.database.value("SELECT id FROM orders WHERE order_number = %s", number)
    return trade.lines(order_id)
