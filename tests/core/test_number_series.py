"""A gap in the numbers of documents is named, and nothing else is taken for one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.number_series import NumberSeries, examine


def of(last: int, *numbers: str) -> NumberSeries:
    return examine("Invoices", "26-27", last, numbers)


def test_numbers_from_one_to_the_last_are_whole() -> None:
    series = of(3, "SHT/26-27/0001", "SHT/26-27/0002", "SHT/26-27/0003")

    assert series.is_whole
    assert str(series) == "Invoices of 26-27: 1 to 3, no gap."


def test_a_prefix_that_changed_within_the_year_is_no_gap() -> None:
    assert of(2, "SHT/26-27/0001", "SH/26-27/0002").is_whole


def test_before_the_first_document_there_is_no_gap() -> None:
    assert str(of(0)) == "Invoices of 26-27: none, no gap."


def test_gaps_are_named_also_at_both_ends() -> None:
    series = of(9, "S/26-27/0003", "S/26-27/0004", "S/26-27/0006")

    assert not series.is_whole
    assert str(series) == "Invoices of 26-27: 1 to 9, but missing 1-2, 5, 7-9."


@pytest.mark.parametrize("number", ["S/26-27/0003", "S/26-27/x", "S/26-27/0001"])
def test_a_number_that_nobody_drew_or_twice_is_named(number: str) -> None:
    series = of(2, "S/26-27/0001", "S/26-27/0002", number)

    assert str(series) == f"Invoices of 26-27: 1 to 2, but out of series {number}."


@given(st.integers(1, 60), st.data())
def test_exactly_what_was_taken_out_is_missing(last: int, data: st.DataObject) -> None:
    taken = data.draw(st.sets(st.integers(1, last)))
    numbers = [f"S/26-27/{n:04d}" for n in range(1, last + 1) if n not in taken]

    assert set(of(last, *numbers).missing) == taken
