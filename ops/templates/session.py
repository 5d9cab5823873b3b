"""Where templates are submitted to: the provider that the environment names, or that of this checkout."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import sqlalchemy as sa

import core.settings
import db.engine
from core.errors import BahiError
from core.settings import Settings
from ops import checkout, sharing
from ops.errors import NotReached, OperatorError
from ops.foreground import interruptible
from ops.system import Say
from workers.providers.twilio_templates import TwilioTemplates

ACCOUNT_VARIABLES = ("TWILIO_ACCOUNT_SID", "TWILIO_ACCOUNT_SID_FILE")


@contextmanager
def opened(say: Say) -> Iterator[tuple[sa.Engine, TwilioTemplates]]:
    """The database and the provider. With an account in the environment nothing is started.

    Raises OperatorError with what to do, also for what goes wrong inside the block.
    """
    try:
        with interruptible():
            if any(os.environ.get(name) for name in ACCOUNT_VARIABLES):
                with connected(core.settings.from_environment()) as both:
                    yield both
                return
            with (
                sharing.services(checkout.current(), say) as running,
                connected(settings_of(running.environment)) as both,
            ):
                yield both
    except sa.exc.OperationalError as error:
        reason = str(error.orig).partition("\n")[0]
        raise NotReached(f"The database cannot be reached: {reason}") from error
    except BahiError as error:
        raise OperatorError(str(error)) from error


@contextmanager
def connected(settings: Settings) -> Iterator[tuple[sa.Engine, TwilioTemplates]]:
    engine = db.engine.create(
        settings.database_url.get_secret_value(), application_name="bahi-templates"
    )
    try:
        yield engine, TwilioTemplates(settings)
    finally:
        engine.dispose()


def settings_of(environment: Mapping[str, str]) -> Settings:
    """The settings that our processes have in this environment."""
    return Settings.model_validate({name.lower(): value for name, value in environment.items()})
