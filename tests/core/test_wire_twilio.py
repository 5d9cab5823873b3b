import pytest

from core.delivery import SendFault
from core.errors import InvalidMessage
from core.messages import Address, AddressKind, Button
from core.wire.twilio import (
    classify,
    format_address,
    parse_address,
    parse_approval,
    parse_inbound,
    parse_status,
)
from core.wordings import Approval, Status

FORM = {
    "MessageSid": "SM1",
    "From": "whatsapp:+919810000001",
    "To": "whatsapp:+14155550100",
    "Body": "2 bori chawal",
    "SomethingNew": "kept",
}


def test_a_text_message_is_read() -> None:
    message = parse_inbound(FORM)

    assert message.sender == Address(AddressKind.PHONE, "+919810000001")
    assert message.business_number == "+14155550100"
    assert message.body == "2 bori chawal"
    assert message.raw["SomethingNew"] == "kept"


def test_a_hidden_number_is_not_taken_for_a_phone() -> None:
    assert parse_address("whatsapp:IN.a1b2") == Address(AddressKind.BSUID, "IN.a1b2")
    assert format_address("IN.a1b2") == "whatsapp:IN.a1b2"


def test_a_press_and_media_are_read() -> None:
    message = parse_inbound(
        FORM
        | {
            "ButtonPayload": "confirm:1:1:seal",
            "ButtonText": "Confirm",
            "MediaUrl0": "https://media.test/1",
            "MediaContentType0": "image/jpeg",
        }
    )

    assert message.pressed == Button("Confirm", "confirm:1:1:seal")
    assert message.media == ({"url": "https://media.test/1", "content_type": "image/jpeg"},)


def test_nul_is_removed_and_the_rest_is_kept() -> None:
    message = parse_inbound(FORM | {"Body": "2\x00 bori"})

    assert message.body == "2 bori"
    assert "\x00" not in str(message.raw)


@pytest.mark.parametrize("address", ["whatsapp:", "whatsapp:919810000001", "whatsapp:+" + "9" * 20])
def test_an_address_that_is_none_is_refused(address: str) -> None:
    with pytest.raises(InvalidMessage, match="neither"):
        parse_inbound(FORM | {"From": address})


def test_a_form_without_an_id_is_no_message() -> None:
    with pytest.raises(InvalidMessage, match="MessageSid"):
        parse_inbound({"From": "whatsapp:+919810000001", "To": "whatsapp:+14155550100"})


def test_a_status_is_read_and_a_bad_id_of_ours_is_no_id() -> None:
    event = parse_status({"MessageSid": "SM1", "MessageStatus": "sent"}, "not a uuid")

    assert (event.status, event.public_id) == ("sent", None)


@pytest.mark.parametrize(
    ("status", "code", "fault"),
    [
        (429, 20429, SendFault.LATER),
        (400, 63018, SendFault.LATER),
        (400, 63016, SendFault.WINDOW),
        (400, 21211, SendFault.NEVER),
        (401, 20003, SendFault.CONFIGURATION),
        (404, 20404, SendFault.CONFIGURATION),
        (500, 20500, SendFault.UNKNOWN),
        (502, 502, SendFault.UNKNOWN),
        (503, None, SendFault.UNKNOWN),
        (418, 99999, SendFault.NEVER),
    ],
)
def test_an_error_says_whether_the_message_may_be_sent_again(
    status: int, code: int | None, fault: SendFault
) -> None:
    assert classify(status, code) is fault


def test_word_that_a_message_came_too_late_is_told_from_other_failures() -> None:
    form = {"MessageSid": "SM1", "MessageStatus": "failed"}

    assert parse_status({**form, "ErrorCode": "63016"}, None).is_outside_window
    assert not parse_status({**form, "ErrorCode": "63024"}, None).is_outside_window
    assert not parse_status(form, None).is_outside_window


@pytest.mark.parametrize(
    ("request_", "status"),
    [
        ({}, Status.CREATED),
        ({"status": "unsubmitted"}, Status.CREATED),
        ({"status": "received"}, Status.PENDING),
        ({"status": "APPROVED", "rejection_reason": ""}, Status.APPROVED),
        ({"status": "flagged"}, Status.UNKNOWN),
    ],
)
def test_only_a_known_word_approves_a_template(request_: dict[str, object], status: Status) -> None:
    assert parse_approval(request_) == Approval(status)


def test_a_rejection_keeps_its_reason() -> None:
    rejected = parse_approval({"status": "rejected", "rejection_reason": "variables"})

    assert rejected == Approval(Status.REJECTED, "variables")
