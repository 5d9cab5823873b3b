from datetime import UTC, date, datetime

import pytest

from core.calendar import business_day, due_on, financial_year


def test_the_day_turns_at_midnight_in_india() -> None:
    assert business_day(datetime(2026, 11, 21, 18, 29, 59, tzinfo=UTC)) == date(2026, 11, 21)
    assert business_day(datetime(2026, 11, 21, 18, 30, tzinfo=UTC)) == date(2026, 11, 22)


@pytest.mark.parametrize(
    ("day", "year"),
    [
        (date(2026, 3, 31), "25-26"),
        (date(2026, 4, 1), "26-27"),
        (date(2099, 12, 31), "99-00"),
    ],
)
def test_the_financial_year_begins_in_april(day: date, year: str) -> None:
    assert financial_year(day) == year


def test_a_bill_is_due_after_its_terms() -> None:
    assert due_on(date(2026, 11, 22), 15) == date(2026, 12, 7)
