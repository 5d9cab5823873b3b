import pytest

from tests.database import Database
from tests.trade import Trade


@pytest.fixture
def trade(database: Database) -> Trade:
    """Gupta Kirana, who may owe Sharma Traders ₹50,000 for 15 days."""
    return Trade(database)
