"""Quick-reply buttons by Twilio's Content API.

A message with buttons needs a content resource, and its variables may hold no line break. So the
resource has one variable per line and per button, and one resource serves every message with the same
blank lines and as many buttons.

Source: Twilio docs "twilio/quick-reply" and "Using variables with Content templates".
"""

import re
from typing import Any

from twilio.rest.content.v1.content import ContentList

from core.messages import OutboundMessage

_SPACES = re.compile(r" {4,}")


def shape_of(message: OutboundMessage) -> str:
    """``110111:3``: which lines hold text, and how many buttons there are."""
    lines = "".join("1" if line.strip() else "0" for line in message.body.split("\n"))
    return f"{lines}:{len(message.buttons)}"


def content_request(message: OutboundMessage, shape: str) -> Any:
    """The resource for messages of this shape."""
    lines = message.body.split("\n")
    body = "\n".join(
        "{{" + str(index) + "}}" if line.strip() else "" for index, line in enumerate(lines, 1)
    )
    first = len(lines) + 1
    actions = [
        {
            "type": "QUICK_REPLY",
            "title": "{{" + str(first + 2 * index) + "}}",
            "id": "{{" + str(first + 2 * index + 1) + "}}",
        }
        for index in range(len(message.buttons))
    ]
    return ContentList.ContentCreateRequest(
        {
            "friendly_name": f"bahi {shape}",
            "language": "en",
            "variables": dict.fromkeys(variables(message), "-"),
            "types": {"twilio/quick-reply": {"body": body, "actions": actions}},
        }
    )


def variables(message: OutboundMessage) -> dict[str, str]:
    """Values by number: the lines that hold text, then title and payload of each button.

    Twilio refuses empty values, line breaks and runs of four spaces.
    """
    lines = message.body.split("\n")
    values = {str(index): line for index, line in enumerate(lines, 1) if line.strip()}
    key = len(lines) + 1
    for button in message.buttons:
        values[str(key)] = button.text
        values[str(key + 1)] = button.payload
        key += 2
    return {key: _SPACES.sub("   ", value) for key, value in values.items()}
