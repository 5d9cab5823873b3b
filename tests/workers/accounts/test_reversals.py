"""Entries are taken back after a yes, by those who may; both sides are told."""

from decimal import Decimal

from tests.database import Database
from tests.debts import give_phone
from tests.phones import GUPTA, SHARMA, Phones
from tests.trade import Trade
from tests.workers.accounts.payments import paid, payments


def works_for_sharma(database: Database, phone: str, role: str) -> None:
    """One more phone of the wholesaler's."""
    give_phone(database, phone, 1)
    user = database.value("SELECT id FROM users WHERE phone_number = %s", phone)
    database.execute("DELETE FROM retailer_members WHERE user_id = %s", user)
    database.execute("UPDATE users SET role = 'VENDOR' WHERE id = %s", user)
    database.execute(
        "INSERT INTO vendor_members (vendor_id, user_id, staff_role) VALUES (1, %s, %s)", user, role
    )


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
