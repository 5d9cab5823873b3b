"""`bahi templates status`: what the provider says of the texts is read back."""

import pytest

from ops import sharing
from tests.database import BUSINESS_NUMBER, Database
from tests.ops.templates.provider import TOKEN, Bahi, answer
from tests.templates import ACCOUNT, wordings

HOW_MANY = len(wordings())


def test_a_rejection_is_shown_with_its_reason(bahi: Bahi, outside: str) -> None:
    answer(outside, "reject")
    bahi("submit", "--key", "order_moved")

    shown = bahi("status")

    assert shown.exit_code == 1
    assert shown.output.count("rejected by order") == 3
    assert shown.output.count("not submitted") == HOW_MANY - 3


def test_a_provider_that_does_not_answer_is_said_so(
    bahi: Bahi, monkeypatch: pytest.MonkeyPatch, database: Database
) -> None:
    environment = {
        "DATABASE_URL": database.app_url,
        "DATABASE_MAINTENANCE_URL": database.maintenance_url,
        "REDIS_URL": "memory://",
        "PUBLIC_BASE_URL": "http://bahi.test",
        "BUSINESS_NUMBER": BUSINESS_NUMBER,
        "BUTTON_SECRET": "a secret for buttons",
        "TWILIO_ACCOUNT_SID": ACCOUNT,
        "TWILIO_AUTH_TOKEN": TOKEN,
        "TWILIO_API_BASE_URL": "http://127.0.0.1:1",
    }
    # An account in the environment is used as it is, and nothing is started.
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.delattr(sharing, "services")

    answered = bahi("status")

    assert answered.exit_code == 1
    assert "Twilio cannot be reached: ConnectionError" in answered.output
