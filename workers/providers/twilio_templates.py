"""Templates through Twilio's Content API: made, sent to WhatsApp for approval, and asked about.

Sources: Twilio docs "Content API resources" and "Template approvals and statuses".
"""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import requests
from twilio.base.exceptions import TwilioException
from twilio.rest.content.v1.content import ContentList
from twilio.rest.content.v1.content.approval_create import ApprovalCreateList

import core.templates
from core.errors import TemplateNotTaken
from core.settings import Settings
from core.wire.twilio import PROVIDER, parse_approval
from core.wordings import Approval, Wording
from workers.providers.twilio_client import connect

T = TypeVar("T")


class TwilioTemplates:
    """The templates of one account. Every method raises ``TemplateNotTaken`` where it is refused, or
    Twilio cannot be reached."""

    provider = PROVIDER

    def __init__(self, settings: Settings) -> None:
        self.account = settings.twilio_account_sid
        self._content = connect(settings).content.v1

    def create(self, wording: Wording) -> str:
        """Make the content and return its id. Nobody gets it before it is approved."""
        created = _asked(lambda: self._content.contents.create(_request(wording)))
        return str(created.sid)

    def ask_for_approval(self, wording: Wording, content_id: str) -> None:
        """Hand it to WhatsApp, whose people take minutes or a day or two."""
        request = ApprovalCreateList.ContentApprovalRequest(
            {"name": wording.name(content_id), "category": wording.category}
        )
        _asked(lambda: self._content.contents(content_id).approval_create.create(request))

    def approvals(self) -> Mapping[str, Approval]:
        """The state of everything that the account has, by content id."""
        listed = _asked(lambda: self._content.content_and_approvals.list(page_size=500))
        return {
            str(content.sid): parse_approval(content.approval_requests or {}) for content in listed
        }


def _request(wording: Wording) -> Any:
    definition: dict[str, Any] = {"body": wording.body}
    content_type = "twilio/text"
    if wording.buttons:
        content_type = "twilio/quick-reply"
        first = len(core.templates.PARAMETERS[wording.key]) + 1
        definition["actions"] = [
            {"type": "QUICK_REPLY", "title": title, "id": "{{" + str(index) + "}}"}
            for index, title in enumerate(wording.buttons, start=first)
        ]
    return ContentList.ContentCreateRequest(
        {
            "friendly_name": f"bahi {wording.key} {wording.language}",
            "language": wording.code,
            "variables": wording.variables,
            "types": {content_type: definition},
        }
    )


def _asked(call: Callable[[], T]) -> T:
    try:
        return call()
    except TwilioException as error:
        status, code = getattr(error, "status", None), getattr(error, "code", None)
        said = getattr(error, "msg", None) or type(error).__name__
        raise TemplateNotTaken(f"Twilio says: {said} (HTTP {status}, code {code})") from error
    except requests.RequestException as error:
        raise TemplateNotTaken(f"Twilio cannot be reached: {type(error).__name__}") from error
