"""Orders that are sent and handed over, and what became of them."""

from decimal import Decimal

from tests.trade import Trade
from workers.bookkeeping.dispatches import Bill

RICE, SUGAR = "RICE-PARMAL", "SUGAR-M"


def sent(trade: Trade) -> Bill:
    """10 kg of rice at ₹44.10 and 4 kg of sugar, ₹624.00 in all."""
    return trade.dispatched({trade.product(RICE): Decimal(10), trade.product(SUGAR): Decimal(4)})


def arrived(trade: Trade) -> None:
    """The same, handed over."""
    sent(trade)
    trade.deliver(trade.database.value("SELECT max(id) FROM orders"))


def state(trade: Trade, number: str) -> str:
    found: str = trade.database.value("SELECT status FROM orders WHERE order_number = %s", number)
    return found


def credited(trade: Trade) -> list[tuple[str, Decimal]]:
    return [
        (row["reason"], row["total"])
        for row in trade.database.rows("SELECT reason, total FROM credit_notes ORDER BY id")
    ]
