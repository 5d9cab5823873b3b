"""Reads a request to send a message, with the refusals that Twilio gives at once."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from simulator.addresses import CHANNEL, parse_party
from simulator.content import ContentStore, Rendered, parse_variables, refusal, render
from simulator.errors import TwilioError
from simulator.messages import OUTBOUND, Draft, Media, Refusal
from simulator.sids import new_sid


@dataclass(frozen=True, slots=True)
class Send:
    """A send that Twilio accepts. ``refusal`` is why WhatsApp will fail it later, if it will;
    ``content_sid`` is the template that it was made of."""

    draft: Draft
    status_callback: str | None
    refusal: Refusal | None
    content_sid: str | None


def parse(form: Mapping[str, Any], business_number: str, contents: ContentStore) -> Send:
    """``form`` has passed the description. Raises ``TwilioError`` (400, docs/api/errors)."""
    if "MessagingServiceSid" in form:
        # There is no service here, because one would answer HELP, YES and CANCEL in our place.
        raise TwilioError(21701, "The Messaging Service does not exist")
    if "SendAt" in form or "ScheduleType" in form:
        raise TwilioError(35118, "MessagingServiceSid is required to schedule a message")
    recipient = _recipient(form, business_number)
    rendered = _rendered(form, contents)
    media = tuple(Media(url) for url in form.get("MediaUrl", ()))
    if not rendered.body.strip() and not media:
        raise TwilioError(21619, "A Message Body, Media URL or Content SID is required")
    draft = Draft(
        sid=new_sid("SM"),
        direction=OUTBOUND,
        sender=business_number,
        recipient=recipient,
        body=rendered.body,
        status="queued",
        buttons=rendered.buttons,
        media=media,
    )
    return Send(draft, form.get("StatusCallback"), refusal(rendered), form.get("ContentSid"))


def _recipient(form: Mapping[str, Any], business_number: str) -> str:
    sender: str | None = form.get("From")
    recipient: str = form["To"]
    if not sender:
        raise TwilioError(21603, "A 'From' phone number is required")
    if sender.startswith(CHANNEL) != recipient.startswith(CHANNEL):
        raise TwilioError(21910, "'From' and 'To' should be of the same channel")
    if sender != CHANNEL + business_number:
        raise TwilioError(63007, "Could not find a Channel with the specified From address")
    if recipient == sender:
        raise TwilioError(63031, "Channels message cannot have same 'From' and 'To'")
    return parse_party(recipient)


def _rendered(form: Mapping[str, Any], contents: ContentStore) -> Rendered:
    if "ContentSid" not in form:
        if "ContentVariables" in form:
            raise TwilioError(21654, "A ContentSid must be given with ContentVariables")
        return Rendered(form.get("Body", ""), ())
    content = contents.get(form["ContentSid"])
    if content is None:
        raise TwilioError(21655, f"The ContentSid is Invalid: no content {form['ContentSid']}")
    given = parse_variables(form.get("ContentVariables") or "{}")
    return render(content, given)
