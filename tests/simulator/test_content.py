"""Content templates, and the messages that are made of them."""

import json

import pytest
from twilio.base.exceptions import TwilioRestException
from twilio.rest.content.v1.content import ContentList

PHONE = "+919812345678"


@pytest.fixture
def create(client):
    """Create a content of one type through the official client."""

    def create(variables=None, **types):
        request = ContentList.ContentCreateRequest(
            {
                "friendly_name": "order_placed",
                "language": "hi",
                "variables": variables or {},
                "types": types,
            }
        )
        return client.content.v1.contents.create(request)

    return create


def quick_reply(body="Order {{1}}: {{2}}", buttons=(("Confirm", "confirm:{{1}}"),)):
    actions = [{"type": "QUICK_REPLY", "title": title, "id": id_} for title, id_ in buttons]
    return {"twilio/quick-reply": {"body": body, "actions": actions}}


def test_a_content_is_created_fetched_listed_and_deleted(client, create):
    contents = client.content.v1.contents
    created = create({"1": "1042"}, **quick_reply())

    fetched = contents(created.sid).fetch()
    assert fetched.friendly_name == "order_placed"
    assert fetched.language == "hi"
    assert fetched.variables == {"1": "1042"}
    assert fetched.types["twilio/quick-reply"]["actions"][0]["id"] == "confirm:{{1}}"
    assert fetched.date_created is not None

    others = [create(**{"twilio/text": {"body": "hi"}}).sid for _ in range(2)]
    assert [c.sid for c in contents.stream(page_size=2)] == [created.sid, *others]

    assert contents(created.sid).delete()
    with pytest.raises(TwilioRestException) as missing:
        contents(created.sid).fetch()
    assert missing.value.code == 20404


def test_a_quick_reply_is_rendered_with_its_variables(control, create, send):
    content = create(
        {"2": "2 bori atta"},
        **quick_reply(buttons=[("{{1}} ठीक है", "confirm:{{1}}"), ("Cancel", "cancel:{{1}}")]),
    )

    message = send(content_sid=content.sid, content_variables=json.dumps({"1": "1042"}))

    assert message.body == "Order 1042: 2 bori atta"
    (seen,) = control.messages(PHONE)
    assert seen["body"] == "Order 1042: 2 bori atta"
    assert seen["buttons"] == [
        {"payload": "confirm:1042", "text": "1042 ठीक है"},
        {"payload": "cancel:1042", "text": "Cancel"},
    ]


def test_a_value_is_not_taken_for_a_placeholder(create, send):
    content = create(**{"twilio/text": {"body": "{{1}}"}})

    message = send(content_sid=content.sid, content_variables=json.dumps({"1": "{{2}}"}))

    assert message.body == "{{2}}"


@pytest.mark.parametrize(
    "variables",
    [
        "not json",
        '["1042"]',
        '{"1": 1042}',
        '{"1": ""}',
        '{"1": null}',
        '{"1": "two\\nlines"}',
        '{"1": "four    spaces"}',
        json.dumps({"1": "x" * 1601}),
        json.dumps({"k" * 17: "x"}),
        json.dumps({str(number): "x" for number in range(101)}),
        "{}",
    ],
)
def test_variables_that_twilio_does_not_take_are_refused(create, send, variables):
    content = create(**{"twilio/text": {"body": "Order {{1}}"}})

    with pytest.raises(TwilioRestException) as refusal:
        send(content_sid=content.sid, content_variables=variables)

    assert (refusal.value.status, refusal.value.code) == (400, 21656)


@pytest.mark.parametrize(
    "types",
    [
        {},
        {"twilio/media": {"body": "x", "media": ["https://bahi.example/a.png"]}},
        {"twilio/text": {}},
        quick_reply(body="x" * 1025),
        quick_reply(buttons=[]),
        quick_reply(buttons=[("x", "y")] * 11),
        quick_reply(buttons=[("x" * 21, "y")]),
        quick_reply(buttons=[("x", "y" * 201)]),
    ],
)
def test_a_content_beyond_the_limits_cannot_be_created(create, types):
    with pytest.raises(TwilioRestException) as refusal:
        create(**types)

    assert (refusal.value.status, refusal.value.code) == (400, 20422)


@pytest.mark.parametrize(
    ("types", "value"),
    [
        (quick_reply(body="Pick", buttons=[(str(n), str(n)) for n in range(4)]), "x"),
        (quick_reply(body="{{1}}"), "x" * 1025),
        (quick_reply(body="Pick", buttons=[("{{1}}", "y")]), "x" * 21),
        (quick_reply(body="Pick", buttons=[("x", "{{1}}")]), "y" * 201),
    ],
)
def test_what_whatsapp_does_not_show_in_session_is_accepted_and_then_fails(
    business, client, create, send, types, value
):
    message = send(
        content_sid=create(**types).sid,
        content_variables=json.dumps({"1": value}),
        status_callback=f"{business.url}/status",
    )

    assert message.status == "queued"
    (callback,) = business.received(1)
    assert callback.form["MessageStatus"] == "failed"
    assert callback.form["ErrorCode"] == "63021"
    assert callback.form["ChannelStatusMessage"]
    failed = client.messages(message.sid).fetch()
    assert (failed.status, failed.error_code, failed.date_sent) == ("failed", 63021, None)


def test_three_buttons_are_delivered(business, create, send):
    content = create(**quick_reply(body="Pick", buttons=[(str(n), str(n)) for n in range(3)]))

    send(content_sid=content.sid, status_callback=f"{business.url}/status")

    assert business.statuses(3) == ["sent", "delivered", "read"]
