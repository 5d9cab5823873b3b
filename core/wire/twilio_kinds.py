"""What kind of message a form of Twilio's is, and what only that kind has.

``MessageType`` is not in Twilio's documentation and stands in every captured request, so where it is
missing or new the other fields decide. Nothing here refuses a message: what cannot be read stays in
the form, and the kind says that it was there. Sources: Twilio docs "Webhook request" and
"twilio/catalog".
"""

import json
import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from core.messages import Button, Cart, CartItem, Location, MessageKind
from core.wire.storable import storable

Form = Mapping[str, str]

_BY_TYPE = {
    "audio": MessageKind.AUDIO,
    "voice": MessageKind.AUDIO,
    "image": MessageKind.IMAGE,
    "video": MessageKind.VIDEO,
    "document": MessageKind.DOCUMENT,
    "sticker": MessageKind.STICKER,
    "location": MessageKind.LOCATION,
    "contacts": MessageKind.CONTACTS,
    "order": MessageKind.CART,
    "reaction": MessageKind.REACTION,
}
_BY_CONTENT = {
    "audio": MessageKind.AUDIO,
    "image": MessageKind.IMAGE,
    "video": MessageKind.VIDEO,
}
_CARDS = ("text/vcard", "text/x-vcard")
# Photographs arrive as JPEG; only stickers are sent in this format.
_STICKERS = ("image/webp",)

# As it is written; so many figures are a number of goods or rupees, and more are a mistake.
_NUMBER = re.compile(r"[0-9]{1,9}(\.[0-9]{1,6})?")
_DEGREES = re.compile(r"-?[0-9]{1,3}(\.[0-9]{1,20})?")

# A product's id in a catalogue of Meta's has at most 100 characters.
_SKU_MAX = 100


def pressed(form: Form) -> Button | None:
    """The button or the line of a list that was chosen.

    A list's answer is documented as a button's; the other two places are where others have seen it.
    """
    if form.get("ButtonPayload"):
        return Button(form.get("ButtonText", ""), form["ButtonPayload"])
    data = _parsed(form.get("InteractiveData", ""))
    for found in (data, _inside(data, "interactive")):
        for name in ("list_reply", "button_reply"):
            choice = _inside(found, name)
            if payload := _word(choice.get("id")):
                return Button(_word(choice.get("title")), payload)
    if form.get("ListId"):
        return Button(form.get("ListTitle", ""), form["ListId"])
    return None


def body(form: Form) -> str:
    """What he wrote; for a choice whose words stand elsewhere those, and a cart's comment."""
    written = form.get("Body", "")
    if written.strip():
        return written
    comment = _word(_items(form).get("text"))
    return form.get("ButtonText") or form.get("ListTitle") or comment or written


def kind(form: Form, media: Sequence[Mapping[str, str]]) -> MessageKind:
    """The one kind of this message."""
    if pressed(form) is not None:
        return MessageKind.BUTTON
    contents = [medium["content_type"].partition(";")[0].strip().lower() for medium in media]
    if any(content in _CARDS for content in contents):
        return MessageKind.CONTACTS
    named = _BY_TYPE.get(form.get("MessageType", "").strip().lower())
    return named or _by_fields(form, contents)


def cart(form: Form) -> Cart | None:
    """The goods; ``None`` when nothing of them can be read."""
    document = _items(form)
    listed = document.get("product_items")
    if not isinstance(listed, list):
        return None
    items = [item for each in listed if (item := _item(each)) is not None]
    if not items:
        return None
    return Cart(tuple(items), _word(document.get("catalog_id")), len(listed) - len(items))


def sku(form: Form) -> str | None:
    """The product that is asked about."""
    named = form.get("ProductRetailerId", "")
    return _sku(_items(form).get("product_retailer_id", named))


def location(form: Form) -> Location | None:
    latitude, longitude = (
        _degrees(form.get("Latitude", ""), 90),
        _degrees(form.get("Longitude", ""), 180),
    )
    if latitude is None or longitude is None:
        latitude = longitude = None
    found = Location(latitude, longitude, form.get("Address", ""), form.get("Label", ""))
    return None if found == Location() else found


def _by_fields(form: Form, contents: Sequence[str]) -> MessageKind:
    if contents:
        if contents[0] in _STICKERS:
            return MessageKind.STICKER
        return _BY_CONTENT.get(contents[0].partition("/")[0], MessageKind.DOCUMENT)
    if form.get("Latitude") or form.get("Longitude"):
        return MessageKind.LOCATION
    if form.get("ProductRetailerId"):
        return MessageKind.CART if "product_items" in _items(form) else MessageKind.PRODUCT
    return MessageKind.TEXT if body(form).strip() else MessageKind.UNKNOWN


def _item(found: Any) -> CartItem | None:
    if not isinstance(found, dict):
        return None
    code, quantity = _sku(found.get("product_retailer_id")), _number(found.get("quantity"))
    if code is None or not quantity:
        return None
    return CartItem(
        code, quantity, _number(found.get("item_price")), _word(found.get("currency"))[:3]
    )


def _items(form: Form) -> dict[str, Any]:
    """The document in a cart's field, and an empty one where there is none."""
    document = _parsed(form.get("ProductRetailerId", ""))
    return document if isinstance(document, dict) else {}


def _parsed(text: str) -> Any:
    """``None`` for what is no JSON. Numbers stay as they are written, however long they are."""
    try:
        return json.loads(text, parse_int=str, parse_float=str, parse_constant=str)
    except (ValueError, RecursionError):
        return None


def _inside(document: Any, name: str) -> dict[str, Any]:
    found = document.get(name) if isinstance(document, dict) else None
    return found if isinstance(found, dict) else {}


def _word(value: Any) -> str:
    # Escapes in JSON may stand for what the form itself could not hold.
    return storable(value) if isinstance(value, str) else ""


def _sku(value: Any) -> str | None:
    code = _word(value).strip()
    return code if 0 < len(code) <= _SKU_MAX else None


def _number(value: Any) -> Decimal | None:
    return Decimal(value) if isinstance(value, str) and _NUMBER.fullmatch(value) else None


def _degrees(text: str, most: int) -> Decimal | None:
    if not _DEGREES.fullmatch(text):
        return None
    return found if abs(found := Decimal(text)) <= most else None
