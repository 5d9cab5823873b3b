"""Goods that came, and what was said of them."""

from decimal import Decimal

from tests.trade import Trade
from workers.bookkeeping.dispatches import Bill

RICE, SUGAR, DAL = "RICE-PARMAL", "SUGAR-M", "DAL-TOOR"


def sent(trade: Trade) -> Bill:
    """10 kg of rice at ₹44.10 and 4 kg of sugar."""
    return trade.dispatched({trade.product(RICE): Decimal(10), trade.product(SUGAR): Decimal(4)})


def complained(trade: Trade) -> list[tuple[str, str, int, Decimal]]:
    """Number, reason, line and quantity of each line."""
    return [
        (row["complaint_number"], row["reason"], row["line_number"], row["quantity"])
        for row in trade.database.rows(
            "SELECT complaint_number, reason, line_number, l.quantity FROM complaints"
            " JOIN complaint_lines AS l ON l.complaint_id = complaints.id ORDER BY 1, 3"
        )
    ]
