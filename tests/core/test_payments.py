from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from core.payments import Allocation, Due, allocate

FIRST_DAY = date(2026, 11, 22)
amounts = st.decimals("0.01", "100000", places=2)


def due(number: int, amount: str | Decimal, *, day: int = 0) -> Due:
    due_date = FIRST_DAY + timedelta(days=day)
    bill_date = due_date - timedelta(days=15)
    return Due(number, number, f"SHA/{number}", bill_date, due_date, Decimal(amount))


def test_what_is_due_first_is_paid_first() -> None:
    paid = allocate(Decimal("150"), [due(1, "80", day=1), due(2, "100")])

    assert paid == (Allocation(2, Decimal("100")), Allocation(1, Decimal("50")))


def test_of_two_that_are_due_on_one_day_the_older_bill_is_paid_first() -> None:
    paid = allocate(Decimal("150"), [due(2, "80"), due(1, "100")])

    assert paid == (Allocation(1, Decimal("100")), Allocation(2, Decimal("50")))


def test_a_bill_that_was_named_is_paid_before_older_ones() -> None:
    dues = [due(1, "100"), due(2, "80", day=1), due(3, "80", day=2)]

    paid = allocate(Decimal("150"), dues, named=3)

    assert paid == (Allocation(3, Decimal("80")), Allocation(1, Decimal("70")))


def test_what_is_left_over_pays_nothing() -> None:
    assert allocate(Decimal("150"), []) == ()


@given(amounts, st.lists(amounts, max_size=8))
def test_no_bill_is_overpaid_and_no_rupee_is_made(amount: Decimal, open_: list[Decimal]) -> None:
    dues = [due(index, value) for index, value in enumerate(open_)]

    paid = allocate(amount, dues)

    assert sum(part.amount for part in paid) == min(amount, sum(open_, Decimal(0)))
    for part in paid:
        assert 0 < part.amount <= dues[part.due_id].open_amount
