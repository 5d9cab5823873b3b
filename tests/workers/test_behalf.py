"""The wholesaler writes an order for a shop: its own draft in his conversation, placed as accepted."""

from decimal import Decimal

from tests import strangers
from tests.database import Database
from tests.phones import GUPTA, SHARMA, VERMA, Phones

CLERK = "+919850001001"
# More than any shop may owe.
TOO_MUCH = "gupta: 40 bori basmati"


def placed(database: Database) -> list[tuple[str, str, Decimal]]:
    return [
        (row["shop_name"], row["status"], row["total"])
        for row in database.rows(
            "SELECT shop_name, status, total FROM orders JOIN retailers ON retailers.id = retailer_id"
            " ORDER BY orders.id"
        )
    ]


def test_it_is_written_like_the_shops_own_and_placed_as_accepted(
    phones: Phones, database: Database
) -> None:
    card = phones.says(SHARMA, "gupta: 2 bori chawal")
    assert "Order of Gupta Kirana:" in card
    assert "Parmal Rice: 2 bag (50 kg) × ₹42.00/kg = ₹2,100.00" in card
    assert phones.reads(GUPTA) == ""

    told = phones.presses(SHARMA, phones.card(SHARMA)[0])

    assert "Order #1001 of Gupta Kirana is placed and accepted: ₹2,205.00" in told
    assert placed(database) == [("Gupta Kirana", "ACCEPTED", Decimal("2205.00"))]
    assert database.value("SELECT held FROM credit_accounts WHERE retailer_id = 1") == 2205
    assert database.breaks() == []


def test_the_shop_is_told_and_can_cancel_what_is_wrong(phones: Phones, database: Database) -> None:
    phones.says(SHARMA, "gupta: 2 bori chawal")
    phones.says(SHARMA, "haan")

    told = phones.reads(GUPTA)

    assert "Sharma Traders ne aapke liye order #1001 likha hai:" in told
    assert "Parmal Rice: 2 bag (50 kg) × ₹42.00/kg = ₹2,100.00" in told
    assert "Total ₹2,205.00" in told
    assert "Galat ho to likhiye: cancel 1001" in told
    phones.says(GUPTA, "cancel 1001")
    assert placed(database) == [("Gupta Kirana", "CANCELLED", Decimal("2205.00"))]
    assert database.value("SELECT held FROM credit_accounts WHERE retailer_id = 1") == 0
    assert database.breaks() == []


def test_outside_the_day_the_shop_still_reads_how_to_cancel(
    phones: Phones, database: Database
) -> None:
    database.execute("UPDATE vendor_products SET is_available = true")
    phones.says(SHARMA, "gupta: 2 bori chawal, 5 kg cheeni, 1 kg jeera, 5 kg besan, 5 kg suji")
    phones.says(SHARMA, "haan")

    (row,) = database.rows("SELECT template FROM whatsapp_messages WHERE template IS NOT NULL")

    assert "cancel 1001" in str(row["template"])


def test_further_messages_change_it(phones: Phones, database: Database) -> None:
    phones.says(SHARMA, "gupta ka order 2 bori chawal")
    assert "Sugar M-30: 5 kg" in phones.says(SHARMA, "5 kg cheeni")
    assert "Parmal Rice: 3 bag" in phones.says(SHARMA, "chawal 3 bori kar do")
    assert "Sugar" not in phones.says(SHARMA, "cheeni hatao")
    assert "Sugar M-30: 5 kg" in phones.says(SHARMA, "wapas")
    assert "Sugar M-30: 10 kg" in phones.says(SHARMA, "gupta: 5 kg cheeni")
    assert "dropped" in phones.says(SHARMA, "cancel")
    assert "Sugar M-30: 10 kg" in phones.says(SHARMA, "wapas")
    assert placed(database) == []


def test_questions_are_asked_and_answered_there(phones: Phones, database: Database) -> None:
    asked = phones.says(SHARMA, "gupta: colgate strong teeth 2 dozen")
    assert "3 Colgate Strong Teeth Toothpaste 100 g" in asked

    assert "Toothpaste 100 g: 2 dozen" in phones.says(SHARMA, "3")
    phones.says(SHARMA, "haan")
    assert [status for _, status, _ in placed(database)] == ["ACCEPTED"]


def test_a_command_of_his_own_is_none_of_the_draft(phones: Phones, database: Database) -> None:
    phones.says(SHARMA, "gupta: colgate strong teeth 2 dozen")

    assert "-> ₹44.00 per kg" in phones.says(SHARMA, "rate cheeni 44")
    assert "stock 5,000 -> 40 kg" in phones.says(SHARMA, "stock cheeni 40")
    # What came in is no answer to which one the shop wants.
    assert "(+6 dozen)" in phones.says(SHARMA, "100 g colgate strong teeth 6 dozen aaya")
    assert "3 Colgate Strong Teeth Toothpaste 100 g" in phones.says(SHARMA, "haan")
    assert placed(database) == []


def test_another_shops_order_leaves_the_first_list_kept(phones: Phones, database: Database) -> None:
    phones.says(SHARMA, "gupta: 2 bori chawal")

    # Without a colon too: nothing of it goes to the shop whose list is open.
    other = phones.says(SHARMA, "verma 5 kg besan")

    assert "The list of Gupta Kirana is kept as it was." in other
    assert "Order of Verma General Store:" in other
    assert "Parmal" not in other
    told = phones.says(SHARMA, "haan")
    assert "Not placed yet:\n\n1 List of Gupta Kirana" in told
    again = phones.says(SHARMA, "1")
    assert "Order of Gupta Kirana:\n• Parmal Rice: 2 bag" in again
    phones.says(SHARMA, "haan")
    assert [shop for shop, *_ in placed(database)] == ["Verma General Store", "Gupta Kirana"]
    assert database.breaks() == []


def test_what_is_taken_back_is_of_the_same_shop(phones: Phones) -> None:
    phones.says(SHARMA, "gupta: 2 bori chawal")
    phones.says(SHARMA, "5 kg cheeni")
    phones.says(SHARMA, "verma: 5 kg besan")

    assert "no change to take back" in phones.says(SHARMA, "wapas")
    goes_on = phones.says(SHARMA, "gupta: 1 kg jeera")
    assert "Gupta Kirana had a list already: it goes on." in goes_on
    assert "Sugar M-30: 5 kg" in goes_on
    assert "Cumin" not in phones.says(SHARMA, "wapas")


def test_goods_that_nobody_sells_leave_the_open_list_open(phones: Phones) -> None:
    phones.says(SHARMA, "gupta: 2 bori chawal")

    assert "not found here" in phones.says(SHARMA, "verma: 3 xyzzy")
    assert "Order of Gupta Kirana:" in phones.says(SHARMA, "5 kg cheeni")


def test_a_shop_that_is_not_clear_is_asked_for(phones: Phones, database: Database) -> None:
    database.execute("UPDATE retailers SET shop_name = 'Gupta Store' WHERE id = 2")

    asked = phones.says(SHARMA, "gupta: 2 bori chawal")

    assert "Several shops are called “gupta”" in asked
    assert "2 Gupta Store, Kurla, Mumbai" in asked
    assert "Order of Gupta Store:\n• Parmal Rice: 2 bag" in phones.says(SHARMA, "2")


def test_goods_without_a_shop_are_nobodys(phones: Phones, database: Database) -> None:
    assert "For which shop is that?" in phones.says(SHARMA, "2 bori chawal")
    assert "I did not understand" in phones.says(SHARMA, "blah 5 blah")
    assert database.value("SELECT count(*) FROM conversations WHERE draft IS NOT NULL") == 0


def test_above_the_limit_the_owner_decides(phones: Phones, database: Database) -> None:
    phones.says(SHARMA, TOO_MUCH)

    asked = phones.says(SHARMA, "haan")

    assert "This order is ₹1,00,800.00; the limit of Gupta Kirana allows ₹50,000.00 now" in asked
    assert "1 Place it  2 No" in asked
    assert placed(database) == []
    assert "All stays as it is" in phones.says(SHARMA, "nahi")
    phones.says(SHARMA, "confirm")
    assert "is placed and accepted: ₹1,00,800.00" in phones.says(SHARMA, "haan")
    assert placed(database) == [("Gupta Kirana", "ACCEPTED", Decimal("100800.00"))]
    assert database.breaks() == []


def test_above_the_limit_nobody_else_does_and_it_is_written_down(
    phones: Phones, database: Database
) -> None:
    strangers.staff(database, "BILLING")
    phones.says(CLERK, TOO_MUCH)

    assert "sirf maalik" in phones.says(CLERK, "haan")

    assert placed(database) == []
    denied = database.rows("SELECT new_values FROM audit_logs WHERE action = 'DENIED'")
    assert [row["new_values"] for row in denied] == [{"act": "change limit", "role": "BILLING"}]


def test_who_packs_writes_no_orders(phones: Phones, database: Database) -> None:
    strangers.staff(database, "PACKER")

    assert "Ye aapka kaam nahi hai" in phones.says("+919850001002", "gupta: 2 bori chawal")


def test_what_is_short_is_said_and_what_there_is_can_go(phones: Phones, database: Database) -> None:
    phones.says(SHARMA, "stock besan 8")
    phones.says(SHARMA, "gupta: 10 kg besan")

    told = phones.says(SHARMA, "haan")

    assert "• Besan: 8 kg free, the order has 10 kg" in told
    assert placed(database) == []
    assert "Besan: 8 kg" in phones.says(SHARMA, "1")
    phones.says(SHARMA, "haan")
    assert placed(database) == [("Gupta Kirana", "ACCEPTED", Decimal("739.00"))]
    assert database.breaks() == []


def test_a_blocked_shop_gets_nothing(phones: Phones, database: Database) -> None:
    database.execute("UPDATE credit_accounts SET is_blocked = true WHERE retailer_id = 1")
    phones.says(SHARMA, "gupta: 2 bori chawal")

    assert "udhaar chalu Gupta Kirana" in phones.says(SHARMA, "haan")
    assert placed(database) == []


def test_the_same_order_twice_is_asked_about(phones: Phones, database: Database) -> None:
    for word in ("gupta: 2 bori chawal", "haan", "gupta: 2 bori chawal"):
        phones.says(SHARMA, word)

    assert "The same goods are in order #1001" in phones.says(SHARMA, "haan")
    phones.says(SHARMA, "2")
    assert len(placed(database)) == 2


def test_a_price_that_changed_meanwhile_is_shown_before(phones: Phones, database: Database) -> None:
    phones.says(SHARMA, "gupta: 2 bori chawal")
    phones.says(SHARMA, "rate chawal 44")

    assert "Parmal Rice: was ₹42.00, is ₹44.00 per kg" in phones.says(SHARMA, "confirm")
    assert placed(database) == []


def test_an_older_card_places_nothing(phones: Phones, database: Database) -> None:
    phones.says(SHARMA, "gupta: 2 bori chawal")
    old = phones.card(SHARMA)[0]
    phones.says(SHARMA, "verma: 5 kg besan")

    phones.presses(SHARMA, old)

    assert placed(database) == []
    phones.says(SHARMA, "haan")
    assert [shop for shop, *_ in placed(database)] == ["Verma General Store"]
    phones.presses(SHARMA, old)
    assert len(placed(database)) == 1
    assert phones.reads(VERMA) != ""


def test_a_yes_to_the_only_shop_that_may_be_meant_is_that_one(
    phones: Phones, database: Database
) -> None:
    assert "1 Verma General Store" in phones.says(SHARMA, "वर्मा: 2 बोरी चावल")

    assert "Parmal Rice: 2 bag" in phones.says(SHARMA, "हाँ")
