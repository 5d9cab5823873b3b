"""As which of his sides somebody writes, and what a reply to a message of ours is about."""

from decimal import Decimal

import pytest

from core.buttons import Press
from core.dialogue import kinds, quoting
from core.dialogue.quoting import About
from core.dialogue.sides import Shown, Side, chosen, of_press, of_text
from core.messages import Incoming, Location, MessageKind
from core.understanding.reading import read
from core.understanding.vendor import commands
from core.understanding.vendor.parts import ClaimWord
from core.understanding.vendor.reading import read_vendor

SHOP, WHOLESALER = Side.RETAILER, Side.VENDOR
OPEN = {SHOP: Shown(draft_version=3), WHOLESALER: Shown(draft_version=2, prompt_version=5)}


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("dukaan", SHOP),
        ("Shop", SHOP),
        ("wholesaler", WHOLESALER),
        ("vendor side", WHOLESALER),
        ("दुकान", SHOP),
        ("dukaan band thi", None),
        ("vendors", None),
        ("2 bori chawal", None),
    ],
)
def test_he_goes_over_by_a_word_that_says_nothing_else(text: str, side: Side | None) -> None:
    assert chosen(text) == side


@pytest.mark.parametrize(
    ("press", "side"),
    [
        (Press("accept", 7, 0), WHOLESALER),
        (Press("received", 7, 0), WHOLESALER),
        (Press("confirm", 1, 3), SHOP),
        (Press("choose-2", 1, 2), WHOLESALER),
        (Press("take-1", 1, 5), WHOLESALER),
        # Open nowhere: answered where he is.
        (Press("confirm", 1, 1), SHOP),
        (Press("take-1", 1, 4), SHOP),
    ],
)
def test_a_button_is_of_the_side_that_showed_it(press: Press, side: Side) -> None:
    assert of_press(press, OPEN, SHOP) == side


def test_a_text_answers_what_was_asked_last_of_all() -> None:
    assert of_text(OPEN, 5, SHOP) == WHOLESALER
    assert of_text(OPEN, 6, SHOP) == SHOP
    assert of_text({SHOP: Shown(), WHOLESALER: Shown()}, 0, SHOP) == SHOP


def test_only_the_one_order_that_is_named_is_meant() -> None:
    assert quoting.about("Order #1023 with Sharma Traders: accepted.") == About("1023")
    assert quoting.about("#1023: accepted\n#1024: placed") == About()
    assert quoting.about("PAY-31 of ₹500, #1023 and again #1023") == About("1023", "PAY-31")


def test_a_shops_cancel_gets_the_number_that_it_lacks() -> None:
    about = About("1023")

    assert quoting.of_shop(read("cancel"), about, "cancel").order_number == "1023"
    assert quoting.of_shop(read("cancel 1024"), about, "cancel 1024").order_number == "1024"
    assert quoting.of_shop(read("haan"), about, "haan").order_number is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("accept", commands.Accept(("1023",))),
        ("accept 1024", commands.Accept(("1024",))),
        ("sab accept", commands.Accept(is_all=True)),
        ("received", commands.DecideClaim(ClaimWord.RECEIVED, "PAY-31")),
    ],
)
def test_a_wholesalers_word_gets_the_number_that_it_lacks(
    text: str, expected: commands.VendorCommand
) -> None:
    assert quoting.of_vendor(read_vendor(text), About("1023", "PAY-31")) == expected


@pytest.mark.parametrize("kind", MessageKind)
def test_every_kind_of_message_leads_somewhere(kind: MessageKind) -> None:
    assert isinstance(kinds.decide(Incoming(kind, "")), kinds.Outcome)


def test_a_place_without_anything_in_it_cannot_be_read() -> None:
    place = Location(Decimal("19.07"), Decimal("72.87"))

    assert kinds.decide(Incoming(MessageKind.LOCATION, "", location=place)) == (
        kinds.PassOnLocation(place)
    )
    assert kinds.decide(Incoming(MessageKind.LOCATION, "")) == kinds.SayUnreadable()


@pytest.mark.parametrize(
    ("caption", "says"),
    [
        ("2 bori chawal", True),
        ("paid 5000 upi 412345678901", True),
        ("balance", True),
        ("ye bhej do", False),
        ("haan", False),
        ("1", False),
        ("", False),
        ("dekho", False),
    ],
)
def test_a_caption_says_something_by_itself_or_is_about_its_picture(
    caption: str, says: bool
) -> None:
    assert kinds.says_something(caption) is says


def test_a_wholesalers_caption_is_read_as_his() -> None:
    assert kinds.says_something_of_vendor("1023 gaya")
    assert not kinds.says_something_of_vendor("haan")
    assert not kinds.says_something_of_vendor("dekho bhai")
