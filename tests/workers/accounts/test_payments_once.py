"""The same money is counted once, whoever of the two sides has written of it."""

from decimal import Decimal

import pytest

from tests.phones import GUPTA, SHARMA, VERMA, Phones
from tests.trade import Trade
from tests.workers.accounts.payments import paid, payments

UTR = "412345678901"


def test_a_transfer_that_the_books_have_is_told_and_counted_once(
    phones: Phones, verma: Trade
) -> None:
    phones.says(SHARMA, f"payment 100 gupta upi {UTR}")

    again = phones.says(SHARMA, f"payment 100 gupta upi {UTR}")
    elsewhere = phones.says(SHARMA, f"payment 90 verma upi {UTR}")

    for said in (again, elsewhere):
        assert f"{UTR} is with us already: PAY-1, ₹100.00 from Gupta Kirana, in the books" in said
    assert payments(verma.database) == [paid(100, "UPI")]


def test_a_claim_with_the_same_reference_is_confirmed_by_it(phones: Phones, gupta: Trade) -> None:
    phones.says(GUPTA, f"paid 100 upi {UTR}")

    phones.says(SHARMA, f"payment 100 gupta upi {UTR}")

    assert payments(gupta.database) == [paid(100, "UPI")]
    assert "₹100.00" in phones.reads(GUPTA)


def test_a_claim_that_may_be_the_same_is_asked_about(phones: Phones, gupta: Trade) -> None:
    phones.says(GUPTA, "paid 300 cash")

    asked = phones.says(SHARMA, "payment 300 gupta cash")

    assert "PAY-1, ₹300.00 cash of " in asked
    assert "Is it this one?\n\n1 Yes, that one  2 Another one" in asked
    assert "PAY-1: ₹300.00 from Gupta Kirana is in the books" in phones.says(SHARMA, "haan")
    assert payments(gupta.database) == [paid(300)]
    assert gupta.account()["balance"] == Decimal(141)


def test_another_one_is_entered_beside_the_claim(phones: Phones, gupta: Trade) -> None:
    phones.says(GUPTA, "paid 100 cash")
    phones.says(SHARMA, "payment 100 gupta cash")
    _, another = phones.card(SHARMA)

    assert "PAY-2" in phones.presses(SHARMA, another)

    # A second press of it is of a card that was answered.
    assert "no longer open" in phones.presses(SHARMA, another)
    assert payments(gupta.database) == [(1, Decimal(100), "CASH", "PENDING"), paid(100)]
    assert gupta.database.breaks() == []


@pytest.mark.parametrize(
    "said", ["payment 100 gupta upi", "payment 99 gupta cash", "payment 100 verma cash"]
)
def test_a_claim_of_another_shop_amount_or_way_is_another_payment(
    phones: Phones, verma: Trade, said: str
) -> None:
    phones.says(GUPTA, "paid 100 cash")

    assert "is in the books" in phones.says(SHARMA, said)


def test_what_was_entered_today_is_not_entered_twice_unasked(phones: Phones, gupta: Trade) -> None:
    phones.says(SHARMA, "payment 100 gupta cash")

    asked = phones.says(SHARMA, "payment 100 gupta cash")

    assert "PAY-1, ₹100.00 cash from Gupta Kirana, was entered already" in asked
    assert "All stays as it is" in phones.says(SHARMA, "1")
    assert payments(gupta.database) == [paid(100)]
    phones.says(SHARMA, "payment 100 gupta cash")
    phones.says(SHARMA, "ek aur")
    assert payments(gupta.database) == [paid(100), paid(100)]


def test_several_claims_are_told_apart_by_shop_and_amount(phones: Phones, verma: Trade) -> None:
    phones.says(GUPTA, "paid 100 cash")
    phones.says(VERMA, "paid 200 upi")

    asked = phones.says(SHARMA, "received")

    assert "1 PAY-1, ₹100.00, Gupta Kirana" in asked
    assert "2 PAY-2, ₹200.00, Verma General Store" in asked
    phones.says(SHARMA, "2")
    assert payments(verma.database)[1] == paid(200, "UPI", shop=2)


def test_a_payment_that_is_named_is_told_as_it_is(phones: Phones, gupta: Trade) -> None:
    phones.says(SHARMA, "payment 100 gupta cash")

    assert "Already decided. PAY-1: ₹100.00" in phones.says(SHARMA, "received PAY-1")
    assert "You have no payment PAY-9" in phones.says(SHARMA, "received PAY-9")
