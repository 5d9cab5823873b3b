"""Status callbacks: their form, their order, and the ways in which they can go wrong."""

from twilio.request_validator import RequestValidator


def test_the_statuses_come_in_order_and_the_first_one_has_no_callback(business, send):
    send(status_callback=f"{business.url}/status")

    assert business.statuses(3) == ["sent", "delivered", "read"]


def test_a_callback_has_the_documented_fields_and_keeps_our_query(business, send):
    url = f"{business.url}/status?outbox=7f3a&again=%E0%A4%A8"
    message = send(status_callback=url)

    callback = business.received(3)[2]
    assert callback.url == url
    assert callback.form["ChannelInstallSid"].startswith("XE")
    assert {
        name: value for name, value in callback.form.items() if name != "ChannelInstallSid"
    } == {
        "MessageSid": message.sid,
        "SmsSid": message.sid,
        "MessageStatus": "read",
        "SmsStatus": "read",
        "AccountSid": message.account_sid,
        "From": "whatsapp:+912212345678",
        "To": "whatsapp:+919812345678",
        "ApiVersion": "2010-04-01",
        "ChannelPrefix": "whatsapp",
        "EventType": "READ",
    }


def test_a_callback_is_signed_over_the_url_with_its_query(business, client, send):
    url = f"{business.url}/status?outbox=7f3a&again=%E0%A4%A8"
    send(status_callback=url)

    validator = RequestValidator(client.password)
    for callback in business.received(3):
        signature = callback.headers["X-Twilio-Signature"]
        assert validator.validate(url, callback.form, signature)
        assert not validator.validate(f"{business.url}/status", callback.form, signature)


def test_a_callback_that_is_not_answered_well_is_not_sent_again(business, send):
    business.answers_with = 500

    send(status_callback=f"{business.url}/status")

    assert business.statuses(3) == ["sent", "delivered", "read"]


def test_the_status_moves_on_when_nobody_is_told(business, client, send, eventually):
    sid = send().sid

    eventually(lambda: client.messages(sid).fetch().status == "read")

    assert business.received(0) == []


def test_the_callbacks_of_many_messages_are_each_in_order(business, send):
    sids = [send(status_callback=f"{business.url}/status").sid for _ in range(20)]

    heard = {sid: [] for sid in sids}
    for callback in business.received(60):
        heard[callback.form["MessageSid"]].append(callback.form["MessageStatus"])

    assert heard == {sid: ["sent", "delivered", "read"] for sid in sids}


def test_doubled_callbacks_come_twice_each(business, control, send):
    control.faults(callbacks={"kind": "doubled"})

    send(status_callback=f"{business.url}/status")

    assert business.statuses(6) == ["sent", "sent", "delivered", "delivered", "read", "read"]


def test_reordered_callbacks_come_last_first_while_the_truth_goes_forward(
    business, client, control, send
):
    control.faults(callbacks={"kind": "reordered"})

    sid = send(status_callback=f"{business.url}/status").sid

    assert business.statuses(3) == ["read", "delivered", "sent"]
    assert client.messages(sid).fetch().status == "read"


def test_withheld_callbacks_never_come_though_the_message_is_read(
    business, client, control, send, eventually
):
    control.faults(callbacks={"kind": "withheld", "times": 1})
    send()  # Has no callbacks to withhold, so it leaves the fault for the next.
    silent = send(status_callback=f"{business.url}/status").sid
    eventually(lambda: client.messages(silent).fetch().status == "read")

    told = send(status_callback=f"{business.url}/status").sid

    assert {c.form["MessageSid"] for c in business.received(3)} == {told}


def test_a_callback_fault_holds_until_it_is_reset(business, control, send):
    control.faults(callbacks={"kind": "doubled"})
    for _ in range(2):
        send(status_callback=f"{business.url}/status")
    assert len(business.received(12)) == 12

    control.post("reset", {})
    assert control.get("faults").json() == {"send": [], "callbacks": None}
    send(status_callback=f"{business.url}/status")

    assert business.statuses(15)[12:] == ["sent", "delivered", "read"]


def test_a_callback_that_finds_nobody_does_not_stop_the_message(client, send, eventually):
    sid = send(status_callback="http://127.0.0.1:9/status").sid

    eventually(lambda: client.messages(sid).fetch().status == "read")
