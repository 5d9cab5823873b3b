import pytest

from tests.bargain import Bargain
from tests.database import Database


@pytest.fixture
def trade(database: Database) -> Bargain:
    """Gupta Kirana, who may owe Sharma Traders ₹50,000 for 15 days."""
    return Bargain(database)
