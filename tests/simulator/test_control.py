"""The phone's view of its messages, and the manners of the control API."""

import threading
import time
from datetime import UTC, datetime, timedelta

import pytest
import requests

PHONE = "+919812345678"


def test_a_phone_sees_what_it_wrote_and_received_in_order(control, send):
    asked = control.inbound(**{"from": PHONE, "body": "2 bori atta"})["sid"]
    answered = send(media_url=["https://bahi.example/bill.pdf"]).sid
    control.inbound(**{"from": "+919812300000", "body": "somebody else"})

    first, second = control.messages(PHONE)

    at = datetime.fromisoformat(first.pop("at"))
    assert abs(at - datetime.now(UTC)) < timedelta(seconds=10)
    assert first == {
        "n": 1,
        "sid": asked,
        "direction": "inbound",
        "body": "2 bori atta",
        "buttons": [],
        "media": [],
        "status": "received",
    }
    assert (second["n"], second["sid"], second["direction"]) == (2, answered, "outbound")
    assert [media["url"] for media in second["media"]] == ["https://bahi.example/bill.pdf"]


@pytest.mark.parametrize(
    "spelling",
    ["+919812345678", " 919812345678", "%2B919812345678", "whatsapp:+919812345678"],
)
def test_the_plus_may_be_written_in_any_way_that_a_query_allows(control, spelling):
    control.inbound(**{"from": PHONE, "body": "x"})

    response = requests.get(f"{control.url}/control/messages?party={spelling}", timeout=5)

    assert [message["body"] for message in response.json()] == ["x"]


def test_after_leaves_out_what_was_seen(control):
    for body in ("one", "two", "three"):
        control.inbound(**{"from": PHONE, "body": body})

    assert [m["body"] for m in control.messages(PHONE, after=1)] == ["two", "three"]
    assert control.messages(PHONE, after=3) == []


def test_the_status_shown_is_the_present_one(control, send, eventually):
    send()

    eventually(lambda: control.messages(PHONE)[0]["status"] == "read")


def test_waiting_ends_with_the_next_message_for_this_phone(control, send):
    control.inbound(**{"from": PHONE, "body": "2 bori atta"})
    heard = []

    def wait() -> None:
        # Far longer than the test is patient, so that only the message itself can end it.
        heard.extend(control.messages(PHONE, after=1, wait=30))

    waiting = threading.Thread(target=wait, daemon=True)
    waiting.start()
    send(to="whatsapp:+919812300000", body="for another phone")
    send(body="for this phone")
    waiting.join(timeout=5)

    assert [message["body"] for message in heard] == ["for this phone"]


def test_waiting_for_nothing_ends_in_time(control):
    began = time.monotonic()

    assert control.messages(PHONE, wait=0.1) == []

    assert 0.1 <= time.monotonic() - began < 2


def test_reset_forgets_messages_only_when_asked_and_keeps_counting(control):
    control.inbound(**{"from": PHONE, "body": "one"})
    control.post("reset", {})
    assert len(control.messages(PHONE)) == 1

    control.post("reset", {"messages": True})
    assert control.messages(PHONE) == []

    control.inbound(**{"from": PHONE, "body": "two"})
    assert [(m["n"], m["body"]) for m in control.messages(PHONE)] == [(2, "two")]


def test_health_is_well(control):
    assert control.get("health").json() == {"ok": True}


@pytest.mark.parametrize(
    ("path", "body", "named"),
    [
        ("inbound", {"body": "x"}, "from"),
        ("inbound", {"from": "Ramesh", "body": "x"}, "from"),
        ("inbound", {"from": PHONE, "text": "x"}, "text"),
        ("faults", {"send": {"kind": "fire"}}, "no_answer"),
        ("faults", {"callbacks": {"kind": "fire"}}, "withheld"),
        ("faults", {"sends": {}}, "sends"),
        ("faults", {"send": {"kind": "429", "times": 0}}, "times"),
        ("reset", {"messges": True}, "messges"),
    ],
)
def test_a_mistaken_order_is_refused_and_the_mistake_named(control, path, body, named):
    response = control.post(path, body)

    assert response.status_code == 400
    assert named in response.json()["error"]


@pytest.mark.parametrize("query", [{}, {"party": "Ramesh"}, {"party": PHONE, "wait": 31}])
def test_a_mistaken_question_is_refused(control, query):
    assert control.get("messages", **query).status_code == 400
