"""When an order that nobody answers is shown once more, and when the shop and the owner hear of it."""

from datetime import UTC, datetime, timedelta

import pytest

from core.unanswered import Patience, Step, next_step

PATIENCE = Patience(timedelta(minutes=20), timedelta(minutes=60))
# 10:30 in India.
MORNING = datetime(2026, 12, 7, 5, 0, tzinfo=UTC)
# 20:55.
EVENING = datetime(2026, 12, 7, 15, 25, tzinfo=UTC)
# 08:00 of the next day.
NEXT_MORNING = datetime(2026, 12, 8, 2, 30, tzinfo=UTC)


def minutes(count: int) -> timedelta:
    return timedelta(minutes=count)


@pytest.mark.parametrize(
    ("waited", "reminded_after", "step"),
    [
        (19, None, None),
        (20, None, Step.REMIND),
        (59, 20, None),
        (60, 20, Step.ESCALATE),
        # After a pause of the platform both are due: one after the other, with time between.
        (90, None, Step.REMIND),
        (100, 90, None),
        (130, 90, Step.ESCALATE),
    ],
)
def test_first_the_people_then_the_shop_and_the_owner(
    waited: int, reminded_after: int | None, step: Step | None
) -> None:
    done = {} if reminded_after is None else {Step.REMIND: MORNING + minutes(reminded_after)}

    assert next_step(MORNING, done, PATIENCE, MORNING + minutes(waited)) is step


def test_each_step_is_taken_once() -> None:
    done = {Step.REMIND: MORNING + minutes(20), Step.ESCALATE: MORNING + minutes(60)}

    assert next_step(MORNING, done, PATIENCE, MORNING + minutes(500)) is None


def test_at_night_nobody_is_told_and_in_the_morning_one_after_the_other() -> None:
    assert next_step(EVENING, {}, PATIENCE, EVENING + minutes(30)) is None
    assert next_step(EVENING, {}, PATIENCE, NEXT_MORNING) is Step.REMIND
    done = {Step.REMIND: NEXT_MORNING}
    assert next_step(EVENING, done, PATIENCE, NEXT_MORNING + minutes(39)) is None
    assert next_step(EVENING, done, PATIENCE, NEXT_MORNING + minutes(40)) is Step.ESCALATE
