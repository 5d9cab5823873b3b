"""What a data folder remembers from one start to the next: its ports and generated secrets."""

import os
import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from ops.errors import OperatorError
from ops.ports import PREFERRED


def _password() -> str:
    # Hexadecimal passes unchanged through URLs, configuration files and shells.
    return secrets.token_hex(16)


class Ports(BaseModel):
    """TCP ports on 127.0.0.1."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    webhook: int = PREFERRED["webhook"]
    provider: int = PREFERRED["provider"]
    flower: int = PREFERRED["flower"]
    postgres: int = PREFERRED["postgres"]
    redis: int = PREFERRED["redis"]
    supervisor: int = PREFERRED["supervisor"]


class State(BaseModel):
    """Made once for a data folder; only the ports change afterwards."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    ports: Ports = Field(default_factory=Ports)
    postgres_superuser_password: str = Field(default_factory=_password)
    app_user_password: str = Field(default_factory=_password)
    maintenance_password: str = Field(default_factory=_password)
    monitor_password: str = Field(default_factory=_password)
    redis_password: str = Field(default_factory=_password)
    twilio_account_sid: str = Field(default_factory=lambda: "AC" + secrets.token_hex(16))
    twilio_auth_token: str = Field(default_factory=lambda: secrets.token_hex(16))
    button_secret: str = Field(default_factory=lambda: secrets.token_hex(32))
    flower_user: str = "bahi"
    flower_password: str = Field(default_factory=_password)
    supervisor_user: str = "bahi"
    supervisor_password: str = Field(default_factory=_password)

    @classmethod
    def load(cls, path: Path) -> Self | None:
        """The state kept in `path`, or None when there is none yet.

        A secret that an earlier version did not know is made now, and kept by the next start:
        what only looks may write nothing, and two that look at once would make two.

        Raises OperatorError when the file cannot be understood.
        """
        try:
            return cls.model_validate_json(path.read_bytes())
        except FileNotFoundError:
            return None
        except PermissionError as error:
            raise OperatorError(
                f"{path} belongs to somebody else. Run bahi as the user who started it, "
                "or set BAHI_DATA_DIR to a folder of your own."
            ) from error
        except ValidationError as error:
            raise OperatorError(
                f"{path} cannot be understood: {error.error_count()} problem(s), "
                f"the first at {error.errors()[0]['loc']}. "
                "Put the file back, or remove this checkout's data with: bahi clean"
            ) from error

    def save(self, path: Path) -> None:
        """Write the file for its owner only; a reader sees the old one or the new one."""
        unfinished = path.with_suffix(".unfinished")
        descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(self.model_dump_json(indent=2))
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)

    def with_ports(self, ports: Mapping[str, int]) -> Self:
        return self.model_copy(update={"ports": Ports.model_validate(ports)})
