"""Somebody who has a shop and works for a wholesaler: as which of them he writes."""

from dataclasses import dataclass
from enum import StrEnum

from core.buttons import CHOOSE, TAKE, Press
from core.dialogue.vendor.buttons import is_of_card
from core.understanding.intents import words_of


class Side(StrEnum):
    RETAILER = "RETAILER"
    VENDOR = "VENDOR"

    @property
    def other(self) -> "Side":
        return Side.VENDOR if self is Side.RETAILER else Side.RETAILER


@dataclass(frozen=True, slots=True)
class SpeakAs:
    """From now on he speaks as a shop, ``RETAILER``, or as a wholesaler, ``VENDOR``."""

    side: str


@dataclass(frozen=True, slots=True)
class Shown:
    """What is open on one side: the versions of its draft and of its prompt, ``None`` where there is
    none."""

    draft_version: int | None = None
    prompt_version: int | None = None

    @property
    def is_nothing(self) -> bool:
        return self.draft_version is None and self.prompt_version is None


# The first of each is what he is told to write.
WORDS = {
    Side.RETAILER: ("dukaan", "dukan", "shop", "shop side", "as shop", "dukaan side", "दुकान"),
    Side.VENDOR: (
        "wholesaler",
        "wholesale",
        "wholesaler side",
        "vendor side",
        "as wholesaler",
        "thok",
        "होलसेलर",
        "थोक",
    ),
}
_OF_DRAFT = ("confirm", "change", "cancel")


def chosen(text: str) -> Side | None:
    """The side that a message goes over to, and says nothing else."""
    said = " ".join(words_of(text))
    return next((side for side, words in WORDS.items() if said in words), None)


def of_press(press: Press, open_: dict[Side, Shown], present: Side) -> Side:
    """Whose button it is. Versions of drafts and prompts are of one side only; what is open nowhere is
    answered on the present side."""
    if is_of_card(press.action):
        return Side.VENDOR
    if press.action.startswith(TAKE):
        shown = {side: one.prompt_version for side, one in open_.items()}
    elif press.action.startswith(CHOOSE) or press.action in _OF_DRAFT:
        shown = {side: one.draft_version for side, one in open_.items()}
    else:
        return Side.RETAILER
    return next((side for side, version in shown.items() if version == press.version), present)


def of_text(open_: dict[Side, Shown], last_prompt: int, present: Side) -> Side:
    """Whose a text is that names no side: of the other one while that waits for the answer to what was
    asked last of all."""
    waits = open_[present.other].prompt_version
    return present.other if waits is not None and waits == last_prompt else present
