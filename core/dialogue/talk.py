"""Outcomes about the conversation itself; both sides may come to them."""

from dataclasses import dataclass

from core.dialogue.prompts import Prompt
from core.hand_overs import Reason

__all__ = [
    "AskAgain",
    "AskLanguage",
    "ChangeLanguage",
    "HandOver",
    "LeaveForPerson",
    "Reason",
    "Remind",
]


@dataclass(frozen=True, slots=True)
class AskAgain:
    """A number that no choice has: he is told which numbers there are, and asked once more."""

    prompt: Prompt
    number: int


@dataclass(frozen=True, slots=True)
class Remind:
    """Whether this phone gets reminders from now on."""

    wanted: bool


@dataclass(frozen=True, slots=True)
class AskLanguage:
    """He is asked in which language he wants to be answered."""


@dataclass(frozen=True, slots=True)
class ChangeLanguage:
    """From now on he is answered in this language."""

    language: str


@dataclass(frozen=True, slots=True)
class HandOver:
    """A person takes over, and he is told so."""

    reason: Reason


@dataclass(frozen=True, slots=True)
class LeaveForPerson:
    """A person is at it already: the message is kept for him."""
