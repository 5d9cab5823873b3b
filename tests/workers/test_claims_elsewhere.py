"""Money is of the wholesaler whom a shop names, and of nobody where it has no account with him."""

from decimal import Decimal

import pytest

from tests.database import Database
from tests.phones import GUPTA, KHAN, PATEL, SHARMA, Phones


@pytest.fixture(autouse=True)
def _deals_with_both(database: Database) -> None:
    """Gupta Kirana writes to Sharma Traders and has an account with Patel Wholesale too."""
    database.execute(
        "INSERT INTO credit_accounts (retailer_id, vendor_id, credit_limit, terms_days)"
        " VALUES (1, 2, 9000, 15)"
    )


def claims(database: Database) -> list[tuple[int, Decimal]]:
    """With whom, and how much."""
    rows = database.rows("SELECT vendor_id, amount FROM payments ORDER BY id")
    return [(row["vendor_id"], row["amount"]) for row in rows]


@pytest.mark.parametrize(
    "said", ["paid 500 cash patel ko", "patel ko 500 diya cash", "पटेल को 500 नकद दिया"]
)
def test_a_payment_to_another_of_his_wholesalers_is_claimed_there(
    phones: Phones, database: Database, said: str
) -> None:
    answer = phones.says(GUPTA, said)

    assert "Ab aap Patel Wholesale ko likh rahe hain" in answer
    assert claims(database) == [(2, Decimal(500))]
    assert "₹500.00" in phones.reads(PATEL)
    assert phones.reads(SHARMA) == ""


def test_who_was_paid_can_be_said_in_the_answer_to_how(phones: Phones, database: Database) -> None:
    phones.says(GUPTA, "paid 500")
    phones.says(GUPTA, "cash patel ko")

    assert claims(database) == [(2, Decimal(500))]


def test_the_figures_of_a_wholesaler_who_is_named_are_his(phones: Phones) -> None:
    for said in ("patel ka balance", "patel ka statement"):
        phones.says(GUPTA, "sharma")
        assert "Patel Wholesale" in phones.says(GUPTA, said)
    assert "Sharma Traders" in phones.says(GUPTA, "balance sharma ka")


@pytest.mark.parametrize("said", ["paid 500 cash sharma ko", "sharma ka balance"])
def test_one_with_whom_he_has_no_account_gets_nothing(
    phones: Phones, database: Database, said: str
) -> None:
    assert "sharma ke yahan aapka khata nahi hai" in phones.says(KHAN, said)
    assert claims(database) == []


def test_two_names_in_one_message_claim_nothing(phones: Phones, database: Database) -> None:
    assert "Ek baar mein ek ko" in phones.says(GUPTA, "patel ko 700 diya, sharma ko 500 cash")
    assert claims(database) == []


@pytest.mark.parametrize("said", ["paid 500 cash ladke ko", "ramu ko 500 cash diya"])
def test_who_is_no_wholesaler_took_it_for_the_present_one(
    phones: Phones, database: Database, said: str
) -> None:
    phones.says(GUPTA, said)

    assert claims(database) == [(1, Decimal(500))]
