"""A callback says that a message came too late: it goes once more, as its template."""

import pytest
from flask.testing import FlaskClient
from structlog.testing import capture_logs

from core.settings import Settings
from tests import broker
from tests.database import Database
from tests.phones import GUPTA, SHARMA, Phones
from tests.webhook.test_twilio import post
from webhook.app import create_app
from workers import enqueue

LOST = "message outside the window has no template"


@pytest.fixture
def client(settings: Settings, database: Database) -> FlaskClient:
    broker.use_none()
    return create_app(settings, database.engine).test_client()


@pytest.fixture
def woken(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Conversations whose sender was woken."""
    conversations: list[int] = []
    monkeypatch.setattr(enqueue, "outbound", conversations.append)
    return conversations


def sent_to(database: Database, phone: str) -> list[dict[str, object]]:
    return database.rows("SELECT * FROM whatsapp_messages WHERE to_number = %s ORDER BY id", phone)


def fail(client: FlaskClient, row: dict[str, object], code: str = "63016") -> int:
    form = {
        "MessageSid": str(row["message_id"]),
        "AccountSid": "AC" + "0" * 32,
        "MessageStatus": "failed",
        "ErrorCode": code,
    }
    return post(client, form, f"/twilio/status?ob={row['public_id']}").status_code


@pytest.fixture
def card(phones: Phones, database: Database) -> dict[str, object]:
    """An order's card that went to the wholesaler as it is written."""
    phones.says(SHARMA, "orders")
    phones.says(GUPTA, "2 bori chawal")
    phones.says(GUPTA, "haan")
    return sent_to(database, SHARMA)[-1]


def test_a_card_that_came_too_late_goes_once_more_as_its_template(
    client: FlaskClient,
    phones: Phones,
    database: Database,
    card: dict[str, object],
    woken: list[int],
) -> None:
    assert [fail(client, card) for _ in range(3)] == [200] * 3
    phones.settle()

    again = sent_to(database, SHARMA)[-1]
    assert (again["resend_of"], again["state"]) == (card["id"], "ACCEPTED")
    assert again["content_id"] is not None
    assert len(sent_to(database, SHARMA)) == 3
    assert set(woken) == {card["conversation_id"]}


def test_another_failure_sends_nothing_again(
    client: FlaskClient, database: Database, card: dict[str, object], woken: list[int]
) -> None:
    fail(client, card, "63024")

    assert sent_to(database, SHARMA)[-1]["id"] == card["id"]
    assert woken == []


def test_a_template_that_came_too_late_is_reported_and_not_sent_again(
    client: FlaskClient,
    phones: Phones,
    database: Database,
    card: dict[str, object],
    woken: list[int],
) -> None:
    fail(client, card)
    phones.settle()
    again = sent_to(database, SHARMA)[-1]

    with capture_logs() as logs:
        fail(client, again)

    assert [entry["message"] for entry in logs if entry["event"] == LOST] == [again["id"]]
    assert sent_to(database, SHARMA)[-1]["id"] == again["id"]


def test_an_answer_that_came_too_late_is_reported(
    client: FlaskClient, phones: Phones, database: Database, woken: list[int]
) -> None:
    phones.says(GUPTA, "balance")
    (answer,) = sent_to(database, GUPTA)
    woken.clear()

    with capture_logs() as logs:
        fail(client, answer)

    assert [entry["message"] for entry in logs if entry["event"] == LOST] == [answer["id"]]
    assert woken == []
