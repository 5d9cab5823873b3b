import pytest

from core.buttons import Press
from core.dialogue.vendor import (
    AskWhichCard,
    AskWhichOrder,
    AskWhichPayment,
    DecidePayment,
    ListOrders,
    MoveOrder,
    NoPaymentWaits,
    NoSuchOrder,
    NotYetReceived,
    OpenOrder,
    PaymentWord,
    PendingPayment,
    ShowHelp,
    VendorStep,
    decide,
    status_asked_for,
)
from core.understanding.reading import read

PLACED = OpenOrder(1, "1001", "PLACED")
PLACED_TOO = OpenOrder(2, "1002", "PLACED")
CLAIM = PendingPayment(7, "PAY-7")
CHEQUE = PendingPayment(9, "PAY-9", waits_for_bank=True)
CLAIM_TOO = PendingPayment(8, "PAY-8")


def step(text: str, *about: OpenOrder | PendingPayment, press: Press | None = None) -> VendorStep:
    orders = [one for one in about if isinstance(one, OpenOrder)]
    payments = [one for one in about if isinstance(one, PendingPayment)]
    return decide(read(text), press, orders, payments)


@pytest.mark.parametrize(
    ("text", "to_status"),
    [
        ("accept", "ACCEPTED"),
        ("haan", "ACCEPTED"),
        ("reject", "REJECTED"),
        ("dispatched", "DISPATCHED"),
        ("delivered 1001", "DELIVERED"),
    ],
)
def test_a_command_is_about_the_only_order_that_it_can_mean(text: str, to_status: str) -> None:
    assert step(text, PLACED) == MoveOrder(1, to_status)
    assert status_asked_for(read(text)) == to_status


def test_with_several_he_is_asked_which() -> None:
    assert step("accept", PLACED, PLACED_TOO) == AskWhichOrder("ACCEPTED", (PLACED, PLACED_TOO))


def test_an_order_that_is_not_there_is_said() -> None:
    assert step("accept 9999") == NoSuchOrder("ACCEPTED", "9999")
    assert step("delivered") == NoSuchOrder("DELIVERED", None)


def test_his_word_on_a_payment_is_about_the_only_one_that_waits() -> None:
    assert step("received", CLAIM) == DecidePayment(7, PaymentWord.RECEIVED)
    assert step("nahi mila", CLAIM) == DecidePayment(7, PaymentWord.NOT_RECEIVED)
    assert step("received") == NoPaymentWaits()


def test_with_several_payments_he_names_one() -> None:
    assert step("received", CLAIM, CLAIM_TOO) == AskWhichPayment(
        (CLAIM, CLAIM_TOO), PaymentWord.RECEIVED
    )
    assert step("received PAY-8", CLAIM, CLAIM_TOO) == DecidePayment(8, PaymentWord.RECEIVED)
    assert step("not received pay-9", CLAIM, CLAIM_TOO) == NoPaymentWaits()


def test_what_the_bank_says_is_of_a_cheque_that_he_has() -> None:
    assert step("cleared", CLAIM, CHEQUE) == DecidePayment(9, PaymentWord.CLEARED)
    assert step("bounced pay-9", CLAIM, CHEQUE) == DecidePayment(9, PaymentWord.BOUNCED)
    assert step("received", CLAIM, CHEQUE) == DecidePayment(7, PaymentWord.RECEIVED)
    assert step("cleared", CLAIM) == NoPaymentWaits()


def test_a_cheque_has_to_be_received_before_the_bank_can_say_anything_of_it() -> None:
    assert step("cleared pay-7", CLAIM, CHEQUE) == NotYetReceived("PAY-7", PaymentWord.CLEARED)
    assert step("received pay-9", CLAIM, CHEQUE) == NoPaymentWaits()


def test_buttons_name_their_order_and_payment() -> None:
    assert step("", press=Press("accept", 7, 0)) == MoveOrder(7, "ACCEPTED")
    assert step("", press=Press("reject", 7, 0)) == MoveOrder(7, "REJECTED")
    assert step("", press=Press("received", 8, 0)) == DecidePayment(8, PaymentWord.RECEIVED)
    assert step("", press=Press("not_received", 8, 0)) == DecidePayment(8, PaymentWord.NOT_RECEIVED)


def test_an_answer_that_several_cards_could_mean_is_asked_about() -> None:
    assert step("1", press=Press("which", 0, -1)) == AskWhichCard()


@pytest.mark.parametrize("action", ["forged", "confirm"])
def test_a_press_that_is_not_the_vendors_has_no_effect(action: str) -> None:
    assert step("", press=Press(action, 0, -1)) == ListOrders()


def test_nothing_is_without_an_answer() -> None:
    assert step("orders") == ListOrders()
    assert step("namaste") == ListOrders()
    assert step("help") == ShowHelp(understood=True)
    assert step("asdf") == ShowHelp(understood=False)
