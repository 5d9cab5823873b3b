"""A reply to a message of ours is about that message."""

from tests.database import Database
from tests.phones import GUPTA, SHARMA, VERMA, Phones


def last(phones: Phones, phone: str) -> str:
    """The provider's id of what this phone got last."""
    message_id: str = phones.database.value(
        "SELECT message_id FROM whatsapp_messages WHERE to_number = %s AND direction = 'OUTBOUND'"
        " ORDER BY id DESC LIMIT 1",
        phone,
    )
    return message_id


def replies(phones: Phones, phone: str, quoted: str, text: str) -> str:
    phones.reads(phone)
    phones.writes(phone, text, quoted_message_id=quoted)
    phones.settle()
    return phones.reads(phone)


def places(phones: Phones, quantity: int) -> str:
    """An order of Verma's; the id of what it was told."""
    phones.says(VERMA, f"{quantity} bori chawal")
    phones.says(VERMA, "haan")
    return last(phones, VERMA)


def test_a_number_in_a_reply_means_the_card_that_it_replies_to(
    phones: Phones, database: Database
) -> None:
    phones.says(GUPTA, "paid 500 cash")
    first = last(phones, SHARMA)
    phones.says(VERMA, "paid 700 cash")

    replies(phones, SHARMA, first, "1")

    assert [row["status"] for row in database.rows("SELECT status FROM payments ORDER BY id")] == [
        "CONFIRMED",
        "PENDING",
    ]


def test_a_yes_or_a_no_in_a_reply_means_that_card(phones: Phones, database: Database) -> None:
    phones.says(GUPTA, "paid 500 cash")
    first = last(phones, SHARMA)
    phones.says(VERMA, "paid 700 cash")
    second = last(phones, SHARMA)

    replies(phones, SHARMA, second, "nahi")
    replies(phones, SHARMA, first, "haan")

    assert [row["status"] for row in database.rows("SELECT status FROM payments ORDER BY id")] == [
        "CONFIRMED",
        "REJECTED",
    ]


def test_his_word_in_a_reply_is_about_the_payment_that_is_named_there(
    phones: Phones, database: Database
) -> None:
    phones.says(GUPTA, "paid 500 cash")
    first = last(phones, SHARMA)
    phones.says(VERMA, "paid 700 cash")
    phones.says(SHARMA, "received PAY-1")

    assert "Already decided. PAY-1" in replies(phones, SHARMA, first, "not received")
    assert database.value("SELECT status FROM payments WHERE amount = 700") == "PENDING"


def test_a_reply_to_an_old_card_has_no_effect(phones: Phones, database: Database) -> None:
    phones.says(VERMA, "2 bori chawal")
    old = last(phones, VERMA)
    phones.says(VERMA, "3 bori chawal")

    replies(phones, VERMA, old, "haan")

    assert database.rows("SELECT FROM orders") == []
    assert "#1001 is placed" in phones.says(VERMA, "haan")


def test_a_no_below_the_card_of_a_draft_drops_it(phones: Phones, database: Database) -> None:
    phones.says(VERMA, "2 bori chawal")

    replies(phones, VERMA, last(phones, VERMA), "nahi")

    assert database.rows("SELECT FROM conversations WHERE draft IS NOT NULL") == []


def test_cancel_in_a_reply_means_the_order_that_is_named_there(
    phones: Phones, database: Database
) -> None:
    first = places(phones, 1)
    places(phones, 2)

    told = replies(phones, VERMA, first, "cancel")

    assert "#1001" in told
    assert "cancelled" in told
    assert [
        row["status"] for row in database.rows("SELECT status FROM orders ORDER BY order_number")
    ] == ["CANCELLED", "PLACED"]


def test_where_is_it_in_a_reply_is_about_that_order(phones: Phones) -> None:
    first = places(phones, 1)
    places(phones, 2)

    told = replies(phones, VERMA, first, "kab aayega")

    assert "#1001" in told
    assert "#1002" not in told


def test_goods_in_a_reply_are_goods(phones: Phones, database: Database) -> None:
    first = places(phones, 1)

    assert "Sugar M-30" in replies(phones, VERMA, first, "5 kg cheeni")
    assert database.value("SELECT count(*) FROM orders") == 1


def test_a_reply_to_what_is_not_ours_is_a_message_like_any_other(
    phones: Phones, database: Database
) -> None:
    phones.says(VERMA, "2 bori chawal")
    others = last(phones, VERMA)

    assert "Parmal Rice" in replies(phones, GUPTA, others, "1 bori chawal")
    assert "#1001" in replies(phones, GUPTA, "SMunknown", "haan")
