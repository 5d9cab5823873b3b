"""What cannot be done is said with its figure, and nothing is half done."""

import pytest

from tests.database import Database
from tests.phones import GUPTA, SHARMA, VERMA, Phones


def nothing_was_ordered(database: Database) -> bool:
    counts = database.rows(
        "SELECT (SELECT count(*) FROM orders) AS orders,"
        " (SELECT count(*) FROM order_keys) AS keys,"
        " (SELECT count(*) FROM credit_holds) AS holds,"
        " (SELECT count(*) FROM stock_reservations) AS reservations"
    )
    return counts == [{"orders": 0, "keys": 0, "holds": 0, "reservations": 0}]


def test_an_order_over_the_limit_is_refused_with_the_figure(
    phones: Phones, database: Database
) -> None:
    phones.says(VERMA, "100 bori chawal")
    answer = phones.says(VERMA, "confirm")

    assert "₹1,10,250.00" in answer
    assert "₹50,000.00" in answer
    assert nothing_was_ordered(database)
    assert phones.reads(SHARMA) == ""


def test_a_shop_with_no_credit_left_is_only_asked_to_pay(
    phones: Phones, database: Database
) -> None:
    phones.says(VERMA, "1 bori chawal")
    database.execute("UPDATE credit_accounts SET credit_limit = 0 WHERE retailer_id = 2")

    answer = phones.says(VERMA, "confirm")

    assert "pay ₹1,103.00 first" in answer
    assert [button.text for button in phones.card(VERMA)] == ["Pay for all", "Ask the wholesaler"]
    assert nothing_was_ordered(database)


def test_a_blocked_account_is_told_so(phones: Phones, database: Database) -> None:
    database.execute("UPDATE credit_accounts SET is_blocked = true")
    phones.says(VERMA, "1 bori chawal")

    assert "is blocked" in phones.says(VERMA, "confirm")
    assert nothing_was_ordered(database)


@pytest.mark.parametrize(
    "text", ["0.01 g cheeni", "999999 quintal cheeni", "999999 quintal cheeni\n" * 11]
)
def test_amounts_that_cannot_be_are_refused_before_anything_is_ordered(
    phones: Phones, database: Database, text: str
) -> None:
    answer = phones.says(VERMA, text)

    assert "cannot be ordered" in answer or "how much" in answer
    phones.says(VERMA, "confirm")
    assert nothing_was_ordered(database)


@pytest.mark.parametrize(
    "removal",
    [
        "UPDATE retailers SET deleted_at = now()",
        "UPDATE vendors SET is_approved = false",
        "UPDATE users SET is_active = false",
    ],
)
def test_who_may_not_trade_is_told_so(phones: Phones, database: Database, removal: str) -> None:
    database.execute(removal)

    answer = phones.says(VERMA, "1 bori chawal")
    assert "may not write" in answer or "closed here" in answer or "no account" in answer


def test_a_long_list_of_unknown_goods_is_answered_within_the_providers_limit(
    phones: Phones,
) -> None:
    text = "5 kg cheeni\n" + "\n".join(f"{n} kg unknownthing{n}" for n in range(1, 56))

    answer = phones.says(VERMA, text)

    assert len(answer) < 1600
    assert "more lines" in answer
    assert answer.endswith("1 Confirm  2 Change  3 Cancel")


def test_a_number_beside_an_open_question_is_not_a_button(
    phones: Phones, database: Database
) -> None:
    phones.says(VERMA, "2 bori chawal, cheeni")

    phones.says(VERMA, "3")

    assert database.value("SELECT draft FROM conversations WHERE draft IS NOT NULL")


def test_an_order_over_the_stock_is_refused_with_what_is_left(
    phones: Phones, database: Database
) -> None:
    database.execute("UPDATE vendor_products SET stock = 30 WHERE sku = 'RICE-PARMAL'")
    phones.says(VERMA, "2 bori chawal, 5 kg cheeni")
    answer = phones.says(VERMA, "confirm")

    assert "30 kg left" in answer
    assert "50 kg" in answer
    assert nothing_was_ordered(database)


def test_goods_that_nobody_counts_are_never_short(phones: Phones, database: Database) -> None:
    database.execute(
        "UPDATE vendor_products SET stock_tracked = false, stock = 0 WHERE sku = 'RICE-PARMAL'"
    )
    phones.says(VERMA, "2 bori chawal")

    assert "#1001" in phones.says(VERMA, "confirm")


def test_a_price_that_changed_is_shown_again_before_anything_is_ordered(
    phones: Phones, database: Database
) -> None:
    phones.says(VERMA, "2 bori chawal")
    old_confirm = phones.card(VERMA)[0]
    database.execute("UPDATE vendor_products SET vendor_price = 45 WHERE sku = 'RICE-PARMAL'")

    answer = phones.presses(VERMA, old_confirm)

    assert "Parmal Rice: was ₹42.00, is ₹45.00 per kg" in answer
    assert "₹2,250.00" in answer
    assert nothing_was_ordered(database)
    assert "#1001" in phones.says(VERMA, "confirm")


def test_goods_that_are_no_longer_sold_leave_the_draft_before_anything_is_ordered(
    phones: Phones, database: Database
) -> None:
    phones.says(VERMA, "2 bori chawal, 5 kg cheeni")
    database.execute("UPDATE products SET is_restricted = true WHERE product_code = 'SUGAR-M'")

    answer = phones.says(VERMA, "confirm")

    assert "Sugar" not in answer
    assert nothing_was_ordered(database)


def test_a_vendors_button_does_nothing_on_a_retailers_phone(
    phones: Phones, database: Database
) -> None:
    phones.says(VERMA, "2 bori chawal")
    phones.says(VERMA, "confirm")
    accept = phones.card(SHARMA)[0]

    phones.presses(VERMA, accept)

    assert database.value("SELECT status FROM orders") == "PLACED"


def test_another_shops_button_does_nothing(phones: Phones, database: Database) -> None:
    phones.says(VERMA, "2 bori chawal")
    phones.says(GUPTA, "2 bori chawal")

    phones.presses(VERMA, phones.card(GUPTA)[0])

    assert nothing_was_ordered(database)


def test_a_button_on_an_old_card_shows_the_present_draft(
    phones: Phones, database: Database
) -> None:
    phones.says(VERMA, "2 bori chawal")
    old_confirm = phones.card(VERMA)[0]
    phones.says(VERMA, "5 kg cheeni")

    answer = phones.presses(VERMA, old_confirm)

    assert "Sugar" in answer
    assert nothing_was_ordered(database)


def test_a_forged_button_has_no_effect(phones: Phones, database: Database) -> None:
    phones.says(VERMA, "2 bori chawal")
    confirm = phones.card(VERMA)[0]
    forged = type(confirm)(confirm.text, confirm.payload[:-1] + "x")

    phones.presses(VERMA, forged)

    assert nothing_was_ordered(database)


def test_a_vendor_cannot_move_another_vendors_order(phones: Phones, database: Database) -> None:
    phones.says(VERMA, "2 bori chawal")
    phones.says(VERMA, "confirm")
    accept = phones.card(SHARMA)[0]

    phones.presses("+919820000002", accept)

    assert database.value("SELECT status FROM orders") == "PLACED"


def test_an_unknown_number_is_asked_who_it_is_and_gets_nothing(
    phones: Phones, database: Database
) -> None:
    answer = phones.says("+919999900000", "please send 2 bags of rice")

    assert "has to be registered first" in answer
    assert nothing_was_ordered(database)


def test_a_unit_without_a_conversion_is_a_question(phones: Phones) -> None:
    assert "is sold by" in phones.says(VERMA, "2 tin chawal")


def test_a_missing_quantity_is_a_question_and_never_one(phones: Phones) -> None:
    assert "how much" in phones.says(VERMA, "cheeni")


def test_what_is_not_sold_is_said_and_the_rest_is_kept(phones: Phones) -> None:
    answer = phones.says(VERMA, "2 bori chawal, 5 kg plutonium")

    assert "“5 kg plutonium”: not found" in answer
    assert "Parmal Rice" in answer


def test_a_step_that_does_not_come_next_is_refused(phones: Phones, database: Database) -> None:
    phones.says(GUPTA, "2 bori chawal")
    phones.says(GUPTA, "haan")

    assert "not accepted yet" in phones.says(SHARMA, "dispatched 1001")
    assert database.rows("SELECT * FROM invoices") == []


def test_with_an_order_and_a_payment_waiting_a_bare_answer_is_asked_about(
    phones: Phones, database: Database
) -> None:
    phones.says(GUPTA, "1 bori chawal")
    phones.says(GUPTA, "haan")
    phones.says(VERMA, "paid 500 cash")

    assert "Several cards" in phones.says(SHARMA, "1")
    assert database.value("SELECT status FROM payments") == "PENDING"
    assert "in the books" in phones.says(SHARMA, "received PAY-1")
    assert "1 #1001: accept" in phones.says(SHARMA, "1")
    assert "accepted" in phones.says(SHARMA, "1")


def test_a_vendor_with_many_open_orders_finds_the_one_he_names(
    phones: Phones, database: Database
) -> None:
    for quantity in range(1, 23):
        phones.says(GUPTA, f"{quantity} kg cheeni")
        phones.says(GUPTA, "haan")

    assert "accepted" in phones.says(SHARMA, "accept 1022")
    assert "SHT/" in phones.says(SHARMA, "dispatched")


def test_with_two_orders_waiting_the_vendor_is_asked_which(phones: Phones) -> None:
    for quantity in (1, 2):
        phones.says(GUPTA, f"{quantity} bori chawal")
        phones.says(GUPTA, "haan")

    answer = phones.says(SHARMA, "accept")

    assert "1 #1001 Gupta Kirana  2 #1002 Gupta Kirana" in answer
    assert "accepted" in phones.says(SHARMA, "accept 1002")
