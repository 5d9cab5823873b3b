"""How far somebody has come who registers, and what he said."""

from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any


class State(StrEnum):
    """What he was asked last."""

    NEW = "nothing yet"
    NAME = "what his shop is called"
    AREA = "where it is"
    VENDOR = "from whom he buys"
    GSTIN = "his GSTIN"
    SURE = "whether all of it is right"
    WAITING = "nothing more: he has asked and waits for the answer"
    BARRED = "nothing: he may not write here for the shop that he was of"


class Heard(StrEnum):
    """What a message is, whoever writes it."""

    ANSWER = "an answer"
    BUSINESS = "what only a shop can ask: goods, a balance, a payment"
    GREETING = "a greeting"
    YES = "yes"
    NO = "no"
    BACK = "the question before"
    SHOP = "that he has a shop"
    WHOLESALER = "that he is a wholesaler"
    NEW_VENDOR = "that he wants to buy from another wholesaler"
    HELP = "help"
    LANGUAGE = "a language"
    PERSON = "somebody to talk to"
    REMINDERS = "stop, start"
    OLD_CARD = "a button or number of what is no longer asked"


@dataclass(frozen=True, slots=True)
class Form:
    """What he has said. ``sells`` where he wants to be a wholesaler. A ``gstin`` that is empty he does not
    have; ``None`` is still to be asked."""

    sells: bool = False
    name: str = ""
    area: str = ""
    vendor_id: int | None = None
    vendor_name: str = ""
    vendor_state: str = ""
    gstin: str | None = None

    def next_state(self) -> State:
        """What is to be asked next."""
        if not self.name:
            return State.NAME
        if not self.area:
            return State.AREA
        if self.vendor_id is None and not self.sells:
            return State.VENDOR
        return State.GSTIN if self.gstin is None else State.SURE

    def to_json(self) -> dict[str, Any]:
        return {field.name: getattr(self, field.name) for field in fields(self)}


@dataclass(frozen=True, slots=True)
class Said:
    """``answers`` is the question that he names beside his answer: "naam Gupta Kirana", or that he wants to
    answer again: "naam galat hai"."""

    text: str
    heard: Heard
    answers: State | None = None
    language: str = ""
    wants_reminders: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """Before he is asked anything, ``form`` is what is known of an earlier registration."""

    state: State
    form: Form = Form()
    is_with_person: bool = False
    # Whether his last answer could not be taken.
    was_refused: bool = False
