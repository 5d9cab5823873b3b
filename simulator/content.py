"""Content templates: what they hold, and how a message is made of one."""

import json
import re
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from simulator.errors import TwilioError
from simulator.messages import Button, Refusal
from simulator.sids import new_sid

TEXT = "twilio/text"
QUICK_REPLY = "twilio/quick-reply"

PLACEHOLDER = re.compile(r"\{\{(\w{1,16})\}\}")
_TEXT_BODY_MAX = 1600
_QUICK_REPLY_BODY_MAX = 1024
_TITLE_MAX = 20
_PAYLOAD_MAX = 200
_IN_SESSION_BUTTONS_MAX = 3
# Twilio: docs/api/errors/63021.
_CONTENT_REFUSED = 63021


@dataclass(frozen=True, slots=True)
class Content:
    """A template as it was created. ``types`` maps a content type to its definition."""

    language: str
    types: Mapping[str, Mapping[str, Any]]
    friendly_name: str | None = None
    variables: Mapping[str, str] = field(default_factory=dict)
    sid: str = field(default_factory=lambda: new_sid("HX"))
    created_at: datetime = field(default_factory=lambda: datetime.now(UTC))


@dataclass(frozen=True, slots=True)
class Rendered:
    body: str
    buttons: tuple[Button, ...]


def parse_variables(text: str) -> dict[str, str]:
    """``ContentVariables``: JSON, placeholder to value.

    Raises ``TwilioError`` 21656 for what Twilio does not take (docs/api/errors/21656 and
    docs/content/using-variables-with-content-api).
    """
    try:
        variables = json.loads(text)
    except ValueError:
        raise _invalid_variables("it is not JSON") from None
    if not isinstance(variables, dict) or len(variables) > 100:
        raise _invalid_variables("it is not an object of at most 100 pairs")
    for name, value in variables.items():
        if len(name) > 16:
            raise _invalid_variables(f"the name {name!r} is longer than 16 characters")
        if not isinstance(value, str) or not value:
            raise _invalid_variables(f"the value of {name} is not a string, or is empty")
        if len(value) > 1600 or "\n" in value or "    " in value:
            raise _invalid_variables(
                f"the value of {name} has a newline, four spaces together, or over 1600 characters"
            )
    return variables


def render(content: Content, given: Mapping[str, str]) -> Rendered:
    """``content`` with its placeholders filled, from its own samples where none is given.

    Raises ``TwilioError`` 21656 when a placeholder has neither.
    """
    values = {**content.variables, **given}

    def fill(template: str) -> str:
        for name in PLACEHOLDER.findall(template):
            if not values.get(name):
                raise _invalid_variables(f"{{{{{name}}}}} has no value")
        return PLACEHOLDER.sub(lambda match: values[match[1]], template)

    # Of several types Twilio sends the richest (docs/content/content-types-overview).
    definition = content.types.get(QUICK_REPLY) or content.types[TEXT]
    buttons = tuple(
        # A button without an id sends back what is written on it.
        Button(payload=fill(action.get("id") or action["title"]), text=fill(action["title"]))
        for action in definition.get("actions", ())
    )
    return Rendered(fill(definition["body"]), buttons)


def refusal(rendered: Rendered) -> Refusal | None:
    """Why WhatsApp would not deliver this in session without approval, if it would not.

    Twilio accepts such a message and fails it later (docs/content/twilio-quick-reply).
    """
    if len(rendered.buttons) > _IN_SESSION_BUTTONS_MAX:
        return _refused(f"{len(rendered.buttons)} buttons; in session, unapproved, 3 are allowed")
    body_max = _QUICK_REPLY_BODY_MAX if rendered.buttons else _TEXT_BODY_MAX
    if len(rendered.body) > body_max:
        return _refused(f"the body has {len(rendered.body)} characters, of {body_max} allowed")
    for button in rendered.buttons:
        if len(button.text) > _TITLE_MAX or len(button.payload) > _PAYLOAD_MAX:
            return _refused(f"button {button.text!r} exceeds 20 characters, or its id 200")
    return None


def _refused(reason: str) -> Refusal:
    return Refusal(_CONTENT_REFUSED, reason)


class ContentStore:
    """The templates of the account, in the order of their creation."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._by_sid: dict[str, Content] = {}

    def add(self, content: Content) -> None:
        with self._lock:
            self._by_sid[content.sid] = content

    def get(self, sid: str) -> Content | None:
        with self._lock:
            return self._by_sid.get(sid)

    def all(self) -> list[Content]:
        with self._lock:
            return list(self._by_sid.values())

    def remove(self, sid: str) -> bool:
        """Whether there was such a template to remove."""
        with self._lock:
            return self._by_sid.pop(sid, None) is not None


def _invalid_variables(reason: str) -> TwilioError:
    return TwilioError(21656, f"The ContentVariables Parameter is invalid: {reason}")
