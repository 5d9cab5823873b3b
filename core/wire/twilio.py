"""Twilio's form fields and error codes.

Sources: Twilio docs "Webhook request" (messaging/guides), "Outbound message status in status
callbacks", and the error dictionary. Fields may be added without notice, so unknown ones are kept in
``raw`` and otherwise ignored. What kind of message a form is, ``core.wire.twilio_kinds`` tells.
"""

import re
from collections.abc import Mapping
from uuid import UUID

from core.delivery import SendFault
from core.errors import InvalidMessage
from core.messages import Address, AddressKind, DeliveryEvent, InboundMessage, MessageKind
from core.wire import twilio_kinds
from core.wire.storable import storable
from core.wordings import Approval, Status

PROVIDER = "twilio"
CHANNEL = "whatsapp:"

# One WhatsApp message carries one medium; ten is Twilio's own limit for all channels.
MEDIA_MAX = 10

# Twilio's have 34 characters; ours are a key, whose index takes no more than some thousand.
ID_MAX = 100

# Twilio: E.164, or "CC.alnum" and "CC.ENT.alnum" of at most 140 characters with the channel.
_ADDRESSES = {
    AddressKind.PHONE: re.compile(r"\+[1-9][0-9]{6,14}"),
    AddressKind.BSUID: re.compile(r"[A-Z]{2}\.[0-9A-Za-z.]{1,125}"),
}


def parse_inbound(form: Mapping[str, str]) -> InboundMessage:
    """The message in an inbound webhook's form."""
    clean = _clean(form)
    missing = [name for name in ("MessageSid", "From", "To") if not clean.get(name)]
    if missing:
        raise InvalidMessage(f"The form has no {', '.join(missing)}.")

    if len(clean["MessageSid"]) > ID_MAX:
        raise InvalidMessage("The form's MessageSid is too long to be one.")

    media = _media(clean)
    pressed = twilio_kinds.pressed(clean)
    kind = twilio_kinds.kind(clean, media)
    cart = twilio_kinds.cart(clean) if kind is MessageKind.CART else None
    return InboundMessage(
        provider=PROVIDER,
        message_id=clean["MessageSid"],
        sender=parse_address(clean["From"]),
        business_number=parse_address(clean["To"]).value,
        body=twilio_kinds.body(clean),
        pressed=pressed,
        media=media,
        raw=clean,
        kind=kind,
        cart=cart,
        location=twilio_kinds.location(clean) if kind is MessageKind.LOCATION else None,
        sku=twilio_kinds.sku(clean) if kind is MessageKind.PRODUCT else None,
        quoted_message_id=_id(clean.get("OriginalRepliedMessageSid", "")),
        is_forwarded="true" in (clean.get("Forwarded"), clean.get("FrequentlyForwarded")),
    )


def parse_status(form: Mapping[str, str], public_id: str | None) -> DeliveryEvent:
    """The event in a status callback; ``public_id`` as it stood in the URL that was called."""
    clean = _clean(form)
    missing = [name for name in ("MessageSid", "MessageStatus") if not clean.get(name)]
    if missing:
        raise InvalidMessage(f"The form has no {', '.join(missing)}.")
    return DeliveryEvent(
        provider=PROVIDER,
        message_id=clean["MessageSid"],
        status=clean["MessageStatus"],
        error_code=clean.get("ErrorCode", ""),
        public_id=_uuid(public_id),
        is_outside_window=clean.get("ErrorCode") == str(OUTSIDE_WINDOW),
    )


def parse_address(value: str) -> Address:
    """``whatsapp:+919812345678`` or, for a person without a visible number, ``whatsapp:IN.abc``."""
    bare = value.removeprefix(CHANNEL)
    for kind, pattern in _ADDRESSES.items():
        if pattern.fullmatch(bare):
            return Address(kind, bare)
    raise InvalidMessage("An address is neither a phone number nor a business-scoped id.")


def format_address(value: str) -> str:
    return CHANNEL + value


# Source: Twilio docs "Content template approval statuses".
_APPROVALS = {
    "unsubmitted": Status.CREATED,
    "received": Status.PENDING,
    "pending": Status.PENDING,
    "approved": Status.APPROVED,
    "rejected": Status.REJECTED,
    "paused": Status.PAUSED,
    "disabled": Status.DISABLED,
}


def parse_approval(request: Mapping[str, object]) -> Approval:
    """What became of a request to approve a template; an empty one was never made."""
    status = str(request.get("status") or "unsubmitted").lower()
    reason = request.get("rejection_reason")
    return Approval(_APPROVALS.get(status, Status.UNKNOWN), str(reason) if reason else None)


# The person has not written for a day, and what we sent was no template.
OUTSIDE_WINDOW = 63016

# Twilio says that codes may change, so only those are named whose class differs from that of the
# HTTP status.
_FAULT_BY_CODE = {
    20003: SendFault.CONFIGURATION,
    20404: SendFault.CONFIGURATION,
    63001: SendFault.CONFIGURATION,
    63007: SendFault.CONFIGURATION,
    63020: SendFault.CONFIGURATION,
    63023: SendFault.CONFIGURATION,
    21611: SendFault.LATER,
    63017: SendFault.LATER,
    63018: SendFault.LATER,
    OUTSIDE_WINDOW: SendFault.WINDOW,
}


def classify(http_status: int, code: int | None) -> SendFault:
    """Read an error answer. The HTTP status decides unless the code is known to mean something else."""
    if http_status >= 500:
        return SendFault.UNKNOWN
    if code in _FAULT_BY_CODE:
        return _FAULT_BY_CODE[code]
    if http_status == 429:
        return SendFault.LATER
    if http_status in (401, 403):
        return SendFault.CONFIGURATION
    return SendFault.NEVER


def _media(form: Mapping[str, str]) -> tuple[dict[str, str], ...]:
    return tuple(
        {"url": form[f"MediaUrl{index}"], "content_type": form.get(f"MediaContentType{index}", "")}
        for index in range(MEDIA_MAX)
        if f"MediaUrl{index}" in form
    )


def _uuid(value: str | None) -> UUID | None:
    try:
        return UUID(value) if value else None
    except ValueError:
        return None


def _id(value: str) -> str | None:
    return value if 0 < len(value) <= ID_MAX else None


def _clean(form: Mapping[str, str]) -> dict[str, str]:
    return {storable(name): storable(value) for name, value in form.items()}
