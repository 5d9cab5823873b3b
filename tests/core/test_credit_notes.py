"""Whatever is credited in whichever portions, it comes to the bill in the end, and never to more."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from core.credit_notes import BilledLine, CreditNote, NothingToCredit, TooMuch, credit
from core.gst import Amounts, bill_amounts, line_amounts

ZERO = Decimal("0.00")
NOTHING = Amounts()
QUANTITIES = st.decimals(min_value="0.001", max_value="500", places=3)
PRICES = st.decimals(min_value="0.01", max_value="5000", places=2)
RATES = st.sampled_from([Decimal(rate) for rate in (0, 5, 12, 18, 28)])


def billed(
    number: int, quantity: Decimal, price: Decimal, rate: Decimal, *, inclusive: bool
) -> BilledLine:
    amounts = line_amounts(
        quantity, price, price_includes_gst=inclusive, rate=rate, between_states=False
    )
    return BilledLine(number, quantity, price, inclusive, rate, amounts, ZERO, NOTHING)


def after(line: BilledLine, note: CreditNote) -> BilledLine:
    """The line as the next note finds it."""
    for credited in note.lines:
        if credited.line_number == line.line_number:
            return BilledLine(
                line.line_number,
                line.quantity,
                line.unit_price,
                line.price_includes_gst,
                line.tax_rate,
                line.amounts,
                line.credited_quantity + credited.quantity,
                Amounts(
                    line.credited.taxable + credited.amounts.taxable,
                    line.credited.cgst + credited.amounts.cgst,
                    line.credited.sgst + credited.amounts.sgst,
                    line.credited.igst + credited.amounts.igst,
                ),
            )
    return line


LINES = st.lists(
    st.builds(
        lambda quantity, price, rate, inclusive: (quantity, price, rate, inclusive),
        QUANTITIES,
        PRICES,
        RATES,
        st.booleans(),
    ),
    min_size=1,
    max_size=3,
)


@given(LINES, st.lists(st.tuples(st.integers(1, 3), st.integers(0, 1000)), max_size=6))
def test_notes_come_to_the_bill_in_the_end_and_never_to_more(
    goods: list[tuple[Decimal, Decimal, Decimal, bool]], portions: list[tuple[int, int]]
) -> None:
    lines = [
        billed(number, quantity, price, rate, inclusive=inclusive)
        for number, (quantity, price, rate, inclusive) in enumerate(goods, start=1)
    ]
    total = bill_amounts(line.amounts for line in lines).total
    left = total
    for number, permille in portions:
        for line in lines:
            if line.line_number == number:
                quantity = (line.quantity_left * permille / 1000).quantize(Decimal("0.001"))
                note = credit(lines, {number: quantity}, total_left=left, between_states=False)
                if isinstance(note, CreditNote):
                    assert 0 < note.amounts.total <= left
                    assert abs(note.amounts.round_off) <= 1
                    left -= note.amounts.total
                    lines = [after(line, note) for line in lines]
                break

    rest = {line.line_number: line.quantity_left for line in lines if line.quantity_left}
    last = credit(lines, rest, total_left=left, between_states=False)
    if isinstance(last, CreditNote):
        assert last.amounts.total == left
        assert abs(last.amounts.round_off) <= 1
        lines = [after(line, last) for line in lines]
        left = ZERO
        assert all(line.credited == line.amounts for line in lines if line.amounts.total)
    assert left == 0 or total == 0 or isinstance(last, NothingToCredit)


def test_more_than_a_line_has_left_is_refused() -> None:
    line = billed(1, Decimal(10), Decimal("42.00"), Decimal(5), inclusive=False)

    assert credit(
        [line], {1: Decimal("10.001")}, total_left=Decimal(441), between_states=False
    ) == TooMuch(1, Decimal(10))


def test_a_note_is_rounded_to_the_rupee_unless_that_were_nothing() -> None:
    line = billed(1, Decimal(10), Decimal("42.00"), Decimal(5), inclusive=False)

    some = credit([line], {1: Decimal(3)}, total_left=Decimal(441), between_states=False)
    little = credit([line], {1: Decimal("0.01")}, total_left=Decimal(441), between_states=False)

    assert isinstance(some, CreditNote)
    assert isinstance(little, CreditNote)
    assert (some.amounts.total, some.amounts.round_off) == (Decimal("132.00"), Decimal("-0.30"))
    assert (little.amounts.total, little.amounts.round_off) == (Decimal("0.44"), ZERO)


def test_many_small_notes_do_not_drift_away_from_their_goods() -> None:
    """Ten pieces at ₹1.40, returned one by one: never more than a rupee off, and all of it in the end."""
    line = billed(1, Decimal(10), Decimal("1.40"), Decimal(0), inclusive=False)
    left, totals = Decimal("14.00"), []
    for _ in range(10):
        note = credit([line], {1: Decimal(1)}, total_left=left, between_states=False)
        assert isinstance(note, CreditNote)
        totals.append(note.amounts.total)
        left -= note.amounts.total
        line = after(line, note)

    assert sum(totals) == Decimal("14.00")
    assert set(totals) == {Decimal("1.00"), Decimal("2.00")}
