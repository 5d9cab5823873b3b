from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from core.payments import Allocation, Due, allocate

amounts = st.decimals("0.01", "100000", places=2)


def due(order_id: int, amount: str) -> Due:
    return Due(order_id, Decimal(amount))


def test_the_oldest_bill_is_paid_first() -> None:
    paid = allocate(Decimal("150"), [due(1, "100"), due(2, "80")])

    assert paid == (
        Allocation(1, Decimal("100"), settles=True),
        Allocation(2, Decimal("50"), settles=False),
    )


def test_what_is_left_over_pays_nothing() -> None:
    assert allocate(Decimal("150"), []) == ()


@given(amounts, st.lists(amounts, max_size=8))
def test_no_bill_is_overpaid_and_no_rupee_is_made(amount: Decimal, open_: list[Decimal]) -> None:
    dues = [Due(index, value) for index, value in enumerate(open_)]

    paid = allocate(amount, dues)

    assert sum(part.amount for part in paid) == min(amount, sum(open_, Decimal(0)))
    for part in paid:
        assert 0 < part.amount <= dues[part.order_id].open_amount
        assert part.settles == (part.amount == dues[part.order_id].open_amount)
