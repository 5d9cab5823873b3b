"""The webhook: only what is signed, stored before it is acknowledged, once."""

import time
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import quote

import pytest
from flask.testing import FlaskClient
from twilio.request_validator import RequestValidator
from werkzeug.datastructures import MultiDict
from werkzeug.test import TestResponse

import db.engine
from core.settings import Settings
from tests import broker
from tests.database import BUSINESS_NUMBER, Database
from tests.phones import GUPTA
from webhook.app import create_app
from workers import enqueue

FORM = {
    "MessageSid": "SM00000000000000000000000000000001",
    "AccountSid": "AC" + "0" * 32,
    "From": f"whatsapp:{GUPTA}",
    "To": f"whatsapp:{BUSINESS_NUMBER}",
    "Body": "2 bori chawal",
    "NumMedia": "0",
}


@pytest.fixture
def client(settings: Settings, database: Database) -> FlaskClient:
    broker.use_none()
    return create_app(settings, database.engine).test_client()


def post(
    client: FlaskClient,
    form: Mapping[str, str],
    path: str = "/twilio/inbound",
    *,
    token: str = "an auth token for tests",
    signature: str | None = None,
) -> TestResponse:
    """As Twilio does: signed over the URL it was given and the form."""
    data = MultiDict(form)
    signed = RequestValidator(token).compute_signature("http://bahi.test" + path, data)
    return client.post(
        path,
        data=data,
        headers={
            "X-Twilio-Signature": signature or signed,
            "X-Forwarded-For": "203.0.113.7, 198.51.100.4",
        },
        environ_overrides={"RAW_URI": path, "REMOTE_ADDR": "10.0.0.1"},
    )


def stored(database: Database) -> int:
    count: int = database.value("SELECT count(*) FROM whatsapp_messages")
    return count


def test_a_signed_message_is_stored_and_acknowledged(
    client: FlaskClient, database: Database
) -> None:
    answer = post(client, FORM)

    assert answer.status_code == 200
    assert answer.mimetype == "text/xml"
    (row,) = database.rows("SELECT * FROM whatsapp_messages")
    assert (row["body"], row["from_number"], row["state"]) == ("2 bori chawal", GUPTA, "RECEIVED")


@pytest.mark.parametrize(
    ("proxies", "address"), [(0, "10.0.0.1"), (1, "198.51.100.4"), (2, "203.0.113.7")]
)
def test_a_new_number_leaves_a_trail_of_where_it_came_from(
    settings: Settings, database: Database, proxies: int, address: str
) -> None:
    """What a header says counts only as far as proxies of our own have written it."""
    broker.use_none()
    behind = settings.model_copy(update={"trusted_proxies": proxies})
    client = create_app(behind, database.engine).test_client()

    post(client, FORM | {"From": "whatsapp:+919899999999"})

    (entry,) = database.rows(
        "SELECT action, a.actor_role, message_id, host(ip_address) AS address FROM audit_logs AS a"
        " JOIN whatsapp_messages ON public_id::text = a.request_id"
        " WHERE entity_type = 'identities'"
    )
    assert entry == {
        "action": "CREATE",
        "actor_role": "SYSTEM",
        "message_id": FORM["MessageSid"],
        "address": address,
    }


def test_a_repeat_is_acknowledged_without_effect(client: FlaskClient, database: Database) -> None:
    assert [post(client, FORM).status_code for _ in range(3)] == [200, 200, 200]
    assert stored(database) == 1


def test_the_same_message_many_times_at_once_is_stored_once(
    client: FlaskClient, database: Database
) -> None:
    app = client.application
    with ThreadPoolExecutor(5) as pool:
        answers = list(pool.map(lambda _: post(app.test_client(), FORM).status_code, range(5)))

    assert answers == [200] * 5
    assert stored(database) == 1


def test_without_a_signature_nothing_is_stored(client: FlaskClient, database: Database) -> None:
    assert client.post("/twilio/inbound", data=FORM).status_code == 403
    assert stored(database) == 0


@pytest.mark.parametrize("signature", [" ", "wrong", "é", "x" * 5000])
def test_with_a_wrong_signature_nothing_is_stored(
    client: FlaskClient, database: Database, signature: str
) -> None:
    assert post(client, FORM, signature=signature).status_code == 403
    assert stored(database) == 0


def test_a_changed_body_does_not_fit_its_signature(client: FlaskClient) -> None:
    signed = RequestValidator("an auth token for tests").compute_signature(
        "http://bahi.test/twilio/inbound", MultiDict(FORM)
    )

    assert post(client, FORM | {"Body": "9 bori"}, signature=signed).status_code == 403


def test_the_signature_covers_the_raw_query(client: FlaskClient) -> None:
    path = "/twilio/inbound?shop=" + quote("न/a")

    assert post(client, FORM, path).status_code == 200


def test_another_account_or_number_is_turned_away(client: FlaskClient, database: Database) -> None:
    assert post(client, FORM | {"AccountSid": "AC" + "1" * 32}).status_code == 403
    assert post(client, FORM | {"To": "whatsapp:+15550000000"}).status_code == 403
    assert stored(database) == 0


def test_nul_in_a_body_is_removed_and_the_message_kept(
    client: FlaskClient, database: Database
) -> None:
    assert post(client, FORM | {"Body": "2\x00 bori"}).status_code == 200
    assert database.value("SELECT body FROM whatsapp_messages") == "2 bori"


def test_nul_anywhere_in_a_form_is_no_server_error(client: FlaskClient, database: Database) -> None:
    assert post(client, FORM | {"a\x00b": "c"}).status_code == 200
    status = {"MessageSid": "SM7", "MessageStatus": "se\x00nt", "AccountSid": FORM["AccountSid"]}
    assert post(client, status, "/twilio/status?ob=x").status_code == 200


def test_a_huge_body_is_refused(client: FlaskClient) -> None:
    assert post(client, FORM | {"Body": "x" * 70_000}).status_code == 413


def test_another_content_type_is_refused(client: FlaskClient) -> None:
    assert client.post("/twilio/inbound", json=FORM).status_code == 415


def test_a_form_that_is_no_message_is_refused(client: FlaskClient) -> None:
    form = {key: value for key, value in FORM.items() if key != "MessageSid"}

    assert post(client, form).status_code == 400


def test_the_old_token_is_accepted_during_a_change(settings: Settings, database: Database) -> None:
    changing = settings.model_copy(
        update={
            "twilio_auth_token": type(settings.twilio_auth_token)("the new token of ours"),
            "twilio_previous_auth_token": settings.twilio_auth_token,
        }
    )
    client = create_app(changing, database.engine).test_client()

    assert post(client, FORM).status_code == 200
    assert post(client, FORM, token="the new token of ours").status_code == 200
    assert post(client, FORM, token="some other token").status_code == 403


def test_without_the_database_it_is_503_and_never_200(settings: Settings) -> None:
    nowhere = db.engine.create("postgresql://app_user@127.0.0.1:1/bahi", application_name="test")
    client = create_app(settings, nowhere).test_client()

    assert post(client, FORM).status_code == 503
    assert client.get("/readyz").status_code == 503
    assert client.get("/healthz").status_code == 200


def test_without_redis_it_is_still_200(
    client: FlaskClient,
    settings: Settings,
    database: Database,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(enqueue, "_breaker", enqueue._Breaker())
    broker.use(settings, broker.refusing_url())
    began = time.monotonic()

    assert post(client, FORM).status_code == 200
    assert time.monotonic() - began < 3
    assert stored(database) == 1
    assert enqueue._breaker.is_open
    broker.use_none()


def test_a_status_is_recorded_and_one_that_is_not_ours_acknowledged(
    client: FlaskClient, database: Database
) -> None:
    form = {
        "MessageSid": "SM7",
        "MessageStatus": "delivered",
        "AccountSid": FORM["AccountSid"],
        "To": f"whatsapp:{GUPTA}",
        "From": f"whatsapp:{BUSINESS_NUMBER}",
    }
    path = "/twilio/status?ob=00000000-0000-0000-0000-000000000000"

    assert [post(client, form, path).status_code for _ in range(2)] == [200, 200]
    assert database.value("SELECT count(*) FROM delivery_events") == 1
    assert post(client, form, path, token="some other token").status_code == 403
