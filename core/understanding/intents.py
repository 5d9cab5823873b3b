"""What a message is for, where it is not an order: by its words, in an order of precedence."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from core.understanding.normalise import normalise
from core.understanding.vocabulary import Phrase, Vocabulary, load, phrase, read_file

PHRASE_MAX = 5
# "1 Confirm  2 Change  3 Cancel": more is a quantity or an order number.
CHOICE_MAX = 9
CHOICES_MAX = 9
# The number that stands for no choice of a list.
NONE_OF_THESE = (0,)
# What a sign says by itself.
_SIGNS = {"👍": "ok", "👌": "ok", "✅": "ok", "🙏": "namaste", "👋": "hello"}
# In a message of more words, two of them that stand far apart say nothing together.
SHORT = 14


class Intent(StrEnum):
    ORDER = "order"
    CHOICE = "choice"
    CONFIRM = "confirm"
    CANCEL = "cancel"
    CHANGE = "change"
    REPEAT = "repeat"
    UNDO = "undo"
    PRICE = "price"
    COMPLAINT = "complaint"
    # He changed what he had written, which nobody here can see.
    EDITED = "edited"
    # What was not sent of an order, or what is owed: "baki kal".
    REST = "rest"
    BALANCE = "balance"
    STATEMENT = "statement"
    STATUS = "status"
    PAYMENT = "payment"
    PROMISE = "promise"
    ACCEPT = "accept"
    REJECT = "reject"
    DISPATCHED = "dispatched"
    DELIVERED = "delivered"
    RECEIVED = "received"
    NOT_RECEIVED = "not_received"
    CLEARED = "cleared"
    BOUNCED = "bounced"
    ORDERS = "orders"
    # Why he is reminded of what he has paid.
    REMINDED = "reminded"
    # What became of his payments, or that he has not paid.
    CLAIMS = "claims"
    # His word to pay, which he wants to take back.
    PROMISED = "promised"
    STOP = "stop"
    START = "start"
    HELP = "help"
    GREETING = "greeting"
    LANGUAGE = "language"
    # From whom he may order, and to go over to another.
    VENDORS = "vendors"
    # He wants somebody to talk to.
    PERSON = "person"
    # What a shop means by its names: to see them, and to take one back.
    NAMES = "names"
    FORGET = "forget"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class IntentWords:
    """``whole`` are messages by themselves, ``parts`` what says it anywhere in one, in the order in
    which they outrank each other, ``polite`` what may stand beside a yes or no, ``doubt`` what may not,
    ``against`` what may not beside a vendor's no, ``when`` what may beside his yes,
    ``beside_choices`` beside the numbers of a list, of which ``none`` chooses nothing;
    ``everything`` says that no mere choice is refused.
    Behind ``forget`` stands a name. ``languages`` leads from what a language is called to the one that
    he is answered in. ``together`` are lists of which a short message has a phrase each."""

    whole: Mapping[Phrase, Intent]
    parts: Mapping[Intent, frozenset[Phrase]]
    vendor: Mapping[Intent, frozenset[Phrase]]
    words: Mapping[Intent, frozenset[Phrase]]
    polite: frozenset[Phrase]
    doubt: frozenset[Phrase]
    against: frozenset[Phrase]
    when: frozenset[Phrase]
    beside_choices: frozenset[str]
    none: frozenset[Phrase]
    everything: frozenset[Phrase]
    forget: tuple[Phrase, ...]
    languages: Mapping[Phrase, str]
    beside_language: frozenset[Phrase]
    beside_priced: frozenset[str]
    together: Mapping[Intent, Sequence[Sequence[frozenset[Phrase]]]]


@cache
def intent_words() -> IntentWords:
    data = read_file("intents")
    return IntentWords(
        whole={
            phrase(said): Intent(name)
            for name, all_said in data["whole"].items()
            for said in all_said
        },
        parts=_by_intent(data["parts"]),
        vendor=_by_intent(data["vendor"]),
        words=_by_intent(data["words"]),
        polite=frozenset(map(phrase, data["polite"])),
        doubt=frozenset(map(phrase, data["doubt"])),
        against=frozenset(map(phrase, data["against"])),
        when=frozenset(map(phrase, data["when"])),
        beside_choices=frozenset(map(normalise, data["choices"]["beside"])),
        none=frozenset(map(phrase, data["choices"]["none"])),
        everything=frozenset(map(phrase, data["choices"]["everything"])),
        forget=tuple(map(phrase, data["forget"])),
        languages={
            phrase(said): language
            for language, names in data["languages"].items()
            if language != "beside"
            for said in names
        },
        beside_language=frozenset(map(phrase, data["languages"]["beside"])),
        beside_priced=frozenset(word for said in data["priced"]["beside"] for word in said.split()),
        together=_together(data["together"]),
    )


def _together(rules: Iterable[Mapping[str, Any]]) -> dict[Intent, list[list[frozenset[Phrase]]]]:
    found: dict[Intent, list[list[frozenset[Phrase]]]] = {}
    for rule in rules:
        lists = [frozenset(map(phrase, said)) for said in rule["words"]]
        found.setdefault(Intent(rule["intent"]), []).append(lists)
    return found


def _by_intent(table: Mapping[str, Iterable[str]]) -> dict[Intent, frozenset[Phrase]]:
    return {Intent(name): frozenset(map(phrase, said)) for name, said in table.items()}


def words_of(text: str) -> list[str]:
    """A message's words for looking up phrases; "?" is one of them."""
    for sign, word in _SIGNS.items():
        text = text.replace(sign, f" {word} ")
    plain = normalise(text).replace("-", " ").replace("'", "").replace(",", " ").replace(".", " ")
    return plain.replace("?", " ? ").split()


def whole(words: Sequence[str]) -> Intent | None:
    """What a message of exactly these words is."""
    said = tuple(words)
    return intent_words().whole.get(said) or intent_words().whole.get(
        tuple(word for word in said if word != "?")
    )


def choices(words: Sequence[str]) -> tuple[int, ...]:
    """The numbers of a list that a message picks and says nothing else: "2", "2 wala", "1 aur 4"; 0 where
    it wants none of it. Empty for any other message."""
    if tuple(words) in intent_words().none:
        return NONE_OF_THESE
    picked = [word for word in words if word not in intent_words().beside_choices]
    if not all(word.isdecimal() and int(word) <= CHOICE_MAX for word in picked):
        return ()
    # "0" says none, and beside another number nothing.
    return tuple(int(word) for word in picked[:CHOICES_MAX] if int(word) or len(picked) == 1)


def language(words: Sequence[str]) -> str | None:
    """The language that a message asks to be answered in, and asks nothing else."""
    known = intent_words()
    for named, wanted in known.languages.items():
        if _covered(words, frozenset([named]), known.beside_language):
            return wanted
    return None


def cancels_all(words: Sequence[str]) -> bool:
    """Whether a cancellation is about a whole order: "cancel", not merely "nahi chahiye"."""
    return bool(_phrases(words) & intent_words().everything)


def forgotten(words: Sequence[str]) -> str | None:
    """The name that a shop wants forgotten: "forget chai"."""
    for said in intent_words().forget:
        if tuple(words[: len(said)]) == said and len(words) > len(said):
            return " ".join(words[len(said) :])
    return None


def priced(words: Sequence[str], spoken: Intent | None) -> str:
    """The goods whose price or stock a message asks for by one word: "rate atta", "atta ka kya bhav hai".
    In the middle of other words it may as well say at which price something is wanted."""
    known = intent_words()
    asking = [word for word in words if known.whole.get((word,)) is Intent.PRICE]
    if not asking or not (spoken is Intent.PRICE or {words[0], words[-1]} & set(asking)):
        return ""
    return " ".join(
        word for word in words if word not in asking and word not in known.beside_priced
    )


def first_part(words: Sequence[str], among: Iterable[Intent] | None = None) -> Intent | None:
    """The highest ranking of what parts of a message say."""
    phrases = _phrases(words)
    parts = intent_words().parts
    for intent in parts if among is None else among:
        if phrases & parts[intent]:
            return intent
    return None


def far_apart(words: Sequence[str]) -> Intent | None:
    """What a short message says by words that stand apart: weaker than any part, and than goods."""
    if len(words) > SHORT:
        return None
    phrases = _phrases(words)
    return next(
        (
            intent
            for intent, rules in intent_words().together.items()
            if any(all(phrases & said for said in rule) for rule in rules)
        ),
        None,
    )


def of_vendor(words: Sequence[str]) -> Intent | None:
    """Yes or no to an order that was named. "Atta khatam hai" is about a part of it, and what is doubtful
    or asks is neither."""
    known = intent_words()
    said = [word for word in words if not word.isdecimal()]
    goods = load().goods
    if any((word,) in goods for word in said) or len(words) > len(said) + 1:
        return None
    phrases = _phrases(said)
    for intent, saying in known.vendor.items():
        against = known.doubt - known.when if intent is Intent.ACCEPT else known.against
        if phrases & saying and not phrases & against:
            return intent
    return None


def nothing_but(words: Sequence[str], vocabulary: Vocabulary | None = None) -> Intent | None:
    """A yes, or a greeting. Beside both may stand what says nothing; a yes places an order, so nothing
    that says when, not, or otherwise stands beside it."""
    known, polite = intent_words().words, intent_words().polite
    words_for_all = vocabulary or load()
    idle = words_for_all.chatter | words_for_all.verbs | polite
    doubt = intent_words().doubt
    beside_yes = polite | frozenset(
        said
        for said in idle | known[Intent.GREETING]
        if said not in doubt and not any((word,) in doubt for word in said)
    )
    if _covered(words, known[Intent.CONFIRM], beside_yes):
        return Intent.CONFIRM
    return Intent.GREETING if _covered(words, known[Intent.GREETING], idle - {("hi",)}) else None


def _covered(words: Sequence[str], saying: frozenset[Phrase], beside: frozenset[Phrase]) -> bool:
    """Whether a message is made of these phrases and has at least one that says it."""
    says = False
    at = 0
    while at < len(words):
        for length in range(min(PHRASE_MAX, len(words) - at), 0, -1):
            said = tuple(words[at : at + length])
            if said in saying or said in beside or not words[at][0].isalnum():
                says = says or said in saying
                at += length
                break
        else:
            return False
    return says


def _phrases(words: Sequence[str]) -> frozenset[Phrase]:
    return frozenset(
        tuple(words[at : at + length])
        for at in range(len(words))
        for length in range(1, PHRASE_MAX + 1)
        if at + length <= len(words)
    )
