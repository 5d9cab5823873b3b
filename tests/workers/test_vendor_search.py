"""A shop finds a wholesaler by what he is called."""

import pytest
import sqlalchemy as sa

from core.vendor_names import Meant, Nobody
from db.engine import SYSTEM
from tests import strangers
from tests.database import Database
from tests.strangers import PATELS, SHARMAS, act, asks_to_sell
from workers.admission import registrations


@pytest.mark.parametrize(("said", "meant"), [("patel", PATELS), ("9820000001", SHARMAS)])
def test_a_shop_finds_a_wholesaler_whom_it_does_not_see(
    database: Database, said: str, meant: int
) -> None:
    def finds(connection: sa.Connection) -> object:
        found = registrations.find_vendor(connection, said, strangers.GUPTA)
        # And goes on as itself.
        assert connection.scalar(sa.text("SELECT count(*) FROM vendors")) == 1
        return found

    found = act(database, strangers.GUPTA, finds)

    assert isinstance(found, Meant)
    assert found.vendor.vendor_id == meant


def test_nobody_finds_a_wholesaler_who_may_not_trade(database: Database) -> None:
    asks_to_sell(database)

    assert act(database, SYSTEM, lambda c: registrations.find_vendor(c, "naveen")) == Nobody()
