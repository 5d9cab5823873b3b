"""What the environment may change. Nothing else in the simulator reads it."""

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """The one account and the one sender that this simulator plays.

    Read from ``SIMULATOR_ACCOUNT_SID`` and so on. Raises ``pydantic.ValidationError`` that names
    every missing or malformed variable at once.
    """

    model_config = SettingsConfigDict(env_prefix="SIMULATOR_", frozen=True)

    account_sid: str = Field(pattern=r"^AC[0-9a-fA-F]{32}$")
    auth_token: SecretStr = Field(min_length=1)
    business_number: str = Field(pattern=r"^\+[1-9][0-9]{6,14}$", description="E.164")
    webhook_url: str = Field(
        pattern=r"^https?://",
        description="The public URL of the webhook: inbound messages go there, and it is signed",
    )
    status_delay_seconds: float = Field(default=0.15, ge=0)
    callback_timeout_seconds: float = Field(default=15, gt=0)
    enforce_window: bool = Field(
        default=True,
        description="Whether phones that have not written for a day get approved templates only",
    )
