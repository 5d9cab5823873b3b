"""What one of the wholesaler's people delivers, and of which order he says it."""

from decimal import Decimal

from tests.phones import GUPTA, SHARMA, VERMA, Phones
from tests.trade import Trade
from tests.workers.deliveries.orders import RICE, arrived, sent, state


def test_what_is_delivered_is_told_to_both(phones: Phones, trade: Trade) -> None:
    sent(trade)

    told = phones.says(SHARMA, "delivered 1001")

    assert told == "Order #1001, Gupta Kirana: delivered.\nHe owes ₹624.00."
    assert "#1001" in phones.reads(GUPTA)
    assert state(trade, "1001") == "DELIVERED"


def test_without_a_number_it_is_the_only_order_on_its_way(phones: Phones, trade: Trade) -> None:
    assert "No order is on its way" in phones.says(SHARMA, "delivered")
    sent(trade)

    assert "#1001, Gupta Kirana: delivered" in phones.says(SHARMA, "delivered")


def test_of_several_on_their_way_he_is_asked_which(phones: Phones, trade: Trade) -> None:
    sent(trade)
    sent(trade)

    assert "1 #1001 Gupta Kirana\n2 #1002 Gupta Kirana" in phones.says(SHARMA, "delivered")
    assert "#1002, Gupta Kirana: delivered" in phones.says(SHARMA, "2")
    assert state(trade, "1001") == "DISPATCHED"


def test_all_that_is_on_its_way_arrives_at_once(phones: Phones, trade: Trade) -> None:
    sent(trade)
    sent(trade)

    told = phones.says(SHARMA, "sab pahunch gaya")

    assert "#1001, Gupta Kirana: delivered" in told
    assert "#1002, Gupta Kirana: delivered" in told


def test_several_are_answered_one_by_one(phones: Phones, trade: Trade) -> None:
    sent(trade)
    arrived(trade)

    told = phones.says(SHARMA, "delivered 1001 1002 1099")

    assert "#1001, Gupta Kirana: delivered" in told
    assert "Order #1002 is delivered. Nothing was changed" in told
    assert "no order #1099" in told


def test_the_shop_may_be_named_instead(phones: Phones, trade: Trade) -> None:
    sent(trade)
    other = Trade(trade.database, retailer_id=2)
    sent(other)

    assert "#1002, Verma General Store: delivered" in phones.says(SHARMA, "verma ka delivered")
    assert state(trade, "1001") == "DISPATCHED"
    assert "No order for Verma General Store is on its way" in phones.says(
        SHARMA, "verma ka delivered"
    )


def test_what_has_not_left_cannot_arrive(phones: Phones, trade: Trade) -> None:
    trade.placed({trade.product(RICE): Decimal(1)})

    told = phones.says(SHARMA, "delivered 1001 cash 200")

    assert "Nothing was changed" in told
    assert "accept 1001" in told
    assert trade.database.rows("SELECT * FROM payments") == []


def test_a_shop_reads_in_its_own_language(phones: Phones, trade: Trade) -> None:
    phones.says(VERMA, "hello")
    sent(Trade(trade.database, retailer_id=2))

    phones.says(SHARMA, "delivered 1001 cash 24")

    shop = phones.reads(VERMA)
    assert "Order #1001 with Sharma Traders: delivered." in shop
    assert "Balance ₹600.00" in shop


def test_an_order_is_named_by_the_number_of_its_bill(phones: Phones, trade: Trade) -> None:
    bill = sent(trade).invoice_number

    shown = phones.says(SHARMA, bill)
    assert "#1001" in shown
    told = phones.says(SHARMA, f"delivered {bill.lower()} cash 200")

    assert "Order #1001, Gupta Kirana: delivered." in told
    assert "₹424.00" in told
    assert state(trade, "1001") == "DELIVERED"
    assert "₹100.00" in phones.says(SHARMA, f"{bill} cash 100")
    assert "Credit note SHTC" in phones.says(SHARMA, f"credit note {bill} 1 kg chawal kam")
    assert trade.database.breaks() == []


def test_a_bill_that_there_is_not_is_no_order(phones: Phones, trade: Trade) -> None:
    sent(trade)

    assert "SHT/25-26/0012" in phones.says(SHARMA, "delivered SHT/25-26/000012")
    assert state(trade, "1001") == "DISPATCHED"


def test_an_order_that_has_not_arrived_is_shown_with_what_to_do(
    phones: Phones, trade: Trade
) -> None:
    trade.dispatched({trade.product("RICE-PARMAL"): Decimal(10)})

    told = phones.says(SHARMA, "1001 nahi pahuncha")

    assert "#1001" in told
    assert "delivered 1001" in told
    assert trade.database.value("SELECT status FROM orders") == "DISPATCHED"
