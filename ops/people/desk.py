"""Who acts at the command line for the platform, and what he may not."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass

import sqlalchemy as sa

import core.phones
import db.engine
import db.memberships
from core.permissions import PlatformAct, may_for_platform
from core.shops import Directory, NotFound, Shop
from db.accounts import shops
from db.engine import Actor, Origin
from db.rows import Row
from ops.accountant import session
from ops.errors import OperatorError
from ops.people import acting
from workers import denials


@dataclass(frozen=True, slots=True)
class Desk:
    """``command`` is what the audit trail keeps beside every change."""

    engine: sa.Engine
    actor: Actor
    command: str

    def reading(self) -> AbstractContextManager[sa.Connection]:
        """One moment, for all queries of a list."""
        return db.engine.snapshot(self.engine, self.actor)

    def writing(self) -> AbstractContextManager[sa.Connection]:
        """One transaction."""
        return db.engine.transaction(self.engine, self.actor, Origin(request_id=self.command))

    def require(self, act: PlatformAct, entity: str, entity_id: str | int) -> None:
        """Raises OperatorError where whoever acts may not do this, and leaves a trail of it."""
        if may_for_platform(self.actor.role, act):
            return
        with self.writing() as connection:
            denials.record(connection, act, entity, entity_id, role=self.actor.role)
        raise OperatorError(
            f"Only an ADMIN may {act}; you act as {self.actor.role}. It was written down."
        )

    def vendor(self, code: str) -> Row:
        """The wholesaler with this code, whether or not he may trade."""
        with self.reading() as connection:
            known = db.memberships.all_vendors(connection)
        for each in known:
            if each.vendor_code.casefold() == code.strip().casefold():
                return each
        names = ", ".join(f"{each.vendor_code} ({each.name})" for each in known) or "none yet"
        raise OperatorError(f"No wholesaler has the code {code}. There are: {names}.")

    def shop(self, vendor: Row, named: str) -> Shop:
        """The shop of this wholesaler that somebody names by phone number, name or ``#7``."""
        with self.reading() as connection:
            found = Directory(shops(connection, vendor.id)).find(named)
        if isinstance(found, NotFound):
            raise OperatorError(f"{vendor.name}: {found}.")
        return found


@contextmanager
def opened(command: str, number: str | None) -> Iterator[Desk]:
    """The platform, as the person with the phone number ``number``; without one, as an ADMIN without a
    name, as the accountant's commands are.

    Raises OperatorError with what to do, also for what goes wrong inside the block.
    """
    with session.connected() as engine:
        yield Desk(engine, acting.person(engine, number), command)


def phone(text: str) -> str:
    """A phone number as it is kept."""
    normal = core.phones.normal(text)
    if normal is None:
        raise OperatorError(f"“{text}” is no phone number; write +919810000001.")
    return normal
