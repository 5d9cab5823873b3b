"""Templates that WhatsApp approves, and phones that get nothing else after a day."""

from datetime import timedelta

import pytest
from twilio.base.exceptions import TwilioRestException
from twilio.rest.content.v1.content import ContentList
from twilio.rest.content.v1.content.approval_create import ApprovalCreateList

from simulator import window

PHONE = "+919812345678"


@pytest.fixture
def control(business, serve_simulator):
    """As it is outside of tests: the window counts."""
    with serve_simulator(f"{business.url}/inbound", enforce_window=True) as control:
        yield control


@pytest.fixture
def create(client):
    def create(body="News of order {{1}} for you.", language="en", variables=None):
        request = ContentList.ContentCreateRequest(
            {
                "friendly_name": "order_placed",
                "language": language,
                "variables": {"1": "1042", "2": "x"} if variables is None else variables,
                "types": {"twilio/text": {"body": body}},
            }
        )
        return client.content.v1.contents.create(request).sid

    return create


@pytest.fixture
def ask(client):
    def ask(sid, name="order_placed", category="UTILITY"):
        request = ApprovalCreateList.ContentApprovalRequest({"name": name, "category": category})
        return client.content.v1.contents(sid).approval_create.create(request)

    return ask


@pytest.fixture
def answer(client):
    """What WhatsApp says of a content."""

    def answer(sid):
        return client.content.v1.contents(sid).approval_fetch().fetch().whatsapp

    return answer


def test_a_request_is_received_and_approved_when_somebody_looks(create, ask, answer):
    sid = create()
    assert answer(sid) == {"type": "whatsapp", "status": "unsubmitted"}

    received = ask(sid)

    assert (received.status, received.name) == ("received", "order_placed")
    assert answer(sid) == {
        "type": "whatsapp",
        "name": "order_placed",
        "category": "UTILITY",
        "content_type": "twilio/text",
        "status": "approved",
        "rejection_reason": "",
        "allow_category_change": True,
    }


def test_all_contents_are_listed_with_their_approvals(client, create, ask):
    asked, other = create(), create()
    ask(asked)

    listed = client.content.v1.content_and_approvals.list(page_size=1)

    assert [(c.sid, c.approval_requests["status"]) for c in listed] == [
        (asked, "approved"),
        (other, "unsubmitted"),
    ]


@pytest.mark.parametrize(("order", "status"), [("pending", "pending"), ("reject", "rejected")])
def test_the_control_decides_what_whatsapp_says(control, create, ask, answer, order, status):
    assert control.post("approvals", {"answer": order}).json() == {}
    sid = create()
    ask(sid)

    assert answer(sid)["status"] == status
    assert bool(answer(sid)["rejection_reason"]) == (status == "rejected")


def test_what_waits_is_answered_when_the_control_says_how(control, create, ask, answer):
    control.post("approvals", {"answer": "pending"})
    sid = create()
    ask(sid)

    assert control.post("approvals", {"answer": "approve"}).json() == {"approved": 1}
    assert answer(sid)["status"] == "approved"
    control.post("approvals", {"answer": "reject"})
    assert answer(sid)["status"] == "approved"


def test_a_reset_approves_again(control, create, ask, answer):
    control.post("approvals", {"answer": "reject"})
    control.post("reset", {})
    sid = create()
    ask(sid)

    assert answer(sid)["status"] == "approved"


def test_an_unknown_answer_is_refused(control):
    assert control.post("approvals", {"answer": "maybe"}).status_code == 400


@pytest.mark.parametrize(
    ("body", "variables", "reason"),
    [
        ("{{1}} is your order", None, "beginning or the end"),
        ("Your order is {{1}}.", None, "beginning or the end"),
        ("Your order {{1}} {{2}} is there", None, "next to each other"),
        ("Your order {{1}} is there", {}, "no sample for 1"),
    ],
)
def test_whatsapp_rejects_texts_that_are_mostly_blank(create, ask, answer, body, variables, reason):
    sid = create(body, variables=variables)
    ask(sid)

    assert answer(sid)["status"] == "rejected"
    assert reason in answer(sid)["rejection_reason"]


@pytest.mark.parametrize(
    ("name", "category"),
    [
        ("Order placed", "UTILITY"),
        ("", "UTILITY"),
        ("order_placed", "NEWS"),
        ("a" * 513, "UTILITY"),
    ],
)
def test_a_name_or_category_that_whatsapp_does_not_know_is_refused(create, ask, name, category):
    with pytest.raises(TwilioRestException) as refusal:
        ask(create(), name, category)

    assert (refusal.value.status, refusal.value.code) == (400, 20422)


def test_a_name_is_taken_once_in_a_language_and_a_content_is_submitted_once(create, ask):
    first = create()
    ask(first)
    ask(create(language="hi"))

    for sid, name in ((create(), "order_placed"), (first, "another")):
        with pytest.raises(TwilioRestException) as refusal:
            ask(sid, name)
        assert refusal.value.status == 400


def test_approval_of_what_is_not_there_cannot_be_asked(ask, answer):
    for call in (ask, answer):
        with pytest.raises(TwilioRestException) as missing:
            call("HX" + "0" * 32)
        assert missing.value.status == 404


def told(business, count):
    """Statuses and error codes of the callbacks, once there are so many webhooks."""
    forms = [webhook.form for webhook in business.received(count)]
    return [
        (form["MessageStatus"], form.get("ErrorCode")) for form in forms if "MessageStatus" in form
    ]


READ = [("sent", None), ("delivered", None), ("read", None)]
FAILED = ("failed", "63016")


def test_a_phone_that_has_not_written_gets_no_text(business, client, send):
    sid = send(status_callback=f"{business.url}/status").sid

    assert told(business, 1) == [FAILED]
    assert client.messages(sid).fetch().error_code == 63016


def test_a_phone_that_has_written_gets_one_for_a_day(business, control, send, monkeypatch):
    control.inbound(**{"from": PHONE, "body": "balance"})
    send(status_callback=f"{business.url}/status")
    assert told(business, 4) == READ

    monkeypatch.setattr(window, "_WINDOW", timedelta(0))
    send(status_callback=f"{business.url}/status")

    assert told(business, 5) == [*READ, FAILED]


def test_an_approved_template_reaches_any_phone_and_another_content_does_not(
    business, control, create, ask, send
):
    approved, unapproved = create(), create()
    ask(approved)

    send(body=None, content_sid=approved, status_callback=f"{business.url}/status")
    assert told(business, 3) == READ
    send(body=None, content_sid=unapproved, status_callback=f"{business.url}/status")

    assert told(business, 4) == [*READ, FAILED]
