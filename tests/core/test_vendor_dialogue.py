import pytest

from core.buttons import Press
from core.dialogue.vendor import (
    AskWhichOrder,
    DecidePayment,
    ListOrders,
    MoveOrder,
    NoSuchOrder,
    OpenOrder,
    ShowHelp,
    VendorStep,
    decide,
)
from core.understanding.reading import read

PLACED = OpenOrder(1, "1001", "PLACED")
PLACED_TOO = OpenOrder(2, "1002", "PLACED")
ACCEPTED = OpenOrder(3, "1003", "ACCEPTED")


def step(text: str, *orders: OpenOrder, press: Press | None = None) -> VendorStep:
    return decide(read(text), press, orders)


@pytest.mark.parametrize(
    ("text", "to_status"),
    [("accept", "ACCEPTED"), ("haan", "ACCEPTED"), ("reject", "REJECTED")],
)
def test_a_command_without_a_number_is_about_the_only_order_that_waits(
    text: str, to_status: str
) -> None:
    assert step(text, PLACED, ACCEPTED) == MoveOrder(1, to_status)


def test_dispatch_is_about_the_accepted_order() -> None:
    assert step("dispatched", PLACED, ACCEPTED) == MoveOrder(3, "DISPATCHED")


def test_with_several_he_is_asked_which() -> None:
    assert step("accept", PLACED, PLACED_TOO) == AskWhichOrder("ACCEPTED", (PLACED, PLACED_TOO))
    assert step("accept 1002", PLACED, PLACED_TOO) == MoveOrder(2, "ACCEPTED")


def test_a_number_that_is_not_open_is_said() -> None:
    assert step("accept 9999", PLACED) == NoSuchOrder("ACCEPTED", "9999")
    assert step("delivered", PLACED) == NoSuchOrder("DELIVERED", None)


def test_buttons_name_their_order_and_payment() -> None:
    assert step("", press=Press("accept", 7, 0)) == MoveOrder(7, "ACCEPTED")
    assert step("", press=Press("reject", 7, 0)) == MoveOrder(7, "REJECTED")
    assert step("", press=Press("received", 8, 0)) == DecidePayment(8, is_received=True)
    assert step("", press=Press("not_received", 8, 0)) == DecidePayment(8, is_received=False)


def test_a_press_that_is_not_ours_has_no_effect() -> None:
    assert step("", press=Press("forged", 0, -1)) == ListOrders()


def test_nothing_is_without_an_answer() -> None:
    assert step("orders") == ListOrders()
    assert step("namaste") == ListOrders()
    assert step("help") == ShowHelp(understood=True)
    assert step("asdf") == ShowHelp(understood=False)
