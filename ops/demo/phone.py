"""One phone of the demonstration in a terminal: what is written on it, and what it gets."""

from collections.abc import Sequence

from ops.demo.outside import Bubble, Outside
from ops.errors import OperatorError
from ops.polling import attempts

ANSWER_SECONDS = 30
# After an answer a notice may follow.
QUIET_SECONDS = 1.0

LATEST = 5


def say(outside: Outside, phone: str, text: str) -> list[Bubble]:
    """Write as this phone and wait; returns what it got. Raises OperatorError where nothing comes."""
    before = max((bubble.number for bubble in outside.bubbles(phone, 0)), default=0)
    status = outside.write(phone, text)
    if status != 200:
        raise OperatorError(f"The webhook answered {status or 'nothing'}. See: bahi status")
    for _ in attempts(ANSWER_SECONDS):
        if _got(outside, phone, before):
            break
    else:
        raise OperatorError(
            f"No answer within {ANSWER_SECONDS} s. See the logs of worker-inbound and worker-outbound."
        )
    for _ in attempts(QUIET_SECONDS):
        answers = _got(outside, phone, before)
    return answers


def latest(outside: Outside, phone: str) -> Sequence[Bubble]:
    """The last messages on this phone, oldest first."""
    return outside.bubbles(phone, 0)[-LATEST:]


def _got(outside: Outside, phone: str, after: int) -> list[Bubble]:
    return [bubble for bubble in outside.bubbles(phone, after) if not bubble.is_mine]
