"""The provider's stand-in as the demonstration uses it: write as a phone, read what a phone got."""

from dataclasses import dataclass
from typing import Any

import requests

TIMEOUT_SECONDS = 30

# A message has reached the phone, in Twilio's words.
ARRIVED = ("delivered", "read")


@dataclass(frozen=True, slots=True)
class Bubble:
    """One message on a phone. ``is_mine`` when that phone wrote it."""

    number: int
    sid: str
    is_mine: bool
    body: str
    buttons: tuple[dict[str, str], ...]


class Outside:
    """``control`` is the address of the control interface."""

    def __init__(self, control: str) -> None:
        self._control = control

    def write(self, phone: str, body: str, button: dict[str, str] | None = None) -> int:
        """Write, or press a button, as this phone. Returns the webhook's HTTP status."""
        message: dict[str, Any] = {"from": phone, "body": body}
        if button is not None:
            message["button"] = button
        answer = requests.post(
            f"{self._control}/inbound", json=message, timeout=TIMEOUT_SECONDS
        ).json()
        return int(answer["webhook_status"] or 0)

    def bubbles(self, phone: str, after: int) -> list[Bubble]:
        """What this phone wrote and got since, in order. What is still on its way is not there, and what failed
        never was: a notice that needs a template comes once more as one."""
        listed = requests.get(
            f"{self._control}/messages",
            params={"party": phone, "after": str(after)},
            timeout=TIMEOUT_SECONDS,
        ).json()
        return [
            Bubble(
                message["n"],
                message["sid"],
                message["direction"] == "inbound",
                message["body"],
                tuple(message["buttons"]),
            )
            for message in listed
            if message["direction"] == "inbound" or message["status"] in ARRIVED
        ]
