from datetime import UTC, datetime, timedelta

from core.service_window import closes_at

NOON = datetime(2026, 12, 7, 12, tzinfo=UTC)


def test_the_window_is_open_for_a_day_after_his_last_message() -> None:
    closing = NOON + timedelta(hours=24)

    assert closes_at(NOON, NOON) == closing
    assert closes_at(NOON, closing - timedelta(seconds=1)) == closing
    assert closes_at(NOON, closing) is None


def test_no_window_opens_before_he_has_written() -> None:
    assert closes_at(None, NOON) is None
