"""The books of one wholesaler, opened by the platform's own people as the application."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from functools import partial

import click
import sqlalchemy as sa

import db.accounts
import db.engine
from core.errors import BahiError
from core.shops import Directory, NotFound, Shop
from db.engine import Actor, Origin
from db.rows import Row
from ops import checkout, sharing
from ops.errors import NotReached, OperatorError
from ops.foreground import interruptible

ADMIN = Actor("ADMIN")

# Only the report belongs on the standard output.
say = partial(click.echo, err=True)


@dataclass(frozen=True, slots=True)
class Session:
    """``vendor`` is whose books they are: ``id``, ``vendor_code`` and ``name``; ``command`` is what the
    audit trail keeps beside every change."""

    engine: sa.Engine
    vendor: Row
    command: str

    def reading(self) -> AbstractContextManager[sa.Connection]:
        """One moment of the books, for all queries of a report."""
        return reading(self.engine)

    def writing(self) -> AbstractContextManager[sa.Connection]:
        """One transaction."""
        return db.engine.transaction(self.engine, ADMIN, Origin(request_id=self.command))

    def shop(self, connection: sa.Connection, named: str) -> Shop:
        """The shop that somebody names by phone number, name or ``#7``."""
        found = Directory(db.accounts.shops(connection, self.vendor.id)).find(named)
        if isinstance(found, NotFound):
            raise OperatorError(f"{self.vendor.name}: {found}.")
        return found


def reading(engine: sa.Engine) -> AbstractContextManager[sa.Connection]:
    """One moment of everybody's books, for all queries of a report."""
    return db.engine.snapshot(engine, ADMIN)


@contextmanager
def opened(vendor_code: str, command: str) -> Iterator[Session]:
    """The books of the wholesaler with this code.

    Raises OperatorError with what to do, also for what goes wrong inside the block.
    """
    with connected() as engine:
        yield Session(engine, vendor(engine, vendor_code), command)


@contextmanager
def connected() -> Iterator[sa.Engine]:
    """The database, for whoever asks about several wholesalers.

    Raises OperatorError with what to do, also for what goes wrong inside the block.
    """
    with interruptible(), sharing.services(checkout.current(), say) as running:
        engine = db.engine.create(
            running.environment["DATABASE_URL"], application_name="bahi-accountant"
        )
        try:
            yield engine
        except BahiError as error:
            raise OperatorError(str(error)) from error
        except sa.exc.OperationalError as error:
            reason = str(error.orig).partition("\n")[0]
            raise NotReached(f"The database cannot be reached: {reason}") from error
        finally:
            engine.dispose()


def vendor(engine: sa.Engine, code: str) -> Row:
    """The wholesaler with this code: ``id``, ``vendor_code`` and ``name``."""
    with db.engine.snapshot(engine, ADMIN) as connection:
        vendors = db.accounts.vendor_codes(connection)
    for each in vendors:
        if each.vendor_code.casefold() == code.strip().casefold():
            return each
    known = ", ".join(f"{each.vendor_code} ({each.name})" for each in vendors) or "none yet"
    raise OperatorError(f"No wholesaler has the code {code}. There are: {known}.")
