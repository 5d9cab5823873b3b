"""A wholesaler's people enter money, and are asked for what is missing."""

from decimal import Decimal
from typing import Any

import pytest

from tests.database import Database
from tests.phones import GUPTA, SHARMA, VERMA, Phones
from tests.trade import Trade
from tests.workers.accounts.payments import paid, payments

RICE = "RICE-PARMAL"
UTR = "412345678901"


def test_money_that_he_enters_is_in_the_books_and_the_shop_gets_its_receipt(
    phones: Phones, gupta: Trade
) -> None:
    said = phones.says(SHARMA, "payment 400 gupta cash")

    assert "PAY-1: ₹400.00 from Gupta Kirana is in the books. He now owes ₹41.00." in said
    receipt = phones.reads(GUPTA)
    assert "₹400.00" in receipt
    assert "Baki ₹41.00" in receipt
    assert phones.reads(VERMA) == ""
    assert gupta.account()["balance"] == Decimal(41)
    assert gupta.database.breaks() == []


def test_it_pays_the_oldest_bill_first_and_the_named_one_before(
    phones: Phones, gupta: Trade
) -> None:
    gupta.dispatched({gupta.product(RICE): Decimal(20)})

    phones.says(SHARMA, "payment 100 gupta cash")
    assert [due[1] for due in gupta.dues().values()] == [Decimal(341), Decimal(882)]
    said = phones.says(SHARMA, "1002 ka 900 cash ramu")

    assert "Taken by ramu" in said
    assert [due[1] for due in gupta.dues().values()] == [Decimal(323), Decimal(0)]
    assert gupta.database.value("SELECT max(collected_by) FROM payments") == "ramu"
    assert gupta.database.breaks() == []


def test_a_bill_is_known_without_its_shop_and_a_wrong_number_enters_nothing(
    phones: Phones, verma: Trade
) -> None:
    assert "Verma General Store" in phones.says(SHARMA, "bill 1002 882 upi")
    assert "Nothing is open on #1002 of Verma" in phones.says(SHARMA, "bill 1002 10 upi")
    assert "no bill 9999" in phones.says(SHARMA, "bill 9999 10 upi")
    assert payments(verma.database) == [paid(882, "UPI", shop=2)]


def test_the_name_of_another_shop_beside_a_bill_is_asked_about(
    phones: Phones, verma: Trade
) -> None:
    asked = phones.says(SHARMA, "1001 ka 100 cash verma")

    assert "1 Gupta Kirana, #1001" in asked
    assert "2 Verma General Store, without a bill" in asked
    assert payments(verma.database) == []
    assert "₹100.00 from Verma General Store" in phones.says(SHARMA, "2")
    assert payments(verma.database) == [paid(100, shop=2)]


def test_what_is_missing_is_asked_and_answered_by_itself(phones: Phones, gupta: Trade) -> None:
    assert "How much has Gupta Kirana paid?" in phones.says(SHARMA, "payment gupta")
    asked = phones.says(SHARMA, "5000")
    assert "₹5,000.00 from Gupta Kirana: how was it paid?" in asked
    assert "1 Cash  2 UPI  3 Bank transfer  4 Cheque" in asked
    assert payments(gupta.database) == []

    phones.says(SHARMA, "2")

    assert payments(gupta.database) == [paid(5000, "UPI")]


@pytest.mark.parametrize(
    ("said", "answers", "entered"),
    [
        ("payment 70 gupta", ("cash",), paid(70)),
        ("payment 70 gupta", (f"upi {UTR}",), paid(70, "UPI")),
        ("payment 70 gupta", ("4",), (1, Decimal(70), "CHEQUE", "CLEARING")),
        ("payment 70 gupta", ("cheque 445566",), (1, Decimal(70), "CHEQUE", "CLEARING")),
        ("payment gupta", ("cheque 445566", "70"), (1, Decimal(70), "CHEQUE", "CLEARING")),
        ("payment gupta", ("70 cash",), paid(70)),
        ("payment gupta", ("70.50", "cash"), (1, Decimal("70.50"), "CASH", "CONFIRMED")),
        ("payment 70", ("gupta", "cash"), paid(70)),
        ("payment 70 cash", ("Gupta Kirana",), paid(70)),
    ],
)
def test_each_answer_adds_what_it_says(
    phones: Phones, gupta: Trade, said: str, answers: tuple[str, ...], entered: tuple[Any, ...]
) -> None:
    for text in (said, *answers):
        assert payments(gupta.database) == []
        phones.says(SHARMA, text)

    assert payments(gupta.database) == [entered]


@pytest.mark.parametrize(
    "other", ["orders", "khata gupta", "haan", "payment 60 verma cash", "#1001"]
)
def test_something_else_is_no_answer(phones: Phones, gupta: Trade, other: str) -> None:
    phones.says(SHARMA, "payment gupta")
    phones.says(SHARMA, other)

    assert not [row for row in payments(gupta.database) if row[0] == 1]


def test_a_cheques_number_is_kept_and_it_waits_for_the_bank(phones: Phones, gupta: Trade) -> None:
    said = phones.says(SHARMA, "payment 441 gupta cheque no 445566")

    assert "posted when the bank has paid it: write cleared PAY-1" in said
    assert "cheque" in phones.reads(GUPTA)
    assert gupta.database.value("SELECT cheque_number FROM payments") == "445566"
    assert gupta.account()["balance"] == Decimal(441)
    phones.says(SHARMA, "cleared PAY-1")
    assert gupta.account()["balance"] == Decimal(0)


def test_more_than_is_owed_is_an_advance(phones: Phones, gupta: Trade) -> None:
    said = phones.says(SHARMA, "payment 500 gupta cash")

    assert "He has paid ₹59.00 in advance" in said
    assert "Advance jama ₹59.00" in phones.reads(GUPTA)
    assert gupta.database.breaks() == []


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("payment 10000001 gupta cash", "₹1,00,00,001.00 is too much"),
        ("payment 500.555 gupta cash", "₹500.555 has parts of a paisa"),
    ],
)
def test_an_amount_that_nobody_means_is_refused_and_asked_again(
    phones: Phones, gupta: Trade, said: str, why: str
) -> None:
    refused = phones.says(SHARMA, said)

    assert why in refused
    assert "How much has Gupta Kirana paid?" in refused
    assert payments(gupta.database) == []
    phones.says(SHARMA, "500")
    assert payments(gupta.database) == [paid(500)]


def test_a_shop_that_is_not_clear_is_asked_and_none_is_taken(
    phones: Phones, gupta: Trade, database: Database
) -> None:
    database.execute("UPDATE retailers SET shop_name = 'Gupta Medical' WHERE id = 2")

    asked = phones.says(SHARMA, "payment 100 gupta cash")

    assert "1 Gupta Kirana" in asked
    assert "2 Gupta Medical" in asked
    assert payments(database) == []
    assert "Gupta Medical" in phones.says(SHARMA, "2")
    assert payments(database) == [paid(100, shop=2)]
    assert "No shop with an account is called “zaveri”" in phones.says(
        SHARMA, "payment 100 zaveri cash"
    )
