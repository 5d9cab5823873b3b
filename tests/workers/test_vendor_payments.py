"""A wholesaler's people enter money, decide on what shops say they paid, and take entries back."""

from decimal import Decimal
from typing import Any

import pytest

from tests.database import Database
from tests.debts import give_phone
from tests.phones import GUPTA, SHARMA, VERMA, Phones
from tests.trade import Trade

RICE = "RICE-PARMAL"
UTR = "412345678901"


@pytest.fixture
def gupta(database: Database) -> Trade:
    """Gupta Kirana owes ₹441.00 for order 1001."""
    trade = Trade(database)
    trade.dispatched({trade.product(RICE): Decimal(10)})
    return trade


@pytest.fixture
def verma(database: Database, gupta: Trade) -> Trade:
    """Verma General Store owes ₹882.00 for order 1002."""
    trade = Trade(database, retailer_id=2)
    trade.dispatched({trade.product(RICE): Decimal(20)})
    return trade


def payments(database: Database) -> list[tuple[Any, ...]]:
    """Shop, amount, method and status of each."""
    rows = database.rows(
        "SELECT retailer_id, amount, payment_method, status FROM payments ORDER BY id"
    )
    return [tuple(row.values()) for row in rows]


def paid(amount: int, method: str = "CASH", shop: int = 1) -> tuple[Any, ...]:
    return (shop, Decimal(amount), method, "CONFIRMED")


def works_for_sharma(database: Database, phone: str, role: str) -> None:
    """One more phone of the wholesaler's."""
    give_phone(database, phone, 1)
    user = database.value("SELECT id FROM users WHERE phone_number = %s", phone)
    database.execute("DELETE FROM retailer_members WHERE user_id = %s", user)
    database.execute("UPDATE users SET role = 'VENDOR' WHERE id = %s", user)
    database.execute(
        "INSERT INTO vendor_members (vendor_id, user_id, staff_role) VALUES (1, %s, %s)", user, role
    )


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


def test_taking_back_is_confirmed_first_and_both_are_told(phones: Phones, gupta: Trade) -> None:
    phones.says(SHARMA, "payment 400 gupta cash")
    phones.reads(GUPTA)

    asked = phones.says(SHARMA, "reverse payment PAY-1 wrong shop")

    assert "PAY-1, ₹400.00 of Gupta Kirana, wrong shop: take back?\n\n1 Yes  2 No" in asked
    assert gupta.account()["balance"] == Decimal(41)
    done = phones.says(SHARMA, "haan")
    assert "is taken back (wrong shop). He owes ₹441.00." in done
    told = phones.reads(GUPTA)
    assert "PAY-1" in told
    assert "wrong shop" in told
    assert "₹441.00" in told
    assert gupta.account()["balance"] == Decimal(441)
    assert [due[1] for due in gupta.dues().values()] == [Decimal(441)]
    assert gupta.database.value("SELECT reversal_reason FROM payments") == "wrong shop"
    assert "was taken back already" in phones.says(SHARMA, "reverse PAY-1 wrong shop")
    assert gupta.database.breaks() == []


def test_a_no_keeps_the_entry(phones: Phones, gupta: Trade) -> None:
    phones.says(SHARMA, "payment 400 gupta cash")
    phones.says(SHARMA, "reverse PAY-1 wrong shop")

    assert "All stays as it is" in phones.says(SHARMA, "nahi")

    assert gupta.account()["balance"] == Decimal(41)


def test_without_a_reason_he_chooses_one(phones: Phones, gupta: Trade) -> None:
    phones.says(SHARMA, "payment 400 gupta cash")

    assert "3 Entered twice" in phones.says(SHARMA, "reverse PAY-1")
    phones.says(SHARMA, "3")

    assert gupta.database.value("SELECT reversal_reason FROM payments") == "Entered twice"


def test_what_is_not_in_the_books_is_not_taken_back(phones: Phones, gupta: Trade) -> None:
    phones.says(GUPTA, "paid 100 cash")
    phones.says(SHARMA, "payment 100 gupta cheque")

    assert "write: not received PAY-1" in phones.says(SHARMA, "reverse PAY-1 wrong")
    assert "write: bounced PAY-2" in phones.says(SHARMA, "reverse PAY-2 wrong")
    phones.says(SHARMA, "not received PAY-1")
    assert "never came into the books" in phones.says(SHARMA, "reverse PAY-1 wrong")
    assert "You have no payment PAY-9" in phones.says(SHARMA, "reverse PAY-9 wrong")


FIRST_STATUS = "SELECT status FROM payments WHERE payment_number = 'PAY-1'"


def test_a_cheque_in_the_books_bounces_after_a_yes_and_cash_never(
    phones: Phones, gupta: Trade
) -> None:
    phones.says(SHARMA, "payment 400 gupta cheque 112233")
    phones.says(SHARMA, "cleared")
    phones.says(SHARMA, "payment 100 gupta cash")

    assert "reverse PAY-2 and why" in phones.says(SHARMA, "bounced PAY-2")
    assert "has the bank returned it?" in phones.says(SHARMA, "bounced PAY-1")
    assert gupta.database.value(FIRST_STATUS) == "CONFIRMED"
    phones.says(SHARMA, "no")
    assert gupta.database.value(FIRST_STATUS) == "CONFIRMED"
    phones.says(SHARMA, "bounced PAY-1")
    assert "has bounced" in phones.says(SHARMA, "yes")

    assert gupta.database.value(FIRST_STATUS) == "BOUNCED"


def test_the_office_enters_money_and_only_the_owner_takes_it_back(
    phones: Phones, gupta: Trade, database: Database
) -> None:
    office, driver = "+919850000001", "+919850000002"
    works_for_sharma(database, office, "BILLING")
    works_for_sharma(database, driver, "DRIVER")

    assert "not yours to do" in phones.says(driver, "payment 100 gupta cash")
    assert "is in the books" in phones.says(office, "payment 100 gupta cash")
    assert "Only the owner" in phones.says(office, "reverse PAY-1 wrong shop")

    assert payments(database) == [paid(100)]
    assert gupta.account()["balance"] == Decimal(341)
