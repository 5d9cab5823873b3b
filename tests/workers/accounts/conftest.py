"""Shops that owe Sharma Traders for goods."""

from decimal import Decimal

import pytest

from tests.database import Database
from tests.trade import Trade

RICE = "RICE-PARMAL"


@pytest.fixture
def gupta(database: Database) -> Trade:
    """Gupta Kirana owes ₹441.00 for order 1001."""
    trade = Trade(database)
    trade.dispatched({trade.product(RICE): Decimal(10)})
    return trade


@pytest.fixture
def verma(database: Database, gupta: Trade) -> Trade:
    """Verma General Store owes ₹882.00 for order 1002."""
    trade = Trade(database, retailer_id=2)
    trade.dispatched({trade.product(RICE): Decimal(20)})
    return trade
