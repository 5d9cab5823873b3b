"""Orders that nobody of the wholesaler's people answers: when they are shown once more, and when the shop and the
owner are told."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from core.reminders import is_quiet


class Step(StrEnum):
    """What is done, each once for an order."""

    REMIND = "reminded_at"
    ESCALATE = "escalated_at"


@dataclass(frozen=True, slots=True)
class Patience:
    """Counted from when the order was placed."""

    remind_after: timedelta
    escalate_after: timedelta


def next_step(
    placed_at: datetime,
    done: dict[str, datetime],
    patience: Patience,
    now: datetime,
) -> Step | None:
    """The step for an order that waits; ``done`` says when which one was taken. At night none is, and in the
    morning his people have as much time after the reminder as they have by day."""
    if is_quiet(now) or Step.ESCALATE in done:
        return None
    reminded_at = done.get(Step.REMIND)
    if reminded_at is None:
        return Step.REMIND if now - placed_at >= patience.remind_after else None
    to_act = patience.escalate_after - patience.remind_after
    is_time = now - placed_at >= patience.escalate_after and now - reminded_at >= to_act
    return Step.ESCALATE if is_time else None
