"""A shop and its wholesaler, whose orders change by agreement."""

import pytest

from tests.bargain import Bargain
from tests.database import Database


@pytest.fixture
def trade(database: Database) -> Bargain:
    return Bargain(database)
