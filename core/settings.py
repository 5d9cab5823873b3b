"""Everything the environment may change. Built once, at the entry points, and passed on from there."""

import os
from datetime import timedelta
from pathlib import Path
from typing import Any

from pydantic import Field, SecretStr, ValidationError
from pydantic.fields import FieldInfo
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from core.errors import ConfigurationError


class SecretFileSource(PydanticBaseSettingsSource):
    """Reads ``NAME`` from the file that ``NAME_FILE`` names, as container platforms hand over secrets."""

    def get_field_value(self, field: FieldInfo, field_name: str) -> tuple[Any, str, bool]:
        path = os.environ.get(f"{field_name.upper()}_FILE")
        if path is None:
            return None, field_name, False
        try:
            return Path(path).read_text(encoding="utf-8").rstrip("\n"), field_name, False
        except OSError as error:
            raise ConfigurationError(f"{field_name.upper()}_FILE: {error}") from None

    def __call__(self) -> dict[str, Any]:
        found = {
            name: self.get_field_value(field, name)[0]
            for name, field in self.settings_cls.model_fields.items()
        }
        return {name: value for name, value in found.items() if value is not None}


class Settings(BaseSettings):
    """Each field is the environment variable of the same name in capitals."""

    model_config = SettingsConfigDict(frozen=True, extra="ignore")

    database_url: SecretStr
    database_maintenance_url: SecretStr
    redis_url: SecretStr

    # Where the provider reaches us. Signatures cover this URL, so it is configured and never taken
    # from the request.
    public_base_url: str = Field(pattern=r"^https?://[^_/]+(/.*[^/])?$")
    # How many proxies of our own stand before the webhook: so many addresses of X-Forwarded-For are
    # believed, for the audit trail.
    trusted_proxies: int = Field(default=0, ge=0)
    # E.164, as printed on the wholesalers' cards.
    business_number: str = Field(pattern=r"^\+[1-9][0-9]{6,14}$")
    button_secret: SecretStr = Field(min_length=16)

    twilio_account_sid: str = Field(pattern=r"^AC[0-9a-fA-F]{32}$")
    twilio_auth_token: SecretStr = Field(min_length=16)
    # Still accepted on inbound requests while a new token is being rolled out.
    twilio_previous_auth_token: SecretStr | None = None
    # Twilio's own host unless set.
    twilio_api_base_url: str | None = None

    # A shopkeeper types one item per message: wait for silence before answering, but not for ever.
    burst_silence_seconds: float = 2.0
    burst_wait_max_seconds: float = 10.0
    # How long goods and credit stay set aside for an order that nobody has accepted.
    order_expires_after: timedelta = timedelta(hours=12)
    # When the wholesaler's people are shown once more an order that nobody has answered, and when the shop and
    # the owner are told of it.
    order_reminded_after: timedelta = timedelta(minutes=20)
    order_escalated_after: timedelta = timedelta(minutes=60)
    # How long a shop may think about other goods or another price: somebody is waiting to load.
    proposal_expires_after: timedelta = timedelta(hours=2)

    # A draft that nobody confirms, and a question that nobody answers, are closed after this.
    draft_expires_after: timedelta = timedelta(hours=24)
    prompt_expires_after: timedelta = timedelta(hours=2)

    # Whole months of messages that stay as they are before they are packed. A status that is reported
    # later than that no longer reaches its message.
    messages_packed_after_months: int = Field(default=3, ge=1)

    # Flower needs events; they cost nearly half of the peak task rate.
    worker_events: bool = True

    def accepted_tokens(self) -> tuple[str, ...]:
        """Secrets that may have signed an inbound request."""
        tokens = (self.twilio_auth_token, self.twilio_previous_auth_token)
        return tuple(token.get_secret_value() for token in tokens if token is not None)

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return init_settings, env_settings, SecretFileSource(settings_cls)


def from_environment() -> Settings:
    """The settings of this process, or a ``ConfigurationError`` that names every wrong variable."""
    try:
        return Settings()
    except ValidationError as error:
        problems = "\n".join(
            f"  {str(problem['loc'][0]).upper()}: {problem['msg']}" for problem in error.errors()
        )
        raise ConfigurationError(
            f"These environment variables are missing or wrong:\n{problems}\n"
            "Each can also be given as NAME_FILE, the path of a file that holds the value."
        ) from None
