"""What is asked besides the draft: its numbered choices, each of which stands for an outcome.

One is open at a time, the one that was shown last. It is kept with the conversation as data; what a choice
leads to is an outcome like any other, so taking it needs no rule of its own.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from pydantic import TypeAdapter

from core.buttons import TAKE, Press
from core.understanding.intents import words_of

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
    """``about`` is what free answers are about, as plain data."""

    topic: Topic
    choices: tuple[Choice, ...] = ()
    about: Mapping[str, Any] = field(default_factory=dict)

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
    """The number of the only choice whose words a message says, and nothing besides: "upi 412345678901" says
    more than "upi"."""
    said = " ".join(words_of(text))
    said = _IN_ROMAN.get(said, said)
    if sum(map(str.isdigit, text)) > sum(map(str.isdigit, said)):
        # A long figure is no word.
        return None
    meant = [
        number
        for number, choice in enumerate(prompt.choices, start=1)
        if any(said == " ".join(words_of(words)) for words in choice.words)
    ]
    return meant[0] if len(meant) == 1 else None


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
