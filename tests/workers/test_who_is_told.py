"""Of the wholesaler's people each is told what is his business, and no more."""

import pytest

from core.permissions import StaffRole
from tests.colleagues import hire
from tests.database import Database
from tests.phones import GUPTA, SHARMA, Phones


def place(phones: Phones) -> None:
    phones.says(GUPTA, "2 bori chawal")
    phones.says(GUPTA, "haan")


def test_billing_sees_what_the_owner_sees_of_a_new_order(phones: Phones) -> None:
    billing = hire(phones, role=StaffRole.BILLING)
    phones.reads(SHARMA)

    place(phones)

    card = phones.reads(SHARMA)
    assert "He owes ₹0.00 of ₹50,000.00" in card
    assert phones.reads(billing) == card


@pytest.mark.parametrize("at_once", [False, True])
def test_who_packs_sees_the_goods_and_not_what_the_shop_owes(
    phones: Phones, database: Database, at_once: bool
) -> None:
    packer = hire(phones, role=StaffRole.PACKER)
    database.execute("UPDATE vendors SET auto_accept = %s WHERE id = 1", at_once)

    place(phones)

    card = phones.reads(packer)
    assert "Parmal Rice: 2 bag" in card
    assert "owes" not in card
    assert ("dispatched 1001" if at_once else "accept 1001") in card


def test_who_packs_accepts_what_he_was_told_of(phones: Phones) -> None:
    packer = hire(phones, role=StaffRole.PACKER)
    place(phones)

    assert "accepted" in phones.says(packer, "accept 1001")


def test_who_brings_the_goods_hears_nothing_of_orders_and_claims(phones: Phones) -> None:
    driver = hire(phones, role=StaffRole.DRIVER)

    place(phones)
    phones.says(GUPTA, "paid 500 cash")
    phones.says(GUPTA, "cancel 1001")
    phones.says(GUPTA, "haan")

    assert phones.reads(driver) == ""
