"""Amounts and days in files are read as they were meant, or not at all."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import notation
from core.money import figure, rupees

amounts = st.decimals("-99999999.99", "99999999.99", places=2)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("1,23,456.50", "123456.50"),
        ("123,456.50", "123456.50"),
        (" ₹ 500 ", "500"),
        ("Rs. 500.5", "500.5"),
        ("-₹12.00", "-12.00"),
        ("₹-12.00", "-12.00"),
        ("0.001", "0.001"),
    ],
)
def test_an_amount_is_read(text: str, amount: str) -> None:
    assert notation.amount(text) == Decimal(amount)


@pytest.mark.parametrize(
    "text", ["", "abc", "1.234,50", "1500,50", "1,2,3", "--5", "5-", "१२", "1e3"]
)
def test_what_may_be_another_amount_is_not_guessed_at(text: str) -> None:
    assert notation.amount(text) is None


@given(amounts)
def test_what_we_write_is_read_back(amount: Decimal) -> None:
    assert notation.amount(rupees(amount)) == amount
    assert notation.amount(figure(amount)) == amount


@pytest.mark.parametrize(
    "text", ["", "11/22/2026", "2026-02-30", "22-11-0206", "22 11", "Nov 2026"]
)
def test_another_spelling_is_no_day(text: str) -> None:
    assert notation.day(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-22",
        "22-11-2026",
        "22/11/2026",
        "22/11/26",
        "22-Nov-2026",
        "22 Nov 26",
        "22.11.2026",
        "2026-11-22 10:33:21",
        "2026-11-22T10:33",
    ],
)
def test_a_day_is_read_as_people_and_banks_write_it(text: str) -> None:
    assert notation.day(text) == date(2026, 11, 22)


def test_the_days_that_a_refusal_names_are_read() -> None:
    examples = notation.DAY_EXAMPLES.replace(" or ", ", ").split(", ")

    assert {notation.day(text) for text in examples} == {date(2026, 11, 22)}
