"""What goes in and out, whichever provider carries it."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any
from uuid import UUID


class AddressKind(StrEnum):
    """How a provider names a person."""

    PHONE = "phone"
    # A business-scoped id, where the person hides the number behind a user name.
    BSUID = "bsuid"


@dataclass(frozen=True, slots=True)
class Address:
    """``value`` is E.164 for a phone, the provider's id otherwise."""

    kind: AddressKind
    value: str


@dataclass(frozen=True, slots=True)
class Button:
    """One choice under a message. ``payload`` comes back to us when it is pressed."""

    text: str
    payload: str


@dataclass(frozen=True, slots=True)
class InboundMessage:
    """A message as a person sent it. ``raw`` is the provider's request with NUL characters removed."""

    provider: str
    message_id: str
    sender: Address
    business_number: str
    body: str
    pressed: Button | None = None
    media: tuple[dict[str, str], ...] = ()
    raw: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reply:
    """What we say: one bubble."""

    body: str
    buttons: tuple[Button, ...] = ()


@dataclass(frozen=True, slots=True)
class OutboundMessage:
    """A reply on its way to one address. ``public_id`` is our name for it at the provider."""

    public_id: UUID
    business_number: str
    recipient: str
    body: str
    buttons: tuple[Button, ...] = ()


@dataclass(frozen=True, slots=True)
class DeliveryEvent:
    """The provider's word on what became of a message we sent.

    ``public_id`` is ours and comes from the address that was called; the event may arrive before we
    have stored the provider's ``message_id``.
    """

    provider: str
    message_id: str
    status: str
    error_code: str = ""
    public_id: UUID | None = None
