"""An order that nobody accepts holds nothing for ever, and both sides are told."""

from datetime import timedelta

import pytest

from tests.database import Database
from tests.phones import SHARMA, VERMA, Phones
from workers.handlers import expiry


@pytest.fixture
def placed(phones: Phones) -> Phones:
    phones.says(VERMA, "2 bori chawal")
    phones.says(VERMA, "confirm")
    phones.reads(SHARMA)
    return phones


def expire(phones: Phones) -> None:
    expiry.expire_orders(phones.runtime)
    phones.settle()


def test_after_its_time_everything_is_given_back(placed: Phones, database: Database) -> None:
    database.move_clock(timedelta(hours=13))

    expire(placed)

    assert database.value("SELECT status FROM orders") == "EXPIRED"
    assert database.value("SELECT sum(held) FROM credit_accounts") == 0
    assert database.value("SELECT sum(reserved) FROM vendor_products") == 0
    assert "expired" in placed.reads(VERMA)
    assert "expired" in placed.reads(SHARMA)
    assert database.breaks() == []


def test_before_its_time_nothing_happens(placed: Phones, database: Database) -> None:
    database.move_clock(timedelta(hours=11))

    expire(placed)

    assert database.value("SELECT status FROM orders") == "PLACED"


def test_an_accepted_order_does_not_expire(placed: Phones, database: Database) -> None:
    placed.says(SHARMA, "accept")
    database.move_clock(timedelta(days=30))

    expire(placed)

    assert database.value("SELECT status FROM orders") == "ACCEPTED"
    assert database.value("SELECT sum(reserved) FROM vendor_products") == 50


def test_expiring_twice_tells_once(placed: Phones, database: Database) -> None:
    database.move_clock(timedelta(hours=13))
    expire(placed)
    placed.reads(VERMA)

    expire(placed)

    assert placed.reads(VERMA) == ""


def test_an_expired_order_can_no_longer_be_accepted(placed: Phones, database: Database) -> None:
    accept = placed.card(SHARMA)[0]
    database.move_clock(timedelta(hours=13))
    expire(placed)
    placed.reads(SHARMA)

    assert "Nothing was changed" in placed.presses(SHARMA, accept)
    assert database.value("SELECT status FROM orders") == "EXPIRED"
