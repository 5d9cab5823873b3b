"""The webhook that the business gets when a phone writes."""

import json
import socket
import threading
import uuid

import pytest
import urllib3.util.connection
from twilio.request_validator import RequestValidator

PHONE = "+919812345678"


def test_a_text_arrives_with_the_fields_of_a_real_webhook(business, client, control):
    answer = control.inbound(**{"from": PHONE, "body": "2 बोरी आटा"})

    (webhook,) = business.received(1)
    sid = answer["sid"]
    assert answer == {"sid": sid, "webhook_status": 200}
    assert webhook.form.to_dict() == {
        "MessageSid": sid,
        "SmsSid": sid,
        "SmsMessageSid": sid,
        "AccountSid": client.username,
        "From": "whatsapp:+919812345678",
        "To": "whatsapp:+912212345678",
        "Body": "2 बोरी आटा",
        "NumMedia": "0",
        "NumSegments": "1",
        "ProfileName": "Phone 5678",
        "WaId": "919812345678",
        "SmsStatus": "received",
        "ApiVersion": "2010-04-01",
        "MessageType": "text",
        "ReferralNumMedia": "0",
    }
    assert webhook.headers["Content-Type"] == "application/x-www-form-urlencoded"
    assert uuid.UUID(webhook.headers["I-Twilio-Idempotency-Token"])


def test_the_webhook_is_signed_over_the_public_url(business, client, control):
    control.inbound(**{"from": PHONE, "body": "", "media": []})

    (webhook,) = business.received(1)
    validator = RequestValidator(client.password)
    signature = webhook.headers["X-Twilio-Signature"]
    assert validator.validate(f"{business.url}/inbound", webhook.form, signature)
    assert not RequestValidator("other").validate(
        f"{business.url}/inbound", webhook.form, signature
    )


def test_a_pressed_button_says_what_was_on_it_and_what_was_behind_it(business, control):
    control.inbound(**{"from": PHONE, "button": {"payload": "confirm:1042:1", "text": "Confirm"}})

    form = business.received(1)[0].form
    assert form["Body"] == form["ButtonText"] == "Confirm"
    assert form["ButtonPayload"] == "confirm:1042:1"
    assert form["ButtonType"] == "REPLY"
    assert form["MessageType"] == "interactive"


@pytest.mark.parametrize(
    ("content_type", "message_type"),
    [("image/jpeg", "image"), ("audio/ogg", "audio"), ("application/pdf", "document")],
)
def test_media_is_numbered_from_zero(business, control, content_type, message_type):
    urls = ["https://media.example/a", "https://media.example/b"]
    media = [{"url": url, "content_type": content_type} for url in urls]

    control.inbound(**{"from": PHONE, "media": media})

    form = business.received(1)[0].form
    assert form["NumMedia"] == "2"
    assert [form["MediaUrl0"], form["MediaUrl1"]] == urls
    assert form["MediaContentType1"] == content_type
    assert form["MessageType"] == message_type
    assert control.messages(PHONE)[0]["media"] == media


def test_a_cart_is_one_field_of_json(business, control):
    cart = [{"sku": "ATTA-10", "quantity": 2, "price": 420.5}]

    control.inbound(**{"from": PHONE, "body": "jaldi", "cart": cart})

    form = business.received(1)[0].form
    assert form["MessageType"] == "order"
    assert form["Body"] == "jaldi"
    assert json.loads(form["ProductRetailerId"]) == {
        "catalog_id": "1",
        "text": "jaldi",
        "product_items": [
            {
                "product_retailer_id": "ATTA-10",
                "quantity": 2,
                "item_price": 420.5,
                "currency": "INR",
            }
        ],
    }


def test_a_reply_names_the_message_and_its_sender(business, control):
    control.inbound(**{"from": PHONE, "body": "haan", "quoted": "SM1", "forwarded": True})

    form = business.received(1)[0].form
    assert form["OriginalRepliedMessageSid"] == "SM1"
    assert form["OriginalRepliedMessageSender"] == "whatsapp:+912212345678"
    assert form["Forwarded"] == "true"


def test_a_place_and_a_product_have_their_fields(business, control):
    control.inbound(**{"from": PHONE, "location": {"latitude": 19.1, "longitude": 72.8}})
    control.inbound(**{"from": PHONE, "body": "rate?", "product": "ATTA-10"})

    place, question = (webhook.form for webhook in business.received(2))
    assert (place["MessageType"], place["Latitude"], place["Longitude"]) == (
        "location",
        "19.1",
        "72.8",
    )
    assert "Address" not in place
    assert (question["MessageType"], question["ProductRetailerId"]) == ("text", "ATTA-10")


def test_a_kind_that_nothing_else_tells_is_said(business, control):
    control.inbound(**{"from": PHONE, "body": "👍", "kind": "reaction"})

    assert business.received(1)[0].form["MessageType"] == "reaction"


def test_raw_fields_are_added_replaced_and_left_out(business, control):
    fields = {"Latitude": "18.9", "ProfileName": "Ramesh", "WaId": None, "Body": "a\0b"}

    control.inbound(**{"from": PHONE, "body": "x", "fields": fields})

    form = business.received(1)[0].form
    assert form["Latitude"] == "18.9"
    assert form["ProfileName"] == "Ramesh"
    assert form["Body"] == "a\0b"
    assert "WaId" not in form


def test_a_repeated_sid_is_one_message_and_two_webhooks(business, client, control):
    order = {"from": PHONE, "body": "2 maggi", "fields": {"MessageSid": "SM" + "7" * 32}}

    answers = [control.inbound(**order) for _ in range(2)]

    assert answers == [{"sid": "SM" + "7" * 32, "webhook_status": 200}] * 2
    assert [w.form["SmsSid"] for w in business.received(2)] == ["SM" + "7" * 32] * 2
    assert [m["body"] for m in control.messages(PHONE)] == ["2 maggi"]
    assert len(client.messages.list()) == 1


def test_a_message_may_go_to_a_number_that_is_not_ours(business, control):
    control.inbound(**{"from": f"whatsapp:{PHONE}", "to": "+911111111111", "body": "x"})

    assert business.received(1)[0].form["To"] == "whatsapp:+911111111111"


def test_an_error_of_the_webhook_is_reported_and_not_tried_again(business, control):
    business.answers_with = 503

    answer = control.inbound(**{"from": PHONE, "body": "x"})

    assert answer["webhook_status"] == 503
    assert len(business.received(1)) == 1


def test_a_message_is_kept_though_its_webhook_reached_nobody(serve_simulator, client_at):
    with serve_simulator("http://127.0.0.1:9/inbound") as control:
        answer = control.inbound(**{"from": PHONE, "body": "2 bori atta"})

        assert answer["webhook_status"] is None
        (message,) = client_at(control.url).messages.list()
        assert (message.sid, message.status) == (answer["sid"], "received")


def test_a_failure_to_connect_is_tried_once_more(serve_simulator, monkeypatch):
    attempts = []
    connect = urllib3.util.connection.create_connection

    def counted(address, *args, **kwargs):
        attempts.append(address)
        return connect(address, *args, **kwargs)

    monkeypatch.setattr(urllib3.util.connection, "create_connection", counted)
    with serve_simulator("http://127.0.0.1:9/inbound") as control:
        control.inbound(**{"from": PHONE, "body": "x"})

    assert attempts.count(("127.0.0.1", 9)) == 2


def test_a_webhook_that_hangs_up_is_not_tried_again(serve_simulator):
    listener = socket.create_server(("127.0.0.1", 0))
    accepted = []

    def hang_up() -> None:
        while True:
            connection, _ = listener.accept()
            accepted.append(connection)
            connection.recv(65536)
            connection.close()

    threading.Thread(target=hang_up, daemon=True).start()
    with serve_simulator(f"http://127.0.0.1:{listener.getsockname()[1]}/inbound") as control:
        answer = control.inbound(**{"from": PHONE, "body": "x"})

    assert answer["webhook_status"] is None
    assert len(accepted) == 1


def test_simulators_in_one_process_share_nothing(serve_simulator, control):
    with serve_simulator("http://127.0.0.1:9/inbound") as other:
        other.inbound(**{"from": PHONE, "body": "x"})

        assert len(other.messages(PHONE)) == 1
        assert control.messages(PHONE) == []
