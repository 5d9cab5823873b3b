"""What goes in and out, whichever provider carries it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
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


class MessageKind(StrEnum):
    """What a person sent."""

    TEXT = "TEXT"
    # A button, or a line of a list, that was chosen.
    BUTTON = "BUTTON"
    AUDIO = "AUDIO"
    IMAGE = "IMAGE"
    VIDEO = "VIDEO"
    DOCUMENT = "DOCUMENT"
    STICKER = "STICKER"
    LOCATION = "LOCATION"
    CONTACTS = "CONTACTS"
    # Goods chosen in the catalogue on the phone.
    CART = "CART"
    # A question about one product of that catalogue.
    PRODUCT = "PRODUCT"
    # A sign put on an earlier message: it says nothing by itself.
    REACTION = "REACTION"
    # Whatever the provider learns to carry next, and what is blank.
    UNKNOWN = "UNKNOWN"


@dataclass(frozen=True, slots=True)
class CartItem:
    """``price`` is what the phone showed: never trusted, only compared with ours."""

    sku: str
    quantity: Decimal
    price: Decimal | None = None
    currency: str = ""


@dataclass(frozen=True, slots=True)
class Cart:
    """``unreadable`` counts the items that could not be read: with one, this is not all he wants."""

    items: tuple[CartItem, ...]
    catalogue_id: str = ""
    unreadable: int = 0


@dataclass(frozen=True, slots=True)
class Location:
    """Either both coordinates, in degrees, or neither."""

    latitude: Decimal | None = None
    longitude: Decimal | None = None
    address: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class InboundMessage:
    """A message as a person sent it. ``raw`` is the provider's request with what cannot be stored
    removed.

    ``cart`` is ``None`` for a CART too when it could not be read. ``sku`` is what a PRODUCT asks about.
    ``quoted_message_id`` is the provider's id of the message that he replied to.
    """

    provider: str
    message_id: str
    sender: Address
    business_number: str
    body: str
    pressed: Button | None = None
    media: tuple[dict[str, str], ...] = ()
    raw: dict[str, Any] = field(default_factory=dict)
    kind: MessageKind = MessageKind.TEXT
    cart: Cart | None = None
    location: Location | None = None
    sku: str | None = None
    quoted_message_id: str | None = None
    is_forwarded: bool = False


@dataclass(frozen=True, slots=True)
class Incoming:
    """What a stored message says, without who carried it; the fields as in ``InboundMessage``."""

    kind: MessageKind
    body: str
    pressed: Button | None = None
    media: tuple[dict[str, str], ...] = ()
    cart: Cart | None = None
    location: Location | None = None
    sku: str | None = None
    quoted_message_id: str | None = None
    is_forwarded: bool = False


@dataclass(frozen=True, slots=True)
class Template:
    """A text that the provider knows beforehand, by our name for it, and what fills its blanks."""

    key: str
    parameters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """Rows of which some are left out where a bubble has no room for all. ``more`` says with its ``{count}``
    how many are; ``hidden`` of them are left out in any case. Where the ``newest`` stand last, the first
    rows are left out."""

    rows: tuple[str, ...]
    more: str
    hidden: int = 0
    newest: bool = False

    def __str__(self) -> str:
        return self.of_rows(len(self.rows))

    def of_rows(self, count: int) -> str:
        """With so many of its rows, and how many there are besides."""
        rows = self.rows[len(self.rows) - count :] if self.newest else self.rows[:count]
        hidden = self.hidden + len(self.rows) - count
        if not hidden:
            return "\n".join(rows)
        more = self.more.format(count=hidden)
        return "\n".join([more, *rows] if self.newest else [*rows, more])

    def within(self, room: int) -> str:
        """With as many rows as fit into ``room`` characters."""
        texts = (self.of_rows(count) for count in range(len(self.rows), 0, -1))
        return next((text for text in texts if len(text) <= room), self.of_rows(0))


@dataclass(frozen=True, slots=True)
class Reply:
    """What we say: one bubble. ``lists`` are those of its body that give way where it is too long, in this
    order; all else of it stays."""

    body: str
    buttons: tuple[Button, ...] = ()
    template: Template | None = None
    lists: tuple[Listing, ...] = ()


@dataclass(frozen=True, slots=True)
class Notice(Reply):
    """What somebody is told who has not just written. He may not have for days, and then only its
    template reaches him: a notice without one cannot be made."""

    template: Template = field(kw_only=True)


@dataclass(frozen=True, slots=True)
class ApprovedTemplate:
    """A template as the provider takes it: its own name for it, the values of its numbered blanks, and
    the text that comes of both."""

    content_id: str
    variables: Mapping[str, str]
    text: str


@dataclass(frozen=True, slots=True)
class OutboundMessage:
    """A reply on its way to one address. ``public_id`` is our name for it at the provider.

    With a ``template`` it goes as that, and not as it was written.
    """

    public_id: UUID
    business_number: str
    recipient: str
    body: str
    buttons: tuple[Button, ...] = ()
    template: ApprovedTemplate | None = None

    @property
    def text(self) -> str:
        """What the person reads."""
        return self.body if self.template is None else self.template.text


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
    # It failed because the person has not written for a day: as a template it may still arrive.
    is_outside_window: bool = False
