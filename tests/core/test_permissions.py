"""Everybody does his own work, and only the owner what cannot be undone by his people."""

import pytest

from core.permissions import PLATFORM, STAFF, Act, PlatformAct, StaffRole, may, may_for_platform


def acts_of(role: str) -> set[Act]:
    return {act for act in Act if may(role, act)}


def test_every_act_has_its_row() -> None:
    assert set(STAFF) == set(Act)
    assert set(PLATFORM) == set(PlatformAct)


def test_the_owner_may_do_everything() -> None:
    assert acts_of("OWNER") == set(Act)


def test_a_packer_accepts_and_dispatches() -> None:
    assert acts_of("PACKER") == {Act.SEE_ORDERS, Act.ACCEPT, Act.DISPATCH}


def test_a_driver_delivers_and_takes_cash() -> None:
    assert acts_of("DRIVER") == {Act.SEE_ORDERS, Act.DELIVER, Act.TAKE_CASH}


@pytest.mark.parametrize(
    "act",
    [
        *(Act.REVERSE, Act.CANCEL_BILL, Act.CHANGE_LIMIT, Act.BLOCK, Act.APPROVE_SHOPS),
        *(Act.MANAGE_STAFF, Act.CHANGE_RATE, Act.CHANGE_STOCK, Act.CHANGE_SALE),
    ],
)
def test_billing_works_on_orders_and_payments_but_not_on_what_is_the_owners(act: Act) -> None:
    assert act not in acts_of("BILLING")
    assert acts_of("BILLING") >= {Act.REJECT, Act.DECIDE_PAYMENTS, Act.ENTER_PAYMENTS}


@pytest.mark.parametrize("role", [None, "", "ADMIN", "owner"])
def test_who_has_no_role_may_do_nothing(role: str | None) -> None:
    assert {act for act in Act if may(role, act)} == set()


def test_an_operator_sees_and_an_administrator_decides() -> None:
    assert may_for_platform("OPERATOR", PlatformAct.SEE_REGISTRATIONS)
    assert not may_for_platform("OPERATOR", PlatformAct.DECIDE_REGISTRATIONS)
    assert not may_for_platform("OPERATOR", PlatformAct.ALLOW_VENDORS)
    assert all(may_for_platform("ADMIN", act) for act in PlatformAct)
    assert not any(
        may_for_platform(role, act) for act in PlatformAct for role in (None, *StaffRole)
    )
