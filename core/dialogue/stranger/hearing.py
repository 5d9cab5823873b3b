"""What a message of somebody who registers is: an answer to what he was asked, or something else."""

import re

from core.dialogue import new_vendor
from core.dialogue.stranger.facts import Heard, Said, State
from core.registrations import Wrong, checked_gstin
from core.understanding import intents
from core.understanding.intents import Intent
from core.understanding.reading import Reading, read

_WHOLESALER = frozenset(
    (
        *(
            "wholesaler",
            "wholesalers",
            "wholesale",
            "vendor",
            "distributor",
            "supplier",
            "stockist",
        ),
        *("thok", "thokwala", "होलसेलर", "होलसेल", "वेंडर", "थोक"),
    )
)
_SHOP = frozenset(
    (
        *("shop", "shopkeeper", "retailer", "dukaan", "dukan", "dukandar", "dukaandar", "retail"),
        *("दुकान", "दुकानदार"),
    )
)
# Stand beside one of these and say nothing more.
_BESIDE = frozenset(
    (
        *("i", "am", "im", "a", "we", "are", "as", "main", "mai", "me", "mein", "hum", "ham", "ek"),
        *("hoon", "hu", "hun", "ho", "hai", "hain", "wala", "vikreta", "meri", "mera", "my", "the"),
        *(
            "register",
            "karo",
            "karna",
            "kar",
            "do",
            "ki",
            "ka",
            "likha",
            "likh",
            "diya",
            "gaya",
            "to",
            "hi",
            "side",
            "se",
            "ji",
            "owner",
            "malik",
        ),
        *("लिखा", "लिख", "दिया", "गया", "करो", "करना", "कर", "दो"),
        *("मैं", "हम", "हूं", "हूँ", "हैं", "है", "मेरी", "का", "की", "वाला", "विक्रेता", "एक"),
    )
)
_NO_GSTIN = frozenset(
    (
        *("skip", "none", "nil", "na", "no", "nahi", "nahin", "nhi", "nahi hai", "nahin hai"),
        *("nhi hai", "no gst", "no gstin", "not available", "gst nahi", "gst nahi hai", "nope"),
        *("gstin nahi hai", "gst no nahi hai", "nahi he", "chhodo", "chodo", "not registered"),
        *("i dont have", "dont have", "i dont have one", "without gst", "bina gst"),
        *("नहीं", "नहीं है", "नही", "नही है", "छोड़ो", "जीएसटी नहीं है"),
    )
)
_NOT = frozenset(
    ("nahi", "nahin", "nhi", "nai", "not", "no", "dont", "without", "bina", "नहीं", "नही", "बिना")
)
_WRONG = frozenset(
    (
        *("galat", "galt", "glat", "wrong", "incorrect", "badlo", "badalna", "badal", "change"),
        *("sudharna", "correct", "गलत", "ग़लत", "बदलो", "बदलना", "बदल", "सुधारना"),
    )
)
# What each question is called by who says that its answer is wrong.
_NAMED = {
    State.NAME: frozenset(
        ("naam", "nam", "name", "shop", "firm", "dukaan", "dukan", "नाम", "दुकान")
    ),
    State.AREA: frozenset(
        ("area", "ilaka", "jagah", "pata", "address", "location", "इलाका", "जगह", "पता")
    ),
    State.VENDOR: _WHOLESALER | {"seth", "सेठ"},
    State.GSTIN: frozenset(("gst", "gstin", "no", "number", "जीएसटी", "नंबर")),
}
# "naam: Gupta Kirana" is an answer whatever the name would be by itself.
_LABELS = {
    State.NAME: r"(?:(?:shop|firm|dukaan|dukan)(?:\s+ka)?\s+)?(?:name|naam|nam|नाम)",
    State.AREA: r"(?:area|ilaka|jagah|pata|address|location|इलाका|जगह|पता)",
    State.GSTIN: r"(?:gstin|gst)(?:\s+(?:no|number))?",
}
_LABELLED = {
    state: re.compile(
        rf"{label}(?:\s*[:\-=]\s*|\s+(?:hai\s+|is\s+)?)(?P<answer>\S.*)", re.IGNORECASE
    )
    for state, label in _LABELS.items()
}
_WHOLE = {
    Intent.HELP: Heard.HELP,
    Intent.CONFIRM: Heard.YES,
    Intent.CANCEL: Heard.NO,
    Intent.UNDO: Heard.BACK,
    Intent.CHANGE: Heard.BACK,
    Intent.STOP: Heard.REMINDERS,
    Intent.START: Heard.REMINDERS,
    Intent.LANGUAGE: Heard.LANGUAGE,
    Intent.PERSON: Heard.PERSON,
}
_COVERED = {Intent.CONFIRM: Heard.YES, Intent.GREETING: Heard.GREETING}
# In the name of a shop or of a place they would be strange; numbers alone are in many.
_OF_A_SHOP = frozenset(
    (
        *(Intent.PRICE, Intent.COMPLAINT, Intent.REPEAT, Intent.BALANCE, Intent.STATEMENT),
        *(
            Intent.STATUS,
            Intent.PAYMENT,
            Intent.CLAIMS,
            Intent.PROMISE,
            Intent.PROMISED,
            Intent.REST,
        ),
    )
)


def hear(text: str, state: State) -> Said:
    words = intents.words_of(text)
    wrong = _said_wrong(frozenset(words))
    if wrong is not None:
        return Said(text, Heard.BACK, wrong)
    labelled = _labelled(text)
    if labelled is not None:
        answers, answer = labelled
        return Said(answer, Heard.ANSWER, answers)
    language = intents.language(words)
    if language is not None:
        return Said(text, Heard.LANGUAGE, language=language)
    vendor = new_vendor.named(text)
    if vendor is not None:
        return Said(vendor, Heard.NEW_VENDOR)
    whole = intents.whole(words)
    return Said(text, _heard(text, words, whole, state), wants_reminders=whole is Intent.START)


def _heard(text: str, words: list[str], whole: Intent | None, state: State) -> Heard:
    said = frozenset(words)
    if state is State.GSTIN and _has_none(words):
        return Heard.NO
    for those, heard in ((_WHOLESALER, Heard.WHOLESALER), (_SHOP, Heard.SHOP)):
        if said & those and said <= those | _BESIDE:
            return heard
    if whole in _WHOLE:
        return _WHOLE[whole]
    if intents.first_part(words, [Intent.PERSON]):
        return Heard.PERSON
    covered = intents.nothing_but(words)
    if covered in _COVERED:
        return _COVERED[covered]
    return Heard.BUSINESS if whole or _is_business(text, read(text), state) else Heard.ANSWER


def _has_none(words: list[str]) -> bool:
    """ "Skip", or a no without any figure: "mere paas nahi hai"."""
    is_denied = not _NOT.isdisjoint(words) and not any(char.isdigit() for char in "".join(words))
    return is_denied or " ".join(words) in _NO_GSTIN


def _said_wrong(words: frozenset[str]) -> State | None:
    """What he wants to say again: "naam galat hai"."""
    if words.isdisjoint(_WRONG):
        return None
    rest = words - _WRONG - _BESIDE
    return next((state for state, names in _NAMED.items() if rest and rest <= names), None)


def _labelled(text: str) -> tuple[State, str] | None:
    said = " ".join(text.split())
    for state, pattern in _LABELLED.items():
        match = pattern.fullmatch(said)
        if match is not None and (
            state is not State.GSTIN or not isinstance(checked_gstin(match["answer"]), Wrong)
        ):
            return state, match["answer"]
    return None


def _is_business(text: str, reading: Reading, state: State) -> bool:
    """Goods in their measure are no name and no place. A wholesaler's name and a GSTIN are told by looking
    for them."""
    measured = [line for line in reading.lines if line.quantity is not None and line.unit]
    if measured and reading.intent is Intent.ORDER:
        return True
    return state in (State.NEW, State.NAME, State.WAITING) and (
        reading.intent in _OF_A_SHOP or text.strip().endswith("?")
    )
