from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.gst import Amounts, bill_amounts, line_amounts, total_of

rupees = st.decimals("0.01", "100000", places=2)
quantities = st.decimals("0.001", "1000", places=3)
rates = st.sampled_from([Decimal(r) for r in ("0", "0.25", "3", "5", "12", "18", "28", "40")])


def priced(quantity: str, price: str, rate: str = "5", **how: bool) -> Amounts:
    return line_amounts(
        Decimal(quantity),
        Decimal(price),
        price_includes_gst=how.get("included", False),
        rate=Decimal(rate),
        between_states=how.get("between_states", False),
    )


def test_cgst_and_sgst_are_each_rounded_half_up_and_never_one_tax_halved() -> None:
    line = priced("5", "43.50")

    assert (line.cgst, line.sgst) == (Decimal("5.44"), Decimal("5.44"))
    assert line.total == Decimal("228.38")


def test_between_states_the_whole_rate_is_igst() -> None:
    line = priced("5", "43.50", between_states=True)

    assert (line.cgst, line.sgst, line.igst) == (0, 0, Decimal("10.88"))


def test_a_price_of_420_including_tax_never_becomes_441() -> None:
    line = priced("1", "420", included=True)

    assert line.total == Decimal("420.00")
    assert line.taxable == Decimal("400.00")


@pytest.mark.parametrize("total", ["0.49", "0.50", "1233.50", "1233.49"])
def test_the_bill_is_rounded_half_up_to_the_rupee(total: str) -> None:
    exact = Decimal(total)
    bill = bill_amounts([Amounts(exact)])

    assert bill.total == int(exact + Decimal("0.5"))
    assert bill.round_off == bill.total - exact


def test_amounts_are_added_taken_off_and_limited_each_by_itself() -> None:
    bill = Amounts(*map(Decimal, ("90.00", "4.00", "3.00", "2.00", "0.30")))
    note = Amounts(*map(Decimal, ("10.00", "1.00", "2.00", "4.00", "-0.20")))

    assert bill + note == Amounts(*map(Decimal, ("100.00", "5.00", "5.00", "6.00", "0.10")))
    assert bill - note == Amounts(*map(Decimal, ("80.00", "3.00", "1.00", "-2.00", "0.50")))
    assert bill.at_most(note) == Amounts(*map(Decimal, ("10.00", "1.00", "2.00", "2.00", "-0.20")))
    assert total_of([bill, note, note]).total == Decimal("132.90")


@given(quantities, rupees, rates, st.booleans(), st.booleans())
def test_parts_always_add_up_and_have_two_decimals(
    quantity: Decimal, price: Decimal, rate: Decimal, included: bool, between: bool
) -> None:
    line = line_amounts(
        quantity, price, price_includes_gst=included, rate=rate, between_states=between
    )

    assert line.taxable + line.cgst + line.sgst + line.igst == line.total
    for part in (line.taxable, line.cgst, line.sgst, line.igst):
        assert part == part.quantize(Decimal("0.01"))
    if included:
        assert line.total == (quantity * price).quantize(Decimal("0.01"), "ROUND_HALF_UP")
    bill = bill_amounts([line, line])
    assert bill.total == bill.total.to_integral_value()
    assert abs(bill.round_off) <= Decimal("0.50")
