"""What an answer tells somebody to write is understood when he writes it."""

import re

import pytest

import ops.texts
from core.dialogue import new_vendor, platform
from core.dialogue.stranger.facts import Heard, State
from core.dialogue.stranger.hearing import hear
from core.replies.texts import LANGUAGES, mark, say
from core.understanding.reading import Intent, read
from core.understanding.vendor import commands
from core.understanding.vendor.reading import read_vendor

FILLED = {
    "number": "1023",
    "complaint": "C-5",
    "shop": "Gupta Kirana",
    "name": "Chakki Atta",
    "first": "Chakki Atta",
    "plain": "8200.50",
    "unit": "peti",
    "some": "25 kg",
    "more": "26 kg",
    "rate": "34.50",
    "new": "1023",
    "quantity": "2",
    "count": "3",
    "said": "atta",
}
CLAIM, REGISTRATION = {"number": "PAY-31"}, {"number": "REG-5"}

VENDOR = [
    ("accept {number}", commands.Accept, {}),
    ("sab accept", commands.Accept, {}),
    ("reject {number}", commands.Reject, {}),
    ("reject 1023 stock nahi", commands.Reject, {}),
    ("reject 1023 स्टॉक नहीं", commands.Reject, {}),
    ("dispatched {number}", commands.Dispatch, {}),
    ("dispatched {new}", commands.Dispatch, {}),
    ("1023 gaya atta 48 kg", commands.Dispatch, {}),
    ("1023 गया आटा 48 किलो", commands.Dispatch, {}),
    ("delivered {number}", commands.Deliver, {}),
    ("delivered {number} {said} kam", commands.Deliver, {}),
    ("delivered 1023 cash 2000", commands.Deliver, {}),
    ("{number} {name} {some} hi", commands.ChangeOrder, {}),
    ("{number} {name} nahi hai", commands.ChangeOrder, {}),
    ("{number} {name} rate {rate}", commands.ChangeOrder, {}),
    ("{number} {name} {more}", commands.ChangeOrder, {}),
    ("{number} {name} {some}", commands.ChangeOrder, {}),
    ("1023 आटा 5 ही", commands.ChangeOrder, {}),
    ("1023 चावल नहीं है", commands.ChangeOrder, {}),
    ("credit note {number} 1 peti kharab", commands.MakeCreditNote, {}),
    ("credit note {number} 1 peti wapas", commands.MakeCreditNote, {}),
    ("cancel bill {number}", commands.CancelBill, {}),
    ("{complaint} haan", commands.DecideComplaint, {}),
    ("{complaint} 1 {unit} hi", commands.DecideComplaint, {}),
    ("reject {complaint}", commands.DecideComplaint, {}),
    ("payment 5000 gupta cash", commands.RecordPayment, {}),
    ("received {number}", commands.DecideClaim, CLAIM),
    ("not received {number}", commands.DecideClaim, CLAIM),
    ("{answer} {number}", commands.DecideClaim, {"answer": "not received", **CLAIM}),
    ("cleared {number}", commands.DecideClaim, CLAIM),
    ("bounced {number}", commands.DecideClaim, CLAIM),
    ("approve {number} limit 20000", commands.DecideShop, REGISTRATION),
    ("reverse {number}", commands.ReversePayment, CLAIM),
    ("stock {first} 40", commands.SetStock, {}),
    ("stock atta", commands.AskStock, {}),
    ("rate atta", commands.AskRate, {}),
    ("stock {name} 40", commands.SetStock, {}),
    ("rate {name} 42.50", commands.SetRate, {}),
    ("band cheeni", commands.SetSelling, {}),
    ("udhaar chalu {shop}", commands.SetBlock, {}),
    ("udhaar band {shop}", commands.SetBlock, {}),
    ("limit gupta 50000", commands.SetLimit, {}),
    ("khata gupta", commands.ShowAccount, {}),
    ("dues", commands.Show, {}),
    ("summary", commands.Show, {}),
    ("orders", commands.Show, {}),
    ("help", commands.Show, {}),
    ("{number}", commands.ShowOrder, {}),
    ("gupta: 2 बोरी चावल", commands.OrderFor, {}),
    ("gupta: 2 bori chawal", commands.OrderFor, {}),
]
SHOP = [
    ("cancel {number}", Intent.CANCEL),
    ("paid {plain} cash", Intent.PAYMENT),
    ("paid 5000 upi 412345678901", Intent.PAYMENT),
    ("kal 5000 dunga", Intent.PROMISE),
    ("कल 5000 दूंगा", Intent.PROMISE),
    ("25 तारीख को दूंगा", Intent.PROMISE),
    ("कल दूंगा", Intent.PROMISE),
    ("1 peti kam aayi", Intent.COMPLAINT),
    ("1 पेटी कम आई", Intent.COMPLAINT),
    ("person", Intent.PERSON),
    ("cancel", Intent.CANCEL),
    ("cancel {new}", Intent.CANCEL),
    ("yes", Intent.CONFIRM),
    ("haan", Intent.CONFIRM),
    ("हाँ", Intent.CONFIRM),
    ("confirm", Intent.CONFIRM),
    ("paid 5000 cash", Intent.PAYMENT),
    ("paid {plain} upi", Intent.PAYMENT),
    ("paid 5000 upi", Intent.PAYMENT),
    ("kal dunga", Intent.PROMISE),
    ("somvar ko 2000 dunga", Intent.PROMISE),
    ("rate cheeni", Intent.PRICE),
    ("2 bori chawal", Intent.ORDER),
    ("2 kg cheeni", Intent.ORDER),
    ("5 {unit}", Intent.ORDER),
    ("{count} {unit}", Intent.ORDER),
    ("English", Intent.LANGUAGE),
    ("status", Intent.STATUS),
    ("balance", Intent.BALANCE),
    ("statement october", Intent.STATEMENT),
    ("wapas", Intent.UNDO),
    ("वापस", Intent.UNDO),
    ("forget {name}", Intent.FORGET),
    ("names", Intent.NAMES),
    ("START", Intent.START),
    ("STOP", Intent.STOP),
    ("kisi se baat karni hai", Intent.PERSON),
    ("चावल 3 बोरी कर दो", Intent.ORDER),
    ("2 बोरी चावल और 5 किलो चीनी", Intent.ORDER),
    ("{name} {quantity} {unit} कर दो", Intent.ORDER),
    ("{name} {quantity} {unit} kar do", Intent.ORDER),
]
PLATFORM = [("pending", platform.ListRegistrations), ("refuse {number}", platform.AskReason)]
STRANGER = [
    ("person", Heard.PERSON),
    ("wholesaler", Heard.WHOLESALER),
    ("shop", Heard.SHOP),
    ("dukaan", Heard.SHOP),
    ("skip", Heard.NO),
    ("nahi hai", Heard.NO),
    ("wapas", Heard.BACK),
    ("वापस", Heard.BACK),
]
# Understood by the question that is asked there, or by the names of those who are named.
ELSEWHERE = ("2000", "{vendor}", "{back}", "naya vendor", "stock, ", "limit, ")
# What stands behind "write:", as it is said in each language, and behind an "or:".
TOLD = re.compile(
    r"(?:\b(?:write|likhein|likhiye|likho)\b|लिखें|लिखिए|लिखो)[^:.,।\n]{0,15}: "
    r"(?P<first>[^\n.।:]+)(?:, (?:or|ya|या): (?P<other>[^\n.,।:]+))?",
    re.IGNORECASE,
)
ALL_SAID = [
    str(message.string)
    for language in LANGUAGES
    for message in ops.texts.read(language)
    if message.id
]


def test_no_word_is_told_that_is_not_in_a_text() -> None:
    assert [text for text in _told() if not any(text in said for said in ALL_SAID)] == []


def test_each_word_that_a_text_tells_to_write_is_tried_here() -> None:
    known = (*_told(), *ELSEWHERE)
    told = {
        words.strip()
        for said in ALL_SAID
        for match in TOLD.finditer(said)
        for words in match.groups()
        if words
    }

    assert len(told) > 50
    assert sorted(words for words in told if not words.startswith(known)) == []


def _told() -> list[str]:
    return [text for text, *_ in (*VENDOR, *SHOP, *PLATFORM, *STRANGER)]


@pytest.mark.parametrize(("told", "command", "filled"), VENDOR)
def test_a_wholesaler_is_told_what_is_understood(
    told: str, command: type, filled: dict[str, str]
) -> None:
    assert type(read_vendor(told.format(**{**FILLED, **filled}))) is command


@pytest.mark.parametrize(("told", "intent"), SHOP)
def test_a_shop_is_told_what_is_understood(told: str, intent: Intent) -> None:
    assert read(told.format(**FILLED)).intent is intent


@pytest.mark.parametrize(("told", "step"), PLATFORM)
def test_who_runs_the_platform_is_told_what_is_understood(told: str, step: type) -> None:
    assert type(platform.decide(told.format(**REGISTRATION), "ADMIN")) is step


@pytest.mark.parametrize(("told", "heard"), STRANGER)
def test_somebody_new_is_told_what_is_understood(told: str, heard: Heard) -> None:
    assert hear(told, State.GSTIN).heard is heard


def test_who_is_told_to_ask_for_a_new_wholesaler_asks_for_one() -> None:
    assert new_vendor.named("naya vendor patel") == "patel"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("name", "intent"),
    [
        (mark("Confirm"), Intent.CONFIRM),
        (mark("Change"), Intent.CHANGE),
        (mark("Cancel"), Intent.CANCEL),
        (mark("Yes"), Intent.CONFIRM),
        (mark("No"), Intent.CANCEL),
    ],
)
def test_who_types_what_a_button_says_is_understood_too(
    name: str, intent: Intent, language: str
) -> None:
    assert read(say(language, name)).intent is intent


def test_hinglish_tells_to_write_the_same_words_as_english() -> None:
    phrases = [text for text, *_ in VENDOR if " " in text and text.isascii()]

    differing = [
        (phrase, message.string)
        for message in ops.texts.read("hi_Latn")
        for phrase in phrases
        if message.id and phrase in message.id and phrase not in message.string
    ]
    assert differing == []
