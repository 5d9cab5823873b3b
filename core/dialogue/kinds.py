"""What is done with a message by its kind, before anybody reads its words."""

from collections.abc import Mapping
from dataclasses import dataclass

from core.hand_overs import Reason
from core.messages import Incoming, Location, MessageKind
from core.understanding.reading import Intent, read
from core.understanding.vendor import commands
from core.understanding.vendor.reading import read_vendor

# What only a person can look at.
_FOR_A_PERSON: Mapping[MessageKind, Reason] = {
    MessageKind.AUDIO: Reason.VOICE,
    MessageKind.IMAGE: Reason.PICTURE,
    MessageKind.VIDEO: Reason.PICTURE,
    MessageKind.STICKER: Reason.PICTURE,
    MessageKind.DOCUMENT: Reason.DOCUMENT,
}
# Words of these, below a picture, are about the picture: "ye bhej do" confirms no order that was shown.
_ABOUT_THE_PICTURE = frozenset(
    (
        *(Intent.OTHER, Intent.CONFIRM, Intent.CANCEL, Intent.CHOICE, Intent.CHANGE, Intent.UNDO),
        *(Intent.REPEAT, Intent.GREETING, Intent.ACCEPT, Intent.REJECT, Intent.DISPATCHED),
        *(Intent.DELIVERED, Intent.RECEIVED, Intent.NOT_RECEIVED, Intent.CLEARED, Intent.BOUNCED),
        *(Intent.ORDERS, Intent.COMPLAINT),
    )
)


@dataclass(frozen=True, slots=True)
class LeaveToSide:
    """It is read by whoever's side it is."""


@dataclass(frozen=True, slots=True)
class KeepForPerson:
    """A person looks at it, and the shop's wholesaler is told. A ``caption`` that says something by itself is
    answered as a text."""

    kind: MessageKind
    reason: Reason
    caption: str = ""


@dataclass(frozen=True, slots=True)
class PassOnLocation:
    """The shop's wholesaler gets it, for the delivery."""

    location: Location


@dataclass(frozen=True, slots=True)
class ThankForContact:
    """He is told what can be done instead."""


@dataclass(frozen=True, slots=True)
class TakeSign:
    """A yes to the card that it was put on, while that is open; else it says nothing and needs no answer."""


@dataclass(frozen=True, slots=True)
class Ignore:
    """It says nothing and needs no answer: a bubble for each thumb would cost and tell nobody anything."""


@dataclass(frozen=True, slots=True)
class SayUnreadable:
    """He is asked to type it."""


Outcome = (
    LeaveToSide
    | KeepForPerson
    | PassOnLocation
    | ThankForContact
    | TakeSign
    | Ignore
    | SayUnreadable
)


def decide(message: Incoming) -> Outcome:
    reason = _FOR_A_PERSON.get(message.kind)
    if reason is not None:
        return KeepForPerson(message.kind, reason, message.body.strip())
    match message.kind:
        case MessageKind.LOCATION if message.location is not None:
            return PassOnLocation(message.location)
        case MessageKind.CONTACTS:
            return ThankForContact()
        case MessageKind.REACTION:
            return _of_sign(message)
        case MessageKind.UNKNOWN if message.body.strip():
            return LeaveToSide()
        # What a provider makes of a sign that was taken back: nothing, on an earlier message.
        case MessageKind.UNKNOWN if message.quoted_message_id is not None:
            return Ignore()
        case MessageKind.LOCATION | MessageKind.UNKNOWN:
            return SayUnreadable()
        case _:
            return LeaveToSide()


def says_something(caption: str) -> bool:
    """Whether a caption is to be answered for itself. Goods are named in it or not, so no catalogue is
    needed to tell that it asks for some."""
    return bool(caption) and read(caption).intent not in _ABOUT_THE_PICTURE


def says_something_of_vendor(caption: str) -> bool:
    """The same of one of a wholesaler's people."""
    silent = commands.Unclear | commands.Plain
    return bool(caption) and not isinstance(read_vendor(caption), silent)


def _of_sign(message: Incoming) -> TakeSign | Ignore:
    is_yes = read(message.body).intent is Intent.CONFIRM
    return TakeSign() if is_yes and message.quoted_message_id is not None else Ignore()
