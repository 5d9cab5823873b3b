"""What is asked besides the draft: its numbered choices, each of which stands for an outcome.

One is open at a time, the one that was shown last. It is kept with the conversation as data; what a choice
leads to is an outcome like any other, so taking it needs no rule of its own.
"""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from pydantic import TypeAdapter

from core.buttons import TAKE, Press
from core.replies.texts import LANGUAGES, say
from core.understanding.intents import Intent, nothing_but, whole, words_of

# A yes and a no as they are written in Hindi.
_IN_ROMAN = {
    "हां": "haan",
    "जी हां": "haan",
    "ओके": "ok",
    "नहीं": "nahi",
    "जी नहीं": "nahi",
    "मत करो": "mat karo",
    "रहने दो": "rehne do",
}
# As many as there are figures to type; the sixth of a list is found by its number or name.
CHOICES_MAX = 9


class Topic(StrEnum):
    """What a prompt is about. Only some take other answers than their choices."""

    HOW_PAID = "how was it paid"
    HOW_MUCH_PAID = "how much was paid"
    PRICE = "how much of the goods whose price was asked"
    REST = "the rest of the goods, or of the debt"
    WHICH_FIVE = "a number of the list, a size, or a quantity"
    SAME_AGAIN = "the same order once more"
    SHORTAGE = "what to do where stock or credit do not suffice"
    PLACED = "whether goods for an order that is placed are another order"
    CANCEL = "which order to cancel, and whether"
    COMPLAINT = "which order, which goods, how much"
    DOOR = "which goods of a bill, how much of them, and what was paid"
    VENDOR = "with which wholesaler"
    LANGUAGE = "in which language"
    SIDE = "as shop or as wholesaler"
    WHICH_CARD = "which of several open cards"
    WHICH_ORDER = "which order"
    WHICH_PAYMENT = "which payment"
    WHICH_SHOP = "which shop"
    WHICH_GOODS = "which goods"
    RATE = "whether a rate is meant"
    REASON = "why an order is refused"
    SURE = "whether it is meant"
    REGISTRATION = "who somebody new is"


# Asked about the draft: shown anew, it answers them.
OF_BASKET = frozenset(
    (Topic.PRICE, Topic.WHICH_FIVE, Topic.SAME_AGAIN, Topic.SHORTAGE, Topic.REST, Topic.WHICH_CARD)
)
# Where it is asked which one is meant.
_WHICH = frozenset(
    [Topic.VENDOR, Topic.WHICH_ORDER, Topic.WHICH_PAYMENT, Topic.WHICH_SHOP, Topic.WHICH_GOODS]
)


@dataclass(frozen=True, slots=True)
class Label:
    """A text of the catalogues and what stands in its braces; names of things go in as they are."""

    text: str
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Choice:
    """``words`` say it as well as its number does."""

    label: Label
    outcome: Any
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Prompt:
    """``about`` is what free answers are about, as plain data. Where a quantity is asked for, the choices are
    not numbered: a number is the quantity."""

    topic: Topic
    choices: tuple[Choice, ...] = ()
    about: Mapping[str, Any] = field(default_factory=dict)
    is_numbered: bool = True

    def to_json(self) -> dict[str, Any]:
        return {
            "topic": self.topic.name,
            "choices": [
                {
                    "label": [choice.label.text, dict(choice.label.values)],
                    "outcome": type(choice.outcome).__name__,
                    "values": _adapter(type(choice.outcome)).dump_python(
                        choice.outcome, mode="json"
                    ),
                    "words": list(choice.words),
                }
                for choice in self.choices
            ],
            "about": dict(self.about),
            "is_numbered": self.is_numbered,
        }

    @classmethod
    def from_json(cls, value: Mapping[str, Any], outcomes: Sequence[type]) -> "Prompt | None":
        """``None`` for one of an earlier release whose outcomes there are no more: it counts as answered."""
        by_name = {outcome.__name__: outcome for outcome in outcomes}
        if value["topic"] not in Topic.__members__ or any(
            choice["outcome"] not in by_name for choice in value["choices"]
        ):
            return None
        return cls(
            Topic[value["topic"]],
            tuple(
                Choice(
                    Label(*choice["label"]),
                    _adapter(by_name[choice["outcome"]]).validate_python(choice["values"]),
                    tuple(choice["words"]),
                )
                for choice in value["choices"]
            ),
            value["about"],
            value.get("is_numbered", True),
        )


def name(text: str) -> Label:
    """A label that is a name or a number of something, the same in every language."""
    return Label("{name}", {"name": text})


def of_press(prompt: Prompt, press: Press) -> Any | None:
    """The outcome behind a button of the prompt; ``None`` where there is no such choice."""
    number = press.action.removeprefix(TAKE)
    if not press.action.startswith(TAKE) or not 0 < int(number) <= len(prompt.choices):
        return None
    return prompt.choices[int(number) - 1].outcome


def number_of_words(prompt: Prompt, text: str) -> int | None:
    """The number of the only choice that a message names, and says nothing besides: by its words, by its
    label in any language, or by what only its label begins with. A yes to a list of one means that one."""
    if len(prompt.choices) == 1 and prompt.topic in _WHICH and _is_yes(text):
        return 1
    labels = [tuple(_labels(choice)) for choice in prompt.choices]
    said = _plain(text)
    for named in (
        [_says(choice.words, text) for choice in prompt.choices],
        # "Utna bhejo", and "1 utna bhejo" as it stands in the list.
        [
            any(said in (label, [str(number), *label]) for label in of_choice)
            for number, of_choice in enumerate(labels, start=1)
        ],
        [_is_beginning(text) and any(_begins(label, said) for label in each) for each in labels],
    ):
        if any(named):
            return named.index(True) + 1 if sum(named) == 1 else None
    return None


def _is_yes(text: str) -> bool:
    words = words_of(text)
    return Intent.CONFIRM in (whole(words), nothing_but(words))


def _says(words: Sequence[str], text: str) -> bool:
    """ "upi 412345678901" says more than "upi": a long figure is no word."""
    said = " ".join(words_of(text))
    said = _IN_ROMAN.get(said, said)
    is_whole = sum(map(str.isdigit, text)) <= sum(map(str.isdigit, said))
    return is_whole and any(said == " ".join(words_of(one)) for one in words)


def _is_beginning(text: str) -> bool:
    """A figure alone may be a quantity, and what says something by itself says that."""
    return any(map(str.isalpha, text)) and whole(words_of(text)) is None


def _begins(label: Sequence[str], said: Sequence[str]) -> bool:
    """ "Utna", "utna bhe": a word of the label at least."""
    return label[:1] == said[:1] and " ".join(label).startswith(" ".join(said))


def _labels(choice: Choice) -> Iterator[list[str]]:
    for language in LANGUAGES:
        yield _plain(say(language, choice.label.text, **choice.label.values))


def _plain(text: str) -> list[str]:
    """Its words without any signs."""
    return "".join(
        " " if unicodedata.category(sign)[0] in "PS" else sign for sign in text.casefold()
    ).split()


def number_beyond(numbers: Sequence[int], last: int) -> int | None:
    """The first of some numbers that no choice up to the ``last`` has."""
    return next((number for number in numbers if number > last), None)


def of_words(prompt: Prompt, text: str) -> Any | None:
    """The outcome of that choice."""
    number = number_of_words(prompt, text)
    return None if number is None else prompt.choices[number - 1].outcome


_adapters: dict[type, TypeAdapter[Any]] = {}


def _adapter(outcome: type) -> TypeAdapter[Any]:
    """Built once for each: that takes longer than using it."""
    if outcome not in _adapters:
        _adapters[outcome] = TypeAdapter(outcome)
    return _adapters[outcome]
