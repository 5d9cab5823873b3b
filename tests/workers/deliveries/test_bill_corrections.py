"""Bills that are cancelled, or corrected by a credit note, and by whom."""

from decimal import Decimal

from tests.phones import GUPTA, SHARMA, Phones
from tests.trade import Trade
from tests.workers.deliveries.orders import arrived, credited, sent, state


def test_a_driver_may_deliver_and_take_cash_but_not_cancel_a_bill(
    phones: Phones, trade: Trade
) -> None:
    trade.database.execute("UPDATE vendor_members SET staff_role = 'DRIVER'")
    sent(trade)

    assert "owner" in phones.says(SHARMA, "cancel bill 1001 galat")
    assert "₹100.00 cash received" in phones.says(SHARMA, "delivered 1001 cash 100")


def test_a_bill_whose_goods_never_left_is_cancelled_with_a_reason(
    phones: Phones, trade: Trade
) -> None:
    sent(trade)

    told = phones.says(SHARMA, "cancel bill 1001 gaadi kharab")

    assert "Bill SHT/26-27/0001 of order #1001, Gupta Kirana, is cancelled: gaadi kharab" in told
    assert "gaadi kharab" in phones.reads(GUPTA)
    assert (state(trade, "1001"), trade.account()["balance"]) == ("CANCELLED", 0)
    assert "is cancelled already" in phones.says(SHARMA, "cancel bill 1001 gaadi kharab")
    assert trade.database.breaks() == []


def test_why_a_bill_is_cancelled_is_asked(phones: Phones, trade: Trade) -> None:
    sent(trade)

    assert "why?" in phones.says(SHARMA, "cancel bill 1001")
    phones.says(SHARMA, "2")

    assert trade.database.value("SELECT cancel_reason FROM invoices") == "Wrong bill"


def test_a_bill_whose_goods_moved_needs_a_credit_note(phones: Phones, trade: Trade) -> None:
    arrived(trade)

    assert "credit note 1001" in phones.says(SHARMA, "cancel bill 1001 galat")
    told = phones.says(SHARMA, "credit note 1001 2 kg chawal kharab")

    assert "₹88.00 (2 kg Parmal Rice: damaged)" in told
    assert "SHTC/26-27/0001" in phones.reads(GUPTA)
    assert trade.account()["balance"] == Decimal("536.00")
    assert trade.database.breaks() == []


def test_a_credit_note_without_goods_asks_which_and_why_and_how_much(
    phones: Phones, trade: Trade
) -> None:
    arrived(trade)

    assert "which goods come off?" in phones.says(SHARMA, "credit note 1001")
    assert "why do they come off" in phones.says(SHARMA, "1")
    assert "How much of Parmal Rice?" in phones.says(SHARMA, "3")
    phones.says(SHARMA, "3 kg")

    assert credited(trade) == [("RETURNED", Decimal("132.00"))]
