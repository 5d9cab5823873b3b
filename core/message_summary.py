"""A message in words, for a person who reads a conversation: never blank."""

import unicodedata

from core.messages import Cart, CartItem, Incoming, Location, MessageKind

_NAMES = {
    MessageKind.AUDIO: "voice or audio",
    MessageKind.IMAGE: "picture",
    MessageKind.VIDEO: "video",
    MessageKind.DOCUMENT: "document",
    MessageKind.STICKER: "sticker",
    MessageKind.CONTACTS: "contact card",
    MessageKind.REACTION: "reaction",
}


def summary(message: Incoming) -> str:
    """What he wrote, and in brackets what else the message is."""
    notes = [*_notes(message), *(["forwarded"] if message.is_forwarded else [])]
    lines = [f"[{note}]" for note in notes]
    if message.body.strip():
        lines.append(readable(message.body))
    return "\n".join(lines) or "[blank]"


def readable(text: str) -> str:
    """Without the characters that steer a terminal."""
    return "".join(
        each for each in text if each in "\n\t" or unicodedata.category(each) != "Cc"
    ).strip()


def _notes(message: Incoming) -> list[str]:
    match message.kind:
        case MessageKind.TEXT:
            return []
        case MessageKind.BUTTON:
            words = readable(message.pressed.text) if message.pressed else ""
            return [f"pressed {words}".strip()] if words != readable(message.body) else ["pressed"]
        case MessageKind.CART:
            return _cart(message.cart)
        case MessageKind.LOCATION:
            return [_location(message.location)]
        case MessageKind.PRODUCT:
            return [f"asks about {readable(message.sku) if message.sku else 'a product'}"]
        case MessageKind.UNKNOWN:
            return ["a kind of message that is not known"]
    types = ", ".join(readable(medium["content_type"]) for medium in message.media)
    return [f"{_NAMES[message.kind]} {types}".strip()]


def _cart(cart: Cart | None) -> list[str]:
    if cart is None:
        return ["cart that could not be read"]
    lines = [f"cart: {_item(item)}" for item in cart.items]
    if cart.unreadable:
        lines.append(f"cart: {cart.unreadable} more that could not be read")
    return lines


def _item(item: CartItem) -> str:
    price = "" if item.price is None else f" at {readable(item.currency)} {item.price:f}"
    return f"{item.quantity:f} × {readable(item.sku)}{price}"


def _location(location: Location | None) -> str:
    if location is None:
        return "place that could not be read"
    parts = [readable(location.label), readable(location.address)]
    if location.latitude is not None:
        parts.append(f"{location.latitude:f}, {location.longitude:f}")
    return f"place: {'; '.join(part for part in parts if part)}"
