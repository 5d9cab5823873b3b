"""What becomes of a message we send: forward-only statuses, pauses between attempts, when to give up."""

import random
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

# A message that could not be handed over by then is of no use any more.
GIVE_UP_AFTER = timedelta(hours=24)

# A send that is still under way after this long died with its worker. Longer than connect and read
# timeout together with the commit that follows.
LEASE = timedelta(seconds=60)

# How long an unknown result waits for the provider's word before the message is sent again.
SETTLE = timedelta(minutes=2)

# How often the provider is asked about an unknown result meanwhile.
LOOK_UP_EVERY = timedelta(seconds=15)

# Nothing we send can succeed until somebody mends the account or its credentials.
CONFIGURATION_PAUSE = timedelta(minutes=5)


class SendFault(StrEnum):
    """What an error answer means for the message."""

    # Certainly not sent, and the same message may be sent again after a pause.
    LATER = "later"
    # Certainly not sent, and sending the same again cannot help.
    NEVER = "never"
    # Certainly not sent, because the person has not written for a day: only a template reaches him.
    WINDOW = "window"
    # Our account or credentials are wrong: every message would fail.
    CONFIGURATION = "configuration"
    # It may have been sent. Providers have no idempotency key.
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Accepted:
    """The provider has taken the message and named it."""

    message_id: str
    status: str


@dataclass(frozen=True, slots=True)
class NotSent:
    """Certainly not sent. ``fault`` says whether the same message may be tried again."""

    fault: SendFault
    code: str | None
    detail: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """It may have been sent: no answer, a cut connection, a server error."""

    detail: str


SendResult = Accepted | NotSent | Unknown


_RANK = {
    "scheduled": 0,
    "accepted": 1,
    "queued": 2,
    "sending": 3,
    "sent": 4,
    "failed": 5,
    "undelivered": 5,
    "canceled": 5,
    "delivered": 6,
    "read": 7,
}


def status_rank(status: str) -> int | None:
    """How far along a status is; a higher one replaces a lower one. ``None`` for an unknown word.

    Callbacks arrive late, twice and out of order. "Delivered" after "failed" wins: it did arrive.
    """
    return _RANK.get(status)


def pause_before(attempt: int, dice: random.Random) -> timedelta:
    """How long to wait before attempt number ``attempt`` (2 is the first repeat).

    Doubles from two seconds to five minutes, spread over half of itself so that messages that failed
    together do not come back together.
    """
    full = min(2.0 ** (attempt - 1), 300.0)
    return timedelta(seconds=dice.uniform(full / 2, full))
