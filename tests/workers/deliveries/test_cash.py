"""Money that is taken at the shop's door."""

from decimal import Decimal

from tests.phones import GUPTA, SHARMA, Phones
from tests.trade import Trade
from tests.workers.deliveries.orders import sent, state


def test_cash_is_receipted_with_who_took_it(phones: Phones, trade: Trade) -> None:
    sent(trade)

    told = phones.says(SHARMA, "1001 pahunch gaya cash 200 ramu")

    (payment,) = trade.database.rows("SELECT * FROM payments")
    assert (payment["amount"], payment["payment_method"], payment["collected_by"]) == (
        Decimal(200),
        "CASH",
        "ramu",
    )
    assert "₹200.00 cash received by ramu (PAY-1, entry L" in told
    assert "He owes ₹424.00" in told
    shop = phones.reads(GUPTA)
    assert "PAY-1" in shop
    assert "₹424.00" in shop
    assert trade.dues()["SHT/26-27/0001"][1] == Decimal("424.00")
    assert trade.database.breaks() == []


def test_cash_without_an_amount_is_asked_for(phones: Phones, trade: Trade) -> None:
    sent(trade)

    asked = phones.says(SHARMA, "delivered 1001 full cash")
    assert "how much money was taken" in asked
    assert "1 ₹624.00  2 Nothing" in asked
    assert state(trade, "1001") == "DISPATCHED"
    assert "₹300.00 cash received" in phones.says(SHARMA, "300")

    assert trade.account()["balance"] == Decimal("324.00")
    assert trade.database.breaks() == []


def test_what_came_short_is_not_asked_for_in_cash(phones: Phones, trade: Trade) -> None:
    sent(trade)

    asked = phones.says(SHARMA, "delivered 1001 2 kg chawal kam full cash")
    assert "1 ₹536.00" in asked
    phones.says(SHARMA, "1")

    assert trade.account()["balance"] == 0
    assert trade.database.breaks() == []


def test_money_without_a_way_is_asked_how_it_came(phones: Phones, trade: Trade) -> None:
    sent(trade)

    assert "₹200.00 came how?" in phones.says(SHARMA, "1001 pahunch gaya 200 mila")
    phones.says(SHARMA, "upi 412345678901")

    (payment,) = trade.database.rows("SELECT * FROM payments")
    assert (payment["payment_method"], payment["transaction_id"]) == ("UPI", "412345678901")
    assert state(trade, "1001") == "DELIVERED"


def test_a_cheque_waits_for_the_bank(phones: Phones, trade: Trade) -> None:
    sent(trade)

    told = phones.says(SHARMA, "1001 delivered cheque 300")

    assert "Cheque of ₹300.00 (PAY-1): it is posted when the bank has paid it." in told
    assert trade.account()["balance"] == Decimal("624.00")


def test_a_transfer_is_not_booked_twice_and_the_shop_hears_nothing_of_it(
    phones: Phones, trade: Trade
) -> None:
    Trade(trade.database, retailer_id=2).pay(Decimal(500), "UPI", transaction_id="412345678901")
    sent(trade)

    told = phones.says(SHARMA, "1001 pahunch gaya 500 upi 412345678901")

    assert "in the books already as PAY-1, so nothing was entered" in told
    assert "He owes ₹624.00" in told
    assert "PAY-1" not in phones.reads(GUPTA)


def test_money_for_several_shops_is_nobody_s(phones: Phones, trade: Trade) -> None:
    sent(trade)
    sent(Trade(trade.database, retailer_id=2))

    assert "for which order is the money" in phones.says(SHARMA, "delivered 1001 1002 cash 200")
    assert trade.database.rows("SELECT * FROM payments") == []
    assert state(trade, "1001") == "DISPATCHED"
