"""A message in words for a person: never blank."""

from decimal import Decimal

import pytest

from core.message_summary import summary
from core.messages import Button, Cart, CartItem, Incoming, Location, MessageKind

RICE = CartItem("RICE", Decimal(2), Decimal("42.50"), "INR")


@pytest.mark.parametrize(
    ("message", "words"),
    [
        (Incoming(MessageKind.TEXT, "2 bori\nchawal"), "2 bori\nchawal"),
        (Incoming(MessageKind.TEXT, "atta", is_forwarded=True), "[forwarded]\natta"),
        (Incoming(MessageKind.BUTTON, "Haan", Button("Haan", "x")), "[pressed]\nHaan"),
        (Incoming(MessageKind.BUTTON, "", Button("Haan", "x")), "[pressed Haan]"),
        (
            Incoming(MessageKind.IMAGE, "yeh", media=({"url": "u", "content_type": "image/jpeg"},)),
            "[picture image/jpeg]\nyeh",
        ),
        (Incoming(MessageKind.AUDIO, ""), "[voice or audio]"),
        (
            Incoming(MessageKind.CART, "jaldi", cart=Cart((RICE, CartItem("X", Decimal(1))))),
            "[cart: 2 × RICE at INR 42.50]\n[cart: 1 × X]\njaldi",
        ),
        (
            Incoming(MessageKind.CART, "", cart=Cart((RICE,), unreadable=2)),
            "[cart: 2 × RICE at INR 42.50]\n[cart: 2 more that could not be read]",
        ),
        (Incoming(MessageKind.CART, ""), "[cart that could not be read]"),
        (
            Incoming(MessageKind.LOCATION, "", location=Location(Decimal("19.1"), Decimal(72))),
            "[place: 19.1, 72]",
        ),
        (
            Incoming(MessageKind.LOCATION, "", location=Location(address="Vashi", label="Mandi")),
            "[place: Mandi; Vashi]",
        ),
        (Incoming(MessageKind.LOCATION, ""), "[place that could not be read]"),
        (Incoming(MessageKind.PRODUCT, "rate?", sku="RICE"), "[asks about RICE]\nrate?"),
        (Incoming(MessageKind.REACTION, "👍"), "[reaction]\n👍"),
        (Incoming(MessageKind.UNKNOWN, ""), "[a kind of message that is not known]"),
        (Incoming(MessageKind.TEXT, " "), "[blank]"),
    ],
)
def test_every_kind_has_words(message: Incoming, words: str) -> None:
    assert summary(message) == words


@pytest.mark.parametrize("kind", MessageKind)
def test_no_kind_is_blank_when_nothing_of_it_is_known(kind: MessageKind) -> None:
    assert summary(Incoming(kind, "")).strip()


def test_what_would_steer_a_terminal_is_taken_out_and_hindi_is_not() -> None:
    assert summary(Incoming(MessageKind.TEXT, "\x1b[2Jक्\u200dष\x07")) == "[2Jक्\u200dष"
