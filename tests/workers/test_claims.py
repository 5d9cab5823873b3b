"""A shop says what it has paid: just that becomes a claim, with its wholesaler."""

from decimal import Decimal
from typing import Any

import pytest

from tests.database import Database
from tests.phones import GUPTA, Phones


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
