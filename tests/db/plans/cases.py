"""Which query is asked, by whom, and which index has to answer it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

import db.clock
from db.engine import SYSTEM, Actor
from db.rows import Row

# The account with 100,000 entries is theirs: shop 1 and vendor 1.
RETAILER = Actor("RETAILER", user_id=151, retailer_id=1)
VENDOR = Actor("VENDOR", user_id=1, vendor_id=1)
# Whom no policy binds: what an index can do at all.
SUPERUSER = None


@dataclass(frozen=True, slots=True)
class World:
    """Rows of the filled database that calls are about."""

    now: datetime
    # A message that waits to be answered, and one that waits to be sent.
    received: Row
    pending: Row
    # One that was accepted and is to be reported on.
    accepted: Row
    # Of the first vendor: an order to be accepted, one to be loaded, and a claim to be decided.
    placed: Row
    packed: Row
    claim: Row
    # An account of another shop's, with few entries.
    small: Row


Call = Callable[[sa.Connection, World], object]


@dataclass(frozen=True, slots=True)
class Case:
    """One query. ``asks`` completes the sentence "the retailer ...". Each of ``indexes`` has to be used,
    and at most ``buffers`` pages of 8 kB may be looked at."""

    asks: str
    actor: Actor | None
    indexes: tuple[str, ...]
    buffers: int
    call: Call

    @property
    def who(self) -> str:
        return self.actor.role.lower() if self.actor else "superuser"

    def missing(self, used: set[str]) -> list[str]:
        """Intended indexes that were not used; "a or b" where two are equally good."""
        return [index for index in self.indexes if used.isdisjoint(index.split(" or "))]

    def __str__(self) -> str:
        return f"the {self.who} {self.asks}"


def by(*actors: Actor | None) -> Callable[[str, str | tuple[str, ...], int, Call], list[Case]]:
    """Makes the same case for each of several actors."""

    def cases(asks: str, indexes: str | tuple[str, ...], buffers: int, call: Call) -> list[Case]:
        names = (indexes,) if isinstance(indexes, str) else indexes
        return [Case(asks, actor, names, buffers, call) for actor in actors]

    return cases


def query(statement: str, **values: Any) -> Call:
    """A statement as it stands."""
    return lambda connection, _: connection.execute(sa.text(statement), values).all()


def look_around(connection: sa.Connection) -> World:
    def row(statement: str) -> Row:
        return connection.execute(sa.text(f"{statement} LIMIT 1")).one()

    message = "SELECT * FROM whatsapp_messages WHERE state = '{}' ORDER BY id DESC"
    order = (
        "SELECT * FROM orders WHERE status = '{}' AND (retailer_id, vendor_id) = (1, 1) ORDER BY id"
    )
    return World(
        now=db.clock.now(connection),
        received=row(message.format("RECEIVED")),
        pending=row(message.format("PENDING")),
        accepted=row(message.format("ACCEPTED")),
        placed=row(order.format("PLACED")),
        packed=row(order.format("ACCEPTED")),
        claim=row("SELECT * FROM payments WHERE status = 'PENDING' AND vendor_id = 1 ORDER BY id"),
        small=row("SELECT * FROM credit_accounts WHERE last_seq BETWEEN 5 AND 50 ORDER BY 1, 2"),
    )


__all__ = [
    "RETAILER",
    "SUPERUSER",
    "SYSTEM",
    "VENDOR",
    "Case",
    "World",
    "by",
    "look_around",
    "query",
]
