"""What a button carries: action, object, version and a seal.

Payloads travel through phones, so a press is believed only when the seal is ours, and has an effect
only while the object is still at the version that the button was made for.
"""

import hmac
from dataclasses import dataclass
from hashlib import sha256

SEAL_LENGTH = 16
# The action of a choice from a list; behind it stands its number.
CHOOSE = "choose-"
# That of a choice of a prompt.
TAKE = "take-"


@dataclass(frozen=True, slots=True)
class Press:
    """A press that we ourselves offered. ``version`` is the object's at that time."""

    action: str
    object_id: int
    version: int


def payload(press: Press, secret: str) -> str:
    """``confirm:12:3:9f86d081884c7d65``."""
    text = f"{press.action}:{press.object_id}:{press.version}"
    return f"{text}:{_seal(text, secret)}"


def read(value: str, secret: str) -> Press | None:
    """The press in a payload, or ``None`` when we did not make it."""
    text, _, seal = value.rpartition(":")
    if not hmac.compare_digest(seal.encode(), _seal(text, secret).encode()):
        return None
    action, object_id, version = text.split(":")
    return Press(action, int(object_id), int(version))


def _seal(text: str, secret: str) -> str:
    return hmac.new(secret.encode(), text.encode(), sha256).hexdigest()[:SEAL_LENGTH]
