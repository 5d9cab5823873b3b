"""What a shop says of a payment after it was asked how much, or how."""

from datetime import date
from decimal import Decimal

import pytest

from core.dialogue.prompts import Choice, Label, Prompt, Topic
from core.dialogue.retailer import money
from core.dialogue.retailer.facts import Facts, Said
from core.dialogue.retailer.outcomes import AskPayment, ClaimPayment, Outcome, ShowClaims
from core.dialogue.retailer.table import decide
from core.dialogue.talk import AskAgain
from core.understanding.money_words import PaymentMention
from core.understanding.reading import read
from tests.core.test_reading import CATALOGUE

FIVE_THOUSAND = PaymentMention(Decimal(5000), None, None)
CASH = Choice(Label("Cash"), ClaimPayment(Decimal(5000), "CASH"), ("cash",))


def answered(text: str, before: PaymentMention = FIVE_THOUSAND) -> Outcome:
    topic, choices = (
        (Topic.HOW_MUCH_PAID, ()) if before.amount is None else (Topic.HOW_PAID, (CASH,))
    )
    return decide(
        Said(text, read(text, CATALOGUE)),
        Facts(
            CATALOGUE,
            date(2026, 11, 22),
            conversation_id=1,
            prompt=Prompt(topic, choices, money.about(before)),
        ),
    )


@pytest.mark.parametrize(
    ("text", "amount", "method", "reference"),
    [
        ("nahi 2000 cash", 2000, "CASH", None),
        ("2000 cash", 2000, "CASH", None),
        ("paid 50 cash", 50, "CASH", None),
        ("paid 2000 upi 412345678901", 2000, "UPI", "412345678901"),
        ("800 rupay cash de diye hai sethji ko", 800, "CASH", None),
        ("cash diya", 5000, "CASH", None),
        ("upi 2 din pehle", 5000, "UPI", None),
        ("20 tarikh ko neft", 5000, "BANK_TRANSFER", None),
        ("cheque 445500", 5000, "CHEQUE", "445500"),
        ("upi nahi, cash", 5000, "CASH", None),
    ],
)
def test_the_newer_amount_counts(
    text: str, amount: int, method: str, reference: str | None
) -> None:
    assert answered(text) == ClaimPayment(Decimal(amount), method, reference)


@pytest.mark.parametrize("text", ["nahi 2000", "2000", "haan 2000"])
def test_a_newer_amount_alone_is_asked_about_anew(text: str) -> None:
    assert answered(text) == AskPayment(PaymentMention(Decimal(2000), None, None))


def test_a_number_that_no_choice_has_is_no_amount() -> None:
    assert isinstance(answered("7"), AskAgain)


@pytest.mark.parametrize(
    "text", ["my cheque bounced?", "cash nahi diya", "500 nahi diya", "upi mila kya"]
)
def test_a_question_and_a_denial_are_no_answer(text: str) -> None:
    assert answered(text) == ShowClaims()


def test_a_negative_amount_ends_what_was_asked() -> None:
    assert answered("paid -500 cash") == AskPayment(PaymentMention(None, "CASH", None))


def test_a_cheques_number_is_no_reference_of_cash() -> None:
    cheque = PaymentMention(None, "CHEQUE", "445566")

    assert answered("maine 2000 diya kal cash", cheque) == ClaimPayment(Decimal(2000), "CASH")
    assert answered("2000", cheque) == ClaimPayment(Decimal(2000), "CHEQUE", "445566")
