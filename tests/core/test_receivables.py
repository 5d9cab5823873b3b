"""Who owes what stands in the order that was asked for, and every rupee in one column."""

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from core import receivables
from core.ageing import Bucket
from core.money import ZERO
from core.payments import Due
from core.receivables import Order, Receivable
from core.shops import Shop

TODAY = date(2026, 11, 22)


def shop(retailer_id: int) -> Shop:
    return Shop(retailer_id, f"Shop {retailer_id}", "", (), 15, ZERO, ZERO, ZERO)


def due(amount: str, days_late: int) -> Due:
    due_date = TODAY - timedelta(days=days_late)
    return Due(1, None, "A-1", due_date - timedelta(days=15), due_date, Decimal(amount))


SHOPS = [shop(n) for n in range(1, 5)]


def of_shops(order: Order) -> list[Receivable]:
    dues = {1: [due("10", 0), due("5", 8)], 2: [due("100", 3)]}
    return receivables.of_shops(SHOPS, dues, {3: Decimal(7)}, TODAY, order)


def test_the_oldest_due_stands_first_and_who_owes_nothing_last() -> None:
    assert [each.shop.retailer_id for each in of_shops(Order.OLDEST)] == [1, 2, 3]


def test_the_largest_debt_stands_first() -> None:
    assert [each.shop.retailer_id for each in of_shops(Order.LARGEST)] == [2, 1, 3]


def test_a_shop_is_late_with_what_is_past_its_day_only() -> None:
    first = of_shops(Order.OLDEST)[0]

    assert (first.total, first.overdue) == (Decimal(15), Decimal(5))


def test_the_last_line_adds_the_others_up() -> None:
    lines = list(receivables.csv_lines(of_shops(Order.OLDEST)))

    assert [len(line) for line in lines] == [len(receivables.CSV_HEADER)] * 4
    assert lines[-1][1] == "Together"
    assert lines[-1][-2:] == (Decimal(115), Decimal(7))


@given(
    st.dictionaries(
        st.integers(1, 4),
        st.lists(st.builds(due, st.sampled_from(["1", "2.50"]), st.integers(-90, 90)), min_size=1),
    )
)
def test_every_rupee_is_in_one_column(dues: dict[int, list[Due]]) -> None:
    found = receivables.of_shops(SHOPS, dues, {}, TODAY, Order.OLDEST)

    together = receivables.together(found)
    everything = sum((each.open_amount for of_shop in dues.values() for each in of_shop), ZERO)
    assert set(together) == set(Bucket)
    assert sum(together.values(), ZERO) == sum((each.total for each in found), ZERO) == everything


def test_of_many_the_first_are_shown_and_all_are_counted() -> None:
    dues = receivables.first(of_shops(Order.OLDEST), 1)

    assert [each.shop.retailer_id for each in dues.shown] == [1]
    # Who has only paid in advance owes nothing.
    assert (dues.count, dues.total, dues.overdue) == (2, Decimal(115), Decimal(105))
    assert dues.buckets[Bucket.CURRENT] == Decimal(10)
