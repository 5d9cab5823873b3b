"""What one of the wholesaler's people says happened at the shop's door, and bills that are corrected."""

from decimal import Decimal

import pytest

from core.bill_lines import Said
from core.complaints import Reason
from tests.database import Database
from tests.phones import GUPTA, SHARMA, VERMA, Phones
from tests.trade import Trade
from workers.bookkeeping import complaints
from workers.bookkeeping.dispatches import Bill

RICE, SUGAR = "RICE-PARMAL", "SUGAR-M"


@pytest.fixture
def trade(phones: Phones, database: Database) -> Trade:
    """Gupta Kirana and Sharma Traders, who have both written before."""
    phones.says(GUPTA, "namaste")
    phones.says(SHARMA, "namaste")
    return Trade(database)


def sent(trade: Trade) -> Bill:
    """10 kg of rice at ₹44.10 and 4 kg of sugar, ₹624.00 in all."""
    return trade.dispatched({trade.product(RICE): Decimal(10), trade.product(SUGAR): Decimal(4)})


def arrived(trade: Trade) -> None:
    """The same, handed over."""
    sent(trade)
    trade.deliver(trade.database.value("SELECT max(id) FROM orders"))


def state(trade: Trade, number: str) -> str:
    found: str = trade.database.value("SELECT status FROM orders WHERE order_number = %s", number)
    return found


def credited(trade: Trade) -> list[tuple[str, Decimal]]:
    return [
        (row["reason"], row["total"])
        for row in trade.database.rows("SELECT reason, total FROM credit_notes ORDER BY id")
    ]


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


def test_what_has_not_left_cannot_arrive(phones: Phones, trade: Trade) -> None:
    trade.placed({trade.product(RICE): Decimal(1)})

    told = phones.says(SHARMA, "delivered 1001 cash 200")

    assert "Nothing was changed" in told
    assert "accept 1001" in told
    assert trade.database.rows("SELECT * FROM payments") == []


def test_a_driver_may_deliver_and_take_cash_but_not_cancel_a_bill(
    phones: Phones, trade: Trade
) -> None:
    trade.database.execute("UPDATE vendor_members SET staff_role = 'DRIVER'")
    sent(trade)

    assert "owner" in phones.says(SHARMA, "cancel bill 1001 galat")
    assert "₹100.00 cash received" in phones.says(SHARMA, "delivered 1001 cash 100")


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
