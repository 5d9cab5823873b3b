"""Whoever has not written for a day is told things by approved templates, or an operator hears of it."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from structlog.testing import capture_logs

import core.replies.retailer
import db.clock
import db.delivery_events
import db.engine
import db.outbox
import db.templates
from core.delivery import Accepted, NotSent, SendFault, SendResult, Unknown
from core.messages import DeliveryEvent, OutboundMessage, Reply
from core.wordings import Status
from tests.database import Database
from tests.phones import GUPTA, SHARMA, VERMA, Phones
from tests.templates import content_id, judge, wordings
from workers.handlers import outbound

A_DAY = timedelta(hours=24)
LOST = "message outside the window has no template"
REFUSED = NotSent(SendFault.WINDOW, "63016", "HTTP 400, code 63016")


def last_to(phones: Phones, phone: str) -> OutboundMessage:
    return next(m for m in reversed(phones.provider.taken) if m.recipient == phone)


def row_to(database: Database, phone: str) -> dict[str, Any]:
    return database.rows(
        "SELECT * FROM whatsapp_messages WHERE to_number = %s ORDER BY id DESC LIMIT 1", phone
    )[0]


def judged(database: Database, status: Status, *, key: str, language: str | None = None) -> None:
    """The provider thinks otherwise of a template, in one language or in all."""
    with db.engine.transaction(database.engine, db.engine.SYSTEM) as connection:
        for wording in wordings():
            if wording.key == key and language in (None, wording.language):
                judge(connection, wording, status)


def id_of(key: str, language: str) -> str:
    (wording,) = (w for w in wordings() if (w.key, w.language) == (key, language))
    return content_id(wording)


def answers_to_sharma(
    phones: Phones, result: SendResult
) -> list[SendResult | Callable[[OutboundMessage], SendResult]]:
    """What the provider says to the first message for him; others are taken."""
    left = [result]

    def answer(message: OutboundMessage) -> SendResult:
        is_first = message.recipient == SHARMA and left
        return left.pop() if is_first else phones.provider.take(message)

    return [answer] * 2


def order(phones: Phones) -> None:
    phones.says(GUPTA, "2 bori chawal aur 5kg cheeni")
    phones.says(GUPTA, "haan")


def test_a_wholesaler_who_has_never_written_gets_the_card_as_a_template(
    phones: Phones, database: Database
) -> None:
    order(phones)

    card = last_to(phones, SHARMA)
    assert card.template is not None
    assert card.template.content_id == id_of("order_placed", "en")
    assert card.template.text.startswith(
        "New order #1001 from Gupta Kirana, Andheri East, Mumbai is waiting"
    )
    assert "Parmal Rice 2 bag, Sugar M-30 5 kg" in card.template.text
    assert "₹2,433.00" in card.template.text
    presses = [button.payload for button in card.buttons]
    assert [card.template.variables[blank] for blank in "789"] == presses
    assert row_to(database, SHARMA)["content_id"] == card.template.content_id


def test_a_button_of_the_template_accepts_the_order(phones: Phones) -> None:
    order(phones)

    assert "accepted" in phones.presses(SHARMA, phones.card(SHARMA)[0])


def test_whoever_has_just_written_gets_the_text_as_it_is_written(
    phones: Phones, database: Database
) -> None:
    phones.says(SHARMA, "orders")
    order(phones)

    assert last_to(phones, SHARMA).template is None
    assert "× ₹42.00/kg" in last_to(phones, SHARMA).text
    row = row_to(database, SHARMA)
    assert row["template"]["key"] == "order_placed"
    assert (row["template"]["language"], row["content_id"]) == ("en", None)


def test_the_window_closes_five_minutes_early(phones: Phones, database: Database) -> None:
    phones.says(SHARMA, "orders")
    database.move_clock(A_DAY - timedelta(minutes=6))
    phones.says(GUPTA, "paid 100 cash")
    assert last_to(phones, SHARMA).template is None

    database.move_clock(timedelta(minutes=2))
    phones.says(GUPTA, "paid 200 cash")

    assert last_to(phones, SHARMA).template is not None


def test_an_answer_has_no_template_and_what_others_wrote_opens_nothing(
    phones: Phones, database: Database
) -> None:
    order(phones)

    answer = database.rows(
        "SELECT template FROM whatsapp_messages WHERE in_reply_to IS NOT NULL ORDER BY id DESC"
    )
    assert {row["template"] for row in answer} == {None}
    phones.says(VERMA, "balance")
    database.move_clock(A_DAY)
    phones.says(SHARMA, "accept 1001")
    assert last_to(phones, GUPTA).template is not None


def test_a_shop_reads_hinglish_and_without_it_english_and_then_hindi(
    phones: Phones, database: Database
) -> None:
    read = []
    phones.says(SHARMA, "orders")
    for language in ("hi_Latn", "en", "hi"):
        phones.says(GUPTA, "paid 100 cash")
        database.move_clock(A_DAY)
        phones.says(SHARMA, "received")
        sent = last_to(phones, GUPTA).template
        assert sent is not None
        read.append(sent.content_id)
        judged(database, Status.PAUSED, key="payment_confirmed", language=language)

    assert read == [id_of("payment_confirmed", each) for each in ("hi_Latn", "en", "hi")]


@pytest.mark.parametrize(
    "status", [each for each in Status if each is not Status.APPROVED], ids=str
)
def test_without_an_approved_template_it_fails_and_an_operator_hears_of_it(
    phones: Phones, database: Database, status: Status
) -> None:
    judged(database, status, key="order_placed")

    with capture_logs() as logs:
        order(phones)

    row = row_to(database, SHARMA)
    assert (row["state"], row["attempts"], row["error_code"]) == ("FAILED", 0, None)
    assert row["error"] == ("outside the 24-hour window, and no template order_placed is approved")
    (told,) = (entry for entry in logs if entry["event"] == LOST)
    assert told == {
        "event": LOST,
        "log_level": "error",
        "message": row["id"],
        "conversation_id": row["conversation_id"],
        "template": "order_placed",
        "language": "en",
    }


def test_what_was_approved_with_other_blanks_is_not_sent(
    phones: Phones, database: Database
) -> None:
    database.execute(
        "UPDATE message_templates SET parameters = array_replace(parameters, 'goods', 'colour')"
        " WHERE key = 'order_placed' AND language <> 'hi'"
    )
    database.execute("UPDATE message_templates SET button_count = 1 WHERE language = 'hi'")

    order(phones)

    assert row_to(database, SHARMA)["state"] == "FAILED"


def test_an_answer_that_comes_a_day_too_late_fails_and_does_not_hold_up_what_follows(
    phones: Phones, database: Database
) -> None:
    news = core.replies.retailer.order_moved(
        "en", order_number="1001", vendor_name="Sharma", state="ACCEPTED"
    )
    conversation_id = phones.writes(GUPTA, "balance")
    database.execute("UPDATE whatsapp_messages SET state = 'PROCESSED'")
    with db.engine.transaction(database.engine, db.engine.SYSTEM) as connection:
        db.outbox.queue(connection, conversation_id, Reply("too late"), cause="a")
        db.outbox.queue(connection, conversation_id, news, cause="b", language="en")
    database.move_clock(A_DAY)

    with capture_logs() as logs:
        outbound.send(phones.runtime, conversation_id)

    assert [entry["template"] for entry in logs if entry["event"] == LOST] == [None]
    states = database.rows("SELECT state, error FROM whatsapp_messages ORDER BY id")[1:]
    assert states == [
        {
            "state": "FAILED",
            "error": "outside the 24-hour window, and only notices have templates",
        },
        {"state": "ACCEPTED", "error": None},
    ]


def test_a_text_that_the_provider_refuses_for_the_window_goes_once_more_as_its_template(
    phones: Phones, database: Database
) -> None:
    phones.says(SHARMA, "orders")
    phones.says(GUPTA, "2 bori chawal aur 5kg cheeni")
    phones.writes(GUPTA, "haan")
    phones.provider.answers = answers_to_sharma(phones, REFUSED)
    phones.settle()

    first, second = database.rows(
        "SELECT * FROM whatsapp_messages WHERE to_number = %s AND template IS NOT NULL ORDER BY id",
        SHARMA,
    )
    assert (first["state"], first["error_code"]) == ("FAILED", "63016")
    assert (second["state"], second["resend_of"]) == ("ACCEPTED", first["id"])
    assert second["content_id"] == id_of("order_placed", "en")
    assert "accepted" in phones.presses(SHARMA, phones.card(SHARMA)[0])


def test_a_template_that_is_refused_for_the_window_is_not_sent_for_ever(
    phones: Phones, database: Database
) -> None:
    phones.says(GUPTA, "2 bori chawal aur 5kg cheeni")
    phones.writes(GUPTA, "haan")
    phones.provider.answers = answers_to_sharma(phones, REFUSED)

    with capture_logs() as logs:
        phones.settle()

    assert row_to(database, SHARMA)["state"] == "FAILED"
    assert [entry["event"] for entry in logs].count(LOST) == 1
    assert (
        database.value("SELECT count(*) FROM whatsapp_messages WHERE to_number = %s", SHARMA) == 1
    )


def test_a_lost_template_is_looked_up_by_the_text_that_was_sent(
    phones: Phones, database: Database
) -> None:
    seen: list[OutboundMessage] = []
    original = phones.provider.find

    def find(message: OutboundMessage, since: Any) -> list[Accepted]:
        seen.append(message)
        return original(message, since)

    phones.provider.find = find  # type: ignore[method-assign]
    phones.says(GUPTA, "2 bori chawal aur 5kg cheeni")
    phones.writes(GUPTA, "haan")
    phones.provider.answers = answers_to_sharma(phones, Unknown("ReadTimeout"))
    phones.settle()
    database.move_clock(timedelta(minutes=3))
    phones.settle()

    assert seen[0].text.startswith("New order #1001")
    assert last_to(phones, SHARMA).template is not None


def test_word_of_the_window_by_callback_is_known_by_the_row_it_is_about(
    phones: Phones, database: Database
) -> None:
    phones.says(SHARMA, "orders")
    order(phones)
    row = row_to(database, SHARMA)
    event = DeliveryEvent(
        "twilio", row["message_id"], "failed", "63016", row["public_id"], is_outside_window=True
    )

    with db.engine.transaction(database.engine, db.engine.SYSTEM) as connection:
        now = db.clock.now(connection)
        found = db.delivery_events.apply_event(connection, event, rank=5, now=now)

    assert found is not None
    assert (found.id, found.status, found.error_code) == (row["id"], "failed", "63016")
