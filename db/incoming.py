"""What a stored message says: the columns for what only some kinds of message have, and back."""

from decimal import Decimal
from typing import Any

from core.messages import Button, Cart, CartItem, InboundMessage, Incoming, Location, MessageKind
from db.rows import Row

_BY_CONTENT = {
    "audio": MessageKind.AUDIO,
    "image": MessageKind.IMAGE,
    "video": MessageKind.VIDEO,
}


def content(message: InboundMessage) -> dict[str, Any] | None:
    """The column ``content``: what there is of cart, place, product and forwarding."""
    found = {
        "cart": message.cart and _cart_to_json(message.cart),
        "location": message.location and _location_to_json(message.location),
        "sku": message.sku,
        "is_forwarded": message.is_forwarded,
    }
    return {name: value for name, value in found.items() if value} or None


def read(row: Row) -> Incoming:
    """The message of a row that ``db.inbox.waiting`` or ``db.message_history`` gave.

    Rows from before there were kinds have one by their button and media.
    """
    stored = row.content or {}
    pressed = Button(row.buttons["text"], row.buttons["payload"]) if row.buttons else None
    media = tuple(row.media or ())
    return Incoming(
        kind=MessageKind(row.kind) if row.kind else _kind(pressed, media),
        body=row.body,
        pressed=pressed,
        media=media,
        cart=_cart(stored["cart"]) if "cart" in stored else None,
        location=_location(stored["location"]) if "location" in stored else None,
        sku=stored.get("sku"),
        quoted_message_id=row.quoted_message_id,
        is_forwarded=stored.get("is_forwarded", False),
    )


def _kind(pressed: Button | None, media: tuple[dict[str, str], ...]) -> MessageKind:
    if pressed is not None:
        return MessageKind.BUTTON
    if not media:
        return MessageKind.TEXT
    content_type = media[0].get("content_type", "").partition("/")[0]
    return _BY_CONTENT.get(content_type, MessageKind.DOCUMENT)


def _cart_to_json(cart: Cart) -> dict[str, Any]:
    return {
        "items": [
            {
                "sku": item.sku,
                "quantity": str(item.quantity),
                "price": _figure(item.price),
                "currency": item.currency,
            }
            for item in cart.items
        ],
        "catalogue_id": cart.catalogue_id,
        "unreadable": cart.unreadable,
    }


def _cart(stored: dict[str, Any]) -> Cart:
    items = (
        CartItem(item["sku"], Decimal(item["quantity"]), _decimal(item["price"]), item["currency"])
        for item in stored["items"]
    )
    return Cart(tuple(items), stored["catalogue_id"], stored["unreadable"])


def _location_to_json(location: Location) -> dict[str, Any]:
    return {
        "latitude": _figure(location.latitude),
        "longitude": _figure(location.longitude),
        "address": location.address,
        "label": location.label,
    }


def _location(stored: dict[str, Any]) -> Location:
    return Location(
        _decimal(stored["latitude"]),
        _decimal(stored["longitude"]),
        stored["address"],
        stored["label"],
    )


def _figure(value: Decimal | None) -> str | None:
    return None if value is None else str(value)


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)
