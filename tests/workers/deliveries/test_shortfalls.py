"""What came short or damaged, or was not taken at the shop's door."""

from decimal import Decimal

from core.bill_lines import Said
from core.complaints import Reason
from tests.phones import GUPTA, SHARMA, Phones
from tests.trade import Trade
from tests.workers.deliveries.orders import RICE, credited, sent, state
from workers.bookkeeping import complaints


def test_what_is_short_or_damaged_is_credited(phones: Phones, trade: Trade) -> None:
    sent(trade)

    told = phones.says(SHARMA, "delivered 1001 2 kg chawal kam, 1 kg cheeni kharab")

    assert credited(trade) == [("SHORT", Decimal("88.00")), ("DAMAGED", Decimal("46.00"))]
    assert "₹88.00 (2 kg Parmal Rice: short)" in told
    assert "₹46.00 (1 kg Sugar M-30: damaged)" in told
    assert "He owes ₹490.00" in told
    shop = phones.reads(GUPTA)
    assert "SHTC/26-27/0001" in shop
    assert "₹490.00" in shop
    assert trade.database.breaks() == []


def test_goods_that_are_not_clear_are_asked_about(phones: Phones, trade: Trade) -> None:
    sent(trade)

    asked = phones.says(SHARMA, "delivered 1001 1 kg kharab")
    assert "1 Parmal Rice, 10 kg  2 Sugar M-30, 4 kg" in asked
    assert state(trade, "1001") == "DISPATCHED"
    phones.says(SHARMA, "2")

    assert credited(trade) == [("DAMAGED", Decimal("46.00"))]


def test_the_answer_may_be_the_name_of_the_goods(phones: Phones, trade: Trade) -> None:
    sent(trade)

    phones.says(SHARMA, "delivered 1001 1 kg kharab")
    phones.says(SHARMA, "chawal")

    assert credited(trade) == [("DAMAGED", Decimal("44.00"))]


def test_goods_without_a_quantity_are_asked_how_much(phones: Phones, trade: Trade) -> None:
    sent(trade)

    assert "How much of Parmal Rice?" in phones.says(SHARMA, "delivered 1001 chawal kharab")
    phones.says(SHARMA, "2 kg")

    assert credited(trade) == [("DAMAGED", Decimal("88.00"))]


def test_more_than_the_bill_has_is_asked_again(phones: Phones, trade: Trade) -> None:
    sent(trade)

    asked = phones.says(SHARMA, "delivered 1001 1 bori chawal kam")

    assert "only 10 kg of Parmal Rice" in asked
    phones.says(SHARMA, "sab")
    assert credited(trade) == [("SHORT", Decimal("441.00"))]


def test_what_is_not_on_the_bill_changes_nothing(phones: Phones, trade: Trade) -> None:
    sent(trade)

    asked = phones.says(SHARMA, "delivered 1001 2 packet maggi kharab")

    assert "is not on this bill" in asked
    assert state(trade, "1001") == "DISPATCHED"


def test_who_takes_nothing_owes_nothing(phones: Phones, trade: Trade) -> None:
    sent(trade)

    told = phones.says(SHARMA, "1001 wapas kiya")

    assert "nothing was taken, all came back" in told
    assert credited(trade) == [("RETURNED", Decimal("624.00"))]
    assert trade.account()["balance"] == 0
    assert "#1001" in phones.reads(GUPTA)
    assert trade.database.breaks() == []


def test_a_closed_shop_is_told_that_the_goods_come_again(phones: Phones, trade: Trade) -> None:
    sent(trade)

    assert "the shop was closed. It stays on its way" in phones.says(SHARMA, "dukaan band thi")
    assert "dukaan band thi" in phones.reads(GUPTA)
    assert "Brought in vain 2 times" in phones.says(SHARMA, "1001 dukaan band thi")
    assert "#1001" in phones.reads(GUPTA)

    assert state(trade, "1001") == "DISPATCHED"
    assert "delivered" in phones.says(SHARMA, "delivered 1001")


def test_a_no_that_may_be_his_own_is_asked_about(phones: Phones, trade: Trade) -> None:
    sent(trade)
    trade.placed({trade.product(RICE): Decimal(1)})

    asked = phones.says(SHARMA, "mana kar diya")
    assert "1 #1001 Gupta Kirana  2 #1002 Gupta Kirana" in asked
    phones.says(SHARMA, "1")

    assert credited(trade) == [("RETURNED", Decimal("624.00"))]


def test_complaints_that_are_open_are_mentioned(phones: Phones, trade: Trade) -> None:
    bill = sent(trade)
    trade.act(
        trade.retailer,
        lambda books: complaints.complain(
            books,
            trade.invoice(books, bill.invoice_id),
            Reason.SHORT,
            [Said(1)],
        ),
    )

    assert "Complaint C-1 about this bill is still open" in phones.says(SHARMA, "delivered 1001")
