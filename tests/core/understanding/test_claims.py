"""What is said of payments is a claim only where it says that something was paid."""

from decimal import Decimal

import pytest

from core.understanding.reading import Intent, read


@pytest.mark.parametrize(
    "text",
    [
        "500 nahi diya",
        "500 cash nahi diya",
        "payment 500 abhi nahi kiya",
        "payment nahi hua",
        "I haven't paid 500",
        "500 diya nahi hai",
    ],
)
def test_a_denial_claims_nothing(text: str) -> None:
    assert read(text).intent is Intent.CLAIMS


@pytest.mark.parametrize(
    "text",
    [
        "cheque 445566 ka kya hua",
        "my cheque bounced?",
        "500 upi mila kya",
        "payment mila?",
        "मेरा 500 का पेमेंट मिला क्या",
        "paid 300?",
    ],
)
def test_a_question_claims_nothing(text: str) -> None:
    assert read(text).intent is Intent.CLAIMS


@pytest.mark.parametrize(
    "text", ["PAY-3 cancel", "cancel PAY-3", "PAY-3 galat hai", "pay-3 2000 tha"]
)
def test_the_number_of_a_payment_is_no_amount(text: str) -> None:
    assert read(text).intent is Intent.CLAIMS


@pytest.mark.parametrize(
    ("text", "amount", "method"),
    [
        ("paid 500 cash ok?", 500, "CASH"),
        ("5000 upi kar diya, maal kab aayega?", 5000, "UPI"),
        ("2000 diya, kitna baki?", 2000, None),
        ("nahi, 500 diya", 500, None),
        ("500 cash diya, nahi upi", 500, "CASH"),
        ("paid 5000 upi nahi cash", 5000, "CASH"),
        ("नकद 900 दिया", 900, "CASH"),
        ("यूपीआई से 900 दिया", 900, "UPI"),
    ],
)
def test_what_was_paid_is_claimed_whatever_stands_beside_it(
    text: str, amount: int, method: str | None
) -> None:
    payment = read(text).payment

    assert payment is not None
    assert (payment.amount, payment.method) == (Decimal(amount), method)


@pytest.mark.parametrize("text", ["how can i pay?", "upi id kya hai?", "kaise pay karu?"])
def test_how_to_pay_can_be_asked(text: str) -> None:
    assert read(text).intent is Intent.PAYMENT


def test_goods_that_were_not_given_are_no_payment() -> None:
    assert read("maal nahi diya").intent is not Intent.CLAIMS


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("promise cancel", Intent.PROMISED),
        ("kal ka vaada cancel karo", Intent.PROMISED),
        ("promise wapas", Intent.PROMISED),
        ("payment cancel karo", Intent.CLAIMS),
        ("order cancel karo payment nahi hua", Intent.CANCEL),
        ("cancel", Intent.CANCEL),
        ("sab cancel karo", Intent.CANCEL),
    ],
)
def test_what_is_cancelled_is_an_order_unless_it_is_called_otherwise(
    text: str, intent: Intent
) -> None:
    assert read(text).intent is intent
