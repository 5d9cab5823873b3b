"""A shop says what is wrong with its goods, and the wholesaler decides."""

from datetime import timedelta
from decimal import Decimal

import pytest

from tests.database import Database
from tests.phones import GUPTA, SHARMA, Phones
from tests.trade import Trade
from tests.workers.complaints.goods import DAL, RICE, complained, sent


def test_the_vendor_gets_a_card_and_his_yes_is_a_credit_note(phones: Phones, trade: Trade) -> None:
    sent(trade)

    noted = phones.says(GUPTA, "2 kg chawal kam aaya")
    assert "C-1 noted for order #1001: 2 kg Parmal Rice, came short" in noted
    assert "Sharma Traders decides" in noted
    assert trade.account()["balance"] == Decimal("624.00")

    card = phones.reads(SHARMA)
    assert "C-1: Gupta Kirana, order #1001: 2 kg Parmal Rice, came short, ₹88.00" in card
    assert [button.text for button in phones.card(SHARMA)] == ["Accept", "Refuse"]
    told = phones.presses(SHARMA, phones.card(SHARMA)[0])

    assert "C-1, Gupta Kirana, order #1001: accepted. Credit note SHTC/26-27/0001, ₹88.00" in told
    shop = phones.reads(GUPTA)
    assert "accepted C-1 (order #1001): credit note SHTC/26-27/0001, ₹88.00" in shop
    assert "Balance ₹536.00 (entry L" in shop
    assert trade.database.breaks() == []


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("1 kg chawal kam aaya", "SHORT"),
        ("1 kg chawal kharab", "DAMAGED"),
        ("chawal 1 kg galat maal aaya", "WRONG"),
        ("1 kg chawal wapas le jao", "RETURN"),
    ],
)
def test_the_reason_is_in_his_words(phones: Phones, trade: Trade, text: str, reason: str) -> None:
    sent(trade)

    phones.says(GUPTA, text)

    assert complained(trade) == [("C-1", reason, 1, Decimal(1))]


def test_goods_that_he_does_not_name_are_asked_for_and_then_how_much(
    phones: Phones, trade: Trade
) -> None:
    sent(trade)

    asked = phones.says(GUPTA, "kharab")
    assert "1 Parmal Rice, 10 kg\n2 Sugar M-30, 4 kg\n3 All of it" in asked
    assert "How much of Sugar M-30?" in phones.says(GUPTA, "2")
    assert "C-1 noted" in phones.says(GUPTA, "1.5 kg")

    assert complained(trade) == [("C-1", "DAMAGED", 2, Decimal("1.5"))]


def test_the_answers_may_be_written_out(phones: Phones, trade: Trade) -> None:
    sent(trade)

    phones.says(GUPTA, "kam aaya")
    phones.says(GUPTA, "chawal")
    phones.says(GUPTA, "sab")

    assert complained(trade) == [("C-1", "SHORT", 1, Decimal(10))]


def test_a_quantity_waits_for_its_goods(phones: Phones, trade: Trade) -> None:
    sent(trade)

    phones.says(GUPTA, "2 kg kam aaya")
    assert "C-1 noted" in phones.says(GUPTA, "cheeni")

    assert complained(trade) == [("C-1", "SHORT", 2, Decimal(2))]


def test_everything_may_be_wrong(phones: Phones, trade: Trade) -> None:
    sent(trade)

    phones.says(GUPTA, "galat maal aaya")
    phones.says(GUPTA, "3")

    assert complained(trade) == [("C-1", "WRONG", 1, Decimal(10)), ("C-1", "WRONG", 2, Decimal(4))]


def test_an_order_is_an_order_while_a_complaint_is_open(phones: Phones, trade: Trade) -> None:
    sent(trade)
    phones.says(GUPTA, "kam aaya")

    draft = phones.says(GUPTA, "2 bori chawal bhej do")

    assert "₹2,100.00" in draft
    assert complained(trade) == []


def test_of_several_bills_he_is_asked_which(phones: Phones, trade: Trade) -> None:
    sent(trade)
    sent(trade)

    asked = phones.says(GUPTA, "1 kg chawal kam aaya")
    assert "Which order is it about?" in asked
    assert "1 #1002, " in asked
    assert "₹624  2 #1001, " in asked
    assert "for order #1001" in phones.says(GUPTA, "1001")


def test_he_may_name_the_order_at_once(phones: Phones, trade: Trade) -> None:
    sent(trade)
    sent(trade)

    assert "for order #1001" in phones.says(GUPTA, "1001 mein 1 kg chawal kam aaya")


def test_a_pack_that_nobody_has_explained_is_asked_about(phones: Phones, trade: Trade) -> None:
    sent(trade)

    asked = phones.says(GUPTA, "1 peti cheeni kam aayi")

    assert "Nobody has said how much one carton of Sugar M-30 is" in asked
    assert "C-1 noted" in phones.says(GUPTA, "2 kg")


def test_more_than_came_is_asked_again(phones: Phones, trade: Trade) -> None:
    sent(trade)

    assert "only 10 kg of Parmal Rice" in phones.says(GUPTA, "12 kg chawal kam aaya")
    assert complained(trade) == []


def test_the_same_goods_are_in_one_open_complaint(phones: Phones, trade: Trade) -> None:
    sent(trade)
    phones.says(GUPTA, "2 kg chawal kam aaya")

    again = phones.says(GUPTA, "2 kg chawal kam tha")

    assert again == "C-1 about 2 kg Parmal Rice waits for Sharma Traders already."
    assert len(complained(trade)) == 1


def test_before_it_has_left_an_order_is_cancelled_instead(phones: Phones, trade: Trade) -> None:
    assert "No goods of Sharma Traders have come" in phones.says(GUPTA, "kam aaya")
    trade.placed({trade.product(RICE): Decimal(1)})

    assert "cancel 1001" in phones.says(GUPTA, "kam aaya")
    assert "cancel 1001" in phones.says(GUPTA, "1001 kam aaya")
    assert "no order #1099" in phones.says(GUPTA, "1099 kam aaya")


def test_an_old_bill_is_too_old(phones: Phones, trade: Trade, database: Database) -> None:
    sent(trade)
    database.move_clock(timedelta(days=31))

    assert "complaints are taken for 30 days" in phones.says(GUPTA, "1001 kam aaya")


def test_goods_that_are_damaged_are_a_complaint_also_where_a_list_is_begun(
    phones: Phones, trade: Trade
) -> None:
    sent(trade)
    phones.says(GUPTA, "5 kg besan")

    noted = phones.says(GUPTA, "2 kg chawal damaged")

    assert "C-1 noted for order #1001: 2 kg Parmal Rice, damaged" in noted
    assert complained(trade) == [("C-1", "DAMAGED", 1, Decimal(2))]


@pytest.mark.parametrize("text", ["2 kg dal", "2 kg dal kam", "2 किलो दाल कम"])
def test_the_quantity_may_be_said_with_the_goods_that_were_asked_about(
    phones: Phones, trade: Trade, text: str
) -> None:
    trade.dispatched({trade.product(DAL): Decimal(5), trade.product(RICE): Decimal(10)})

    assert "how much" in phones.says(GUPTA, "dal kam aayi").lower()
    assert "C-1 noted for order #1001: 2 kg Toor Dal, came short" in phones.says(GUPTA, text)


def test_other_goods_than_those_that_were_asked_about_are_an_order(
    phones: Phones, trade: Trade
) -> None:
    trade.dispatched({trade.product(DAL): Decimal(5), trade.product(RICE): Decimal(10)})
    phones.says(GUPTA, "dal kam aayi")

    assert "• Sugar M-30: 2 kg" in phones.says(GUPTA, "2 kg cheeni")
    assert complained(trade) == []


@pytest.mark.parametrize(
    "text", ["chawal 5 kg kam tha", "chawal 5 kg kam bheja", "चावल 5 किलो कम दिया आपने"]
)
def test_what_came_short_is_not_ordered(phones: Phones, trade: Trade, text: str) -> None:
    sent(trade)

    assert "5 kg Parmal Rice, came short" in phones.says(GUPTA, text)
    assert complained(trade) == [("C-1", "SHORT", 1, Decimal(5))]


def test_what_else_is_wrong_with_the_same_goods_is_not_lost(phones: Phones, trade: Trade) -> None:
    sent(trade)
    phones.says(GUPTA, "2 kg chawal kam aaya")

    assert "C-2 noted for order #1001: 1 kg Parmal Rice, damaged" in phones.says(
        GUPTA, "chawal 1 kg geeli thi"
    )
    assert "C-2: Gupta Kirana" in phones.reads(SHARMA)


def test_another_quantity_of_the_same_complaint_is_told_to_the_vendor(
    phones: Phones, trade: Trade
) -> None:
    sent(trade)
    phones.says(GUPTA, "2 kg chawal kam aaya")
    phones.reads(SHARMA)

    told = phones.says(GUPTA, "3 kg chawal kam aaya")

    assert "C-1 about 2 kg Parmal Rice waits for Sharma Traders already" in told
    assert "Sharma Traders is told what you write about C-1 now" in told
    assert "Gupta Kirana says now: “3 kg chawal kam aaya”" in phones.reads(SHARMA)


def test_of_two_other_quantities_in_one_burst_both_are_told(phones: Phones, trade: Trade) -> None:
    sent(trade)
    phones.says(GUPTA, "2 kg chawal kam aaya")
    phones.reads(SHARMA)

    phones.writes(GUPTA, "3 kg chawal kam aaya")
    phones.says(GUPTA, "4 kg chawal kam aaya")

    told = phones.reads(SHARMA)
    assert "“3 kg chawal kam aaya”" in told
    assert "“4 kg chawal kam aaya”" in told


def test_a_quantity_alone_may_be_said_of_what_came(phones: Phones, trade: Trade) -> None:
    trade.dispatched({trade.product(RICE): Decimal(10)})

    assert "C-1 noted for order #1001: 1 kg Parmal Rice" in phones.says(GUPTA, "1 kg kam")


def test_what_became_of_a_complaint_is_told_by_its_number(phones: Phones, trade: Trade) -> None:
    sent(trade)
    phones.says(GUPTA, "2 kg chawal kam aaya")

    assert "Sharma Traders has not decided yet" in phones.says(GUPTA, "C-1 kya hua")
    phones.says(SHARMA, "reject C-1 sab diya tha")
    phones.reads(GUPTA)

    assert "Sharma Traders did not accept it. “sab diya tha”" in phones.says(GUPTA, "C-1")
    assert phones.says(GUPTA, "c-7 kya hua") == "You have no complaint C-7. Your orders: status"
