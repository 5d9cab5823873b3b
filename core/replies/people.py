"""What a wholesaler reads of a shop that needs a person, and what the shop reads of what it has sent."""

from decimal import Decimal

from core.hand_overs import Reason
from core.messages import Location, MessageKind, Notice, Reply
from core.replies import news
from core.replies.texts import mark, say

_SENT = {
    MessageKind.AUDIO: mark("{shop} has sent a voice message."),
    MessageKind.IMAGE: mark("{shop} has sent a picture."),
    MessageKind.VIDEO: mark("{shop} has sent a video."),
    MessageKind.STICKER: mark("{shop} has sent a sticker."),
    MessageKind.DOCUMENT: mark("{shop} has sent a document."),
}
_KEPT = {
    MessageKind.AUDIO: mark("Your voice message is kept; a person will listen to it."),
    MessageKind.IMAGE: mark("Your picture is kept; a person will look at it."),
    MessageKind.VIDEO: mark("Your video is kept; a person will look at it."),
    MessageKind.STICKER: mark("Your sticker is kept; a person will look at it."),
    MessageKind.DOCUMENT: mark("Your document is kept; a person will look at it."),
}


def shop(name: str, phone: str | None) -> str:
    """As its wholesaler tells it apart: ``Gupta Kirana (…0001)``."""
    return f"{name} (…{phone[-4:]})" if phone else name


def needs_person(language: str, reason: Reason, *, shop: str) -> Notice:
    """To the wholesaler's people."""
    if reason is Reason.ASKED:
        text = say(language, "{shop} wants to talk to a person. Please call.", shop=shop)
    else:
        text = say(
            language, "{shop} was not understood here twice. Please call and ask.", shop=shop
        )
    return news.of_shop(text, shop=shop)


def has_sent(language: str, kind: MessageKind, caption: str, *, shop: str) -> Notice:
    """To the wholesaler's people."""
    parts = [say(language, _SENT[kind], shop=shop)]
    if caption:
        parts.append(f"“{caption}”")
    parts.append(say(language, "It cannot be read here. Please call if you expect an order."))
    return news.of_shop(" ".join(parts), shop=shop)


def kept(language: str, kind: MessageKind) -> str:
    return say(language, _KEPT[kind])


def kept_of_shop(language: str, kind: MessageKind) -> Reply:
    how = say(
        language,
        "If it is a payment, write: paid 5000 upi and the number. If it is an order, please type it.",
    )
    return Reply(f"{kept(language, kind)}\n{how}")


def kept_of_others(language: str, kind: MessageKind) -> Reply:
    how = say(language, "What you need at once, please type.")
    return Reply(f"{kept(language, kind)}\n{how}")


def located(language: str, location: Location, *, shop: str) -> Notice:
    """To the wholesaler's people, for the delivery."""
    where = [part for part in (location.label, location.address, map_link(location)) if part]
    text = say(language, "{shop} has sent its location:", shop=shop)
    return news.of_shop(" ".join([text, *where]), shop=shop)


def map_link(location: Location) -> str:
    if location.latitude is None or location.longitude is None:
        return ""
    return (
        f"https://maps.google.com/?q={_degrees(location.latitude)},{_degrees(location.longitude)}"
    )


def location_passed_on(language: str) -> Reply:
    return Reply(say(language, "Thank you, your wholesaler gets the location for the delivery."))


def location_unused(language: str) -> Reply:
    return Reply(
        say(language, "The location is kept, but cannot be used here. Please write the address.")
    )


def contact_kept(language: str) -> Reply:
    return Reply(
        say(
            language,
            "Thank you, the contact is kept, but nothing is done with it by itself. If this person is to"
            " order for you, ask for somebody to talk to: kisi se baat karni hai",
        )
    )


def unreadable(language: str) -> Reply:
    return Reply(say(language, "This kind of message cannot be read here. Please type it."))


def _degrees(figure: Decimal) -> str:
    """A few metres exact."""
    return f"{figure:.5f}"
