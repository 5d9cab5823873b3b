"""What WhatsApp says of templates that it is asked to approve."""

import re
import threading
from collections import Counter
from dataclasses import dataclass, replace
from typing import Literal

from simulator.content import PLACEHOLDER, Content
from simulator.description import INVALID_PARAMETER
from simulator.errors import TwilioError

Answer = Literal["approve", "pending", "reject"]

_STATUSES: dict[Answer, str] = {
    "approve": "approved",
    "pending": "pending",
    "reject": "rejected",
}
_REJECTED = "rejected by order of the simulator's control"

# A text between blanks: WhatsApp wants one before the first, behind the last and between any two.
_WORD = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Approval:
    """One request. ``status`` is Twilio's word."""

    name: str
    category: str
    language: str
    content_type: str
    status: str
    rejection_reason: str = ""


class Approvals:
    """The requests of the account, by content."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._answer: Answer = "approve"
        self._by_sid: dict[str, Approval] = {}

    def request(self, content: Content, name: str, category: str) -> Approval:
        """Take the request; its answer is there when somebody asks for it.

        Raises ``TwilioError`` (400) where the content was submitted before, or the name is taken: Twilio
        documents no code for either.
        """
        content_type, definition = next(iter(content.types.items()))
        fault = _fault(content, definition.get("body", ""))
        with self._lock:
            if content.sid in self._by_sid:
                raise TwilioError(INVALID_PARAMETER, "The content was submitted before")
            if any(
                (known.name, known.language) == (name, content.language)
                for known in self._by_sid.values()
            ):
                raise TwilioError(INVALID_PARAMETER, f"There is a template {name} already")
            received = Approval(name, category, content.language, content_type, "received")
            answered = _answered(received, self._answer)
            if fault is not None:
                answered = replace(received, status="rejected", rejection_reason=fault)
            self._by_sid[content.sid] = answered
        return received

    def of(self, sid: str) -> Approval | None:
        with self._lock:
            return self._by_sid.get(sid)

    def is_approved(self, sid: str) -> bool:
        approval = self.of(sid)
        return approval is not None and approval.status == "approved"

    def answer_with(self, answer: Answer) -> None:
        """Answer so from now on, also those requests that still wait."""
        with self._lock:
            self._answer = answer
            for sid, approval in self._by_sid.items():
                if approval.status == "pending":
                    self._by_sid[sid] = _answered(approval, answer)

    def by_status(self) -> dict[str, int]:
        with self._lock:
            return dict(Counter(approval.status for approval in self._by_sid.values()))


def _answered(approval: Approval, answer: Answer) -> Approval:
    reason = _REJECTED if answer == "reject" else ""
    return replace(approval, status=_STATUSES[answer], rejection_reason=reason)


def _fault(content: Content, body: str) -> str | None:
    """Why WhatsApp rejects this text whatever it is about (Twilio: docs/content/
    using-variables-with-content-api and docs/whatsapp/tutorial/message-template-approvals)."""
    texts = PLACEHOLDER.split(body)[::2]
    if not _WORD.search(texts[0]) or not _WORD.search(texts[-1]):
        return "a variable stands at the beginning or the end"
    if not all(_WORD.search(text) for text in texts):
        return "two variables stand next to each other"
    missing = [name for name in PLACEHOLDER.findall(body) if not content.variables.get(name)]
    return f"no sample for {', '.join(missing)}" if missing else None
