"""The environment variables that every process of the system gets."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self
from urllib.parse import unquote, urlsplit

from ops.errors import OperatorError
from ops.ports import HOST
from ops.state import State

BUSINESS_NUMBER = "+14155550100"

# An outside database needs all of these.
DATABASE_VARIABLES = ("DATABASE_URL", "DATABASE_ADMIN_URL", "DATABASE_MAINTENANCE_URL")
# Without it `bahi monitor` watches an outside database as its administrator.
MONITOR_VARIABLE = "DATABASE_MONITOR_URL"


@dataclass(frozen=True)
class OutsideServices:
    """Services that somebody else runs; what is empty is embedded."""

    database: Mapping[str, str]
    redis: Mapping[str, str]

    @classmethod
    def named_in(cls, environ: Mapping[str, str], state: State) -> Self:
        """Read the URLs from the environment, ignoring those of our own embedded services.

        Our own ones are there inside `bahi exec`, where a nested `bahi` must not take the
        embedded services for outside ones.

        Raises OperatorError when only some of the database URLs are given, or any is missing in
        production.
        """
        own = embedded_urls(state)
        given = {
            name: environ[name]
            for name in (*DATABASE_VARIABLES, MONITOR_VARIABLE, "REDIS_URL")
            if environ.get(name) and environ[name] != own[name]
        }
        redis = {"REDIS_URL": given.pop("REDIS_URL")} if "REDIS_URL" in given else {}
        missing = [name for name in DATABASE_VARIABLES if name not in given]
        if environ.get("BAHI_ENV") == "production" and (missing or not redis):
            raise OperatorError(
                "With BAHI_ENV=production nothing is embedded. Not set: "
                + ", ".join(missing + ([] if redis else ["REDIS_URL"]))
            )
        if given and missing:
            raise OperatorError(
                f"{' and '.join(given)} given without {' and '.join(missing)}. "
                "Set all three to use an outside database, or none to use the embedded one."
            )
        return cls(database=given, redis=redis)


def embedded_urls(state: State) -> dict[str, str]:
    """URLs of the embedded services, one login per role."""

    def database(user: str, password: str) -> str:
        return f"postgresql://{user}:{password}@{HOST}:{state.ports.postgres}/bahi"

    return {
        "DATABASE_URL": database("app_user", state.app_user_password),
        "DATABASE_MAINTENANCE_URL": database("bahi_maintenance", state.maintenance_password),
        "DATABASE_ADMIN_URL": database("bahi_admin", state.postgres_superuser_password),
        MONITOR_VARIABLE: database("bahi_monitor", state.monitor_password),
        "REDIS_URL": f"redis://:{state.redis_password}@{HOST}:{state.ports.redis}/0",
    }


def environment(state: State, outside: OutsideServices) -> dict[str, str]:
    """The variables for our own processes and for the stand-in of the provider."""
    webhook = f"http://{HOST}:{state.ports.webhook}"
    urls = embedded_urls(state)
    if outside.database:
        # Else an outside database without this URL would be left for the embedded one.
        del urls[MONITOR_VARIABLE]
    return {
        **urls,
        **outside.database,
        **outside.redis,
        "PUBLIC_BASE_URL": webhook,
        "TWILIO_ACCOUNT_SID": state.twilio_account_sid,
        "TWILIO_AUTH_TOKEN": state.twilio_auth_token,
        "TWILIO_API_BASE_URL": f"http://{HOST}:{state.ports.provider}",
        "BUSINESS_NUMBER": BUSINESS_NUMBER,
        "BUTTON_SECRET": state.button_secret,
        "SIMULATOR_ACCOUNT_SID": state.twilio_account_sid,
        "SIMULATOR_AUTH_TOKEN": state.twilio_auth_token,
        "SIMULATOR_BUSINESS_NUMBER": BUSINESS_NUMBER,
        "SIMULATOR_WEBHOOK_URL": f"{webhook}/twilio/inbound",
    }


def monitor_url(variables: Mapping[str, str]) -> str | None:
    """What `bahi monitor` connects to, where the environment names a database: an outside one may have
    no login of its own for it."""
    return variables.get(MONITOR_VARIABLE) or variables.get("DATABASE_ADMIN_URL")


def libpq_variables(database_url: str) -> dict[str, str]:
    """What makes a bare `psql` or `pg_dump` connect to the URL."""
    url = urlsplit(database_url)
    variables = {
        "PGHOST": url.hostname,
        "PGPORT": str(url.port) if url.port else None,
        "PGUSER": unquote(url.username) if url.username else None,
        "PGPASSWORD": unquote(url.password) if url.password else None,
        "PGDATABASE": unquote(url.path.removeprefix("/")),
    }
    return {name: value for name, value in variables.items() if value}
