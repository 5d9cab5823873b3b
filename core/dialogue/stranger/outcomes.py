"""What is to be done about a message of somebody who registers."""

from dataclasses import dataclass
from enum import StrEnum

from core.dialogue.stranger.facts import Form, State
from core.dialogue.talk import AskLanguage, ChangeLanguage, HandOver, LeaveForPerson, Remind
from core.registrations import Wrong
from core.vendor_names import KnownVendor


class Note(StrEnum):
    """What is said before the question."""

    WELCOME = "WELCOME"
    # Who was not added may ask somebody else.
    ONCE_MORE = "ONCE_MORE"
    FIRST_REGISTER = "FIRST_REGISTER"
    NOBODY_SO_CALLED = "NOBODY_SO_CALLED"
    SEVERAL_SO_CALLED = "SEVERAL_SO_CALLED"
    NOT_TRADING = "NOT_TRADING"
    HELP = "HELP"
    OLD_CARD = "OLD_CARD"


@dataclass(frozen=True, slots=True)
class Ask:
    """He is asked what is still missing. ``wrong`` is what is the matter with his last answer."""

    form: Form
    state: State
    note: Note | None = None
    wrong: Wrong | None = None
    candidates: tuple[KnownVendor, ...] = ()


@dataclass(frozen=True, slots=True)
class LookForVendor:
    """The wholesaler whom he names is looked for among those who trade."""

    form: Form
    said: str


@dataclass(frozen=True, slots=True)
class ChooseVendor:
    """He means this one of several."""

    vendor_id: int
    name: str
    state_code: str


@dataclass(frozen=True, slots=True)
class Correct:
    """He wants to say this again. ``state`` by its name."""

    state: str


@dataclass(frozen=True, slots=True)
class Register:
    """He asks to be admitted with what he has said."""


@dataclass(frozen=True, slots=True)
class Drop:
    """He does not want to be registered."""


@dataclass(frozen=True, slots=True)
class TellWaiting:
    """He is told whose answer he waits for. ``note`` as in ``Ask``."""

    note: Note | None = None


@dataclass(frozen=True, slots=True)
class TellBarred:
    """He is told why, and whom to ask."""


Outcome = (
    Ask
    | LookForVendor
    | ChooseVendor
    | Correct
    | Register
    | Drop
    | TellWaiting
    | TellBarred
    | Remind
    | AskLanguage
    | ChangeLanguage
    | HandOver
    | LeaveForPerson
)
