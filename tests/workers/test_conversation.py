"""The main job: an order from the phone to the ledger and back, figures read from the database."""

from decimal import Decimal

from core.calendar import business_day, financial_year
from tests.database import Database
from tests.debts import account
from tests.phones import GUPTA, KHAN, PATEL, SHARMA, VERMA, Phones

ORDER = "2 bori chawal aur 5kg cheeni bhej do"


def stock(database: Database, sku: str) -> dict[str, Decimal]:
    (row,) = database.rows(
        "SELECT stock, reserved FROM vendor_products JOIN vendors ON vendors.id = vendor_id"
        " WHERE sku = %s AND vendor_code = 'SHARMA'",
        sku,
    )
    return row


def test_a_text_becomes_one_priced_draft_with_tax_total_and_balance_after(phones: Phones) -> None:
    draft = phones.says(GUPTA, ORDER)

    assert "2 bag (50 kg) × ₹42.00/kg = ₹2,100.00" in draft
    assert "5 kg × ₹43.50/kg = ₹217.50" in draft
    assert "₹115.88 (CGST ₹57.94 + SGST ₹57.94)" in draft
    assert "-₹0.38" in draft
    assert "₹2,433.00" in draft
    assert [button.text for button in phones.card(GUPTA)] == ["Confirm", "Badlo", "Cancel"]
    assert len(phones.provider.taken) == 1


def test_a_pack_that_the_vendor_keeps_under_another_name_is_understood_and_called_so(
    phones: Phones, database: Database
) -> None:
    database.execute(
        """UPDATE vendor_products SET pack_sizes = '{"bori": 25}' WHERE sku = 'RICE-PARMAL'"""
    )

    draft = phones.says(GUPTA, "chawal 25 kg katta 2")

    assert "2 bori (50 kg) × ₹42.00/kg = ₹2,100.00" in draft


def test_a_draft_alone_holds_and_reserves_nothing(phones: Phones, database: Database) -> None:
    phones.says(GUPTA, ORDER)

    assert account(database)["held"] == 0
    assert stock(database, "RICE-PARMAL")["reserved"] == 0
    assert database.rows("SELECT * FROM orders") == []


def test_confirming_reserves_stock_holds_credit_and_tells_the_vendor(
    phones: Phones, database: Database
) -> None:
    phones.says(GUPTA, ORDER)
    told = phones.says(GUPTA, "haan")

    assert "#1001" in told
    assert account(database) == {
        "balance": Decimal("0.00"),
        "held": Decimal("2433.00"),
        "available": Decimal("47567.00"),
    }
    assert stock(database, "RICE-PARMAL") == {"stock": 5000, "reserved": 50}
    card = phones.reads(SHARMA)
    assert "New order #1001 from Gupta Kirana" in card
    assert "₹2,433.00" in card
    assert database.breaks() == []


def test_the_whole_way_to_the_ledger_and_back(phones: Phones, database: Database) -> None:
    phones.says(GUPTA, ORDER)
    phones.presses(GUPTA, phones.card(GUPTA)[0])
    assert "accepted" in phones.presses(SHARMA, phones.card(SHARMA)[0])
    assert "#1001" in phones.reads(GUPTA)

    year = financial_year(business_day(database.value("SELECT clock_now()")))
    invoice = f"SHT/{year}/0001"
    dispatched = phones.says(SHARMA, "dispatched")
    assert invoice in dispatched
    assert "₹2,433.00" in phones.reads(GUPTA)
    assert account(database) == {
        "balance": Decimal("2433.00"),
        "held": Decimal("0.00"),
        "available": Decimal("47567.00"),
    }
    assert stock(database, "RICE-PARMAL") == {"stock": 4950, "reserved": 0}

    phones.says(SHARMA, "delivered")
    phones.reads(GUPTA)

    assert "PAY-1" in phones.says(GUPTA, "paid 500 upi 412345678901")
    assert account(database)["balance"] == Decimal("2433.00")
    assert "₹1,933.00" in phones.presses(SHARMA, phones.card(SHARMA)[0])
    assert "₹1,933.00" in phones.reads(GUPTA)
    assert "₹1,933.00" in phones.says(GUPTA, "balance")

    (order,) = database.rows("SELECT status, payment_status, invoice_number FROM orders")
    assert order == {
        "status": "DELIVERED",
        "payment_status": "PARTIALLY_PAID",
        "invoice_number": invoice,
    }
    assert [
        (row["transaction_type"], row["running_balance"])
        for row in database.rows("SELECT * FROM credit_ledgers ORDER BY seq")
    ] == [("ORDER_CREDIT", Decimal("2433.00")), ("PAYMENT_DEBIT", Decimal("1933.00"))]
    assert database.value("SELECT outstanding_debt FROM retailers WHERE id = 1") == Decimal(
        "1933.00"
    )
    assert database.breaks() == []


def test_between_states_the_tax_is_igst(phones: Phones) -> None:
    assert "IGST ₹115.88" in phones.says(KHAN, ORDER)


def test_a_typed_number_means_the_button_of_the_card_that_was_shown(phones: Phones) -> None:
    phones.says(KHAN, ORDER)
    assert "#1001" in phones.says(KHAN, "1")
    assert "accepted" in phones.says(PATEL, "1")


def test_an_order_takes_effect_once_however_often_it_is_confirmed(
    phones: Phones, database: Database
) -> None:
    phones.says(GUPTA, ORDER)
    confirm = phones.card(GUPTA)[0]
    phones.writes(GUPTA, "", pressed=confirm)
    phones.writes(GUPTA, "", pressed=confirm)
    phones.settle()

    assert "#1001" in phones.reads(GUPTA)
    assert database.value("SELECT count(*) FROM orders") == 1


def test_a_burst_is_answered_once(phones: Phones) -> None:
    for text in ("2 bori chawal", "5 kg cheeni", "1 peti ghee"):
        phones.writes(GUPTA, text)
    phones.settle()

    assert len(phones.provider.taken) == 1
    answer = phones.reads(GUPTA)
    assert "Parmal Rice" in answer
    assert "Sugar M-30" in answer
    assert "Cow Ghee 1 L" in answer


def test_a_second_accept_is_told_what_happened(phones: Phones) -> None:
    phones.says(GUPTA, ORDER)
    phones.says(GUPTA, "haan")
    accept, reject, _ = phones.card(SHARMA)
    phones.presses(SHARMA, accept)

    answer = phones.presses(SHARMA, reject)

    assert "Order #1001, Gupta Kirana: accepted (" in answer
    assert "Nothing was changed." in answer


def test_rejecting_gives_credit_and_goods_back(phones: Phones, database: Database) -> None:
    phones.says(GUPTA, ORDER)
    phones.says(GUPTA, "haan")

    phones.says(SHARMA, "reject 1001")

    assert account(database)["available"] == Decimal("50000.00")
    assert stock(database, "RICE-PARMAL")["reserved"] == 0
    assert database.rows("SELECT * FROM credit_ledgers") == []
    assert "#1001" in phones.reads(GUPTA)
    assert database.breaks() == []


def test_the_bill_has_the_prices_of_the_order_and_the_taxes_of_its_own_day(
    phones: Phones, database: Database
) -> None:
    phones.says(GUPTA, ORDER)
    phones.says(GUPTA, "haan")
    phones.says(SHARMA, "accept")
    database.execute("UPDATE vendor_products SET vendor_price = 99, pack_sizes = '{}'")
    database.execute(
        "INSERT INTO product_tax_rates (product_id, valid_from, gst_rate)"
        " SELECT id, (clock_now() AT TIME ZONE 'Asia/Kolkata')::date, 18 FROM products"
    )

    phones.says(SHARMA, "dispatched")

    # 2,317.50 before tax, as ordered; 18 % since this morning.
    (bill,) = database.rows("SELECT taxable_amount, total, cgst_amount FROM invoices")
    assert bill == {
        "taxable_amount": Decimal("2317.50"),
        "total": Decimal("2735.00"),
        "cgst_amount": Decimal("208.58"),
    }


def test_how_much_in_all_takes_the_place_of_what_was_written(phones: Phones) -> None:
    phones.says(GUPTA, "5 bori chawal, 5 kg cheeni")

    assert "Parmal Rice: 2 bag" in phones.says(GUPTA, "sirf 2 bori chawal")
    assert "Parmal Rice: 3 bag" in phones.says(GUPTA, "chawal 3 bag only")
    assert "Parmal Rice: 20 bag" in phones.says(GUPTA, "chawal 20 bori karo")
    more = phones.says(GUPTA, "aur 2 bori chawal")
    assert "Parmal Rice: 22 bag" in more
    assert "Sugar M-30: 5 kg" in more


def test_a_payment_beside_goods_is_not_noted_and_he_is_told(
    phones: Phones, database: Database
) -> None:
    card = phones.says(VERMA, "paid 500 cash, aur 2 bori chawal bhej do")

    assert "Parmal Rice: 2 bag" in card
    assert "“paid 500 cash” is not noted beside an order" in card
    assert "not found" not in card
    assert "noted" in phones.says(VERMA, "paid 500 cash")
