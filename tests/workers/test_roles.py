"""Whoever packs or drives reads what he needs for it, and is offered what he may do."""

from decimal import Decimal

import pytest

from core.permissions import StaffRole
from tests.colleagues import hire
from tests.phones import SHARMA, Phones
from tests.trade import Trade


@pytest.fixture
def trade(phones: Phones) -> Trade:
    """An order of 50 kg of rice, at ₹42.00."""
    trade = Trade(phones.database)
    trade.placed({trade.product("RICE-PARMAL"): Decimal(50)})
    return trade


def test_a_packer_who_has_loaded_does_not_read_what_the_shop_owes(
    phones: Phones, trade: Trade
) -> None:
    packer = hire(phones, role=StaffRole.PACKER)
    phones.says(packer, "accept 1001")

    told = phones.says(packer, "dispatched 1001")

    assert "#1001, Gupta Kirana: on its way. Bill SHT/" in told
    assert "₹" not in told
    assert "delivered 1001" not in told


def test_a_driver_who_was_there_does_not_read_what_the_shop_owes(
    phones: Phones, trade: Trade
) -> None:
    driver = hire(phones, role=StaffRole.DRIVER)
    phones.says(SHARMA, "accept 1001")
    phones.says(SHARMA, "dispatched 1001")
    phones.reads(driver)

    told = phones.says(driver, "delivered 1001 cash 500")

    assert "₹500.00 cash received" in told
    assert "owes" not in told
    assert "credit note" not in phones.says(driver, "delivered 1001")


@pytest.mark.parametrize(
    ("role", "offered", "denied"),
    [
        (StaffRole.PACKER, "accept 1001", "reject 1001"),
        (StaffRole.DRIVER, "Parmal Rice: 50 kg", "accept 1001"),
    ],
)
def test_an_order_is_shown_with_its_goods_and_with_what_he_may_do(
    phones: Phones, trade: Trade, role: StaffRole, offered: str, denied: str
) -> None:
    shown = phones.says(hire(phones, role=role), "1001")

    assert "Parmal Rice: 50 kg" in shown
    assert offered in shown
    assert denied not in shown
    assert "₹" not in shown


def test_a_driver_knows_how_much_the_bill_is(phones: Phones, trade: Trade) -> None:
    driver = hire(phones, role=StaffRole.DRIVER)
    phones.says(SHARMA, "accept 1001")
    assert "dispatched 1001" not in phones.says(driver, "1001")
    phones.says(SHARMA, "dispatched 1001")
    phones.reads(driver)

    shown = phones.says(driver, "1001")

    assert "₹2,205.00" in shown
    assert "₹42.00" not in shown
    assert "delivered 1001" in shown


def test_a_driver_is_not_told_to_accept(phones: Phones, trade: Trade) -> None:
    driver = hire(phones, role=StaffRole.DRIVER)

    assert "accept" not in phones.says(driver, "delivered 1001")


def test_billing_is_not_offered_more_than_the_limit(phones: Phones, trade: Trade) -> None:
    billing = hire(phones)
    phones.says(billing, "english")
    phones.database.execute("UPDATE credit_accounts SET credit_limit = 3000")
    phones.says(billing, "gupta: 2 bori chawal")

    told = phones.says(billing, "haan")

    assert "only the owner can place more than the limit allows" in told
    assert "Place it" not in told
