"""A shop says what it has paid: just that becomes a claim, with its wholesaler."""

from decimal import Decimal
from typing import Any

import pytest

from tests.database import Database
from tests.phones import GUPTA, SHARMA, VERMA, Phones
from tests.trade import Trade


def claims(database: Database) -> list[tuple[Any, ...]]:
    """Amount, method and reference of each."""
    rows = database.rows(
        "SELECT amount, payment_method, coalesce(transaction_id, cheque_number) AS reference"
        " FROM payments ORDER BY id"
    )
    return [tuple(row.values()) for row in rows]


@pytest.mark.parametrize(
    ("said", "reference"),
    [
        (("paid 5000", "nahi 2000 upi"), None),
        (("paid 5000", "nahi 2000", "upi"), None),
        (("paid 5000", "paid 2000 upi 412345678901"), "412345678901"),
    ],
)
def test_an_amount_that_he_corrects_is_the_one_that_is_claimed(
    phones: Phones, database: Database, said: tuple[str, ...], reference: str | None
) -> None:
    for text in said:
        answer = phones.says(GUPTA, text)

    assert "₹2,000.00" in answer
    assert claims(database) == [(Decimal(2000), "UPI", reference)]


@pytest.mark.parametrize(
    "said",
    [
        ("500 nahi diya",),
        ("PAY-3 cancel", "paid -500 cash"),
        ("cheque 445566 ka kya hua",),
        ("paid 5000", "my cheque bounced?"),
    ],
)
def test_what_he_has_not_claimed_is_not_sent_to_his_wholesaler(
    phones: Phones, database: Database, said: tuple[str, ...]
) -> None:
    for text in said:
        assert "de diya" not in phones.says(GUPTA, text) or text == "paid 5000"

    assert claims(database) == []
    assert phones.reads(SHARMA) == ""


def test_a_draft_stays_when_a_payment_is_to_be_cancelled(phones: Phones) -> None:
    phones.says(GUPTA, "2 bori chawal")
    phones.says(GUPTA, "PAY-3 cancel")

    assert "Order #1001" in phones.says(GUPTA, "haan")


@pytest.mark.parametrize(
    ("said", "reference"),
    [
        ("paid 5000 cheque", "445566"),
        ("paid 5000 cheque", "cheque no 445566"),
        ("paid 5000 upi", "412345678901"),
        ("paid 5000 neft", "utr AXIS0026231"),
    ],
)
def test_a_number_that_comes_behind_its_claim_is_answered_and_claims_nothing(
    phones: Phones, database: Database, said: str, reference: str
) -> None:
    phones.says(GUPTA, said)

    for _ in range(2):
        answer = phones.says(GUPTA, reference)
        assert "(PAY-1) bina number ke likha hai" in answer
        assert reference.rsplit(maxsplit=1)[-1] in answer
    assert len(claims(database)) == 1


def test_a_number_without_a_claim_that_lacks_it_is_none_of_a_claim(phones: Phones) -> None:
    assert "PAY-" not in phones.says(GUPTA, "412345678901")
    phones.says(GUPTA, "paid 5000 cash")
    assert "PAY-" not in phones.says(GUPTA, "412345678901")


def test_a_reference_of_another_shop_tells_nothing_of_it(
    phones: Phones, database: Database
) -> None:
    phones.says(GUPTA, "paid 500 upi 412345678901")

    answer = phones.says(VERMA, "paid 700 upi 412345678901")

    assert "Reference 412345678901 could not be noted" in answer
    assert "PAY-" not in answer
    assert len(claims(database)) == 1


def test_who_is_blocked_reads_so_beside_his_balance(phones: Phones) -> None:
    assert "Udhaar bacha ₹50,000.00" in phones.says(GUPTA, "balance")
    phones.says(SHARMA, "gupta udhaar band")

    balance = phones.says(GUPTA, "balance")

    assert "Aapka khata band hai" in balance
    assert "Udhaar bacha" not in balance


def test_a_promise_is_not_cancelled_with_the_draft(phones: Phones, database: Database) -> None:
    Trade(database).dispatched({Trade(database).product("RICE-PARMAL"): Decimal(10)})
    assert "Sharma Traders ko dene ka koi vaada khula nahi hai" in phones.says(
        GUPTA, "promise cancel"
    )
    phones.says(GUPTA, "2 bori chawal")
    phones.says(GUPTA, "kal 300 dunga")

    told = phones.says(GUPTA, "promise cancel")

    assert "₹300.00 dene ka kaha hai" in told
    assert "somvar ko 2000 dunga" in told
    assert database.value("SELECT state FROM payment_promises") == "OPEN"
    assert database.rows("SELECT FROM conversations WHERE draft IS NOT NULL") != []
