"""Sends that go wrong: what the client sees, and whether the message was accepted all the same."""

import time

import pytest
import requests
import urllib3
from twilio.base.exceptions import TwilioRestException

PHONE = "+919812345678"


def accepted_count(control) -> int:
    return len(control.messages(PHONE))


@pytest.mark.parametrize(
    ("kind", "status", "code", "accepted"),
    [
        ("429", 429, 20429, 0),
        ("500_before", 500, 20500, 0),
        ("500_after", 500, 20500, 1),
        ("html", 502, 502, 0),
        ("auth", 401, 20003, 0),
    ],
)
def test_an_error_answer_says_nothing_about_acceptance(control, send, kind, status, code, accepted):
    control.faults(send={"kind": kind})

    with pytest.raises(TwilioRestException) as failure:
        send()

    assert (failure.value.status, failure.value.code) == (status, code)
    assert accepted_count(control) == accepted


@pytest.mark.parametrize(("kind", "accepted"), [("cut_before", 0), ("cut_after", 1)])
def test_a_cut_connection_looks_the_same_before_and_after_acceptance(control, send, kind, accepted):
    control.faults(send={"kind": kind})

    with pytest.raises(requests.ConnectionError) as failure:
        send()

    assert isinstance(failure.value.args[0], urllib3.exceptions.ProtocolError)
    assert accepted_count(control) == accepted


def test_a_message_whose_answer_is_late_was_accepted(control, client_at):
    control.faults(send={"kind": "no_answer", "seconds": 1})
    impatient = client_at(control.url, timeout=0.3)

    with pytest.raises(requests.exceptions.ReadTimeout):
        impatient.messages.create(to=f"whatsapp:{PHONE}", from_="whatsapp:+912212345678", body="x")

    assert accepted_count(control) == 1


def test_who_waits_long_enough_gets_the_late_answer(control, send):
    control.faults(send={"kind": "no_answer", "seconds": 0.2})
    began = time.monotonic()

    assert send().status == "queued"

    assert time.monotonic() - began >= 0.2


def test_a_message_accepted_without_an_answer_still_has_its_callbacks(business, control, send):
    control.faults(send={"kind": "cut_after"})

    with pytest.raises(requests.ConnectionError):
        send(status_callback=f"{business.url}/status?outbox=7f3a")

    assert business.statuses(3) == ["sent", "delivered", "read"]


def test_a_fault_is_met_as_many_times_as_ordered(control, send):
    control.faults(send={"kind": "429", "times": 2})

    for _ in range(2):
        with pytest.raises(TwilioRestException):
            send()

    assert send().status == "queued"
    assert control.get("faults").json()["send"] == []


def test_a_fault_for_one_phone_is_not_met_by_another(control, send):
    shown = control.faults(send={"kind": "429", "to": f"whatsapp:{PHONE}"})
    assert shown["send"] == [{"kind": "429", "times": 1, "to": PHONE, "seconds": 20.0}]

    assert send(to="whatsapp:+919812300000").status == "queued"
    with pytest.raises(TwilioRestException):
        send()


def test_faults_are_met_in_the_order_they_were_set(control, send):
    control.faults(send={"kind": "429"})
    control.faults(send={"kind": "500_before"})

    codes = []
    for _ in range(2):
        with pytest.raises(TwilioRestException) as failure:
            send()
        codes.append(failure.value.code)

    assert codes == [20429, 20500]


def test_a_send_that_is_refused_anyway_uses_up_no_fault(control, send):
    control.faults(send={"kind": "429"})

    with pytest.raises(TwilioRestException):
        send(body="")

    assert len(control.get("faults").json()["send"]) == 1


def test_reset_takes_the_faults_away(control, send):
    control.faults(send={"kind": "429", "times": 100})

    control.post("reset", {})

    assert send().status == "queued"
