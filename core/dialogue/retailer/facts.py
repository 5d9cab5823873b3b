"""Where a retailer's conversation stands, and what he said."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.buttons import Press
from core.dialogue.draft import Draft
from core.dialogue.prompts import Prompt
from core.payments import Unposted
from core.understanding.catalogue import Catalogue
from core.understanding.reading import Reading


class State(StrEnum):
    """How far his basket is. A prompt may be open beside it."""

    EMPTY = "nothing in the basket"
    READY = "a draft to confirm"
    ASKED = "a draft with open questions"


@dataclass(frozen=True, slots=True)
class Said:
    """One message. ``reading`` is what ``text`` means by itself; ``press`` the button that was pressed, or
    that a typed answer stands for."""

    text: str
    reading: Reading
    press: Press | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """``was_misunderstood`` when his last message was not understood, ``is_with_person`` while a person
    answers what is not understood. ``unnumbered`` is his newest claim where he has written nothing but a
    reference that it lacks."""

    catalogue: Catalogue
    today: date
    conversation_id: int
    draft: Draft | None = None
    draft_version: int = 0
    prompt: Prompt | None = None
    prompt_version: int = 0
    was_misunderstood: bool = False
    is_with_person: bool = False
    unnumbered: Unposted | None = None

    @property
    def state(self) -> State:
        if self.draft is None:
            return State.EMPTY
        return State.ASKED if self.draft.questions else State.READY
