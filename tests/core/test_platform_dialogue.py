"""What those who run the platform write, and what is done for it."""

from decimal import Decimal

import pytest

from core.dialogue.platform import (
    ApproveRegistration,
    AskReason,
    BadLimit,
    ListRegistrations,
    NotAllowed,
    PlatformStep,
    RefuseRegistration,
    ShowHelp,
    decide,
)
from core.permissions import PlatformAct

DECIDING = PlatformAct.DECIDE_REGISTRATIONS


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("pending", ListRegistrations()),
        (" Pending? ", ListRegistrations()),
        ("approve REG-5", ApproveRegistration("REG-5", None)),
        ("Approve reg 5.", ApproveRegistration("REG-5", None)),
        ("approve 5", ApproveRegistration("REG-5", None)),
        ("manzoor reg-5", ApproveRegistration("REG-5", None)),
        ("approve REG-5 limit 20000", ApproveRegistration("REG-5", Decimal(20000))),
        ("approve REG-5 limit ₹20,000.50", ApproveRegistration("REG-5", Decimal("20000.50"))),
        ("approve REG-5 20000/-", ApproveRegistration("REG-5", Decimal(20000))),
        ("approve REG-5 limit 0", ApproveRegistration("REG-5", Decimal(0))),
        ("approve REG-5 limit lots", BadLimit("REG-5", "lots")),
        ("approve REG-5 limit 20000.555", BadLimit("REG-5", "20000.555")),
        ("approve REG-5 limit 200000000", BadLimit("REG-5", "200000000")),
        ("approve REG-5 limit -5", BadLimit("REG-5", "-5")),
        ("refuse REG-5 Nobody knows him", RefuseRegistration("REG-5", "Nobody knows him")),
        ("reject reg 5: İki Dükkan", RefuseRegistration("REG-5", "İki Dükkan")),
        ("refuse REG-5", AskReason("REG-5")),
        ("help", ShowHelp(understood=True)),
        ("approve", ShowHelp(understood=False)),
        ("approve REG-0", ShowHelp(understood=False)),
        ("2 bori chawal", ShowHelp(understood=False)),
        ("", ShowHelp(understood=False)),
    ],
)
def test_an_administrator_lists_and_decides(text: str, step: PlatformStep) -> None:
    assert decide(text, "ADMIN") == step


@pytest.mark.parametrize("text", ["approve REG-5", "refuse REG-5 x", "approve REG-5 limit lots"])
@pytest.mark.parametrize("role", ["OPERATOR", "VENDOR", None])
def test_nobody_else_decides(text: str, role: str | None) -> None:
    assert decide(text, role) == NotAllowed(DECIDING, "REG-5")


def test_an_operator_lists() -> None:
    assert decide("pending", "OPERATOR") == ListRegistrations()
