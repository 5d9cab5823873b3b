"""When things run by themselves."""

import pytest

from core.calendar import INDIA
from workers.app import app
from workers.schedule import SCHEDULE


def test_the_ledger_is_sealed_in_the_first_hour_of_a_business_day() -> None:
    at = SCHEDULE["seal-ledger"]["schedule"]

    assert app.conf.timezone == str(INDIA)
    assert at.hour == {0}


def test_what_is_late_is_flagged_first_and_scored_after_the_promises() -> None:
    flagged, judged, scored = (
        SCHEDULE[name]["schedule"] for name in ("flag-overdue", "judge-promises", "score-retailers")
    )

    assert flagged.hour == judged.hour == scored.hour == {0}
    assert max(flagged.minute) < min(judged.minute) < min(scored.minute)


# Celery warns of its own attribute when the tasks are bound.
@pytest.mark.filterwarnings("ignore::celery.exceptions.CDeprecationWarning")
def test_every_task_of_the_schedule_is_there() -> None:
    app.loader.import_default_modules()

    assert {entry["task"] for entry in SCHEDULE.values()} <= set(app.tasks)
