"""A bill whose goods are complained about."""

from decimal import Decimal

import pytest

from tests.bookkeeping.complaints.acts import RICE, SUGAR
from tests.trade import Trade
from workers.bookkeeping.dispatches import Bill


@pytest.fixture
def bill(trade: Trade) -> Bill:
    """10 kg of rice for ₹441.00 and 4 kg of sugar."""
    return trade.dispatched({trade.product(RICE): Decimal(10), trade.product(SUGAR): Decimal(4)})
