from datetime import date, timedelta
from decimal import Decimal

import pytest

from core.ageing import Bucket, bucket, by_age, overdue
from core.payments import Due

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("days_late", "expected"),
    [
        (-30, "current"),
        (0, "current"),
        (1, "1-7"),
        (7, "1-7"),
        (8, "8-15"),
        (15, "8-15"),
        (16, "16-30"),
        (30, "16-30"),
        (31, "31-60"),
        (60, "31-60"),
        (61, "60+"),
        (1000, "60+"),
    ],
)
def test_a_due_is_in_the_bucket_of_its_days_after_the_due_date(
    days_late: int, expected: str
) -> None:
    assert bucket(TODAY - timedelta(days=days_late), TODAY) == expected


def test_the_buckets_add_up_to_everything_that_is_open() -> None:
    dues = [
        Due(n, None, f"B{n}", date(2026, 1, 1), TODAY - timedelta(days=n * 9), Decimal(100 + n))
        for n in range(10)
    ]

    sums = by_age(dues, TODAY)

    assert list(sums) == list(Bucket)
    assert sum(sums.values()) == sum(due.open_amount for due in dues)
    assert overdue(dues, TODAY) == sum(sums.values()) - sums[Bucket.CURRENT]
