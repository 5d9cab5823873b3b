"""A command that stays in the terminal until somebody ends it."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from ops import signals
from ops.supervision import Supervisor
from ops.system import Say

LOOK_INTERVAL_SECONDS = 2


@dataclass
class Interruption:
    """Whether Ctrl-C is now the ordinary end of the command, with exit code 0."""

    is_expected: bool = False


@contextmanager
def interruptible() -> Iterator[Interruption]:
    """Ctrl-C, SIGTERM and a closed terminal unwind the block, so that it stops what it started.

    Before the interruption is expected the exit code is 130, as shells have it.
    """
    interruption = Interruption()
    with signals.handled_by(signals.interrupt):
        try:
            yield interruption
        except KeyboardInterrupt:
            if not interruption.is_expected:
                sys.exit(130)


def stay_up(supervisor: Supervisor, say: Say) -> None:
    """Return when the supervisor is gone: by `bahi down`, or because it was killed."""
    while supervisor.is_answering():
        time.sleep(LOOK_INTERVAL_SECONDS)
    say("The supervisor has ended: by bahi down, or because it was killed.")
