"""Goods that are picked in the catalogue on the phone: at our rates, with nothing left unsaid."""

from decimal import Decimal

from core.messages import Cart, CartItem, MessageKind
from tests.database import Database
from tests.phones import VERMA, Phones


def sends(phones: Phones, *items: CartItem, comment: str = "", unreadable: int = 0) -> str:
    cart = Cart(items, "the catalogue", unreadable)
    phones.writes(VERMA, comment, kind=MessageKind.CART, cart=cart)
    phones.settle()
    return phones.reads(VERMA)


def asks_about(phones: Phones, sku: str, text: str = "") -> str:
    phones.writes(VERMA, text, kind=MessageKind.PRODUCT, sku=sku)
    phones.settle()
    return phones.reads(VERMA)


def item(sku: str, quantity: str, price: str | None = None, currency: str = "INR") -> CartItem:
    return CartItem(sku, Decimal(quantity), None if price is None else Decimal(price), currency)


SUGAR = item("SUGAR-M", "5", "43.50")


def test_a_cart_becomes_the_draft_that_a_text_would(phones: Phones, database: Database) -> None:
    card = sends(phones, SUGAR, item("salt-1kg ", "2", "22"))

    assert "Sugar M-30: 5 kg × ₹43.50/kg = ₹217.50" in card
    assert "Iodised Salt 1 kg: 2 pkt × ₹22.00/pkt = ₹44.00 MRP ₹24.00" in card
    assert "phone showed" not in card
    phones.says(VERMA, "haan")
    assert database.value("SELECT total FROM orders") == 272
    assert database.breaks() == []


def test_it_is_added_to_what_is_in_the_draft(phones: Phones) -> None:
    phones.says(VERMA, "2 bori chawal, 3 kg cheeni")

    card = sends(phones, SUGAR)

    assert "Parmal Rice: 2 bag" in card
    assert "Sugar M-30: 8 kg" in card


def test_what_the_phone_showed_otherwise_is_told_line_by_line(phones: Phones) -> None:
    card = sends(
        phones, item("SUGAR-M", "5", "45"), item("SALT-1KG", "2", "20"), item("BESAN", "1", "88")
    )

    assert "Sugar M-30: 5 kg × ₹43.50/kg" in card
    assert "Sugar M-30: your phone showed ₹45.00, the rate is ₹43.50 per kg, plus 5 % GST" in card
    assert "Iodised Salt 1 kg: your phone showed ₹20.00, the rate is ₹22.00 per pkt" in card
    assert "Besan: your phone" not in card


def test_a_price_in_other_money_or_none_is_no_difference(phones: Phones) -> None:
    card = sends(phones, item("SUGAR-M", "5", "1", "USD"), item("BESAN", "1"))

    assert "Besan: 1 kg" in card
    assert "phone showed" not in card


def test_unknown_codes_and_unreadable_items_are_told(phones: Phones, database: Database) -> None:
    database.execute("UPDATE vendor_products SET is_available = false WHERE sku = 'BESAN'")

    card = sends(
        phones, SUGAR, item("NOPE-1", "1"), item("BESAN", "1"), item("SUJI", "0.0001"), unreadable=1
    )

    assert "“NOPE-1”: not found here" in card
    assert "“BESAN”: not found here" in card
    assert "2 items of your list could not be read" in card
    assert "Sugar M-30: 5 kg" in card
    assert database.rows("SELECT * FROM unclear_words") == []


def test_a_cart_of_nothing_that_is_sold_begins_no_draft(phones: Phones) -> None:
    assert sends(phones, item("NOPE-1", "1")) == "“NOPE-1”: not found here"
    assert "no open order" in phones.says(VERMA, "haan")


def test_restricted_goods_are_refused_and_the_others_go_on(
    phones: Phones, database: Database
) -> None:
    database.execute("UPDATE products SET is_restricted = true WHERE product_code = 'SUGAR-M'")

    alone = sends(phones, SUGAR)
    card = sends(phones, SUGAR, item("BESAN", "1"))

    assert alone == "These are not ordered by WhatsApp, please call the shop."
    assert "“Sugar M-30”: These are not ordered by WhatsApp" in card
    assert "Besan: 1 kg" in card


def test_a_blank_cart_is_answered_honestly(phones: Phones) -> None:
    phones.writes(VERMA, "", kind=MessageKind.CART)
    phones.settle()

    assert "nothing in it could be read" in phones.reads(VERMA)


def test_what_is_written_beside_it_goes_in_too(phones: Phones) -> None:
    card = sends(phones, SUGAR, comment="aur 2 kg besan")

    assert "Sugar M-30: 5 kg" in card
    assert "Besan: 2 kg" in card

    phones.writes(VERMA, "aur 3 kg suji", kind=MessageKind.CART)
    phones.settle()
    card = phones.reads(VERMA)
    assert "Suji: 3 kg" in card
    assert "could not be read, only what you wrote" in card


def test_a_question_about_a_product_shows_its_price(phones: Phones) -> None:
    shown = asks_about(phones, "SALT-1KG", "kitne ka hai?")

    assert "Iodised Salt 1 kg: ₹22.00/pkt, MRP ₹24.00" in shown
    assert "Iodised Salt 1 kg: 2 pkt" in phones.says(VERMA, "2")


def test_a_quantity_beside_it_orders_it(phones: Phones) -> None:
    assert "Besan: 5 kg × ₹88.00/kg" in asks_about(phones, "BESAN", "5 kg bhej do")


def test_other_goods_beside_it_are_ordered_as_they_are_named(phones: Phones) -> None:
    card = asks_about(phones, "BESAN", "2 bori chawal")

    assert "Parmal Rice: 2 bag" in card
    assert "Besan" not in card


def test_a_product_that_is_not_sold_is_not_found(phones: Phones, database: Database) -> None:
    database.execute("UPDATE products SET is_restricted = true WHERE product_code = 'SUGAR-M'")

    assert "“NOPE-1”: not found here" in asks_about(phones, "NOPE-1")
    assert "not ordered by WhatsApp" in asks_about(phones, "SUGAR-M")


def test_a_payment_beside_a_cart_is_not_noted_and_he_is_told(
    phones: Phones, database: Database
) -> None:
    card = sends(phones, SUGAR, comment="paid 500 cash")

    assert "Sugar M-30: 5 kg" in card
    assert "“paid 500 cash” is not noted beside an order" in card
    assert database.value("SELECT count(*) FROM payments") == 0
