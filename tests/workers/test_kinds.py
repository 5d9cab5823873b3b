"""What is no text is kept and answered honestly, and the wholesaler is told."""

from decimal import Decimal

import pytest

from core.messages import Location, MessageKind
from tests.database import Database
from tests.phones import GUPTA, PATEL, SHARMA, VERMA, Phones

_OGG = ({"url": "https://example.test/1", "content_type": "audio/ogg"},)


def sends(phones: Phones, phone: str, kind: MessageKind, text: str = "", **more: object) -> str:
    phones.writes(phone, text, kind=kind, **more)
    phones.settle()
    return phones.reads(phone)


def reason(database: Database) -> str | None:
    found = database.rows(
        "SELECT hand_over_reason FROM conversations WHERE hand_over_reason IS NOT NULL"
    )
    return found[0]["hand_over_reason"] if found else None


@pytest.mark.parametrize(
    ("kind", "kept", "why"),
    [
        (MessageKind.AUDIO, "voice message is kept; a person will listen", "VOICE"),
        (MessageKind.IMAGE, "picture is kept; a person will look", "PICTURE"),
        (MessageKind.VIDEO, "video is kept", "PICTURE"),
        (MessageKind.STICKER, "sticker is kept", "PICTURE"),
        (MessageKind.DOCUMENT, "document is kept", "DOCUMENT"),
    ],
)
def test_it_is_kept_for_a_person_and_the_wholesaler_is_told(
    phones: Phones, database: Database, kind: MessageKind, kept: str, why: str
) -> None:
    answer = sends(phones, VERMA, kind, media=_OGG)

    assert kept in answer
    assert "paid 5000 upi" in answer
    assert "please type it" in answer
    assert reason(database) == why
    told = phones.reads(SHARMA)
    assert "Verma General Store (…0002) has sent" in told
    assert "Please call" in told
    assert VERMA not in told
    assert phones.reads(PATEL) == ""
    assert database.value("SELECT count(*) FROM whatsapp_messages WHERE media <> '[]'") == 1


def test_media_waits_for_no_silence(phones: Phones, database: Database) -> None:
    patient = phones.runtime.settings.model_copy(update={"burst_silence_seconds": 60.0})
    object.__setattr__(phones.runtime, "settings", patient)

    assert "is kept" in sends(phones, VERMA, MessageKind.IMAGE)


def test_a_caption_that_says_something_is_answered_as_a_text(
    phones: Phones, database: Database
) -> None:
    answer = sends(phones, VERMA, MessageKind.IMAGE, "2 bori chawal")
    assert answer.startswith("Your picture is kept; a person will look at it.")
    assert "Parmal Rice" in answer

    claimed = sends(phones, VERMA, MessageKind.IMAGE, "paid 500 upi 412345678901")
    assert "picture is kept" in claimed
    assert "PAY-1" in claimed
    assert "“paid 500 upi 412345678901”" in phones.reads(SHARMA)


@pytest.mark.parametrize("caption", ["ye bhej do", "ok", "1", "haan", "payment screenshot dekho"])
def test_a_caption_confirms_nothing(phones: Phones, database: Database, caption: str) -> None:
    phones.says(VERMA, "2 bori chawal")

    answer = sends(phones, VERMA, MessageKind.IMAGE, caption)

    assert "picture is kept" in answer
    assert database.rows("SELECT FROM orders") == []


def test_a_location_is_passed_on_for_the_delivery(phones: Phones) -> None:
    place = Location(Decimal("19.076012"), Decimal("72.877723"), "Kurla West", "Verma General")

    assert "gets the location for the delivery" in sends(
        phones, VERMA, MessageKind.LOCATION, location=place
    )

    told = phones.reads(SHARMA)
    assert "Verma General Store (…0002) has sent its location: Verma General Kurla West" in told
    assert "https://maps.google.com/?q=19.07601,72.87772" in told


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        (MessageKind.CONTACTS, "the contact is kept"),
        (MessageKind.UNKNOWN, "cannot be read here. Please type it."),
        (MessageKind.LOCATION, "cannot be read here. Please type it."),
    ],
)
def test_what_cannot_be_used_is_said_to_be_so(
    phones: Phones, database: Database, kind: MessageKind, told: str
) -> None:
    assert told in sends(phones, VERMA, kind)
    assert reason(database) is None
    assert phones.reads(SHARMA) == ""


def test_a_wholesalers_picture_is_kept_and_no_shop_is_told(phones: Phones) -> None:
    answer = sends(phones, SHARMA, MessageKind.IMAGE, "dekho")

    assert "Your picture is kept" in answer
    assert phones.reads(GUPTA) == ""


def test_a_sign_below_an_open_card_is_a_yes(phones: Phones, database: Database) -> None:
    phones.says(VERMA, "2 bori chawal")

    told = sends(phones, VERMA, MessageKind.REACTION, "👍", quoted_message_id=_last(phones, VERMA))

    assert "#1001 is placed" in told


def test_a_sign_on_anything_else_has_no_effect_and_needs_no_answer(
    phones: Phones, database: Database
) -> None:
    phones.says(VERMA, "2 bori chawal")
    card = _last(phones, VERMA)
    phones.says(VERMA, "3 bori chawal")
    changed = _last(phones, VERMA)

    for sign, quoted in (("👍", card), ("❤️", changed), ("👍", None), ("", changed)):
        assert sends(phones, VERMA, MessageKind.REACTION, sign, quoted_message_id=quoted) == ""
    assert sends(phones, VERMA, MessageKind.UNKNOWN, quoted_message_id=changed) == ""

    assert database.rows("SELECT FROM orders") == []
    assert database.rows("SELECT FROM whatsapp_messages WHERE state = 'RECEIVED'") == []


def _last(phones: Phones, phone: str) -> str:
    """The provider's id of what arrived last."""
    message_id: str = phones.database.value(
        "SELECT message_id FROM whatsapp_messages WHERE to_number = %s AND direction = 'OUTBOUND'"
        " ORDER BY id DESC LIMIT 1",
        phone,
    )
    return message_id
