"""A message from a phone to the business: the webhook that Twilio sends for it.

The fields are those of Twilio: docs/messaging/guides/webhook-request, and those that captured
requests show beside them.
"""

import json
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from simulator.addresses import CHANNEL, address, parse_party
from simulator.messages import INBOUND, Button, Draft, Media
from simulator.settings import Settings
from simulator.sids import new_sid

Party = Annotated[str, AfterValidator(parse_party)]


class PressedButton(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    payload: str
    text: str


class AttachedMedia(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    url: str
    content_type: str


class CartLine(BaseModel):
    """One product of a cart, with the price that the phone showed."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    sku: str
    quantity: int = Field(ge=1)
    price: Decimal = Decimal(0)
    currency: str = "INR"


class Place(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    latitude: Decimal
    longitude: Decimal
    address: str | None = None
    label: str | None = None


class InboundOrder(BaseModel):
    """The body of ``POST /control/inbound``.

    ``kind`` is the ``MessageType`` where the rest does not tell it. ``quoted`` is the sid of the message
    that is replied to, ``product`` the catalogue's id of one that is asked about. ``fields`` overrides
    or adds form fields as they are, unchecked; ``null`` leaves one out.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    sender: Party = Field(alias="from")
    recipient: Party | None = Field(default=None, alias="to")
    body: str | None = None
    button: PressedButton | None = None
    media: tuple[AttachedMedia, ...] = ()
    cart: tuple[CartLine, ...] = ()
    location: Place | None = None
    product: str | None = None
    quoted: str | None = None
    forwarded: bool = False
    kind: Literal["audio", "sticker", "contacts", "reaction", "unsupported"] | None = None
    fields: dict[str, str | None] = {}


def compose(order: InboundOrder, settings: Settings) -> dict[str, str]:
    """The form that Twilio would post for ``order``."""
    sid = order.fields.get("MessageSid") or new_sid("SM")
    form: dict[str, str | None] = {
        "MessageSid": sid,
        "SmsSid": sid,
        "SmsMessageSid": sid,
        "AccountSid": settings.account_sid,
        "From": address(order.sender),
        "To": address(order.recipient or settings.business_number),
        "Body": _body(order),
        "NumMedia": str(len(order.media)),
        "NumSegments": "1",
        "ProfileName": f"Phone {order.sender[-4:]}",
        "WaId": order.sender.removeprefix("+"),
        "SmsStatus": "received",
        "ApiVersion": "2010-04-01",
        "MessageType": _message_type(order),
        "ReferralNumMedia": "0",
    }
    for index, media in enumerate(order.media):
        form[f"MediaUrl{index}"] = media.url
        form[f"MediaContentType{index}"] = media.content_type
    if order.button:
        form["ButtonText"] = order.button.text
        form["ButtonPayload"] = order.button.payload
        form["ButtonType"] = "REPLY"
    if order.cart:
        form["ProductRetailerId"] = _cart(order)
    elif order.product:
        form["ProductRetailerId"] = order.product
    if order.location:
        place = order.location
        form |= {"Latitude": str(place.latitude), "Longitude": str(place.longitude)}
        form |= {"Address": place.address, "Label": place.label}
    if order.quoted:
        form["OriginalRepliedMessageSid"] = order.quoted
        form["OriginalRepliedMessageSender"] = form["To"]
    if order.forwarded:
        form["Forwarded"] = "true"
    form |= order.fields
    return {name: value for name, value in form.items() if value is not None}


def to_draft(order: InboundOrder, form: dict[str, str]) -> Draft:
    """The message as the account keeps it: what ``form`` says in the end, overrides included."""
    return Draft(
        sid=form.get("MessageSid") or new_sid("SM"),
        direction=INBOUND,
        sender=form.get("From", "").removeprefix(CHANNEL),
        recipient=form.get("To", "").removeprefix(CHANNEL),
        body=form.get("Body", ""),
        status="received",
        buttons=(Button(order.button.payload, order.button.text),) if order.button else (),
        media=tuple(Media(media.url, media.content_type) for media in order.media),
    )


def _body(order: InboundOrder) -> str:
    if order.body is not None:
        return order.body
    # A press of a button is also a message with the words on the button.
    return order.button.text if order.button else ""


def _cart(order: InboundOrder) -> str:
    """Twilio: docs/content/twilio-catalog, "Receive an order"."""
    items = [
        {
            "product_retailer_id": line.sku,
            "quantity": line.quantity,
            "item_price": float(line.price),
            "currency": line.currency,
        }
        for line in order.cart
    ]
    return json.dumps({"catalog_id": "1", "text": order.body or "", "product_items": items})


def _message_type(order: InboundOrder) -> str:
    if order.kind:
        return order.kind
    if order.button:
        return "interactive"
    if order.cart:
        return "order"
    if order.location:
        return "location"
    if order.media:
        kind = order.media[0].content_type.partition("/")[0]
        return kind if kind in ("image", "audio", "video") else "document"
    return "text"
