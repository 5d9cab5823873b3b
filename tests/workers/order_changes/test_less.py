"""An order of which not all can go: less goes at once, and which order it is."""

from decimal import Decimal

import pytest

from tests.bargain import Bargain
from tests.database import Database
from tests.phones import GUPTA, PATEL, SHARMA, Phones
from tests.workers.order_changes.orders import RICE, SUGAR, lines, order, states


@pytest.mark.parametrize("accepted", [False, True])
def test_less_goes_at_once_and_the_shop_may_say_no(
    phones: Phones, trade: Bargain, accepted: bool
) -> None:
    order(trade, accepted=accepted)

    answer = phones.says(SHARMA, "1001 chawal 2 bori hi, cheeni nahi hai")

    assert "accepted with changes as #1002, ₹2,205.00 instead of ₹6,694.00" in answer
    assert "dispatched 1002" in answer
    told = phones.reads(GUPTA)
    for text in (answer, told):
        assert "• Parmal Rice: " in text
        assert "2 bag" in text
        assert "Sugar M-30" in text
    assert "cancel 1002" in told
    assert states(trade.database) == {"1001": "REVISED", "1002": "ACCEPTED"}
    assert trade.account()["held"] == Decimal(2205)
    assert trade.reserved() == {RICE: Decimal(50)}
    assert trade.database.breaks() == []
    phones.says(GUPTA, "cancel 1002")
    assert states(trade.database) == {"1001": "REVISED", "1002": "CANCELLED"}


def test_a_lower_rate_needs_nobodys_yes(phones: Phones, trade: Bargain) -> None:
    order(trade)

    answer = phones.says(SHARMA, "1001 chawal rate 40")

    assert "₹40.00/kg instead of ₹42.00/kg" in answer
    assert lines(trade, "1002")[0] == (RICE, Decimal(100), Decimal(40))


def test_the_old_number_still_means_the_order(phones: Phones, trade: Bargain) -> None:
    order(trade)
    phones.says(SHARMA, "1001 cheeni nahi hai")
    phones.reads(GUPTA)

    shown = phones.says(SHARMA, "1001")
    assert "#1001 is #1002 now." in shown
    assert "Order #1002, Gupta Kirana: accepted" in shown
    assert "#1002" in phones.says(GUPTA, "status 1001")
    assert "Bill SHT/" in phones.says(SHARMA, "dispatched 1001")
    assert states(trade.database) == {"1001": "REVISED", "1002": "DISPATCHED"}


def test_a_shop_cancels_by_the_number_it_knows(phones: Phones, trade: Bargain) -> None:
    order(trade)
    phones.says(SHARMA, "1001 cheeni nahi hai")

    phones.says(GUPTA, "cancel 1001")

    assert states(trade.database) == {"1001": "REVISED", "1002": "CANCELLED"}
    assert trade.account()["held"] == 0


def test_a_button_of_the_order_before_its_change_tells_what_it_is_now(
    phones: Phones, database: Database
) -> None:
    phones.says(GUPTA, "2 bori chawal, 5 kg cheeni")
    phones.says(GUPTA, "haan")
    accept = phones.card(SHARMA)[0]
    phones.says(SHARMA, "1001 cheeni nahi hai")

    answer = phones.presses(SHARMA, accept)

    assert "replaced by a new order" in answer
    assert "It is #1002 now." in answer


def test_what_was_ordered_is_an_acceptance(phones: Phones, trade: Bargain) -> None:
    order(trade)

    assert "accepted" in phones.says(SHARMA, "1001 chawal 4 bori hi")
    assert states(trade.database) == {"1001": "ACCEPTED"}


def test_where_nothing_is_left_he_is_asked_whether_to_refuse(
    phones: Phones, trade: Bargain
) -> None:
    order(trade, accepted=True, skus=[SUGAR])

    assert "Refuse it?" in phones.says(SHARMA, "1001 cheeni nahi hai")
    assert states(trade.database) == {"1001": "ACCEPTED"}
    phones.says(SHARMA, "haan")
    assert states(trade.database) == {"1001": "REJECTED"}
    assert trade.database.breaks() == []


def test_without_a_number_it_is_the_only_open_order_with_these_goods(
    phones: Phones, trade: Bargain
) -> None:
    order(trade, skus=[RICE])
    order(trade)

    phones.says(SHARMA, "cheeni nahi hai")

    assert states(trade.database) == {"1001": "PLACED", "1002": "REVISED", "1003": "ACCEPTED"}


def test_of_several_orders_with_these_goods_he_chooses(phones: Phones, trade: Bargain) -> None:
    order(trade)
    order(trade)

    assert "1 #1001 Gupta Kirana  2 #1002 Gupta Kirana" in phones.says(SHARMA, "cheeni nahi hai")
    phones.says(SHARMA, "2")
    assert states(trade.database) == {"1001": "PLACED", "1002": "REVISED", "1003": "ACCEPTED"}


def test_goods_of_no_open_order_change_nothing(phones: Phones, trade: Bargain) -> None:
    order(trade)

    assert "No open order has “time”" in phones.says(SHARMA, "time nahi hai")
    assert states(trade.database) == {"1001": "PLACED"}


def test_goods_that_may_be_two_lines_are_asked_about(phones: Phones, trade: Bargain) -> None:
    small, large = "PARLEG-45", "PARLEG-80"
    trade.placed({trade.product(sku): Decimal(20) for sku in (small, large)})

    asked = phones.says(SHARMA, "1001 parle g 12 hi")
    assert "1 Parle-G Glucose Biscuits 45 g\n2 Parle-G Glucose Biscuits 80 g" in asked
    phones.says(SHARMA, "2")

    assert [line[:2] for line in lines(trade, "1002")] == [
        (small, Decimal(20)),
        (large, Decimal(12)),
    ]


def test_so_much_that_is_not_there_is_less_or_nothing(phones: Phones, trade: Bargain) -> None:
    order(trade)

    assert "1 Nothing of it  2 So much less" in phones.says(SHARMA, "1001 chawal 1 bori nahi hai")
    phones.says(SHARMA, "2")

    assert lines(trade, "1002")[0] == (RICE, Decimal(75), Decimal(42))


def test_after_it_has_left_it_is_of_the_delivery(phones: Phones, trade: Bargain) -> None:
    trade.dispatch(order(trade, accepted=True))

    answer = phones.says(SHARMA, "1001 chawal 1 bori kam")

    assert "delivered 1001 chawal 1 bori kam" in answer
    assert states(trade.database) == {"1001": "DISPATCHED"}


def test_nobody_changes_another_vendors_order(phones: Phones, trade: Bargain) -> None:
    order(trade)

    assert "no order #1001" in phones.says(PATEL, "1001 cheeni nahi hai")
    assert states(trade.database) == {"1001": "PLACED"}
