"""Several short messages within seconds are one thing said in pieces: when to wait, how to answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from core.messages import Reply


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds of silence to wait for, and how long to wait for it at most."""

    silence_seconds: float
    wait_max_seconds: float


@dataclass(frozen=True, slots=True)
class Said:
    """When a message came, and whether it is complete by itself: a button or a one-word command."""

    at: datetime
    is_complete: bool


def seconds_to_wait(burst: Sequence[Said], patience: Patience, now: datetime) -> float:
    """How long to wait for more before answering ``burst`` (oldest first); 0 to answer now."""
    if not burst or burst[-1].is_complete:
        return 0.0
    silence = (now - burst[-1].at).total_seconds()
    waited = (now - burst[0].at).total_seconds()
    return max(0.0, min(patience.silence_seconds - silence, patience.wait_max_seconds - waited))


@dataclass(frozen=True, slots=True)
class Answer:
    """A reply to one message of a burst. A later answer on the same topic takes its place."""

    reply: Reply
    topic: str | None = None


def bubbles(answers: Sequence[Answer]) -> tuple[Reply, ...]:
    """One for the whole burst; but an answer that offers something has its own where a later one does too:
    two lists are not numbered in one bubble."""
    latest = {answer.topic: index for index, answer in enumerate(answers) if answer.topic}
    kept = [
        answer.reply
        for index, answer in enumerate(answers)
        if answer.topic is None or latest[answer.topic] == index
    ]
    told: list[Reply] = []
    shown: list[tuple[Reply, ...]] = []
    # The same is not said twice.
    for reply in {reply.body: reply for reply in kept}.values():
        told.append(reply)
        if reply.buttons:
            shown.append(tuple(told))
            told = []
    if told:
        # What is only told stands with what is offered.
        shown.append((*(shown.pop() if shown else ()), *told))
    return tuple(_joined(replies) for replies in shown)


def _joined(replies: Sequence[Reply]) -> Reply:
    buttons = next((reply.buttons for reply in replies if reply.buttons), ())
    lists = tuple(one for reply in replies for one in reply.lists)
    return Reply("\n\n".join(reply.body for reply in replies), buttons, lists=lists)
