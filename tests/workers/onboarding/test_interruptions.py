"""What a stranger writes besides the answers that he is asked for."""

from datetime import timedelta
from decimal import Decimal

from core.messages import Cart, CartItem, MessageKind
from tests.database import Database
from tests.phones import Phones
from tests.strangers import NAVEEN


def test_goods_are_not_ordered_before_and_not_lost(phones: Phones, database: Database) -> None:
    answer = phones.says(NAVEEN, "2 bags of rice and 5 kg cheeni")
    assert "has to be registered first" in answer
    assert answer.endswith("What is your shop called?")
    phones.says(NAVEEN, "Naveen Kirana")
    assert "Where is it?" in phones.says(NAVEEN, "5 peti tel")

    items = (CartItem("RICE-PARMAL", Decimal(2)),)
    phones.writes(NAVEEN, "", kind=MessageKind.CART, cart=Cart(items))
    phones.settle()
    assert "nothing is ordered" in phones.reads(NAVEEN)

    assert database.value("SELECT count(*) FROM orders") == 0
    kept = database.rows("SELECT body FROM whatsapp_messages WHERE from_number = %s", NAVEEN)
    assert {"body": "2 bags of rice and 5 kg cheeni"} in kept


def test_whoever_thinks_better_of_it_keeps_what_he_said(phones: Phones) -> None:
    for text in ("english", "Naveen Kirana", "Vashi"):
        phones.says(NAVEEN, text)

    assert "firm" not in phones.says(NAVEEN, "wholesaler")
    assert "From which wholesaler" in phones.says(NAVEEN, "dukaan")
    assert "Where is it?" in phones.says(NAVEEN, "wapas")


def test_help_language_stop_and_a_person_keep_the_question_open(
    phones: Phones, database: Database
) -> None:
    phones.says(NAVEEN, "hi")
    phones.says(NAVEEN, "Naveen Kirana")

    assert "your wholesaler gets your request" in phones.says(NAVEEN, "help")
    assert "English, Hindi or Hinglish" in phones.says(NAVEEN, "language")
    stopped = phones.says(NAVEEN, "stop")
    assert "Where is it?" in stopped
    assert database.value("SELECT reminders_stopped_at FROM conversations WHERE user_id IS NULL")
    person = phones.says(NAVEEN, "person")
    assert "A person will look at this" in person
    assert person.endswith("Where is it? For example: Andheri East, Mumbai")
    assert (
        database.value("SELECT hand_over_reason FROM conversations WHERE user_id IS NULL")
        == "ASKED"
    )
    assert "From which wholesaler" in phones.says(NAVEEN, "Vashi")


def test_who_does_not_want_to_is_left_alone(phones: Phones, database: Database) -> None:
    welcome = phones.says(NAVEEN, "english")
    assert "From now on I write in English." in welcome
    assert "This number is new" in welcome

    assert "nothing was sent" in phones.says(NAVEEN, "rehne do")
    assert "This number is new" in phones.says(NAVEEN, "hi")


def test_what_was_said_is_still_there_after_days(phones: Phones, database: Database) -> None:
    phones.says(NAVEEN, "hi")
    phones.says(NAVEEN, "Naveen Kirana")
    database.move_clock(timedelta(days=3))

    assert "From which wholesaler" in phones.says(NAVEEN, "Vashi")


def test_a_voice_message_of_a_stranger_is_kept_and_he_is_asked_all_the_same(
    phones: Phones, database: Database
) -> None:
    media = ({"url": "https://example.test/1", "content_type": "audio/ogg"},)
    phones.writes(NAVEEN, "", kind=MessageKind.AUDIO, media=media)
    phones.settle()

    answer = phones.reads(NAVEEN)

    assert "Your voice message is kept" in answer
    assert answer.endswith("What is your shop called?")
    assert database.value("SELECT hand_over_reason FROM conversations WHERE user_id IS NULL")
