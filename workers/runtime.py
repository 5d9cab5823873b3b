"""What the handlers of one process share: settings, database, provider. Made at the entry point."""

from dataclasses import dataclass, field

import sqlalchemy as sa

import db.engine
from core.settings import Settings
from workers.catalogues import Catalogues
from workers.providers.provider import Provider
from workers.providers.twilio import TwilioProvider

# As many as the threads of the sending worker; a prefork child uses one.
CONNECTIONS = 8


@dataclass(frozen=True, slots=True)
class Runtime:
    settings: Settings
    engine: sa.Engine
    maintenance_engine: sa.Engine
    provider: Provider
    # Read only once built: a child that forks goes on with its parent's.
    catalogues: Catalogues = field(default_factory=Catalogues)


_runtime: Runtime | None = None


def start(settings: Settings) -> Runtime:
    """Make this process's runtime. Nothing is connected before the first use."""
    global _runtime
    engine = db.engine.create(
        settings.database_url.get_secret_value(),
        application_name="bahi-worker",
        pool_size=CONNECTIONS,
    )
    _runtime = Runtime(
        settings=settings,
        engine=engine,
        maintenance_engine=db.engine.create(
            settings.database_maintenance_url.get_secret_value(),
            application_name="bahi-maintenance",
            pool_size=1,
        ),
        provider=TwilioProvider(settings, engine),
    )
    return _runtime


def current() -> Runtime:
    assert _runtime is not None, "workers.runtime.start() comes first"
    return _runtime


def after_fork() -> None:
    """A connection belongs to the process that opened it: a child forgets those of its parent."""
    if _runtime is not None:
        _runtime.engine.dispose(close=False)
        _runtime.maintenance_engine.dispose(close=False)
