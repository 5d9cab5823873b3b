"""When things run by themselves."""

from core.calendar import INDIA
from workers.app import app
from workers.schedule import SCHEDULE


def test_the_ledger_is_sealed_in_the_first_hour_of_a_business_day() -> None:
    at = SCHEDULE["seal-ledger"]["schedule"]

    assert app.conf.timezone == str(INDIA)
    assert at.hour == {0}
