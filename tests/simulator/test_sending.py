"""What the official client sees of a send: the message, or Twilio's refusal."""

import re
from datetime import UTC, datetime, timedelta

import pytest
import requests
from twilio.base.exceptions import TwilioRestException
from twilio.rest import Client

PHONE = "whatsapp:+919812345678"


def test_a_message_is_accepted_as_queued_and_not_yet_sent(send):
    message = send(body="आपका order 1042 मिल गया")

    assert re.fullmatch("SM[0-9a-f]{32}", message.sid)
    assert message.status == "queued"
    assert message.direction == "outbound-api"
    assert message.from_ == "whatsapp:+912212345678"
    assert message.to == PHONE
    assert message.body == "आपका order 1042 मिल गया"
    assert message.num_media == "0"
    assert message.num_segments == "1"
    assert message.error_code is None
    assert message.api_version == "2010-04-01"
    assert message.date_sent is None
    assert abs(message.date_created - datetime.now(UTC)) < timedelta(seconds=10)


def test_an_accepted_message_can_be_fetched_and_gets_its_date_once_sent(client, send, eventually):
    sid = send().sid

    eventually(lambda: client.messages(sid).fetch().status == "read")

    assert client.messages(sid).fetch().date_sent is not None


def test_media_may_be_repeated_and_needs_no_body(send):
    urls = ["https://bahi.example/a.pdf", "https://bahi.example/b.pdf"]

    assert send(body="", media_url=urls).num_media == "2"


def test_a_user_who_hides_his_number_can_be_written_to(control, send):
    send(to="whatsapp:IN.8H2K4M", body="namaste")

    assert [m["body"] for m in control.messages("IN.8H2K4M")] == ["namaste"]


def test_every_documented_parameter_is_known(send):
    message = send(
        fallback_from=PHONE,
        application_sid="AP" + "a" * 32,
        status_callback="http://127.0.0.1:9/status?id=1",
        validity_period=3600,
        attempt=1,
        persistent_action=["geo:18.9,72.8|Shop"],
        provide_feedback=True,
        force_delivery=False,
        smart_encoded=True,
        shorten_urls=False,
        send_as_mms=False,
        max_price=1.5,
        content_retention="retain",
        address_retention="retain",
        traffic_type="free",
        risk_check="enable",
    )

    assert message.status == "queued"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"to": ""}, 21604),
        ({"to": "whatsapp:98123"}, 21211),
        ({"to": "somebody"}, 21211),
        ({"to": "+919812345678"}, 21910),
        ({"to": "whatsapp:+912212345678"}, 63031),
        ({"from_": ""}, 21212),
        ({"from_": "whatsapp:912212"}, 21212),
        ({"from_": "whatsapp:+919999999999"}, 63007),
        ({"body": ""}, 21619),
        ({"body": "  \n"}, 21619),
        ({"body": "x" * 1601}, 21617),
        ({"media_url": ["not a url"]}, 21620),
        ({"media_url": ["https://bahi.example/a.pdf"] * 11}, 21623),
        ({"content_sid": "HX123"}, 21655),
        ({"content_sid": "HX" + "0" * 32}, 21655),
        ({"content_variables": '{"1": "x"}'}, 21654),
        ({"messaging_service_sid": "MG123"}, 21705),
        ({"messaging_service_sid": "MG" + "0" * 32}, 21701),
        ({"send_at": datetime(2027, 1, 1, tzinfo=UTC), "schedule_type": "fixed"}, 35118),
        ({"status_callback": "ftp://bahi.example/status"}, 21609),
        ({"status_callback": "http://bahi_web/status"}, 21609),
        ({"validity_period": 0}, 20422),
        ({"attempt": "many"}, 20422),
        ({"risk_check": "perhaps"}, 20422),
    ],
)
def test_a_send_that_twilio_would_refuse_is_refused_with_its_code(control, send, changes, code):
    with pytest.raises(TwilioRestException) as refusal:
        send(**changes)

    assert (refusal.value.status, refusal.value.code) == (400, code)
    assert control.messages("+919812345678") == []


def test_the_longest_body_is_accepted_counted_in_characters(send):
    assert len(send(body="ह" * 1600).body) == 1600


def test_a_send_needs_a_sender(client):
    with pytest.raises(TwilioRestException) as refusal:
        client.messages.create(to=PHONE, body="x")

    assert refusal.value.code == 21603


def test_a_misspelt_parameter_is_refused_by_name(control, client):
    response = requests.post(
        f"{control.url}/2010-04-01/Accounts/{client.username}/Messages.json",
        data={"To": PHONE, "From": "whatsapp:+912212345678", "Body": "x", "StatusCallBack": "y"},
        auth=(client.username, client.password),
        timeout=5,
    )

    assert response.status_code == 400
    assert response.json()["code"] == 20001
    assert "StatusCallBack" in response.json()["message"]


def test_an_error_has_the_shape_that_twilio_documents(control, client):
    response = requests.get(
        f"{control.url}/2010-04-01/Accounts/{client.username}/Messages.json", timeout=5
    )

    assert response.status_code == 401
    assert response.headers["WWW-Authenticate"].startswith("Basic")
    assert response.json() == {
        "code": 20003,
        "message": "Authenticate",
        "more_info": "https://www.twilio.com/docs/errors/20003",
        "status": 401,
    }


def test_a_wrong_token_opens_neither_messages_nor_content(control, client):
    stranger = Client(client.username, "wrong")
    stranger.api.base_url = stranger.content.base_url = control.url

    for look in (stranger.messages.list, stranger.content.v1.contents.list):
        with pytest.raises(Exception, match="Unable to fetch page"):
            look()


def test_another_account_is_not_found(client):
    with pytest.raises(TwilioRestException) as refusal:
        client.api.v2010.accounts("AC" + "9" * 32).messages("SM" + "0" * 32).fetch()

    assert (refusal.value.status, refusal.value.code) == (404, 20404)


@pytest.mark.parametrize("path", ["Messages/SM0.json", "Calls.json"])
def test_what_is_not_there_is_not_found(control, client, path):
    response = requests.get(
        f"{control.url}/2010-04-01/Accounts/{client.username}/{path}",
        auth=(client.username, client.password),
        timeout=5,
    )

    assert (response.status_code, response.json()["code"]) == (404, 20404)


def test_a_message_cannot_be_changed_here(client, send):
    with pytest.raises(TwilioRestException) as refusal:
        client.messages(send().sid).update(body="")

    assert (refusal.value.status, refusal.value.code) == (405, 20004)
