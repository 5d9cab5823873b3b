"""The wholesaler changes his goods by chat: he is told what was and what is, and why a figure was not taken."""

from decimal import Decimal

from tests import strangers
from tests.database import Database
from tests.phones import GUPTA, SHARMA, Phones

# Somebody of his who drives the van.
DRIVER = "+919850001003"


def goods(database: Database, sku: str) -> dict[str, object]:
    (row,) = database.rows(
        "SELECT vendor_price, stock, stock_tracked, is_available FROM vendor_products"
        " WHERE vendor_id = 1 AND sku = %s",
        sku,
    )
    return row


def price(database: Database, sku: str) -> object:
    return goods(database, sku)["vendor_price"]


def test_a_rate_is_told_as_it_is_stored_beside_the_one_before(
    phones: Phones, database: Database
) -> None:
    told = phones.says(SHARMA, "rate cheeni 44")

    assert told == "Sugar M-30: ₹43.50 -> ₹44.00 per kg, plus 5 % GST."
    assert price(database, "SUGAR-M") == 44


def test_a_rate_with_its_tax_says_so_and_the_mrp_beside(phones: Phones) -> None:
    told = phones.says(SHARMA, "rate chai 110")

    assert told == "Leaf Tea 250 g: ₹112.00 -> ₹110.00 per pkt, GST included, MRP ₹125.00."
    untaxed = phones.says(SHARMA, "rate namak 22.50")
    assert untaxed == "Iodised Salt 1 kg: ₹22.00 -> ₹22.50 per pkt, MRP ₹24.00."


def test_a_vendor_without_gst_is_told_of_none(phones: Phones, database: Database) -> None:
    database.execute("UPDATE vendors SET charges_gst = false WHERE id = 1")

    assert "GST" not in phones.says(SHARMA, "rate cheeni 44")


def test_a_large_change_is_asked_about_before(phones: Phones, database: Database) -> None:
    asked = phones.says(SHARMA, "rate cheeni 4.35")

    assert "Sugar M-30: ₹43.50 -> ₹4.35 per kg, sure?" in asked
    assert "1 Yes  2 No" in asked
    assert price(database, "SUGAR-M") == Decimal("43.50")
    phones.says(SHARMA, "2")
    assert price(database, "SUGAR-M") == Decimal("43.50")
    phones.says(SHARMA, "rate cheeni 4.35")
    assert "₹43.50 -> ₹4.35" in phones.says(SHARMA, "haan")
    assert price(database, "SUGAR-M") == Decimal("4.35")


def test_a_rate_of_a_bag_or_of_so_many_kilos_is_stored_for_one(
    phones: Phones, database: Database
) -> None:
    assert "₹42.00 -> ₹40.00 per kg" in phones.says(SHARMA, "rate chawal bori 1000")
    told = phones.says(SHARMA, "rate atta 10kg 350")

    assert "₹34.50 -> ₹35.00 per kg, plus 5 % GST. (₹350.00 for 10 kg)" in told
    assert price(database, "WHEAT-FLOUR") == 35


def test_what_does_not_divide_to_paise_is_told(phones: Phones, database: Database) -> None:
    told = phones.says(SHARMA, "rate chawal 30 kg 1300")

    assert "₹43.33 per kg" in told
    assert "so much comes to ₹1,299.90" in told


CANNOT_BE_TAKEN = {
    "rate namak 25": "₹25.00 per pkt is above the MRP ₹24.00",
    "rate namak 99999999999": "too much to be right",
    "stock besan 5 tin": "How much one tin of Besan is, nobody has written down",
    "stock besan 0.0004 kg": "a whole number of kg",
    "rate maggi 12 packet": "What does maggi cost now?",
    "stock chawal 40 bori cheeni 20 bori": "one thing at a time",
    "rate xyzzy 45": "“xyzzy” is not on your list",
    "rate cigarette 200": "not sold by WhatsApp",
    "gupta band": "Gupta Kirana is a shop",
    "rate": "The rate of what?",
}


def test_what_cannot_be_taken_says_why_and_changes_nothing(
    phones: Phones, database: Database
) -> None:
    all_goods = "SELECT * FROM vendor_products ORDER BY id"
    before = database.rows(all_goods)

    for text, why in CANNOT_BE_TAKEN.items():
        assert why in phones.says(SHARMA, text), text
    assert database.rows(all_goods) == before


def test_several_goods_of_a_name_are_asked_about(phones: Phones, database: Database) -> None:
    asked = phones.says(SHARMA, "rate tel 150")

    assert "Which one is “tel”?" in asked
    assert "1 Mustard Oil Loose  2 Groundnut Oil Loose" in asked
    assert "Groundnut Oil Loose: ₹178.00 -> ₹150.00 per kg" in phones.says(SHARMA, "2")


def test_more_than_nine_want_more_of_the_name(phones: Phones) -> None:
    told = phones.says(SHARMA, "rate chai 10 wala 8.5")

    assert "Write the size or more of the name" in told
    assert phones.says(SHARMA, "1") != told


def test_a_stock_is_counted_in_his_bags_and_told_in_kilos(
    phones: Phones, database: Database
) -> None:
    assert phones.says(SHARMA, "stock chawal 40 bori") == (
        "Parmal Rice: stock 5,000 -> 1,000 kg (40 bag)."
    )
    assert phones.says(SHARMA, "chawal aaya 20 bori") == (
        "Parmal Rice: stock 1,000 -> 1,500 kg (+20 bag)."
    )
    assert "stock 1,500 -> 0 kg" in phones.says(SHARMA, "stock chawal 0")
    assert goods(database, "RICE-PARMAL")["stock"] == 0
    assert database.breaks() == []


def test_less_than_is_reserved_is_refused_with_the_orders_named(
    phones: Phones, database: Database
) -> None:
    phones.says(GUPTA, "2 bori chawal")
    phones.says(GUPTA, "haan")
    phones.reads(SHARMA)

    told = phones.says(SHARMA, "stock chawal 40")

    assert "50 kg are set aside for open orders, so there cannot be 40" in told
    assert "• #1001 Gupta Kirana: 50 kg" in told
    assert goods(database, "RICE-PARMAL")["stock"] == 5000
    assert "of which 50 for open orders, 10 free" in phones.says(SHARMA, "stock chawal 60")
    assert database.breaks() == []


def test_what_nobody_counts_any_more_is_counted_again_by_a_figure(
    phones: Phones, database: Database
) -> None:
    assert "stock 4,000 kg -> not counted" in phones.says(SHARMA, "stock mat gino atta")
    assert not goods(database, "WHEAT-FLOUR")["stock_tracked"]
    assert "nothing was added" in phones.says(SHARMA, "atta aaya 5 bori")
    assert "stock not counted -> 40 kg" in phones.says(SHARMA, "stock atta 40")
    assert goods(database, "WHEAT-FLOUR")["stock"] == 40


def test_goods_go_off_sale_and_come_back(phones: Phones, database: Database) -> None:
    assert "on sale -> off sale" in phones.says(SHARMA, "band cheeni")
    assert not goods(database, "SUGAR-M")["is_available"]
    assert "off sale -> on sale" in phones.says(SHARMA, "1")
    phones.says(SHARMA, "band cheeni")
    assert "Sugar M-30: 5,000 kg (off sale)" in phones.says(SHARMA, "stock cheeni")
    told = phones.says(SHARMA, "chalu cheeni")
    assert told == "Sugar M-30: off sale -> on sale, at ₹43.50 per kg, plus 5 % GST."
    assert goods(database, "SUGAR-M")["is_available"]


def test_a_question_shows_and_changes_nothing(phones: Phones) -> None:
    shown = phones.says(SHARMA, "rate tel")

    assert "• Mustard Oil Loose: ₹154.00 per kg, plus 5 % GST" in shown
    assert "• Groundnut Oil Loose: ₹178.00 per kg, plus 5 % GST" in shown
    assert "Sugar M-30: 5,000 kg" in phones.says(SHARMA, "stock cheeni")


def test_only_the_owner_changes_them_and_it_is_written_down(
    phones: Phones, database: Database
) -> None:
    strangers.staff(database, "DRIVER")

    assert "sirf maalik" in phones.says(DRIVER, "rate cheeni 44")
    assert price(database, "SUGAR-M") == Decimal("43.50")
    denied = database.rows("SELECT new_values FROM audit_logs WHERE action = 'DENIED'")
    assert [row["new_values"]["act"] for row in denied] == ["change rate"]
    assert "₹43.50 per kg" in phones.says(DRIVER, "rate cheeni")


def test_goods_are_called_by_names_with_figures_in_them(phones: Phones, database: Database) -> None:
    told = phones.says(SHARMA, "rate Sugar M-30 42.50")
    assert told == "Sugar M-30: ₹43.50 -> ₹42.50 per kg, plus 5 % GST."
    assert "stock 5,000 -> 40 kg" in phones.says(SHARMA, "stock Sugar M-30 40")
    assert "on sale -> off sale" in phones.says(SHARMA, "band Iodised Salt 1 kg")
    assert not goods(database, "SALT-1KG")["is_available"]


def test_so_much_of_what_is_weighed_is_no_thing_to_take_off_sale(
    phones: Phones, database: Database
) -> None:
    phones.says(SHARMA, "band cheeni 5 kg")

    assert goods(database, "SUGAR-M")["is_available"]
