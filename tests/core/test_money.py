from decimal import Decimal

from core.money import number, rupees, to_paise, to_rupee


def test_amounts_are_grouped_in_lakhs_and_crores() -> None:
    assert rupees(Decimal("123456")) == "₹1,23,456.00"
    assert rupees(Decimal("-0.5")) == "-₹0.50"


def test_quantities_have_no_trailing_zeros() -> None:
    assert number(Decimal("2.000")) == "2"
    assert number(Decimal("12500.50")) == "12,500.5"


def test_halves_are_rounded_up() -> None:
    assert to_paise(Decimal("0.005")) == Decimal("0.01")
    assert to_rupee(Decimal("2.5")) == Decimal("3.00")
