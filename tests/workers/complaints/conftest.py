"""A shop and a wholesaler who have both written before."""

import pytest

from tests.database import Database
from tests.phones import GUPTA, SHARMA, Phones
from tests.trade import Trade


@pytest.fixture
def trade(phones: Phones, database: Database) -> Trade:
    """Gupta Kirana and Sharma Traders, who have both written before; the shop reads English."""
    phones.says(GUPTA, "english")
    phones.says(SHARMA, "namaste")
    return Trade(database)
