"""Our sender against the provider's stand-in, by the official client and real HTTP."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from threading import Thread
from uuid import uuid4

import pytest
import requests
from werkzeug.serving import make_server

import core.templates
import simulator.app
import simulator.settings
from core.delivery import Accepted, NotSent, SendFault, Unknown
from core.messages import Button, OutboundMessage, Template
from core.settings import Settings
from tests.database import BUSINESS_NUMBER, Database
from tests.phones import GUPTA
from tests.templates import wordings
from workers.providers.twilio import TwilioProvider
from workers.providers.twilio_templates import TwilioTemplates

BODY = "Your order:\n1. Rice\n\nTotal ₹2,433.00\n\n1 Confirm  2 Change"


@pytest.fixture
def outside(settings: Settings) -> Iterator[str]:
    """The stand-in's address."""
    app = simulator.app.create_app(
        simulator.settings.Settings(
            account_sid=settings.twilio_account_sid,
            auth_token=settings.twilio_auth_token.get_secret_value(),
            business_number=BUSINESS_NUMBER,
            webhook_url="http://127.0.0.1:1/twilio/inbound",
            enforce_window=False,
        )
    )
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def provider(settings: Settings, database: Database, outside: str) -> TwilioProvider:
    there = settings.model_copy(update={"twilio_api_base_url": outside})
    return TwilioProvider(there, database.engine)


@pytest.fixture
def fault(outside: str) -> Callable[..., None]:
    def set_fault(kind: str, **more: object) -> None:
        requests.post(
            f"{outside}/control/faults",
            json={"send": {"kind": kind, "times": 1, **more}},
            timeout=5,
        ).raise_for_status()

    return set_fault


def received(outside: str) -> list[dict[str, object]]:
    answer = requests.get(
        f"{outside}/control/messages", params={"party": GUPTA, "after": 0}, timeout=5
    )
    messages: list[dict[str, object]] = answer.json()
    return messages


def message(body: str = BODY, *buttons: Button) -> OutboundMessage:
    return OutboundMessage(uuid4(), BUSINESS_NUMBER, GUPTA, body, buttons)


BUTTONS = tuple(
    Button(text, f"{text.lower()}:1:1:seal") for text in ("Confirm", "Change", "Cancel")
)


def test_a_text_arrives_as_it_was_written(provider: TwilioProvider, outside: str) -> None:
    result = provider.send(message())

    assert isinstance(result, Accepted)
    (arrived,) = received(outside)
    assert arrived["body"] == BODY


def test_buttons_arrive_with_the_text_unchanged(provider: TwilioProvider, outside: str) -> None:
    provider.send(message(BODY, *BUTTONS))

    (arrived,) = received(outside)
    assert arrived["body"] == BODY
    assert arrived["buttons"] == [
        {"text": button.text, "payload": button.payload} for button in BUTTONS
    ]


def test_messages_of_one_shape_share_one_content_resource(
    provider: TwilioProvider, database: Database
) -> None:
    provider.send(message(BODY, *BUTTONS))
    provider.send(message(BODY.replace("Rice", "Sugar"), *BUTTONS))

    assert database.value("SELECT count(*) FROM message_contents") == 1


def test_a_content_resource_that_was_removed_is_made_again(
    provider: TwilioProvider, database: Database, outside: str
) -> None:
    provider.send(message(BODY, *BUTTONS))
    database.execute("UPDATE message_contents SET content_id = %s", "HX" + "0" * 32)

    assert isinstance(provider.send(message(BODY, *BUTTONS)), Accepted)
    assert len(received(outside)) == 2
    assert database.value("SELECT content_id FROM message_contents") != "HX" + "0" * 32


def test_a_text_too_long_for_buttons_goes_without_them(
    provider: TwilioProvider, outside: str
) -> None:
    provider.send(message("x" * 1025, *BUTTONS))

    (arrived,) = received(outside)
    assert arrived["buttons"] == []


def test_a_refusal_for_now_is_certainly_not_sent(
    provider: TwilioProvider, outside: str, fault: Callable[..., None]
) -> None:
    fault("429")
    result = provider.send(message())

    assert isinstance(result, NotSent)
    assert result.fault is SendFault.LATER
    assert received(outside) == []


@pytest.mark.parametrize(
    ("kind", "accepted"),
    [("500_before", 0), ("500_after", 1), ("cut_before", 0), ("cut_after", 1), ("html", 0)],
)
def test_without_a_clear_answer_the_result_is_unknown(
    provider: TwilioProvider,
    outside: str,
    fault: Callable[..., None],
    kind: str,
    accepted: int,
) -> None:
    fault(kind)

    assert isinstance(provider.send(message()), Unknown)
    assert len(received(outside)) == accepted


def test_a_refused_connection_is_certainly_not_sent(settings: Settings, database: Database) -> None:
    nowhere = settings.model_copy(update={"twilio_api_base_url": "http://127.0.0.1:1"})

    result = TwilioProvider(nowhere, database.engine).send(message())

    assert isinstance(result, NotSent)
    assert result.fault is SendFault.LATER


def test_wrong_credentials_are_a_matter_of_configuration(
    settings: Settings, database: Database, outside: str
) -> None:
    wrong = settings.model_copy(
        update={
            "twilio_api_base_url": outside,
            "twilio_auth_token": type(settings.twilio_auth_token)("not the right token"),
        }
    )

    result = TwilioProvider(wrong, database.engine).send(message())

    assert isinstance(result, NotSent)
    assert result.fault is SendFault.CONFIGURATION


def test_a_number_that_is_none_is_refused_for_good(provider: TwilioProvider) -> None:
    result = provider.send(OutboundMessage(uuid4(), BUSINESS_NUMBER, "+123", "hello"))

    assert isinstance(result, NotSent)
    assert result.fault is SendFault.NEVER


@pytest.mark.parametrize("buttons", [(), BUTTONS])
def test_a_lost_message_is_found_by_its_text(
    provider: TwilioProvider, fault: Callable[..., None], buttons: tuple[Button, ...]
) -> None:
    began = datetime.now(UTC)
    fault("500_after")
    lost = message(BODY, *buttons)
    provider.send(lost)
    provider.send(message("another text"))

    (found,) = provider.find(lost, began)
    assert found.message_id.startswith("SM")


@pytest.mark.parametrize("buttons", [(), BUTTONS])
def test_a_template_goes_by_its_content_with_its_variables(
    provider: TwilioProvider,
    database: Database,
    outside: str,
    settings: Settings,
    buttons: tuple[Button, ...],
) -> None:
    key = "order_placed" if buttons else "order_moved"
    (wording,) = (w for w in wordings() if (w.key, w.language) == (key, "hi"))
    there = settings.model_copy(update={"twilio_api_base_url": outside})
    content_id = TwilioTemplates(there).create(wording)
    ready = core.templates.approved(
        content_id, wording.body, Template(key, wording.samples), buttons
    )
    notice = replace(message(BODY, *buttons), template=ready)
    began = datetime.now(UTC)

    sent = provider.send(notice)

    (arrived,) = received(outside)
    assert arrived["body"] == ready.text
    assert "{{" not in ready.text
    assert [button["payload"] for button in arrived["buttons"]] == [b.payload for b in buttons]
    assert provider.find(notice, began) == [sent]
