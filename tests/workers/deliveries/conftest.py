"""A shop and its wholesaler, whose goods are on their way."""

import pytest

from tests.database import Database
from tests.phones import GUPTA, SHARMA, Phones
from tests.trade import Trade


@pytest.fixture
def trade(phones: Phones, database: Database) -> Trade:
    """Gupta Kirana and Sharma Traders, who have both written before."""
    phones.says(GUPTA, "namaste")
    phones.says(SHARMA, "namaste")
    return Trade(database)
