from pathlib import Path

import pytest

from core.errors import ConfigurationError
from core.settings import from_environment

ENVIRONMENT = {
    "DATABASE_URL": "postgresql://app_user@db/bahi",
    "DATABASE_MAINTENANCE_URL": "postgresql://bahi_maintenance@db/bahi",
    "REDIS_URL": "redis://redis",
    "PUBLIC_BASE_URL": "https://bahi.example",
    "BUSINESS_NUMBER": "+14155550100",
    "BUTTON_SECRET": "a secret for buttons",
    "TWILIO_ACCOUNT_SID": "AC" + "0" * 32,
    "TWILIO_AUTH_TOKEN": "an auth token for tests",
}


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    for name, value in ENVIRONMENT.items():
        monkeypatch.setenv(name, value)
    return monkeypatch


def test_settings_come_from_the_environment(environment: pytest.MonkeyPatch) -> None:
    environment.setenv("BURST_SILENCE_SECONDS", "0.5")

    settings = from_environment()

    assert settings.business_number == "+14155550100"
    assert settings.burst_silence_seconds == 0.5
    assert "auth token" not in repr(settings)


def test_everything_that_is_missing_is_named_at_once(environment: pytest.MonkeyPatch) -> None:
    environment.delenv("REDIS_URL")
    environment.delenv("TWILIO_AUTH_TOKEN")

    with pytest.raises(ConfigurationError, match=r"REDIS_URL[\s\S]*TWILIO_AUTH_TOKEN"):
        from_environment()


def test_a_secret_may_be_in_a_file(environment: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "token").write_text("a token from a file\n")
    environment.delenv("TWILIO_AUTH_TOKEN")
    environment.setenv("TWILIO_AUTH_TOKEN_FILE", str(tmp_path / "token"))

    assert from_environment().accepted_tokens() == ("a token from a file",)


def test_a_secret_file_that_is_not_there_is_named(environment: pytest.MonkeyPatch) -> None:
    environment.setenv("BUTTON_SECRET_FILE", "/nowhere/secret")

    with pytest.raises(ConfigurationError, match=r"BUTTON_SECRET_FILE.*nowhere"):
        from_environment()


def test_a_host_with_an_underscore_is_refused_because_callbacks_would_not_reach_it(
    environment: pytest.MonkeyPatch,
) -> None:
    environment.setenv("PUBLIC_BASE_URL", "http://web_1:8000")

    with pytest.raises(ConfigurationError, match="PUBLIC_BASE_URL"):
        from_environment()


def test_the_old_token_is_accepted_while_the_new_one_is_rolled_out(
    environment: pytest.MonkeyPatch,
) -> None:
    environment.setenv("TWILIO_PREVIOUS_AUTH_TOKEN", "the token before this one")

    assert from_environment().accepted_tokens() == (
        "an auth token for tests",
        "the token before this one",
    )
