"""What kind of message a form is, and what only that kind has."""

import json
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import InvalidMessage
from core.messages import Button, Cart, CartItem, InboundMessage, Location, MessageKind
from core.wire.twilio import parse_inbound

FORM = {"MessageSid": "SM1", "From": "whatsapp:+919810000001", "To": "whatsapp:+14155550100"}

RICE = {
    "product_retailer_id": "RICE",
    "quantity": 2,
    "item_price": 42.50,
    "currency": "INR",
}
SUGAR = {"product_retailer_id": "SUGAR", "quantity": "5", "item_price": 44, "currency": "INR"}


def parse(**fields: str) -> InboundMessage:
    return parse_inbound(FORM | fields)


def medium(content_type: str, **fields: str) -> InboundMessage:
    return parse(MediaUrl0="https://media.test/1", MediaContentType0=content_type, **fields)


def ordered(document: Any, **fields: str) -> InboundMessage:
    text = document if isinstance(document, str) else json.dumps(document)
    return parse(MessageType="order", ProductRetailerId=text, **fields)


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({"Body": "2 bori chawal"}, "TEXT"),
        ({"Body": "2 bori chawal", "MessageType": "text"}, "TEXT"),
        ({"Body": "2 bori chawal", "MessageType": "of_tomorrow"}, "TEXT"),
        ({"Body": " ", "MessageType": "of_tomorrow"}, "UNKNOWN"),
        ({"Body": "", "MessageType": "text"}, "UNKNOWN"),
        ({}, "UNKNOWN"),
        ({"Body": "Option 1", "MessageType": "interactive"}, "TEXT"),
        ({"MessageType": "voice"}, "AUDIO"),
        ({"MessageType": "IMAGE", "Body": "yeh wala"}, "IMAGE"),
        ({"MessageType": "sticker"}, "STICKER"),
        ({"MessageType": "location"}, "LOCATION"),
        ({"Latitude": "19.1", "Longitude": "72.8"}, "LOCATION"),
        ({"MessageType": "contacts"}, "CONTACTS"),
        ({"MessageType": "reaction", "Body": "👍"}, "REACTION"),
        ({"MessageType": "text", "Body": "rate?", "ProductRetailerId": "RICE"}, "PRODUCT"),
        ({"ProductRetailerId": json.dumps({"product_items": [RICE]})}, "CART"),
        ({"MessageType": "order"}, "CART"),
    ],
)
def test_each_kind_is_told_apart(fields: dict[str, str], kind: str) -> None:
    assert parse(**fields).kind is MessageKind(kind)


@pytest.mark.parametrize(
    ("content_type", "kind"),
    [
        ("audio/ogg; codecs=opus", "AUDIO"),
        ("image/jpeg", "IMAGE"),
        ("image/webp", "STICKER"),
        ("video/mp4", "VIDEO"),
        ("application/pdf", "DOCUMENT"),
        ("", "DOCUMENT"),
        ("text/vcard", "CONTACTS"),
        ("text/x-vcard", "CONTACTS"),
    ],
)
def test_media_are_told_apart_by_their_type_where_nothing_else_says_it(
    content_type: str, kind: str
) -> None:
    message = medium(content_type, Body="caption")

    assert message.kind is MessageKind(kind)
    assert message.body == "caption"
    assert message.media[0]["content_type"] == content_type


def test_a_contact_card_is_none_of_the_documents() -> None:
    assert medium("text/vcard", MessageType="document").kind is MessageKind.CONTACTS


def test_an_answer_to_a_list_is_found_where_it_may_stand() -> None:
    reply = {"type": "list_reply", "list_reply": {"id": "two", "title": "Two"}}
    interactive = json.dumps(reply)
    wrapped = json.dumps({"interactive": reply})

    both = parse(InteractiveData=interactive, ButtonPayload="one", ButtonText="One", ListId="x")
    assert both.pressed == Button("One", "one")
    assert parse(InteractiveData=interactive, ListId="x").pressed == Button("Two", "two")
    assert parse(InteractiveData=wrapped).pressed == Button("Two", "two")
    listed = parse(InteractiveData="{", ListId="three", ListTitle="Three")
    assert listed.pressed == Button("Three", "three")
    assert listed.body == "Three"
    assert {both.kind, listed.kind} == {MessageKind.BUTTON}


def test_without_an_id_the_words_of_a_choice_are_a_text() -> None:
    message = parse(ButtonText="Confirm", InteractiveData='{"list_reply": {"title": "Two"}}')

    assert (message.kind, message.body, message.pressed) == (MessageKind.TEXT, "Confirm", None)


def test_a_cart_has_its_goods_and_the_prices_that_the_phone_showed() -> None:
    message = ordered({"catalog_id": "77", "text": "jaldi", "product_items": [RICE, SUGAR]})

    assert message.kind is MessageKind.CART
    assert message.body == "jaldi"
    assert message.cart == Cart(
        (
            CartItem("RICE", Decimal(2), Decimal("42.5"), "INR"),
            CartItem("SUGAR", Decimal(5), Decimal(44), "INR"),
        ),
        catalogue_id="77",
    )


@pytest.mark.parametrize(
    "broken",
    [
        {**RICE, "quantity": 0},
        {**RICE, "quantity": -1},
        {**RICE, "quantity": 10**30},
        {**RICE, "quantity": True},
        {**RICE, "quantity": float("nan")},
        {**RICE, "product_retailer_id": " "},
        {**RICE, "product_retailer_id": "x" * 101},
        {**RICE, "product_retailer_id": None},
        "RICE",
        None,
    ],
)
def test_goods_that_cannot_be_read_are_counted_and_the_others_kept(broken: object) -> None:
    cart = ordered({"product_items": [broken, SUGAR]}).cart

    assert cart is not None
    assert [item.sku for item in cart.items] == ["SUGAR"]
    assert cart.unreadable == 1


def test_a_price_that_is_none_leaves_the_goods() -> None:
    cart = ordered({"product_items": [{**RICE, "item_price": "Infinity"}]}).cart

    assert cart is not None
    assert (cart.items[0].price, cart.unreadable) == (None, 0)


@pytest.mark.parametrize(
    "document",
    [
        "",
        "{",
        "[]",
        "7",
        "null",
        '"RICE"',
        "[" * 100_000,
        "1" * 10_000,
        {"product_items": "RICE"},
        {"product_items": []},
        {"product_items": [{}]},
    ],
)
def test_a_cart_that_cannot_be_read_is_still_a_cart_with_its_form(document: Any) -> None:
    message = ordered(document, Body="bhej do")

    assert (message.kind, message.cart, message.body) == (MessageKind.CART, None, "bhej do")
    assert "ProductRetailerId" in message.raw


def test_characters_that_cannot_be_kept_are_taken_out_of_json_too() -> None:
    named = {**RICE, "product_retailer_id": "RI\x00CE\ud800"}

    message = ordered({"product_items": [named]}, Body="a\ud800b")

    assert message.cart is not None
    assert message.cart.items[0].sku == "RICE?"
    assert message.body == "a?b"


def test_a_question_about_a_product_names_it() -> None:
    asked = parse(MessageType="text", Body="rate?", ProductRetailerId=" RICE ")
    as_document = parse(ProductRetailerId='{"product_retailer_id": "RICE"}')

    assert (asked.sku, as_document.sku) == ("RICE", "RICE")
    assert parse(MessageType="text", ProductRetailerId="x" * 101).sku is None


def test_a_place_has_coordinates_or_words() -> None:
    place = parse(Latitude="19.0760", Longitude="-72.8", Address="APMC, Vashi", Label="Mandi")

    assert place.location == Location(Decimal("19.0760"), Decimal("-72.8"), "APMC, Vashi", "Mandi")
    for latitude in ("91", "nan", "1e9", "19,1", ""):
        half = parse(MessageType="location", Latitude=latitude, Longitude="72", Label="Mandi")
        assert half.location == Location(label="Mandi")
    assert parse(MessageType="location").location is None


def test_a_reply_says_to_which_message_and_a_forwarded_one_that_it_is() -> None:
    assert parse(Body="haan", OriginalRepliedMessageSid="SM7").quoted_message_id == "SM7"
    assert parse(Body="haan", OriginalRepliedMessageSid="S" * 101).quoted_message_id is None
    assert parse(Body="haan").quoted_message_id is None
    assert parse(Forwarded="true").is_forwarded
    assert parse(FrequentlyForwarded="true").is_forwarded
    assert not parse(Forwarded="false").is_forwarded


def test_an_id_that_no_index_could_hold_is_refused() -> None:
    with pytest.raises(InvalidMessage, match="too long"):
        parse(MessageSid="S" * 101)


NAMES = st.sampled_from(
    [
        "MessageSid",
        "From",
        "To",
        "Body",
        "MessageType",
        "NumMedia",
        "MediaUrl0",
        "MediaContentType0",
        "ButtonPayload",
        "ButtonText",
        "InteractiveData",
        "FlowData",
        "ListId",
        "ListTitle",
        "Latitude",
        "Longitude",
        "Address",
        "Label",
        "ProductRetailerId",
        "OriginalRepliedMessageSid",
        "Forwarded",
    ]
)
SCRAPS = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    "product_items",
                    "product_retailer_id",
                    "quantity",
                    "item_price",
                    "currency",
                    "text",
                    "list_reply",
                    "id",
                    "title",
                    "interactive",
                    "catalog_id",
                ]
            )
            | st.text(max_size=3),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)
VALUES = (
    st.text(st.characters(exclude_categories=()), max_size=30)
    | SCRAPS.map(json.dumps)
    | st.sampled_from(["text", "order", "location", "interactive", "contacts", "text/vcard", "1e9"])
    | st.sampled_from(["\x00", "\ud800", "9" * 50_000, "[" * 50_000, '{"product_items": [{}]}'])
)


@given(st.dictionaries(NAMES | st.text(max_size=8), VALUES, max_size=12), st.booleans())
def test_any_form_is_a_message_or_is_refused(fields: dict[str, str], is_complete: bool) -> None:
    try:
        message = parse_inbound(fields | FORM if is_complete else fields)
    except InvalidMessage:
        assert not is_complete
        return
    assert json.dumps(message.raw, ensure_ascii=False).encode()
    assert "\x00" not in repr(message)
    assert message.kind is not MessageKind.TEXT or message.body.strip()
