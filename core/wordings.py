"""The words of a template in one language, and what WhatsApp demands of them.

Sources: Twilio docs "twilio/quick-reply" and "Using variables with Content templates"; Meta docs
"Template components".
"""

import json
import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from hashlib import sha256

import core.templates
from core.templates import BLANK

# WhatsApp has no code for Hindi in Latin letters. It is submitted as English, because reviewers and
# phones go by the letters.
CODES = {"en": "en", "hi": "hi", "hi_Latn": "en"}

CATEGORIES = ("UTILITY", "MARKETING", "AUTHENTICATION")

BODY_MAX = 1024
BUTTONS_MAX = 3
BUTTON_TEXT_MAX = 20

_ADJACENT = re.compile(r"\}\}\W*\{\{")
_WORD = re.compile(r"\w")


class Status(StrEnum):
    """What the provider thinks of a template. Only an approved one may be sent."""

    # It is there, and approval was not asked for yet.
    CREATED = "CREATED"
    PENDING = "PENDING"
    APPROVED = "APPROVED"
    REJECTED = "REJECTED"
    # For some hours, because too many people blocked it.
    PAUSED = "PAUSED"
    DISABLED = "DISABLED"
    # A word of the provider's that we do not know.
    UNKNOWN = "UNKNOWN"


@dataclass(frozen=True, slots=True)
class Approval:
    """The provider's word on a template."""

    status: Status
    rejection_reason: str | None = None


@dataclass(frozen=True)
class Wording:
    """``samples`` fill the blanks for whoever reviews it, in their order."""

    key: str
    language: str
    category: str
    body: str
    samples: tuple[str, ...]
    buttons: tuple[str, ...] = ()

    @property
    def code(self) -> str:
        """The language as WhatsApp calls it."""
        return CODES[self.language]

    @cached_property
    def fingerprint(self) -> str:
        """The same for two wordings that read the same to WhatsApp, another for any change."""
        parts = [self.key, self.language, self.category, self.body, self.samples, self.buttons]
        return sha256(json.dumps(parts).encode()).hexdigest()

    def name(self, content_id: str) -> str:
        """Its name at WhatsApp, where a name is gone for a month after its text was rejected or removed,
        and a text that was submitted is never changed: so each submission has a name of its own."""
        return f"bahi_{self.key}_{self.language}_{content_id[-8:]}".lower()

    @property
    def variables(self) -> dict[str, str]:
        """A sample for each blank, those of the buttons included."""
        presses = (f"{self.key}-{index}" for index in range(1, len(self.buttons) + 1))
        return {
            str(index): sample for index, sample in enumerate((*self.samples, *presses), start=1)
        }


def problems(wording: Wording) -> list[str]:
    """What WhatsApp would refuse, or our code could not fill; empty when there is nothing."""
    names = core.templates.PARAMETERS[wording.key]
    if set(BLANK.findall(wording.body)) != {str(index + 1) for index in range(len(names))}:
        return [f"its blanks must be {{{{1}}}} to {{{{{len(names)}}}}}, for {', '.join(names)}"]
    return [*_of_blanks(wording), *_of_lengths(wording), *_of_the_rest(wording)]


def _of_blanks(wording: Wording) -> list[str]:
    body, names = wording.body, core.templates.PARAMETERS[wording.key]
    found = []
    before, after = body.partition("{{")[0], body.rpartition("}}")[2]
    if not _WORD.search(before) or not _WORD.search(after):
        found.append("a blank may not stand at the beginning or the end")
    if _ADJACENT.search(body):
        found.append("two blanks need a word between them")
    words = len(BLANK.sub(" ", body).split())
    if words < 2 * len(names) + 1:
        found.append(f"{len(names)} blanks need {2 * len(names) + 1} words; there are {words}")
    return found


def _of_lengths(wording: Wording) -> list[str]:
    names = core.templates.PARAMETERS[wording.key]
    filled = BLANK.sub(
        lambda blank: "x" * core.templates.longest(names[int(blank[1]) - 1]), wording.body
    )
    found = []
    if len(filled) > BODY_MAX:
        found.append(f"with the longest parameters it has {len(filled)} of {BODY_MAX} characters")
    found += [
        f"the button {title!r} needs 1 to {BUTTON_TEXT_MAX} characters"
        for title in wording.buttons
        if not 0 < len(title) <= BUTTON_TEXT_MAX
    ]
    return found


def _of_the_rest(wording: Wording) -> list[str]:
    names = core.templates.PARAMETERS[wording.key]
    wanted = core.templates.BUTTONS.get(wording.key, 0)
    found = []
    if len(wording.buttons) != wanted or wanted > BUTTONS_MAX:
        found.append(f"it needs {wanted} buttons, and has {len(wording.buttons)}")
    if len(set(wording.buttons)) < len(wording.buttons):
        found.append("two of its buttons read the same")
    if wording.category not in CATEGORIES:
        found.append(f"its category must be one of {', '.join(CATEGORIES)}")
    found += [
        f"the sample of {name} is no parameter that could be sent"
        for name, sample in zip(names, wording.samples, strict=True)
        if core.templates.clean(sample, core.templates.longest(name)) != sample
    ]
    if "\n\n\n" in wording.body or "    " in wording.body or wording.body != wording.body.strip():
        found.append("it has needless blank lines or spaces")
    return found
