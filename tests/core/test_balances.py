"""How an account stands beside an order: nobody owes less than nothing."""

from decimal import Decimal

from core.replies import balances

LIMIT = Decimal(50000)


def test_money_paid_in_advance_is_no_balance_below_zero() -> None:
    owed = balances.after_order("en", Decimal(3395), LIMIT)
    ahead = balances.after_order("en", Decimal(-3395), LIMIT)

    assert owed == "Balance after this order ₹3,395.00 (limit ₹50,000.00)"
    assert ahead == "Paid in advance after this order ₹3,395.00 (limit ₹50,000.00)"
    assert "-" not in balances.before_order("en", Decimal(-3395), LIMIT)
