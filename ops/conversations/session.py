"""A conversation opened by one of the platform's people, in one transaction."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

import db.clock
import db.engine
import db.hand_overs
from core.hand_overs import Conversation
from db.engine import Origin
from ops.accountant import session
from ops.errors import OperatorError
from ops.people import acting


@dataclass(frozen=True, slots=True)
class Opened:
    """As long as the transaction lasts; committed when nothing was raised."""

    connection: sa.Connection
    now: datetime

    def conversation(self, conversation_id: int) -> Conversation:
        found = db.hand_overs.find(self.connection, conversation_id, self.now)
        if found is None:
            raise OperatorError(
                f"There is no conversation {conversation_id}."
                " `bahi conversations list --all` shows those there are."
            )
        return found


@contextmanager
def opened(command: str, phone: str | None) -> Iterator[Opened]:
    """``command`` is what the audit trail keeps beside what is done, ``phone`` who does it.

    Raises OperatorError with what to do, also for what goes wrong inside the block.
    """
    with session.connected() as engine:
        actor = acting.person(engine, phone)
        with db.engine.transaction(engine, actor, Origin(request_id=command)) as connection:
            yield Opened(connection, db.clock.now(connection))
